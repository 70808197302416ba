package io.smartbiz.reports.desk;

import java.time.LocalDate;
import java.util.List;

/** How long first answers and solutions took. */
record TimesReport(LocalDate from, LocalDate to, Times totals, List<Row> rows) {

    /** First answers of tickets opened in the period, and solutions of those solved in it. */
    record Times(Spread firstResponse, Spread resolution) {}

    /**
     * Seconds of working time; all 0 when there are no tickets.
     *
     * @param median half of the tickets took no longer
     * @param p90 nine of ten took no longer
     */
    record Spread(long tickets, long mean, long median, long p90) {

        static final Spread NONE = new Spread(0, 0, 0, 0);
    }

    /** One group; see {@link GroupedReport.Row}. */
    record Row(String key, String label, Times times) {}
}
