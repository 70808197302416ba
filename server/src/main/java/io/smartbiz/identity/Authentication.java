package io.smartbiz.identity;

import io.smartbiz.database.core.tables.records.MembersRecord;
import io.smartbiz.database.core.tables.records.RefreshTokensRecord;
import io.smartbiz.organizations.Branches;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.access.Rights;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.settings.Settings;
import io.smartbiz.platform.text.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in, staying signed in and signing out. */
@Service
class Authentication {

    private final Organizations organizations;
    private final Branches branches;
    private final MemberRepository members;
    private final Sessions sessions;
    private final SessionRepository sessionRepository;
    private final SignInAttemptRepository attempts;
    private final Passwords passwords;
    private final AccessTokens tokens;
    private final AuditTrail audit;
    private final Events events;
    private final Pipeline pipeline;
    private final TransactionTemplate transactions;
    private final Duration sessionLife;

    Authentication(
            Organizations organizations,
            Branches branches,
            MemberRepository members,
            Sessions sessions,
            SessionRepository sessionRepository,
            SignInAttemptRepository attempts,
            Passwords passwords,
            AccessTokens tokens,
            AuditTrail audit,
            Events events,
            Pipeline pipeline,
            TransactionTemplate transactions,
            Settings settings) {
        this.organizations = organizations;
        this.branches = branches;
        this.members = members;
        this.sessions = sessions;
        this.sessionRepository = sessionRepository;
        this.attempts = attempts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.audit = audit;
        this.events = events;
        this.pipeline = pipeline;
        this.transactions = transactions;
        this.sessionLife = Duration.ofDays(settings.refreshTokenDays());
    }

    /**
     * Signs a member in. Known and unknown names get the same answer in the same time.
     *
     * @throws Failure {@code INVALID_CREDENTIALS}, or {@code ACCOUNT_LOCKED} with the time left
     */
    TokenPair login(@Nullable UUID organizationId, String username, String password, Caller.Origin origin) {
        if (organizationId == null) {
            passwords.matches(password, null);
            throw Failure.of(ErrorCode.INVALID_CREDENTIALS);
        }
        Organization organization = organizations.profile(organizationId);
        return CurrentOrganization.call(organizationId, () -> {
            Candidate candidate = Objects.requireNonNull(transactions.execute(_ -> candidate(organization, username)));
            if (candidate.locked().isPositive()) {
                transactions.executeWithoutResult(
                        _ -> attempts.record(organizationId, username, origin.address(), false, true));
                throw locked(candidate.locked());
            }
            MembersRecord member = candidate.member();
            // The slow check of the password holds no connection.
            boolean right = passwords.matches(password, member == null ? null : member.getPasswordHash());
            boolean admitted = right && member != null && member.getIsActive();
            return Objects.requireNonNull(transactions.<Outcome>execute(_ -> admitted
                            ? new Outcome(admit(organization, Objects.requireNonNull(member), origin))
                            : new Outcome(refuse(organization, username, member, origin))))
                    .get();
        });
    }

    /** What a transaction ended with: a refusal is committed too, because the attempt is kept. */
    private record Outcome(
            @Nullable TokenPair signedIn, @Nullable Failure refusal) {

        Outcome(TokenPair signedIn) {
            this(signedIn, null);
        }

        Outcome(Failure refusal) {
            this(null, refusal);
        }

        TokenPair get() {
            if (refusal != null) {
                throw refusal;
            }
            return Objects.requireNonNull(signedIn);
        }
    }

    /** Who may be meant, and how long that name is still locked. */
    private record Candidate(@Nullable MembersRecord member, Duration locked) {}

    private Candidate candidate(Organization organization, String username) {
        MembersRecord member = members.findByUsername(organization.id(), username);
        return new Candidate(
                member,
                attempts.lockedFor(organization.id(), username, member == null ? null : member.getUnlockedAt()));
    }

    private static Failure locked(Duration left) {
        return Failure.of(ErrorCode.ACCOUNT_LOCKED, Message.of("account.locked", left.toMinutes() + 1))
                .with("retry_after_seconds", left.toSeconds() + 1)
                .retryAfter(left.toSeconds() + 1);
    }

    private Failure refuse(
            Organization organization, String username, @Nullable MembersRecord member, Caller.Origin origin) {
        attempts.record(organization.id(), username, origin.address(), false, false);
        note(caller(organization, member, origin), Action.LOGIN_FAILED, member, username);
        return Failure.of(ErrorCode.INVALID_CREDENTIALS);
    }

    private TokenPair admit(Organization organization, MembersRecord member, Caller.Origin origin) {
        attempts.record(organization.id(), member.getUsername(), origin.address(), true, false);
        UUID session = sessionRepository.open(organization.id(), member.getId(), origin, sessionLife);
        note(caller(organization, member, origin), Action.LOGIN, member, member.getUsername());
        return signedIn(organization, member.getId(), session);
    }

