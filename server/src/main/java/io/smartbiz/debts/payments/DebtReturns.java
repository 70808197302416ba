package io.smartbiz.debts.payments;

import io.smartbiz.commissions.Commissions;
import io.smartbiz.debts.DebtRow;
import io.smartbiz.debts.PlannedPart;
import io.smartbiz.debts.payments.DebtPaymentRepository.Recorded;
import io.smartbiz.debts.payments.DebtPaymentView.Kind;
import io.smartbiz.debts.payments.DebtPayments.Locked;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lowers the debts of sales whose goods come back. The debt is locked first, as for payments. */
@Component
public class DebtReturns {

    private final DebtPaymentRepository repository;
    private final DebtPayments payments;

    DebtReturns(DebtPaymentRepository repository, DebtPayments payments) {
        this.repository = repository;
        this.payments = payments;
    }

    /** The debt of a sale whose goods come back; there once the batch has been sent. */
    public static final class OfSale {

        private final Rows<DebtRow> debt;
        private final Rows<PlannedPart> parts;
        private final Rows<Recorded> givenUp;

        private OfSale(Rows<DebtRow> debt, Rows<PlannedPart> parts, Rows<Recorded> givenUp) {
            this.debt = debt;
            this.parts = parts;
            this.givenUp = givenUp;
        }

        /** What is left of it; 0 if all of the sale was paid at once. */
        public BigDecimal remaining() {
            DebtRow found = debt.first();
            return found == null ? BigDecimal.ZERO : found.remaining();
        }

        /** What was paid of it, without what was taken back. */
        public BigDecimal paid() {
            DebtRow found = debt.first();
            return found == null ? BigDecimal.ZERO : found.sums().paid();
        }
    }

    /** Queues the locking of the debt of a sale, if it has one. @param sale a query of the sale's id */
    public OfSale lockOfSale(Batch batch, Sql sale) {
        return new OfSale(
                repository.lockOfSale(batch, sale),
                repository.planOfSale(batch, sale),
                repository.givenUpOfSale(batch, sale));
    }

    /**
     * Lowers the debt of a sale by goods that come back. What had been given up of their price is a return from now on, so that
     * nobody asks for it again: what was given up is taken back, and the rest of it given up anew, for the same reason.
     *
     * @param returnId the return, which the recorded rows share
     * @param lowered of what is left
     * @param givenUp of what was given up
     */
    public void giveBack(
            Batch batch, Caller caller, OfSale ofSale, UUID returnId, BigDecimal lowered, BigDecimal givenUp) {
        BigDecimal returned = lowered.add(givenUp);
        if (returned.signum() == 0) {
            return;
        }
        Locked locked = new Locked(
                Objects.requireNonNull(ofSale.debt.first()), ofSale.parts.list(), Commissions.Growing.NOTHING);
        BigDecimal back = BigDecimal.ZERO;
        String reason = null;
        for (Recorded writeOff : ofSale.givenUp.list()) {
            if (back.compareTo(givenUp) < 0) {
                locked = lower(
                        batch,
                        caller,
                        locked,
                        Kind.WRITE_OFF,
                        writeOff.amount().negate(),
                        null,
                        writeOff.id(),
                        returnId);
                back = back.add(writeOff.amount());
                reason = writeOff.note();
            }
        }
        locked = lower(batch, caller, locked, Kind.RETURN, returned, null, null, returnId);
        if (back.compareTo(givenUp) > 0) {
            lower(batch, caller, locked, Kind.WRITE_OFF, back.subtract(givenUp), reason, null, returnId);
        }
    }

    private Locked lower(
            Batch batch,
            Caller caller,
            Locked locked,
            Kind kind,
            BigDecimal amount,
            @Nullable String note,
            @Nullable UUID reverses,
            UUID receipt) {
        payments.write(
                batch, caller, locked, payments.entry(caller, Ids.next(), kind, amount, null, note, reverses, receipt));
        return new Locked(locked.after(kind, amount), locked.parts(), locked.earning());
    }
}
