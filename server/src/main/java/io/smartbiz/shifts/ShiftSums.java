package io.smartbiz.shifts;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What moved in a shift, summed by why and by what kind of money. */
public record ShiftSums(List<Moved> all) {

    /**
     * One sum.
     *
     * @param type null for what moves no money
     * @param amount below 0 for what went out
     */
    public record Moved(
            UUID shiftId, ShiftMoney.Kind kind, ShiftMoney.@Nullable Type type, int count, BigDecimal amount) {}

    /** The cash that should be in a drawer that began with this. */
    public BigDecimal expectedCash(BigDecimal openingFloat) {
        return openingFloat.add(of(ShiftMoney.Type.CASH));
    }

    /** All that moved for one reason. */
    public BigDecimal of(ShiftMoney.Kind kind) {
        return all.stream()
                .filter(one -> one.kind() == kind)
                .map(Moved::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All that moved of one kind of money. */
    public BigDecimal of(ShiftMoney.Type type) {
        return all.stream()
                .filter(one -> one.type() == type)
                .map(Moved::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How often something happened. */
    public int count(ShiftMoney.Kind kind) {
        return all.stream()
                .filter(one -> one.kind() == kind)
                .mapToInt(Moved::count)
                .sum();
    }
}
