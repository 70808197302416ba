package io.smartbiz.debts.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lowered a debt, or raised it again.
 *
 * @param amount below 0 for a reversal
 * @param paymentType how it was paid; null for a return and for what was given up
 * @param note said with it; the reason of a reversal
 * @param createdAt the same as {@code paymentDate}: payments are recorded when they are made
 * @param remainingAmount what was left of the debt afterwards
 * @param reversesId what it reverses
 * @param reversedById what reversed it
 * @param shiftId the shift that the money lies in; null if none was open
 * @param receiptId shared by the parts of one payment for several debts
 */
public record DebtPaymentView(
        UUID id,
        UUID debtId,
        Kind kind,
        BigDecimal amount,
        @Nullable PaymentMethod paymentType,
        @Nullable String note,
        Instant paymentDate,
        Instant createdAt,
        UUID recordedBy,
        String recordedByName,
        BigDecimal remainingAmount,
        @Nullable UUID reversesId,
        @Nullable UUID reversedById,
        UUID receiptId,
        @Nullable UUID shiftId) {

    /** Why a debt became smaller. */
    public enum Kind {
        PAYMENT,
        RETURN,
        WRITE_OFF;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
