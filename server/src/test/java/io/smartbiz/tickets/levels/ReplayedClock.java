package io.smartbiz.tickets.levels;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's clock as somebody would keep it who counts every minute with a finger on the calendar. It shares no code with
 * the product's clock. Times are minutes since 1970 in UTC.
 */
final class ReplayedClock {

    /** Working hours as the minutes of a week, Monday first, in the zone of Tashkent, which is five hours ahead all year. */
    record Hours(BitSet open, Set<Long> holidays) {

        static final Hours ALWAYS = always();
        private static final int DAY = 24 * 60;
        private static final int AHEAD = 5 * 60;
        private static final int MOST = 400 * DAY;

        private static Hours always() {
            var all = new BitSet();
            all.set(0, 7 * 24 * 60);
            return new Hours(all, Set.of());
        }

        private boolean isOpen(long minute) {
            long local = minute + AHEAD;
            long day = local / DAY;
            // The first of January 1970 was a Thursday.
            return open.get((int) ((day + 3) % 7 * DAY + local % DAY)) && !holidays.contains(day);
        }

        private long worked(long from, long to) {
            long worked = 0;
            for (long minute = from; minute < to; minute++) {
                worked += isOpen(minute) ? 1 : 0;
            }
            return worked;
        }

        private long after(long from, long worked) {
            long minute = from;
            for (long rest = worked; rest > 0; minute++) {
                rest -= isOpen(minute) ? 1 : 0;
                if (minute > from + MOST) {
                    throw new IllegalStateException("never open");
                }
            }
            return minute;
        }

        private long nextOpen(long from) {
            long minute = from;
            while (!isOpen(minute)) {
                minute++;
            }
            return minute;
        }
    }

    /**
     * What is promised.
     *
     * @param id which promise it is; empty for none
     * @param minutes null when this promise says nothing of the metric
     */
    record Promise(String id, @Nullable Long minutes, int warnPercent) {

        static final Promise NOTHING = new Promise("", null, 0);

        private boolean isSame(Promise other) {
            return id.equals(other.id) && Objects.equals(minutes, other.minutes);
        }
    }

    private final String metric;
    private Promise promise = Promise.NOTHING;
    private Hours hours = Hours.ALWAYS;
    private long used;
    private @Nullable Long since;
    private boolean ended;
    private @Nullable Long due;
    private @Nullable Long missed;
    private boolean toldWarning;
    private boolean toldMissed;

    ReplayedClock(String metric) {
        this.metric = metric;
    }

    String metric() {
        return metric;
    }

    void begin(long now, Promise promised, Hours working) {
        promise = promised;
        hours = working;
        run(now);
    }

    /** Something has happened to the ticket, or to the rules of an open one. */
    void follow(long now, Promise promised, Hours working, boolean done, boolean stands) {
        look(now);
        if (!ended) {
            goBy(now, promised, working);
        }
        if (done && !ended) {
            stand(now);
            ended = true;
        } else if (!done && ended && metric.equals("resolution")) {
            reopen(now, promised, working);
        }
        if (!ended && stands && since != null) {
            stand(now);
            due = missed;
        } else if (!ended && !stands && since == null) {
            run(now);
        }
        toldMissed |= missed != null;
    }

    private void goBy(long now, Promise promised, Hours working) {
        boolean other = !promise.isSame(promised) || !hours.equals(working);
        boolean running = since != null;
        if (other) {
            stand(now);
        }
        promise = promised;
        hours = working;
        if (other) {
            forgive();
            due = missed;
            if (running) {
                run(now);
            }
        }
    }

    /** With what was used; but what was kept is not missed in the same minute. */
    private void reopen(long now, Promise promised, Hours working) {
        ended = false;
        promise = promised;
        hours = working;
        forgive();
        if (missed == null && promise.minutes != null) {
            used = Math.min(used, promise.minutes - 1);
        }
        run(now);
    }

    /** More time than was used is promised now, or nothing any more. */
    private void forgive() {
        if (promise.minutes == null || used < promise.minutes) {
            missed = null;
        }
    }

    private void run(long now) {
        since = now;
        if (missed != null) {
            due = missed;
        } else {
            due = promise.minutes == null ? null : hours.after(now, promise.minutes - used);
        }
    }

    private void stand(long now) {
        used = used(now);
        since = null;
    }

    private void look(long now) {
        if (since != null && missed == null && due != null && due < now) {
            missed = due;
        }
    }

    /** The watch comes by. */
    void watch(long now) {
        look(now);
        if (missed != null) {
            toldMissed = true;
        } else if (since != null && promise.minutes != null && !toldWarning) {
            long share = promise.minutes * promise.warnPercent / 100 - used;
            toldWarning = Math.min(hours.nextOpen(hours.after(since, share)), Objects.requireNonNull(due)) <= now;
        }
    }

    String state() {
        if (ended) {
            return missed == null ? "MET" : "MISSED";
        }
        return since == null ? "PAUSED" : "RUNNING";
    }

    boolean isLate(long now) {
        return missed != null || (since != null && due != null && due < now);
    }

    @Nullable
    Long due() {
        return due;
    }

    @Nullable
    Long promisedSeconds() {
        return promise.minutes == null ? null : promise.minutes * 60;
    }

    long used(long now) {
        return since == null ? used : used + hours.worked(since, now);
    }

    long worked(long from, long to) {
        return hours.worked(from, to);
    }

    /** What was told of it: that it is nearly due, that it was missed. */
    List<String> told() {
        var told = new ArrayList<String>();
        if (toldWarning) {
            told.add("service_level.warned " + metric);
        }
        if (toldMissed) {
            told.add("service_level.missed " + metric);
        }
        return told;
    }
}
