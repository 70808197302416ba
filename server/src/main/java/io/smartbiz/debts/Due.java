package io.smartbiz.debts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/**
 * What is left to be paid on a day, or a change of that.
 *
 * @param debts how many debts have their first part that is not covered on this day
 */
record Due(LocalDate day, int debts, BigDecimal amount) {

    /** By how much what is due differs from before, on each day on which it does. */
    static List<Due> changes(List<Due> before, List<Due> after) {
        var days = new TreeMap<LocalDate, Due>();
        after.forEach(due -> days.merge(due.day, due, Due::plus));
        before.forEach(due -> days.merge(due.day, due.negated(), Due::plus));
        return days.values().stream()
                .filter(due -> due.debts != 0 || due.amount.signum() != 0)
                .toList();
    }

    private Due plus(Due other) {
        return new Due(day, debts + other.debts, amount.add(other.amount));
    }

    private Due negated() {
        return new Due(day, -debts, amount.negate());
    }
}
