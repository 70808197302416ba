package io.smartbiz.returns;

import io.smartbiz.debts.payments.PaymentMethod;
import io.smartbiz.stock.DocumentBranch;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sale of which something comes back. */
record ReturnedSale(
        UUID id,
        String number,
        DocumentBranch branch,
        UUID sellerId,
        String sellerName,
        ReturnView.Buyer buyer,
        Money money,
        List<SoldLine> lines) {

    ReturnedSale with(List<SoldLine> read) {
        return new ReturnedSale(id, number, branch, sellerId, sellerName, buyer, money, read);
    }

    /**
     * Its money, as it was read without locking its debt.
     *
     * @param paidAtOnce when it was sold
     * @param refunded what was given back for it
     * @param debtPaid what was paid of its debt
     * @param debtRemaining what is left of its debt
     * @param onlyWay the way in which it and its debt were paid; null for several ways, and for none
     */
    record Money(
            BigDecimal paidAtOnce,
            BigDecimal refunded,
            BigDecimal debtPaid,
            BigDecimal debtRemaining,
            @Nullable PaymentMethod onlyWay) {

        /** What came in and was not given back, if so much was paid of the debt. */
        BigDecimal refundable(BigDecimal paidOfDebt) {
            return paidAtOnce.add(paidOfDebt).subtract(refunded);
        }

        /** How goods of this price would be settled now. */
        Settlement settle(BigDecimal amount) {
            return Settlement.of(amount, debtRemaining, refundable(debtPaid));
        }
    }
}
