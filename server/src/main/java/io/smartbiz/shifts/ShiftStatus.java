package io.smartbiz.shifts;

/** Whether money can still go into a shift. */
public enum ShiftStatus {
    OPEN,
    CLOSED
}
