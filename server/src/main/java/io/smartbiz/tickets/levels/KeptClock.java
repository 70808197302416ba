package io.smartbiz.tickets.levels;

import io.smartbiz.tickets.Metric;
import io.smartbiz.tickets.levels.Rules.Level;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a ticket, as it is stored.
 *
 * @param levelId the promise; null when nothing is promised
 * @param warned whether the warning of this promise has been given
 */
record KeptClock(UUID ticketId, Metric metric, @Nullable UUID levelId, ServiceClock clock, boolean warned) {

    /** The clock of a new ticket. */
    static KeptClock started(UUID ticketId, Metric metric, @Nullable Level level, ServiceClock clock) {
        return new KeptClock(ticketId, metric, level == null ? null : level.id(), clock, false);
    }

    KeptClock with(ServiceClock other) {
        return new KeptClock(ticketId, metric, levelId, other, warned);
    }

    /** Whether the promise was found to be missed since then. */
    boolean isMissedSince(KeptClock before) {
        return clock.breachedAt() != null && before.clock.breachedAt() == null;
    }

    /** When to look at the clock next: at its warning or when it is due; null when nothing is to come. */
    @Nullable
    Instant nextAt(@Nullable Level level, WorkingHours hours) {
        if (level == null || clock.runningSince() == null || clock.breachedAt() != null) {
            return null;
        }
        Instant due = clock.dueAt();
        Instant warning = warned ? null : clock.warnAt(level.warnPercent(), hours);
        return warning == null || (due != null && due.isBefore(warning)) ? due : warning;
    }
}
