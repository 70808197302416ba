package io.smartbiz.returns;

import io.smartbiz.commissions.Returned.KeptLine;
import java.math.BigDecimal;

/** What comes back of a line of a sale. */
record ReturnedLine(SoldLine sold, BigDecimal quantity, GoodsCondition condition) {

    /** Its part of the figures of the line. */
    Figures figures() {
        return sold.after(quantity).minus(sold.before());
    }

    /** What the line is still sold for afterwards. */
    KeptLine kept() {
        Figures kept = sold.whole().minus(sold.after(quantity));
        return new KeptLine(sold.line(), kept.amount(), kept.profit());
    }
}