    private static Caller caller(Organization organization, @Nullable MembersRecord member, Caller.Origin origin) {
        return new Caller(
                organization,
                member == null ? null : member.getId(),
                null,
                member == null ? "" : member.getFullName(),
                organization.language(),
                null,
                Rights.NONE,
                origin);
    }

    private void note(Caller caller, Action action, @Nullable MembersRecord member, String username) {
        try (var batch = pipeline.join()) {
            audit.record(
                    batch,
                    caller,
                    new AuditTrail.Entry(
                            action,
                            "session",
                            member == null ? null : member.getId(),
                            username,
                            null,
                            Map.of(),
                            false));
            batch.send();
        }
    }

    private TokenPair signedIn(Organization organization, UUID memberId, UUID sessionId) {
        RefreshToken refresh = RefreshToken.random(organization.id());
        sessionRepository.addToken(organization.id(), sessionId, refresh.hash(), sessionLife);
        return new TokenPair(
                tokens.issue(organization.id(), memberId, sessionId),
                refresh.text(),
                "Bearer",
                tokens.life().toSeconds(),
                describe(sessions.callerFor(Caller.system(organization), memberId)));
    }

    /** Who is signed in, with rights and branches. */
    @Transactional(readOnly = true)
    SignedInMember me(Caller caller) {
        return describe(caller);
    }

    private SignedInMember describe(Caller caller) {
        BranchScope reach = caller.rights().reach();
        var scopes = caller.rights().scopes().entrySet().stream()
                .map(entry -> new SignedInMember.PermissionScope(
                        entry.getKey(), entry.getValue().branches()))
                .toList();
        return new SignedInMember(
                members.own(caller.organizationId(), caller.requireMember()),
                members.roleNames(caller.organizationId(), caller.requireMember()),
                caller.rights().permissions(),
                scopes,
                caller.rights().maxDiscountPercent(),
                branches.list(caller).stream()
                        .filter(branch ->
                                reach.contains(branch.id()) || branch.id().equals(caller.branchId()))
                        .toList(),
                organizations.get(caller));
    }

    /**
     * Exchanges a refresh token for the next pair. A token that is used a second time has been stolen by one of the two, so
     * its whole session ends and the member is told.
     *
     * @throws Failure {@code UNAUTHENTICATED}
     */
    TokenPair refresh(String text, Caller.Origin origin) {
        RefreshToken refresh = RefreshToken.parse(text);
        if (!organizations.ids().contains(refresh.organizationId())) {
            throw Failure.of(ErrorCode.UNAUTHENTICATED);
        }
        Organization organization = organizations.profile(refresh.organizationId());
        return CurrentOrganization.call(
                refresh.organizationId(),
                () -> Objects.requireNonNull(
                                transactions.<Outcome>execute(_ -> exchange(organization, refresh, origin)))
                        .get());
    }

    private Outcome exchange(Organization organization, RefreshToken refresh, Caller.Origin origin) {
        RefreshTokensRecord token = sessionRepository.lockToken(organization.id(), refresh.hash());
        if (token == null) {
            return new Outcome(Failure.of(ErrorCode.UNAUTHENTICATED));
        }
        var session = sessionRepository.findOpen(organization.id(), token.getSessionId());
        if (session == null) {
            return new Outcome(Failure.of(ErrorCode.UNAUTHENTICATED));
        }
        if (token.getUsedAt() != null) {
            sessions.endReused(organization.id(), session.getMemberId(), session.getId());
            try (var batch = pipeline.join()) {
                events.publish(
                        batch,
                        organization.id(),
                        new RefreshTokenReused(session.getMemberId(), session.getId(), origin.address()));
                batch.send();
            }
            return new Outcome(Failure.of(ErrorCode.UNAUTHENTICATED));
        }
        sessionRepository.markUsed(token);
        return new Outcome(signedIn(organization, session.getMemberId(), session.getId()));
    }

    /** Ends this session. */
    @Transactional
    void logout(Caller caller) {
        sessions.endOwn(caller, Objects.requireNonNull(caller.sessionId()), "logout");
        noteLogout(caller);
    }

    /** Ends every session of the caller. */
    @Transactional
    void logoutAll(Caller caller) {
        sessions.endAll(caller, caller.requireMember(), "logout");
        noteLogout(caller);
    }

    @Transactional(readOnly = true)
    List<SessionView> sessions(Caller caller) {
        return sessions.list(caller, caller.requireMember());
    }

    @Transactional
    void endSession(Caller caller, UUID sessionId) {
        sessions.endOwn(caller, sessionId, "ended");
        noteLogout(caller);
    }

    /** Ends every session of the caller but the present one. */
    @Transactional
    void endOtherSessions(Caller caller) {
        sessions.endOthers(caller, "ended");
        noteLogout(caller);
    }

    private void noteLogout(Caller caller) {
        try (var batch = pipeline.join()) {
            audit.record(
                    batch,
                    caller,
                    new AuditTrail.Entry(
                            Action.LOGOUT, "session", caller.memberId(), caller.name(), null, Map.of(), false));
            batch.send();
        }
    }
}
