package io.smartbiz.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a ticket against its service level.
 *
 * @param late whether the promise was missed
 * @param promisedSeconds the working time promised; null when nothing is
 * @param usedSeconds the working time used until {@code runningSince}, or in all while the clock stands still
 * @param runningSince null while it stands still
 * @param dueAt when it is to be done; null while it stands still or nothing is promised
 * @param endedAt when it was done
 */
public record ClockView(
        Metric metric,
        State state,
        boolean late,
        @Nullable Long promisedSeconds,
        long usedSeconds,
        @Nullable Instant runningSince,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt) {

    /** Running, standing still, or ended in time or late. */
    public enum State {
        RUNNING,
        PAUSED,
        MET,
        MISSED
    }
}
