package io.smartbiz.platform.sums;

import io.smartbiz.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which days are summed; read once for an answer.
 *
 * @param through the last day that was summed
 * @param reopened the summed days that have changed since
 */
public record SummedDays(LocalDate through, List<BranchDay> reopened) {

    /** One day of a branch. */
    public record BranchDay(UUID branchId, LocalDate day) {}

    /** How an answer is put together: sums by their first days, and days that are counted from the rows. */
    record Plan(Map<Span, List<LocalDate>> sums, LocalDate liveFrom, LocalDate liveTo) {}

    UUID[] branches() {
        return reopened.stream().map(BranchDay::branchId).toArray(UUID[]::new);
    }

    LocalDate[] days() {
        return reopened.stream().map(BranchDay::day).toArray(LocalDate[]::new);
    }

    /**
     * Covers a period with as few sums as possible. A month or third is used when it lies in the period, is summed to its
     * end and holds no reopened day.
     */
    Plan plan(Period period, boolean byDay) {
        LocalDate lastSummed = through.isBefore(period.to()) ? through : period.to();
        Set<LocalDate> opened = reopened.stream().map(BranchDay::day).collect(Collectors.toSet());
        var sums = new EnumMap<Span, List<LocalDate>>(Span.class);
        LocalDate day = period.from();
        while (!day.isAfter(lastSummed)) {
            Span span = byDay ? Span.DAY : longest(day, lastSummed, opened);
            sums.computeIfAbsent(span, _ -> new ArrayList<>()).add(day);
            day = span.next(day);
        }
        LocalDate liveFrom = lastSummed.isBefore(period.from()) ? period.from() : lastSummed.plusDays(1);
        return new Plan(sums, liveFrom, period.to());
    }

    private static Span longest(LocalDate day, LocalDate lastSummed, Set<LocalDate> opened) {
        for (Span span : Span.LONG) {
            LocalDate next = span.next(day);
            if (span.begin(day).equals(day)
                    && !next.isAfter(lastSummed.plusDays(1))
                    && opened.stream().noneMatch(one -> span.begin(one).equals(day))) {
                return span;
            }
        }
        return Span.DAY;
    }
}
