package io.smartbiz.platform.http;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Caller.Origin;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Language;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is known of the request being answered on this thread; filled as the request passes the filters. */
public final class RequestInfo {

    private static final ScopedValue<RequestInfo> CURRENT = ScopedValue.newInstance();

    private final Origin origin;
    private final @Nullable Language asked;
    private @Nullable Caller caller;
    private @Nullable Failure rejection;

    RequestInfo(Origin origin, @Nullable Language asked) {
        this.origin = origin;
        this.asked = asked;
    }

    /** What is done while a request is answered. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException, ServletException;
    }

    static void run(RequestInfo info, Work work) throws IOException, ServletException {
        try {
            ScopedValue.where(CURRENT, info).call(() -> {
                work.run();
                return null;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** The running request, or null in jobs and commands. */
    public static @Nullable RequestInfo current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** The reader's language: asked for by the request, else the member's own, else English. */
    public static Language language() {
        RequestInfo info = current();
        if (info == null) {
            return Language.EN;
        }
        if (info.asked != null) {
            return info.asked;
        }
        return info.caller == null ? Language.EN : info.caller.language();
    }

    public Origin origin() {
        return origin;
    }

    public @Nullable Caller caller() {
        return caller;
    }

    /** Notes that the token was not good; told only by operations that need one. */
    public void reject(Failure why) {
        rejection = why;
    }

    /** Why nobody is signed in. */
    Failure rejection() {
        return rejection == null ? Failure.of(ErrorCode.UNAUTHENTICATED) : rejection;
    }

    /** Notes who asks, once the token is checked. The caller speaks the language that the request asks for. */
    public Caller identify(Caller known) {
        Caller identified = known.withOrigin(origin, asked == null ? known.language() : asked);
        caller = identified;
        return identified;
    }
}
