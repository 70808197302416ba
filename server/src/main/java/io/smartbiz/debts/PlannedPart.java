package io.smartbiz.debts;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An instalment: what is to be paid by a day. */
public record PlannedPart(
        @NotNull LocalDate dueDate,

        @NotNull @Positive @Digits(integer = 16, fraction = 2)
        BigDecimal amount) {}
