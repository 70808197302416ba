package io.smartbiz.debts;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a debt stands. It follows from what is left and from the day on which the next part is due. */
public enum DebtStatus {
    /** Something is left, and nothing is late. */
    PENDING,
    /** Something is left, and some of it should have been paid before today. */
    OVERDUE,
    /** Nothing is left. */
    PAID,
    /** Nothing is left, and some of it was given up. */
    WRITTEN_OFF;

    /** @param dueOn the first day on which something was due that is not covered; null when nothing is left */
    static DebtStatus of(String state, @Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn == null) {
            return valueOf(state.toUpperCase(Locale.ROOT));
        }
        return dueOn.isBefore(today) ? OVERDUE : PENDING;
    }
}
