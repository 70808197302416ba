package io.smartbiz.platform.access;

import io.smartbiz.platform.access.Caller.Origin;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Language;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The request that this thread answers. The filters fill in what they learn about it. */
public final class CurrentRequest {

    private static final ScopedValue<CurrentRequest> CURRENT = ScopedValue.newInstance();

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Origin origin;
    private final @Nullable Language asked;
    private final @Nullable Peer peer;
    private @Nullable Caller caller;
    private @Nullable Failure rejection;
    private @Nullable String device;
    private final long began = System.nanoTime();
    private WorkClass work = WorkClass.ORDINARY;
    private volatile boolean departed;
    private long waitedNanos;

    /** @param peer null where there is no connection */
    public CurrentRequest(Origin origin, @Nullable Language asked, @Nullable Peer peer) {
        this.origin = origin;
        this.asked = asked;
        this.peer = peer;
    }

    /** Runs {@code work}, which answers {@code request}. */
    public static <R, X extends Throwable> R call(CurrentRequest request, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(CURRENT, request).call(work);
    }

    /** The request being answered; null in jobs and commands. */
    public static @Nullable CurrentRequest current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** The reader's language: asked for by the request, else the member's own, else English. */
    public static Language language() {
        CurrentRequest current = current();
        if (current == null) {
            return Language.EN;
        }
        if (current.asked != null) {
            return current.asked;
        }
        return current.caller == null ? Language.EN : current.caller.language();
    }

    public Origin origin() {
        return origin;
    }

    public @Nullable Peer peer() {
        return peer;
    }

    public @Nullable Caller caller() {
        return caller;
    }

    /** For how long the request has been answered. */
    public long ageNanos() {
        return System.nanoTime() - began;
    }

    /** Notes that the client has disconnected. */
    public void depart() {
        departed = true;
    }

    /** Whether nobody waits for the answer any more, as far as is known. */
    public boolean isDeparted() {
        return departed;
    }

    /** What the request may take of the database. */
    public WorkClass work() {
        return work;
    }

    /** Notes that the request's operation is of another class than {@link WorkClass#ORDINARY}. */
    public void become(WorkClass heavier) {
        work = heavier;
    }

    /** How long the request may still wait for its turn somewhere. All its waits take five seconds together at most. */
    public Duration patience(Duration most) {
        Duration left = PATIENCE.minusNanos(waitedNanos);
        return left.isNegative() ? Duration.ZERO : left.compareTo(most) < 0 ? left : most;
    }

    /** Notes that the request has waited. */
    public void addWait(long nanos) {
        waitedNanos += nanos;
    }

    /** Notes that the token is invalid. Only operations that need a token answer with this failure. */
    public void reject(Failure why) {
        rejection = why;
    }

    /** Notes that this server has named the device before, although nobody is signed in. */
    public void comesFrom(@Nullable String knownDevice) {
        device = knownDevice;
    }

    /** The device, if this server has named it before; null for any other, and where somebody is signed in. */
    public @Nullable String device() {
        return device;
    }

    /** Why nobody is signed in. */
    public Failure rejection() {
        return rejection == null ? Failure.of(ErrorCode.UNAUTHENTICATED) : rejection;
    }

    /** Notes who asks, once the token is checked. The request's language takes precedence over the member's own. */
    public Caller identify(Caller known) {
        Caller identified = known.withOrigin(origin, asked == null ? known.language() : asked);
        caller = identified;
        return identified;
    }
}
