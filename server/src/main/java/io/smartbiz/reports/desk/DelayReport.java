package io.smartbiz.reports.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What was late against the service levels, by branch and priority. */
record DelayReport(LocalDate from, LocalDate to, Delays totals, List<Row> rows) {

    /**
     * Promises and misses.
     *
     * @param firstResponsePromised tickets opened in the period that were promised a first answer in time
     * @param firstResponseLate of those, how many did not get it in time
     * @param resolutionPromised tickets solved in the period that were promised a solution in time
     * @param resolutionLate of those, how many were solved late
     * @param overdueNow tickets that are open and late at this moment, whatever the period
     */
    record Delays(
            long firstResponsePromised,
            long firstResponseLate,
            long resolutionPromised,
            long resolutionLate,
            long overdueNow) {

        static final Delays NONE = new Delays(0, 0, 0, 0, 0);

        Delays plus(Delays other) {
            return new Delays(
                    firstResponsePromised + other.firstResponsePromised,
                    firstResponseLate + other.firstResponseLate,
                    resolutionPromised + other.resolutionPromised,
                    resolutionLate + other.resolutionLate,
                    overdueNow + other.overdueNow);
        }
    }

    record Row(UUID branchId, String branchName, String priority, Delays delays) {}
}
