package io.smartbiz.identity.credentials;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a password may be tried, from the attempts of the last day with the same username. For a device on
 * which the member has signed in before, only its own attempts count, so nobody else can lock it. All other attempts are
 * counted by network address, and together.
 *
 * @param latest the attempts, the newest first
 */
record Lockout(List<Attempt> latest, Instant now) {

    /** How far back attempts count. */
    static final Duration LOOKED_BACK = Duration.ofDays(1);

    private static final int MOST_FAILURES = 5;
    /** Counts the failures of all unknown devices together, so that many addresses get no more tries than a few. */
    private static final int MOST_FAILURES_OF_STRANGERS = 20;

    private static final Duration FIRST_DELAY = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 5;
    /** A check that takes longer has died, and counts as a failure. */
    private static final Duration LONGEST_CHECK = Duration.ofSeconds(30);

    /**
     * One attempt.
     *
     * @param success null while the password is being checked
     * @param device a device that was known for the member; null for any other
     */
    record Attempt(
            Instant at,
            @Nullable Boolean success,
            String address,
            @Nullable String device) {}

    /** Whether a password may be tried. */
    sealed interface Verdict {

        /** It may be tried. */
        record Free() implements Verdict {}

        /** As many attempts are being checked as may still fail. */
        record Busy() implements Verdict {}

        record Locked(Duration left) implements Verdict {}
    }

    /** What an attempt from an address gets. @param device null unless it is known for the member */
    Verdict of(String address, @Nullable String device) {
        if (device != null) {
            return ofDevice(device);
        }
        return stricter(ofAddress(address), ofStrangers());
    }

    /** The lock that ends last; else whatever makes the sender wait. */
    private static Verdict stricter(Verdict one, Verdict other) {
        if (one instanceof Verdict.Locked mine && other instanceof Verdict.Locked its) {
            return mine.left().compareTo(its.left()) >= 0 ? mine : its;
        }
        if (one instanceof Verdict.Locked || other instanceof Verdict.Free) {
            return one;
        }
        return other;
    }

    private Verdict ofDevice(String device) {
        return among(attempt -> device.equals(attempt.device()), MOST_FAILURES, MOST_DOUBLINGS);
    }

    private Verdict ofAddress(String address) {
        return among(attempt -> attempt.address().equals(address), MOST_FAILURES, MOST_DOUBLINGS);
    }

    private Verdict ofStrangers() {
        return among(attempt -> attempt.device() == null, MOST_FAILURES_OF_STRANGERS, 0);
    }

    /**
     * When the last lock ends: that of an address, of a device, or of all unknown devices. Null while nobody who has tried
     * is locked.
     */
    @Nullable
    Instant until() {
        var addresses = new LinkedHashSet<String>();
        var devices = new LinkedHashSet<String>();
        for (Attempt attempt : latest) {
            addresses.add(attempt.address());
            if (attempt.device() != null) {
                devices.add(attempt.device());
            }
        }
        var verdicts = new ArrayList<Verdict>();
        verdicts.add(ofStrangers());
        addresses.forEach(address -> verdicts.add(ofAddress(address)));
        devices.forEach(device -> verdicts.add(ofDevice(device)));
        Duration longest = Duration.ZERO;
        for (Verdict verdict : verdicts) {
            if (verdict instanceof Verdict.Locked locked && locked.left().compareTo(longest) > 0) {
                longest = locked.left();
            }
        }
        return longest.isZero() ? null : now.plus(longest);
    }

    /** @param doublings how often the delay doubles when failures go on after it */
    private Verdict among(Predicate<Attempt> which, int most, int doublings) {
        List<Attempt> sinceSuccess = latest.stream()
                .filter(which)
                .takeWhile(attempt -> !Objects.equals(attempt.success(), true))
                .toList();
        List<Attempt> failures = sinceSuccess.stream()
                .filter(attempt -> !isBeingChecked(attempt))
                .toList();
        int delays = failures.size() / most;
        int rest = failures.size() % most;
        if (delays > 0) {
            Instant last = failures.get(rest).at();
            Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(delays - 1, doublings));
            Duration left = Duration.between(now, last.plus(delay));
            if (left.isPositive()) {
                return new Verdict.Locked(left);
            }
        }
        int beingChecked = sinceSuccess.size() - failures.size();
        return rest + beingChecked >= most ? new Verdict.Busy() : new Verdict.Free();
    }

    private boolean isBeingChecked(Attempt attempt) {
        return attempt.success() == null && attempt.at().plus(LONGEST_CHECK).isAfter(now);
    }
}
