package io.smartbiz.commissions.rates;

/** How a rate stands today. It follows from its days and from the other rates. */
public enum RateStatus {
    /** Sales of today use it. */
    RUNNING,
    COMING,
    ENDED,
    /** Another rate for the same has begun since. */
    REPLACED
}
