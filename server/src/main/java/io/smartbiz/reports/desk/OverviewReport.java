package io.smartbiz.reports.desk;

import java.time.LocalDate;
import java.util.List;

/**
 * The desk at a glance.
 *
 * @param totals of the period
 * @param previous of as many days just before, for comparison
 * @param now how the queue stands at this moment, whatever the period
 * @param openByPriority what is open now
 */
record OverviewReport(
        LocalDate from, LocalDate to, DeskFigures totals, DeskFigures previous, Queue now, List<Open> openByPriority) {

    /**
     * The queue.
     *
     * @param open tickets that are neither resolved nor closed
     * @param overdue of those, how many are late by their service level
     * @param waiting of those, how many wait for somebody
     * @param unassigned of those, how many nobody has
     */
    record Queue(long open, long overdue, long waiting, long unassigned) {}

    /** What is open of a priority. */
    record Open(String priority, long open, long overdue) {}
}
