package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.pool.KeyedPermits;
import io.smartbiz.platform.pool.OrganizationPermits;
import io.smartbiz.platform.pool.RecentOrganizations;
import io.smartbiz.platform.pool.Wait;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Limits the uploads that arrive at a time, in total and of a member, because they take disk space before a quota can count
 * them. The last turns are for organisations that have none. The server reads nothing of an upload until its turn.
 */
public class UploadTurns implements HandlerInterceptor {

    private static final int AT_ONCE = 24;

    /** For organisations that have none, so that one gets its turn however slow the uploads of the others are. */
    private static final int FOR_NEWCOMERS = 8;

    /** While others upload, too. */
    private static final int FAIR_SHARE = 8;

    private static final int AT_ONCE_OF_MEMBER = 8;
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int RETRY_SECONDS = 5;
    private static final String TAKEN = UploadTurns.class.getName();

    private final RecentOrganizations recent = new RecentOrganizations(System::nanoTime);
    private final OrganizationPermits all = new OrganizationPermits(AT_ONCE, FOR_NEWCOMERS, FAIR_SHARE, recent);
    private final KeyedPermits ofMember = new KeyedPermits(AT_ONCE_OF_MEMBER);

    /** The turns that an upload holds. */
    private record Turn(UUID organization, UUID member) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        CurrentRequest current = CurrentRequest.current();
        Caller caller = current == null ? null : current.caller();
        if (BodyKinds.isUpload(request) && caller != null) {
            request.setAttribute(TAKEN, take(caller));
        }
        return true;
    }

    /** @throws Failure {@code RATE_LIMITED}, or {@code UNAVAILABLE} for what all share */
    private Turn take(Caller caller) {
        UUID organization = caller.organizationId();
        var turn = new Turn(organization, Objects.requireNonNullElse(caller.memberId(), organization));
        if (!Wait.forPermit(ofMember, turn.member(), WAIT)) {
            throw busy(ErrorCode.RATE_LIMITED);
        }
        recent.note(organization);
        if (!Wait.forPermit(all, organization, WAIT)) {
            ofMember.release(turn.member());
            throw busy(ErrorCode.UNAVAILABLE);
        }
        return turn;
    }

    private static Failure busy(ErrorCode code) {
        return Failure.of(code).retryAfter(RETRY_SECONDS);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception error) {
        if (request.getAttribute(TAKEN) instanceof Turn turn) {
            request.removeAttribute(TAKEN);
            all.release(turn.organization());
            ofMember.release(turn.member());
        }
    }
}
