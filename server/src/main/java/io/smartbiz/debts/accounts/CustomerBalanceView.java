package io.smartbiz.debts.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands in the caller's branches.
 *
 * @param remainingAmount what the customer owes
 * @param overdueAmount what of it should have been paid before today
 * @param availableCredit how much more the customer may owe, by all branches; null without a limit
 */
record CustomerBalanceView(
        UUID customerId,
        int openDebts,
        BigDecimal remainingAmount,
        BigDecimal overdueAmount,
        @Nullable LocalDate nextDueDate,
        @Nullable BigDecimal creditLimit,
        @Nullable BigDecimal availableCredit) {}
