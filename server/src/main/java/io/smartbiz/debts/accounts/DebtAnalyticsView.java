package io.smartbiz.debts.accounts;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What is owed today.
 *
 * @param totals everything together
 * @param ageing what is left, by how long it has been due; an instalment ages by itself
 */
record DebtAnalyticsView(Figures totals, List<Age> ageing, List<Group> byBranch, List<Group> bySeller) {

    /**
     * Figures of open debts.
     *
     * @param count how many debts are open
     * @param overdueCount how many of them are late with something
     * @param remainingAmount what is left of them
     * @param overdueAmount what of it should have been paid before today
     */
    record Figures(int count, BigDecimal remainingAmount, int overdueCount, BigDecimal overdueAmount) {}

    /** How long something has been due. */
    enum Bucket {
        NOT_DUE,
        DAYS_1_30,
        DAYS_31_60,
        DAYS_61_90,
        DAYS_OVER_90
    }

    /** @param count the debts of which some part is that old */
    record Age(Bucket bucket, int count, BigDecimal amount) {}

    /** The figures of a branch or a seller. */
    record Group(
            UUID id, String name, int count, BigDecimal remainingAmount, int overdueCount, BigDecimal overdueAmount) {}
}
