package io.smartbiz.identity.signin;

import io.smartbiz.identity.Callers;
import io.smartbiz.identity.credentials.SessionRepository;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.settings.SignInSettings;
import java.time.Duration;
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

    TokenPairs(
            SessionRepository sessions,
            RefreshTokenRepository refreshTokens,
            AccessTokens accessTokens,
            Callers callers,
            SignedInMembers members,
            SignInSettings settings) {
        this.sessions = sessions;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
        this.callers = callers;
        this.members = members;
        this.sessionLife = Duration.ofDays(settings.refreshTokenDays());
    }

    /** The first pair of a new session. */
    TokenPair first(Organization organization, UUID memberId, Caller.Origin origin) {
        UUID session = sessions.open(organization.id(), memberId, origin, sessionLife);
        return next(organization, memberId, session);
    }

    /** The next pair of a session. */
    TokenPair next(Organization organization, UUID memberId, UUID sessionId) {
        RefreshToken refresh = RefreshToken.random(organization.id());
        refreshTokens.add(organization.id(), sessionId, refresh.hash(), sessionLife);
        return new TokenPair(
                accessTokens.issue(organization.id(), memberId, sessionId),
                refresh.text(),
                "Bearer",
                accessTokens.life().toSeconds(),
                members.describe(callers.of(organization, memberId, null)));
    }
}
