package io.smartbiz.commissions.earned;

/** Whether a commission was paid out. */
public enum CommissionStatus {
    PENDING,
    PAID
}
