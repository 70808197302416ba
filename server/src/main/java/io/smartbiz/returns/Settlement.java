package io.smartbiz.returns;

import java.math.BigDecimal;

/**
 * How the price of goods that come back is settled. The three parts make the amount.
 *
 * @param debtAmount lowers what is left of the sale's debt; this comes first
 * @param refundAmount is given back, up to what came in for the sale and was not given back before
 * @param givenUpAmount had been written off before, so nobody pays it
 */
record Settlement(BigDecimal debtAmount, BigDecimal refundAmount, BigDecimal givenUpAmount) {

    static final Settlement NONE = new Settlement(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /**
     * @param remaining what is left of the debt
     * @param refundable what came in for the sale, without what was given back
     */
    static Settlement of(BigDecimal amount, BigDecimal remaining, BigDecimal refundable) {
        BigDecimal lowered = amount.min(remaining);
        BigDecimal rest = amount.subtract(lowered);
        BigDecimal refund = rest.min(refundable.max(BigDecimal.ZERO));
        return new Settlement(lowered, refund, rest.subtract(refund));
    }
}
