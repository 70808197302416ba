package io.smartbiz.platform.access;

import io.smartbiz.platform.access.Caller.Origin;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Language;
import org.jspecify.annotations.Nullable;

/** The request that this thread answers. The filters fill in what they learn about it. */
public final class CurrentRequest {

    private static final ScopedValue<CurrentRequest> CURRENT = ScopedValue.newInstance();

    private final Origin origin;
    private final @Nullable Language asked;
    private @Nullable Caller caller;
    private @Nullable Failure rejection;

    public CurrentRequest(Origin origin, @Nullable Language asked) {
        this.origin = origin;
        this.asked = asked;
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

    public @Nullable Caller caller() {
        return caller;
    }

    /** Notes that the token is invalid. Only operations that need a token answer with this failure. */
    public void reject(Failure why) {
        rejection = why;
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
