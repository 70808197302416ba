package io.smartbiz.debts.accounts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's account over some days, in the caller's branches.
 *
 * @param openingBalance what the customer owed before the first day
 * @param closingBalance what the customer owed after the last: opening + debts − payments
 */
record StatementView(
        UUID customerId,
        String customerName,
        @Nullable String customerPhone,
        LocalDate startDate,
        LocalDate endDate,
        BigDecimal openingBalance,
        BigDecimal debtAmount,
        BigDecimal paidAmount,
        BigDecimal closingBalance,
        List<Line> lines) {

    /** What a line of it is. */
    enum Kind {
        DEBT,
        PAYMENT,
        RETURN,
        WRITE_OFF
    }

    /**
     * Something that changed what the customer owes.
     *
     * @param amount what it adds to the balance; below 0 for what lowers it
     * @param saleNumber of the debt that it belongs to; null if that was entered by hand
     * @param balance what the customer owed afterwards
     */
    record Line(
            Instant at,
            LocalDate date,
            Kind kind,
            UUID debtId,
            @Nullable String saleNumber,
            String branchName,
            @Nullable String note,
            BigDecimal amount,
            BigDecimal balance) {}
}
