package io.smartbiz.shifts;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Puts cash into a till or takes it out, apart from sales and debts. */
public record MoveCash(
        @NotNull ShiftCashView.Type type,

        @NotNull @Positive @Digits(integer = 16, fraction = 2)
        BigDecimal amount,

        @NotBlank @Size(max = 500) String reason) {}
