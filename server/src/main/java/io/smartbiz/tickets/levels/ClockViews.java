package io.smartbiz.tickets.levels;

import io.smartbiz.tickets.ClockView;
import io.smartbiz.tickets.Metric;
import java.time.Duration;
import java.time.Instant;

/** Shows clocks. */
final class ClockViews {

    private ClockViews() {}

    static ClockView of(Metric metric, ServiceClock clock, Instant now) {
        boolean late = clock.lookAt(now).breachedAt() != null;
        Duration target = clock.target();
        return new ClockView(
                metric,
                switch (clock.state()) {
                    case RUNNING -> ClockView.State.RUNNING;
                    case PAUSED -> ClockView.State.PAUSED;
                    case MET -> ClockView.State.MET;
                    case BREACHED -> ClockView.State.MISSED;
                },
                late,
                target == null ? null : target.toSeconds(),
                clock.consumed().toSeconds(),
                clock.runningSince(),
                clock.dueAt(),
                clock.endedAt());
    }
}
