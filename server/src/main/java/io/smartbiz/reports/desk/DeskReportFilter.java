package io.smartbiz.reports.desk;

import io.smartbiz.platform.http.DateRange;
import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a report is about; nothing for all that the reader may see.
 *
 * @param dates the current month when they name no range
 * @param groupBy only where a report says so
 */
@QueryParameters
record DeskReportFilter(
        DateRange dates,
        List<UUID> branchId,
        List<UUID> categoryId,
        List<Priority> priority,
        List<Status> status,
        List<UUID> assignedToId,
        @Nullable GroupBy groupBy) {

    /** The priorities of tickets. */
    enum Priority {
        LOW,
        MEDIUM,
        HIGH,
        URGENT
    }

    /** The states of tickets. */
    enum Status {
        PENDING,
        IN_PROGRESS,
        RESOLVED,
        CLOSED
    }

    /** Groups of a report. */
    enum GroupBy {
        DAY,
        WEEK,
        MONTH,
        BRANCH,
        CATEGORY,
        PRIORITY,
        AGENT
    }
}
