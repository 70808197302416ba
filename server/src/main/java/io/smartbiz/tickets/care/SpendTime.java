package io.smartbiz.tickets.care;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Time that the caller spent on a ticket.
 *
 * @param spentOn today when it is left out
 */
public record SpendTime(
        @Min(1) @Max(1440) int minutes,
        @Nullable LocalDate spentOn,
        @Nullable @Size(max = 500) String note) {}
