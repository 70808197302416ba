package io.smartbiz.tickets.levels;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The changes of rules that do not apply to all clocks yet, the earliest first. Applying them to a clock again changes
 * nothing, so it does not matter whether a change of the ticket or the job comes first.
 *
 * @param current the rules after all of them
 */
record PendingChanges(List<RuleChange> changes, Rules current) {

    /**
     * A change of the rules.
     *
     * @param memberId who made it
     * @param hoursBefore the working hours before it; null when it did not touch them
     * @param movedThrough the last ticket whose clocks have been moved; null when none has
     */
    record RuleChange(
            UUID id,
            @Nullable UUID memberId,
            Instant changedAt,
            @Nullable Rules hoursBefore,
            @Nullable UUID movedThrough) {}

    /**
     * The clock with its time counted by the working hours in force at each moment. Its promise is still the previous one.
     */
    KeptClock catchUp(KeptClock kept, UUID branchId) {
        ServiceClock clock = kept.clock();
        for (int i = 0; i < changes.size(); i++) {
            RuleChange change = changes.get(i);
            if (change.hoursBefore() != null && isRunningBefore(clock, change.changedAt())) {
                WorkingHours before = change.hoursBefore().hours(branchId);
                WorkingHours after = hoursAfter(i, branchId);
                if (!before.equals(after)) {
                    clock = clock.retarget(change.changedAt(), clock.target(), before, after);
                }
            }
        }
        return kept.with(clock);
    }

    private static boolean isRunningBefore(ServiceClock clock, Instant moment) {
        Instant since = clock.runningSince();
        return since != null && since.isBefore(moment);
    }

    private WorkingHours hoursAfter(int change, UUID branchId) {
        return changes.subList(change + 1, changes.size()).stream()
                .map(RuleChange::hoursBefore)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(current)
                .hours(branchId);
    }

    /** The moment from which the current rules apply to a clock. */
    Instant effective(KeptClock kept) {
        Instant changed = changes.getLast().changedAt();
        Instant since = kept.clock().runningSince();
        return since != null && since.isAfter(changed) ? since : changed;
    }
}
