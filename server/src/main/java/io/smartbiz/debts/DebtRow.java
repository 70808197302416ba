package io.smartbiz.debts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A debt as it is stored, with the names that belong to it.
 *
 * @param dueOn the first day on which something was due that is not covered; null when nothing remains
 */
record DebtRow(
        UUID id,
        UUID branchId,
        String branchName,
        UUID sellerId,
        String sellerName,
        UUID customerId,
        String customerName,
        @Nullable String customerPhone,
        @Nullable UUID saleId,
        @Nullable String number,
        BigDecimal total,
        BigDecimal paid,
        BigDecimal returned,
        BigDecimal writtenOff,
        String state,
        LocalDate paymentDeadline,
        @Nullable LocalDate dueOn,
        LocalDate incurredOn,
        @Nullable String note,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    static final String OPEN = "open";

    private static final String PAID = "paid";
    private static final String WRITTEN_OFF = "written_off";

    BigDecimal remaining() {
        return total.subtract(paid).subtract(returned).subtract(writtenOff);
    }

    /** The debt after this much more was paid, returned and given up; less than 0 takes it back. */
    DebtRow lowered(BigDecimal morePaid, BigDecimal moreReturned, BigDecimal moreWrittenOff, Plan plan) {
        BigDecimal left = remaining().subtract(morePaid).subtract(moreReturned).subtract(moreWrittenOff);
        BigDecimal givenUp = writtenOff.add(moreWrittenOff);
        String newState = left.signum() > 0 ? OPEN : givenUp.signum() > 0 ? WRITTEN_OFF : PAID;
        return new DebtRow(
                id,
                branchId,
                branchName,
                sellerId,
                sellerName,
                customerId,
                customerName,
                customerPhone,
                saleId,
                number,
                total,
                paid.add(morePaid),
                returned.add(moreReturned),
                givenUp,
                newState,
                paymentDeadline,
                plan.dueOn(total, left),
                incurredOn,
                note,
                createdAt,
                updatedAt,
                version);
    }

    Plan plan(List<PlannedPart> parts) {
        return new Plan(paymentDeadline, parts);
    }
}
