package io.smartbiz.tickets.levels;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a ticket keeps to its service level.
 *
 * @param late whether the promise was missed
 * @param promisedSeconds the working time promised; null when nothing is
 * @param usedSeconds the working time used until {@code runningSince}, or in all while the clock stands still
 * @param runningSince null while it stands still
 * @param dueAt when it is to be done; null while it stands still or nothing is promised
 * @param endedAt when it was done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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

    static ClockView of(Metric metric, ServiceClock clock, Instant now) {
        boolean late = clock.lookAt(now).breachedAt() != null;
        Duration target = clock.target();
        return new ClockView(
                metric,
                switch (clock.state()) {
                    case RUNNING -> State.RUNNING;
                    case PAUSED -> State.PAUSED;
                    case MET -> State.MET;
                    case BREACHED -> State.MISSED;
                },
                late,
                target == null ? null : target.toSeconds(),
                clock.consumed().toSeconds(),
                clock.runningSince(),
                clock.dueAt(),
                clock.endedAt());
    }
}
