package io.smartbiz.commissions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * What a seller earns by a sale, as it stands. Whatever changes it locks its row first, and then settles: the next entry is
 * what it is to be, without what its entries make so far.
 *
 * @param kept the commission of what is left of the sale after returns
 * @param totalKept what is left of the sale
 * @param moneyKept what of that is paid; below 0 once a payment was taken back that had been given back for goods
 * @param accrued the sum of its entries
 */
record SaleShare(
        UUID saleId,
        UUID memberId,
        UUID branchId,
        Accrual accrual,
        BigDecimal kept,
        BigDecimal totalKept,
        BigDecimal moneyKept,
        BigDecimal accrued) {

    /** What its entries are to make. */
    BigDecimal target() {
        return switch (accrual) {
            case AT_SALE -> kept;
            case WITH_PAYMENT ->
                totalKept.signum() == 0
                        ? BigDecimal.ZERO
                        : kept.multiply(moneyKept.max(BigDecimal.ZERO)).divide(totalKept, 2, RoundingMode.HALF_UP);
        };
    }

    /** The amount of the entry that settles it; 0 when none is needed. */
    BigDecimal due() {
        return target().subtract(accrued);
    }

    SaleShare settled() {
        return new SaleShare(saleId, memberId, branchId, accrual, kept, totalKept, moneyKept, target());
    }

    /** The share after more was paid of the sale, or less. */
    SaleShare paid(BigDecimal more) {
        return new SaleShare(saleId, memberId, branchId, accrual, kept, totalKept, moneyKept.add(more), accrued);
    }

    /** The share after a return. */
    SaleShare returned(BigDecimal left, BigDecimal leftOfSale, BigDecimal leftOfMoney) {
        return new SaleShare(saleId, memberId, branchId, accrual, left, leftOfSale, leftOfMoney, accrued);
    }
}
