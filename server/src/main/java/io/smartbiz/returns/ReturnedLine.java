package io.smartbiz.returns;

import java.math.BigDecimal;

/** What comes back of a line of a sale. */
record ReturnedLine(SoldLine sold, BigDecimal quantity, GoodsCondition condition) {

    /** Its part of the figures of the line. */
    Figures figures() {
        return sold.after(quantity).minus(sold.before());
    }

    /** What the line is still sold for afterwards. */
    Kept kept() {
        Figures kept = sold.whole().minus(sold.after(quantity));
        return new Kept(sold.line(), kept.amount(), kept.profit());
    }

    /**
     * What a line of a sale is still sold for after goods came back.
     *
     * @param line its number in the sale
     * @param profit what of the amount was taken above the list amount
     */
    record Kept(int line, BigDecimal amount, BigDecimal profit) {}
}
