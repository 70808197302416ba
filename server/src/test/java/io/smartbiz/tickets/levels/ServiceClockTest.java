package io.smartbiz.tickets.levels;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.tickets.levels.ServiceClock.State;
import io.smartbiz.tickets.levels.WorkingHours.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceClockTest {

    private static final WorkingHours ALWAYS = WorkingHours.always(ZoneOffset.UTC);
    private static final WorkingHours OFFICE = office();
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration TARGET = Duration.ofHours(4);

    private static WorkingHours office() {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(day, List.of(new Interval(9 * 60, 17 * 60)));
            }
        }
        return new WorkingHours(ZoneId.of("UTC"), week, Set.of());
    }

    private static Instant at(double hours) {
        return MONDAY.plusSeconds(Math.round(hours * 3_600));
    }

    @Test
    void isDueWhenThePromisedWorkingTimeHasPassed() {
        ServiceClock clock = ServiceClock.start(at(15), TARGET, OFFICE);
        assertThat(clock.dueAt()).isEqualTo(at(24 + 11));
        assertThat(clock.end(at(24 + 11), OFFICE).state()).isEqualTo(State.MET);
        assertThat(clock.end(at(24 + 11.01), OFFICE).state()).isEqualTo(State.BREACHED);
    }

    @Test
    void standsStillWhileItWaits() {
        ServiceClock waiting = ServiceClock.start(at(9), TARGET, OFFICE).pause(at(10), OFFICE);
        assertThat(waiting.state()).isEqualTo(State.PAUSED);
        assertThat(waiting.dueAt()).isNull();
        ServiceClock running = waiting.resume(at(48 + 9), OFFICE);
        assertThat(running.dueAt()).isEqualTo(at(48 + 12));
        assertThat(running.consumed(at(48 + 10), OFFICE)).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void keepsWhatWasUsedWhenThePromiseChanges() {
        ServiceClock urgent =
                ServiceClock.start(at(9), TARGET, OFFICE).retarget(at(11), Duration.ofHours(3), OFFICE, ALWAYS);
        assertThat(urgent.dueAt()).isEqualTo(at(12));
        assertThat(urgent.consumed()).isEqualTo(Duration.ofHours(2));
        ServiceClock missed = urgent.retarget(at(11.5), Duration.ofHours(1), ALWAYS, ALWAYS);
        assertThat(missed.dueAt()).isEqualTo(at(11.5));
        assertThat(missed.lookAt(at(11.6)).breachedAt()).isEqualTo(at(11.5));
    }

    @Test
    void aLongerPromiseTakesAMissBack() {
        ServiceClock missed = ServiceClock.start(at(9), TARGET, ALWAYS).lookAt(at(14));
        assertThat(missed.breachedAt()).isEqualTo(at(13));
        ServiceClock longer = missed.retarget(at(14), Duration.ofHours(8), ALWAYS, ALWAYS);
        assertThat(longer.breachedAt()).isNull();
        assertThat(longer.dueAt()).isEqualTo(at(17));
    }

    @Test
    void goesOnAfterReopeningAndIsNotMissedInTheSameInstant() {
        ServiceClock met = ServiceClock.start(at(9), TARGET, ALWAYS).end(at(13), ALWAYS);
        assertThat(met.state()).isEqualTo(State.MET);
        ServiceClock again = met.reopen(at(20), TARGET, ALWAYS);
        assertThat(again.dueAt()).isEqualTo(at(20).plusSeconds(60));
        assertThat(again.lookAt(at(20)).breachedAt()).isNull();
        ServiceClock half = ServiceClock.start(at(9), TARGET, ALWAYS).end(at(11), ALWAYS);
        assertThat(half.reopen(at(20), TARGET, ALWAYS).dueAt()).isEqualTo(at(22));
    }

    @Test
    void goesByWhatIsPromisedWhenItIsReopened() {
        ServiceClock met = ServiceClock.start(at(9), TARGET, ALWAYS).end(at(12), ALWAYS);
        assertThat(met.reopen(at(20), Duration.ofHours(5), ALWAYS).dueAt()).isEqualTo(at(22));
        assertThat(met.reopen(at(20), Duration.ofHours(2), ALWAYS).dueAt()).isEqualTo(at(20).plusSeconds(60));
        assertThat(met.reopen(at(20), null, ALWAYS).dueAt()).isNull();
        ServiceClock late = ServiceClock.start(at(9), TARGET, ALWAYS).end(at(15), ALWAYS);
        ServiceClock longer = late.reopen(at(20), Duration.ofHours(8), ALWAYS);
        assertThat(longer.breachedAt()).isNull();
        assertThat(longer.dueAt()).isEqualTo(at(22));
        assertThat(late.reopen(at(20), Duration.ofHours(5), ALWAYS).breachedAt())
                .isEqualTo(at(13));
    }

    @Test
    void aMissedPromiseStaysMissed() {
        ServiceClock late = ServiceClock.start(at(9), TARGET, ALWAYS).end(at(15), ALWAYS);
        assertThat(late.reopen(at(20), TARGET, ALWAYS).end(at(21), ALWAYS).state())
                .isEqualTo(State.BREACHED);
        assertThat(late.reopen(at(20), TARGET, ALWAYS).dueAt()).isEqualTo(at(13));
        ServiceClock waiting = ServiceClock.start(at(9), TARGET, ALWAYS).pause(at(15), ALWAYS);
        assertThat(waiting.breachedAt()).isEqualTo(at(13));
    }

    @Test
    void warnsInOpenHoursBeforeItIsDue() {
        ServiceClock clock = ServiceClock.start(at(9), TARGET, OFFICE);
        assertThat(clock.warnAt(75, OFFICE)).isEqualTo(at(12));
        // Three hours after two o'clock end with the day: the warning waits for the next one.
        assertThat(ServiceClock.start(at(14), TARGET, OFFICE).warnAt(75, OFFICE))
                .isEqualTo(at(24 + 9));
        assertThat(clock.pause(at(10), OFFICE).warnAt(75, OFFICE)).isNull();
    }

    @Test
    void usesExactlyTheWorkingTimeThatItRan() {
        var random = new Random(11);
        for (int run = 0; run < 300; run++) {
            Instant now = at(random.nextInt(100));
            ServiceClock clock = ServiceClock.start(now, TARGET, OFFICE);
            Duration ran = Duration.ZERO;
            boolean running = true;
            for (int step = 0; step < 30; step++) {
                Instant next = now.plusSeconds(random.nextInt(50_000));
                if (running) {
                    ran = ran.plus(OFFICE.between(now, next));
                }
                now = next;
                int move = random.nextInt(3);
                clock = switch (move) {
                    case 0 -> clock.pause(now, OFFICE);
                    case 1 -> clock.resume(now, OFFICE);
                    default -> clock.retarget(now, Duration.ofHours(1 + random.nextInt(100)), OFFICE, OFFICE);
                };
                running = move == 1 || (move == 2 && running);
                assertThat(clock.consumed(now, OFFICE)).isEqualTo(ran);
                assertThat(clock.runningSince() != null).isEqualTo(running);
            }
        }
    }
}
