package io.smartbiz.identity.signin;

import io.smartbiz.identity.Callers;
import io.smartbiz.identity.credentials.SessionRepository;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.settings.PurposeKey;
import io.smartbiz.platform.settings.SignInSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Issues tokens. Every call is part of the running transaction. */
@Component
class TokenPairs {

    private final SessionRepository sessions;
    private final RefreshTokenRepository refreshTokens;
    private final AccessTokens accessTokens;
    private final Callers callers;
    private final SignedInMembers members;
    private final Duration sessionLife;
    private final PurposeKey key;
    private final Clock clock;

    TokenPairs(
            SessionRepository sessions,
            RefreshTokenRepository refreshTokens,
            AccessTokens accessTokens,
            Callers callers,
            SignedInMembers members,
            SignInSettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.callers = callers;
        this.members = members;
        this.sessionLife = Duration.ofDays(settings.refreshTokenDays());
        this.key = settings.keyFor("refresh-tokens");
        this.clock = clock;
    }

    /** The first pair of a new session. */
    TokenPair first(Organization organization, UUID memberId, Caller.Origin origin) {
        UUID session = sessions.open(organization.id(), memberId, origin, sessionLife);
        return add(organization, memberId, session, RefreshToken.random(organization.id()));
    }

    /** The pair that replaces {@code used}. */
    TokenPair next(Organization organization, UUID memberId, UUID sessionId, RefreshToken used) {
        return add(organization, memberId, sessionId, after(used));
    }

    /** The refresh token of the pair that replaces {@code used}, or has replaced it. */
    RefreshToken after(RefreshToken used) {
        return used.next(key);
    }

    private TokenPair add(Organization organization, UUID memberId, UUID sessionId, RefreshToken refresh) {
        Instant now = refreshTokens.add(refresh, sessionId, sessionLife);
        return pair(organization, memberId, sessionId, refresh, now);
    }

    /** The pair of a refresh token, as it was given at the time {@code issued}. */
    TokenPair pair(Organization organization, UUID memberId, UUID sessionId, RefreshToken refresh, Instant issued) {
        Duration age = Duration.between(issued, clock.instant());
        return new TokenPair(
                accessTokens.issue(organization.id(), memberId, sessionId, issued),
                refresh.text(),
                "Bearer",
                accessTokens.life().toSeconds() - age.toSeconds(),
                members.describe(callers.of(organization, memberId, null)));
    }
}
