package io.smartbiz.tickets.levels;

import io.smartbiz.database.desk.tables.records.ServiceLevelsRecord;
import io.smartbiz.platform.errors.Failure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to create or replace a service level.
 *
 * @param priority the tickets it is for; null for any priority
 * @param categoryId the tickets it is for; null for any category
 * @param firstResponseMinutes working time until the first answer; null promises none
 * @param resolutionMinutes working time until the solution; null promises none
 * @param warnPercent the share of the time after which a warning is given; null for 80
 */
public record EditServiceLevel(
        @NotBlank @Size(max = 100) String name,
        @Nullable Priority priority,
        @Nullable UUID categoryId,
        @Nullable @Min(1) @Max(525_600) Integer firstResponseMinutes,
        @Nullable @Min(1) @Max(525_600) Integer resolutionMinutes,
        @Nullable @Min(1) @Max(99) Integer warnPercent,
        @Nullable Integer version) {

    /** The priorities of tickets. */
    public enum Priority {
        LOW,
        MEDIUM,
        HIGH,
        URGENT
    }

    /** The service level as it is stored. */
    static EditServiceLevel of(ServiceLevelsRecord row) {
        return new EditServiceLevel(
                row.getName(),
                row.getPriority() == null
                        ? null
                        : Priority.valueOf(row.getPriority().toUpperCase(Locale.ROOT)),
                row.getCategoryId(),
                row.getFirstResponseMinutes(),
                row.getResolutionMinutes(),
                row.getWarnPercent().intValue(),
                null);
    }

    /** @throws Failure {@code VALIDATION_ERROR} when nothing is promised */
    void requirePromise() {
        if (firstResponseMinutes == null && resolutionMinutes == null) {
            throw Failure.invalid("resolution_minutes", "service_level.promises_nothing");
        }
    }
}
