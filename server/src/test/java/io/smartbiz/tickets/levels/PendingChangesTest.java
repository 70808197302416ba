package io.smartbiz.tickets.levels;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.tickets.Metric;
import io.smartbiz.tickets.levels.PendingChanges.RuleChange;
import io.smartbiz.tickets.levels.WorkingHours.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A desk that worked from 8 to 12, from Tuesday noon on day and night, and from Wednesday noon on from 8 to 20. */
class PendingChangesTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");
    private static final UUID BRANCH = UUID.randomUUID();
    private static final Instant FIRST_CHANGE = hours(36);
    private static final Instant SECOND_CHANGE = hours(60);

    private static final Rules MORNINGS = working(8, 12);
    private static final Rules ALWAYS = working(0, 24);
    private static final Rules DAYS = working(8, 20);

    private static final PendingChanges PENDING = new PendingChanges(
            List.of(
                    new RuleChange(UUID.randomUUID(), null, FIRST_CHANGE, MORNINGS, null),
                    new RuleChange(UUID.randomUUID(), null, SECOND_CHANGE, ALWAYS, null)),
            DAYS);

    private static Instant hours(int hours) {
        return MONDAY.plus(Duration.ofHours(hours));
    }

    private static Rules working(int from, int to) {
        var week = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(day -> day, _ -> List.of(new Interval(60 * from, 60 * to))));
        UUID calendar = UUID.randomUUID();
        return new Rules(
                ZoneOffset.UTC,
                Map.of(calendar, new WorkingHours(ZoneOffset.UTC, week, Set.of())),
                calendar,
                Map.of(),
                List.of());
    }

    private static KeptClock started(Instant at, Rules rules) {
        ServiceClock clock = ServiceClock.start(at, Duration.ofHours(100), rules.hours(BRANCH));
        return new KeptClock(UUID.randomUUID(), Metric.RESOLUTION, null, clock, false);
    }

    @Test
    void countsEachStretchByItsOwnHours() {
        ServiceClock clock = PENDING.catchUp(started(MONDAY, MORNINGS), BRANCH).clock();

        // Two mornings, then a whole day, then Wednesday from noon to eight.
        assertThat(clock.consumed(hours(72), DAYS.hours(BRANCH))).isEqualTo(Duration.ofHours(8 + 24 + 8));
        assertThat(clock.runningSince()).isEqualTo(SECOND_CHANGE);
    }

    @Test
    void doesNothingASecondTime() {
        KeptClock once = PENDING.catchUp(started(MONDAY, MORNINGS), BRANCH);

        assertThat(PENDING.catchUp(once, BRANCH)).isEqualTo(once);
        assertThat(PENDING.effective(once)).isEqualTo(SECOND_CHANGE);
    }

    @Test
    void leavesAClockThatBeganLater() {
        KeptClock late = started(hours(61), DAYS);

        assertThat(PENDING.catchUp(late, BRANCH)).isEqualTo(late);
        assertThat(PENDING.effective(late)).isEqualTo(hours(61));
    }

    @Test
    void leavesAClockThatStandsStill() {
        KeptClock running = started(MONDAY, MORNINGS);
        KeptClock paused = running.with(running.clock().pause(hours(10), MORNINGS.hours(BRANCH)));

        assertThat(PENDING.catchUp(paused, BRANCH)).isEqualTo(paused);
    }
}
