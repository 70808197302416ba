package io.smartbiz.reports.desk;

import java.time.LocalDate;
import java.util.List;

/** Figures of a period in all and by group. */
record GroupedReport(LocalDate from, LocalDate to, DeskFigures totals, List<Row> rows) {

    /**
     * One group.
     *
     * @param key the status, priority, the first day of the group, or the id of the branch, category or member; empty for
     *     tickets that nobody has
     * @param label its name; the key where it has none
     */
    record Row(String key, String label, DeskFigures figures) {}
}
