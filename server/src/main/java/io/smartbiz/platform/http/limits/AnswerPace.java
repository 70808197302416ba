package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.access.Peer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits how slowly an answer may be taken, so that nobody keeps memory and a thread by reading a byte now and then. Whoever
 * takes less than 4 KB a second, on the average of 15 seconds, is cut off. What the server itself takes to make the answer
 * does not count.
 */
public final class AnswerPace {

    private static final long SECONDS = 15;
    private static final long LEAST_BYTES = SECONDS * 4 * 1024;

    /** So much is handed over at a time that even the slowest take it within two seconds. */
    private static final int PORTION = 8 * 1024;

    /** The answers for which a thread waits now. Tomcat makes the endpoint, so the two share nothing but this. */
    private static final Set<AnswerPace> SENDING = ConcurrentHashMap.newKeySet();

    private final @Nullable Peer peer;
    private volatile long began;
    private volatile long nanosBefore;
    private volatile long bytes;

    /** Where the seconds of which the average is taken began; only {@link #slow} uses them. */
    private long nanosThen;

    private long bytesThen;

    /** @param peer whose connection is closed; null for nobody's */
    AnswerPace(@Nullable Peer peer) {
        this.peer = peer;
    }

    /** Hands over a part of the answer, and waits until it is taken. */
    void send(OutputStream out, byte[] part, int offset, int length) throws IOException {
        for (int sent = 0; sent < length; sent += PORTION) {
            int portion = Math.min(PORTION, length - sent);
            began = System.nanoTime();
            SENDING.add(this);
            try {
                out.write(part, offset + sent, portion);
            } finally {
                SENDING.remove(this);
                nanosBefore = nanosBefore + (System.nanoTime() - began);
            }
            bytes = bytes + portion;
        }
    }

    /** Those who take their answers too slowly. Called by one thread, every now and then. */
    public static List<Peer> slow(long now) {
        return SENDING.stream()
                .filter(one -> one.isSlow(one.nanosBefore + (now - one.began)))
                .map(one -> one.peer)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @param nanos for which the server has waited until now */
    boolean isSlow(long nanos) {
        if (nanos - nanosThen < TimeUnit.SECONDS.toNanos(SECONDS)) {
            return false;
        }
        long taken = bytes - bytesThen;
        nanosThen = nanos;
        bytesThen += taken;
        return taken < LEAST_BYTES;
    }
}
