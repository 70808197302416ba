package io.smartbiz.identity.signin;

import io.smartbiz.database.core.tables.records.RefreshTokensRecord;
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
     * Exchanges a refresh token for the next pair. A token that comes a second time was stolen, and nobody knows which of
     * the two is the thief. So the whole session ends, and an event informs other modules.
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
        RefreshTokensRecord token = tokens.lock(organization.id(), refresh.hash());
        if (token == null) {
            return Outcome.refused(Failure.of(ErrorCode.UNAUTHENTICATED));
        }
        var session = openSessions.findOpen(organization.id(), token.getSessionId());
        if (session == null) {
            return Outcome.refused(Failure.of(ErrorCode.UNAUTHENTICATED));
        }
        if (token.getUsedAt() != null) {
            sessions.end(organization.id(), session.getMemberId(), session.getId(), "token_reused");
            journal.tokenReused(organization, session.getMemberId(), session.getId(), origin.address());
            return Outcome.refused(Failure.of(ErrorCode.UNAUTHENTICATED));
        }
        tokens.markUsed(token);
        return Outcome.signedIn(pairs.next(organization, session.getMemberId(), session.getId()));
    }
}
