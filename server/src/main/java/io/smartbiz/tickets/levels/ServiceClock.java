package io.smartbiz.tickets.levels;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of the promised working time a ticket has used. It runs, pauses while the ticket waits for somebody, ends, and
 * resumes when the ticket is reopened. The time used is kept when hours, target or state change.
 *
 * @param target the working time that is promised; null when nothing is, then the time is only counted
 * @param consumed the working time used until {@code runningSince}, or in all while it stands still
 * @param runningSince null while it stands still
 * @param endedAt when what was promised was done; null before
 * @param dueAt when it is to be done; null while it stands still or nothing is promised. Once missed, the moment at which
 * it was
 * @param breachedAt when the promise was missed; null when it was not
 */
record ServiceClock(
        @Nullable Duration target,
        Duration consumed,
        @Nullable Instant runningSince,
        @Nullable Instant endedAt,
        @Nullable Instant dueAt,
        @Nullable Instant breachedAt) {

    /** What is left of a promise when a ticket is reopened whose time was used to the last second. */
    private static final Duration LEAST_AFTER_REOPENING = Duration.ofMinutes(1);

    /** How a clock stands. */
    enum State {
        RUNNING,
        PAUSED,
        MET,
        BREACHED
    }

    static ServiceClock start(Instant now, @Nullable Duration target, WorkingHours hours) {
        return new ServiceClock(target, Duration.ZERO, null, null, null, null).run(now, Duration.ZERO, hours);
    }

    State state() {
        if (endedAt != null) {
            return breachedAt == null ? State.MET : State.BREACHED;
        }
        return runningSince == null ? State.PAUSED : State.RUNNING;
    }

    /** The working time used until {@code now}. */
    Duration consumed(Instant now, WorkingHours hours) {
        return runningSince == null ? consumed : consumed.plus(hours.between(runningSince, now));
    }

    /** Pauses from now on; unchanged if it is paused already. */
    ServiceClock pause(Instant now, WorkingHours hours) {
        if (runningSince == null) {
            return this;
        }
        ServiceClock seen = lookAt(now);
        return new ServiceClock(target, consumed(now, hours), null, null, seen.breachedAt, seen.breachedAt);
    }

    /** Resumes after waiting; unchanged if it runs or has ended. */
    ServiceClock resume(Instant now, WorkingHours hours) {
        return runningSince != null || endedAt != null ? this : run(now, consumed, hours);
    }

    /** Ends the clock, because the promise is fulfilled; unchanged if it has ended before. */
    ServiceClock end(Instant now, WorkingHours hours) {
        if (endedAt != null) {
            return this;
        }
        ServiceClock seen = lookAt(now);
        return new ServiceClock(target, consumed(now, hours), null, now, seen.dueAt, seen.breachedAt);
    }

    /**
     * Reopens an ended clock. It resumes with the time already used and leaves at least the minimum. A missed promise stays
     * missed unless the new one is longer than that time.
     *
     * @param promise what is promised now, which another may have been when it ended
     */
    ServiceClock reopen(Instant now, @Nullable Duration promise, WorkingHours hours) {
        if (endedAt == null) {
            return this;
        }
        if (promise != null && breachedAt != null && consumed.compareTo(promise) >= 0) {
            return new ServiceClock(promise, consumed, null, null, null, breachedAt).run(now, consumed, hours);
        }
        Duration most = promise == null ? consumed : promise.minus(LEAST_AFTER_REOPENING);
        Duration used = consumed.compareTo(most) > 0 ? most : consumed;
        return new ServiceClock(promise, used, null, null, null, null).run(now, used, hours);
    }

    /** Applies another promise or other working hours from now on. An ended clock does not change. */
    ServiceClock retarget(Instant now, @Nullable Duration newTarget, WorkingHours before, WorkingHours after) {
        if (endedAt != null) {
            return this;
        }
        ServiceClock seen = lookAt(now);
        Duration used = consumed(now, before);
        // A longer promise clears the miss if the time used is below it.
        Instant missed = newTarget == null || used.compareTo(newTarget) < 0 ? null : seen.breachedAt;
        var standing = new ServiceClock(newTarget, used, null, null, missed, missed);
        return runningSince == null ? standing : standing.run(now, used, after);
    }

    /** Marks the promise as missed if its due time has passed by {@code now}; otherwise returns the clock unchanged. */
    ServiceClock lookAt(Instant now) {
        return runningSince == null || breachedAt != null || dueAt == null || !dueAt.isBefore(now)
                ? this
                : new ServiceClock(target, consumed, runningSince, endedAt, dueAt, dueAt);
    }

    /** When {@code percent} of the promised time is used; null if nothing is promised, the clock is paused, or it is missed. */
    @Nullable
    Instant warnAt(int percent, WorkingHours hours) {
        if (target == null || runningSince == null || breachedAt != null) {
            return null;
        }
        Duration share = target.multipliedBy(percent).dividedBy(100).minus(consumed);
        return hours.nextOpen(hours.plus(runningSince, share));
    }

    private ServiceClock run(Instant now, Duration used, WorkingHours hours) {
        Instant due = target == null || breachedAt != null ? breachedAt : hours.plus(now, target.minus(used));
        return new ServiceClock(target, used, now, null, due, breachedAt);
    }
}
