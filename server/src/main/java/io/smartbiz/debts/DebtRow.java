package io.smartbiz.debts;

import io.smartbiz.debts.DebtView.Origin;
import io.smartbiz.debts.DebtView.Owner;
import io.smartbiz.debts.DebtView.Stamps;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A debt as it is stored, with the names that belong to it.
 *
 * @param dueOn the first day on which something was due that is not covered; null when nothing remains
 */
public record DebtRow(
        UUID id,
        Origin origin,
        Owner customer,
        @Nullable UUID saleId,
        @Nullable String number,
        Sums sums,
        String state,
        LocalDate paymentDeadline,
        @Nullable LocalDate dueOn,
        LocalDate incurredOn,
        @Nullable String note,
        Stamps stamps) {

    static final String OPEN = "open";

    private static final String PAID = "paid";
    private static final String WRITTEN_OFF = "written_off";

    /** What was owed at first, and what has lowered it. */
    public record Sums(BigDecimal total, BigDecimal paid, BigDecimal returned, BigDecimal writtenOff) {

        /** Those of a debt of which nothing is paid yet. */
        static Sums of(BigDecimal total) {
            return new Sums(total, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        /** What is left. */
        public BigDecimal remaining() {
            return total.subtract(paid).subtract(returned).subtract(writtenOff);
        }

        private Sums lowered(BigDecimal morePaid, BigDecimal moreReturned, BigDecimal moreWrittenOff) {
            return new Sums(total, paid.add(morePaid), returned.add(moreReturned), writtenOff.add(moreWrittenOff));
        }

        private String state() {
            if (remaining().signum() > 0) {
                return OPEN;
            }
            return writtenOff.signum() > 0 ? WRITTEN_OFF : PAID;
        }
    }

    /** The branch where it was made. */
    public UUID branchId() {
        return origin.branchId();
    }

    /** What is left of it. */
    public BigDecimal remaining() {
        return sums.remaining();
    }

    /**
     * The debt after this much more was paid, returned and given up; less than 0 takes it back.
     *
     * @param parts its plan; empty when all is due by the deadline
     */
    public DebtRow lowered(
            BigDecimal morePaid, BigDecimal moreReturned, BigDecimal moreWrittenOff, List<PlannedPart> parts) {
        Sums after = sums.lowered(morePaid, moreReturned, moreWrittenOff);
        return new DebtRow(
                id,
                origin,
                customer,
                saleId,
                number,
                after,
                after.state(),
                paymentDeadline,
                plan(parts).dueOn(after.total(), after.remaining()),
                incurredOn,
                note,
                stamps);
    }

    Plan plan(List<PlannedPart> parts) {
        return new Plan(paymentDeadline, parts);
    }
}
