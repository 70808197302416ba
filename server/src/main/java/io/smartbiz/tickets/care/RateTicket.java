package io.smartbiz.tickets.care;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A rating of the help, from 1 to 5, with a comment. */
public record RateTicket(
        @Min(1) @Max(5) int rating,
        @Nullable @Size(max = 1000) String comment) {}
