package io.smartbiz.identity.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.identity.credentials.Lockout.Attempt;
import io.smartbiz.identity.credentials.Lockout.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LockoutTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final String HERE = "10.0.0.1";
    private static final String ELSEWHERE = "10.0.0.2";

    private final List<Attempt> attempts = new ArrayList<>();
    private Instant now = START;

    private void attempt(@Nullable Boolean success, String address, @Nullable String device) {
        now = now.plusSeconds(1);
        attempts.addFirst(new Attempt(now, success, address, device));
    }

    private void fail(int times, String address) {
        for (int i = 0; i < times; i++) {
            attempt(false, address, null);
        }
    }

    private Verdict verdict(String address, @Nullable String device) {
        return new Lockout(attempts, now).of(address, device);
    }

    private void assertLockedFor(Duration delay) {
        assertThat(verdict(HERE, null)).isEqualTo(new Verdict.Locked(delay));
    }

    @Test
    void locksAfterFiveFailuresForAQuarterOfAnHour() {
        fail(4, HERE);
        assertThat(verdict(HERE, null)).isEqualTo(new Verdict.Free());
        fail(1, HERE);
        assertLockedFor(Duration.ofMinutes(15));
        now = now.plus(Duration.ofMinutes(15));
        assertThat(verdict(HERE, null)).isEqualTo(new Verdict.Free());
    }

    @Test
    void doublesTheDelayWithEveryFiveMoreUpToEightHours() {
        for (int minutes : List.of(15, 30, 60, 120, 240, 480, 480)) {
            fail(5, HERE);
            assertLockedFor(Duration.ofMinutes(minutes));
            now = now.plus(Duration.ofMinutes(minutes));
        }
    }

    @Test
    void beginsAnewAfterASuccess() {
        fail(4, HERE);
        attempt(true, HERE, null);
        fail(4, HERE);
        assertThat(verdict(HERE, null)).isEqualTo(new Verdict.Free());
    }

    @Test
    void locksOnlyTheAddressThatFails() {
        fail(5, HERE);
        assertThat(verdict(ELSEWHERE, null)).isEqualTo(new Verdict.Free());
    }

    @Test
    void locksAllStrangersAfterTwentyFailuresOfThem() {
        for (int i = 0; i < 20; i++) {
            fail(1, "10.0.1." + i);
        }
        assertThat(verdict(HERE, null)).isEqualTo(new Verdict.Locked(Duration.ofMinutes(15)));
        assertThat(verdict(HERE, "till")).isEqualTo(new Verdict.Free());
    }

    @Test
    void tellsTheLongerOfTwoLocksThatOverlap() {
        for (int i = 0; i < 15; i++) {
            fail(1, "10.0.1." + i);
        }
        fail(5, HERE);
        Instant ofAll = now.plus(Duration.ofMinutes(15));
        now = now.plus(Duration.ofMinutes(15));
        fail(4, HERE);
        for (int i = 0; i < 15; i++) {
            fail(1, "10.0.2." + i);
        }
        fail(1, HERE);
        assertThat(verdict(HERE, null))
                .as("the second lock of the address")
                .isEqualTo(new Verdict.Locked(Duration.ofMinutes(30)));
        assertThat(verdict(ELSEWHERE, null)).isEqualTo(new Verdict.Locked(Duration.ofMinutes(15)));
        assertThat(ofAll).isBefore(now);

        attempts.clear();
        fail(5, HERE);
        now = now.plus(Duration.ofMinutes(10));
        for (int i = 0; i < 15; i++) {
            fail(1, "10.0.3." + i);
        }
        assertThat(verdict(HERE, null))
                .as("the lock of all, which began later")
                .isEqualTo(new Verdict.Locked(Duration.ofMinutes(15)));
    }

    @Test
    void locksWhoWouldOnlyHaveToWaitWhileAllAreLocked() {
        fail(3, HERE);
        attempt(null, HERE, null);
        attempt(null, HERE, null);
        for (int i = 0; i < 17; i++) {
            fail(1, "10.0.1." + i);
        }
        assertThat(verdict(HERE, null)).isInstanceOf(Verdict.Locked.class);
    }

    @Test
    void judgesAKnownDeviceByItsOwnFailures() {
        fail(30, HERE);
        assertThat(verdict(HERE, "till")).isEqualTo(new Verdict.Free());
        for (int i = 0; i < 5; i++) {
            attempt(false, HERE, "till");
        }
        assertThat(verdict(HERE, "till")).isInstanceOf(Verdict.Locked.class);
        assertThat(verdict(HERE, "phone")).isEqualTo(new Verdict.Free());
    }

    @Test
    void letsNoMoreBeCheckedThanMayFail() {
        fail(3, HERE);
        attempt(null, HERE, null);
        assertThat(verdict(HERE, null)).isEqualTo(new Verdict.Free());
        attempt(null, HERE, null);
        assertThat(verdict(HERE, null)).isEqualTo(new Verdict.Busy());
    }

    @Test
    void countsACheckThatNeverEndedAsAFailure() {
        fail(3, HERE);
        attempt(null, HERE, null);
        attempt(null, HERE, null);
        now = now.plusSeconds(31);
        assertThat(verdict(HERE, null)).isInstanceOf(Verdict.Locked.class);
    }

    private @Nullable Instant until() {
        return new Lockout(attempts, now).until();
    }

    @Test
    void tellsWhenTheLastLockEnds() {
        fail(4, HERE);
        assertThat(until()).isNull();
        fail(1, HERE);
        assertThat(until()).isEqualTo(now.plus(Duration.ofMinutes(15)));
        now = now.plus(Duration.ofMinutes(15));
        assertThat(until()).isNull();
        fail(5, HERE);
        Instant doubled = now.plus(Duration.ofMinutes(30));
        assertThat(until()).isEqualTo(doubled);
        fail(5, ELSEWHERE);
        assertThat(until()).isEqualTo(doubled);
        for (int i = 0; i < 10; i++) {
            attempt(false, "10.0.1." + i, "till");
        }
        assertThat(until()).isEqualTo(now.plus(Duration.ofMinutes(30)));
        attempt(true, HERE, "till");
        assertThat(until()).isEqualTo(now.minusSeconds(11).plus(Duration.ofMinutes(15)));
    }
}
