package io.smartbiz.identity.signin;

import io.smartbiz.database.core.tables.records.RefreshTokensRecord;
import io.smartbiz.database.core.tables.records.SessionsRecord;
import io.smartbiz.identity.credentials.SessionRepository;
import io.smartbiz.identity.credentials.Sessions;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import org.springframework.stereotype.Service;

/** Staying signed in. */
@Service
class TokenRenewal {

    /** A client does not renew its tokens more often within the time in which a used one still counts. */
    private static final int MOST_FOLLOWED = 10;

    private final Organizations organizations;
    private final SessionRepository openSessions;
    private final Sessions sessions;
    private final RefreshTokenRepository tokens;
    private final TokenPairs pairs;
    private final SignInJournal journal;
    private final Transactions transactions;

    TokenRenewal(
            Organizations organizations,
            SessionRepository openSessions,
            Sessions sessions,
            RefreshTokenRepository tokens,
            TokenPairs pairs,
            SignInJournal journal,
            Transactions transactions) {
        this.organizations = organizations;
        this.openSessions = openSessions;
        this.sessions = sessions;
        this.tokens = tokens;
        this.pairs = pairs;
        this.journal = journal;
        this.transactions = transactions;
    }

    /**
     * Exchanges a refresh token for the next pair. A token that comes again within ten seconds gets the same pair: two tabs
     * may use it at once, and an answer may get lost. One that comes later was stolen, and nobody knows which of the two is
     * the thief. So the whole session ends, which is audited, and an event informs other modules.
     *
     * @throws Failure {@code UNAUTHENTICATED}
     */
    TokenPair refresh(String text, Caller.Origin origin) {
        RefreshToken refresh = RefreshToken.parse(text);
        if (!organizations.ids().contains(refresh.organizationId())) {
            throw Failure.of(ErrorCode.UNAUTHENTICATED);
        }
        Organization organization = organizations.profile(refresh.organizationId());
        Outcome outcome = CurrentOrganization.call(
                refresh.organizationId(), () -> transactions.write(() -> exchange(organization, refresh, origin)));
        return outcome.orThrow();
    }

    private Outcome exchange(Organization organization, RefreshToken refresh, Caller.Origin origin) {
        RefreshTokensRecord token = tokens.lock(refresh);
        if (token == null) {
            return Outcome.refused(Failure.of(ErrorCode.UNAUTHENTICATED));
        }
        var session = openSessions.findOpen(organization.id(), token.getSessionId());
        if (session == null) {
            return Outcome.refused(Failure.of(ErrorCode.UNAUTHENTICATED));
        }
        if (token.getUsedAt() == null) {
            tokens.markUsed(token);
            return Outcome.signedIn(pairs.next(organization, session.getMemberId(), session.getId(), refresh));
        }
        if (tokens.isJustUsed(token)) {
            return newest(organization, session, refresh);
        }
        sessions.end(organization.id(), session.getMemberId(), session.getId(), "token_reused");
        journal.tokenReused(organization, session.getMemberId(), session.getId(), origin);
        return Outcome.refused(Failure.of(ErrorCode.UNAUTHENTICATED));
    }

    /** The pair that has replaced {@code used}, or the one that has replaced that one meanwhile. */
    private Outcome newest(Organization organization, SessionsRecord session, RefreshToken used) {
        RefreshToken refresh = used;
        for (int i = 0; i < MOST_FOLLOWED; i++) {
            refresh = pairs.after(refresh);
            RefreshTokensRecord token = tokens.lock(refresh);
            if (token == null) {
                break;
            }
            if (token.getUsedAt() == null) {
                return Outcome.signedIn(pairs.pair(
                        organization, session.getMemberId(), session.getId(), refresh, token.getCreatedAt()));
            }
        }
        return Outcome.refused(Failure.of(ErrorCode.UNAUTHENTICATED));
    }
}
