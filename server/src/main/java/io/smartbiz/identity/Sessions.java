package io.smartbiz.identity;

import static io.smartbiz.database.core.Tables.SESSIONS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.access.Rights;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.NodeMessages;
import io.smartbiz.platform.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is signed in, and with which rights. A snapshot of a session is kept in the process and forgotten, on every node, the
 * moment anything it was made of has changed; while a node does not hear the others it keeps none.
 */
@Service
public class Sessions {

    /** Nodes forget all sessions of this organisation. */
    static final String ORGANIZATION_RIGHTS = "organization-rights";
    /** Nodes forget all sessions of this member. */
    private static final String MEMBER_RIGHTS = "member-rights";

    private final SessionRepository repository;
    private final MemberRepository members;
    private final Roles roles;
    private final Organizations organizations;
    private final NodeMessages messages;
    private final Pipeline pipeline;
    private final TransactionTemplate transactions;
    private final Cache<UUID, Optional<Caller>> snapshots = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    Sessions(
            SessionRepository repository,
            MemberRepository members,
            @org.springframework.context.annotation.Lazy Roles roles,
            Organizations organizations,
            NodeMessages messages,
            Pipeline pipeline,
            TransactionTemplate transactions) {
        this.repository = repository;
        this.members = members;
        this.roles = roles;
        this.organizations = organizations;
        this.messages = messages;
        this.pipeline = pipeline;
        this.transactions = transactions;
        messages.subscribe(MEMBER_RIGHTS, id -> forget(caller -> id.equals(String.valueOf(caller.memberId()))));
        messages.subscribe(
                ORGANIZATION_RIGHTS,
                id -> forget(caller -> id.equals(caller.organizationId().toString())));
        messages.subscribe(
                Organizations.CHANGED,
                id -> forget(caller -> id.equals(caller.organizationId().toString())));
        messages.onReconnect(snapshots::invalidateAll);
    }

    /** The caller of an open session; null when the session has ended or its member may no longer sign in. */
    @Nullable
    Caller caller(UUID organizationId, UUID sessionId) {
        // The cache waits with forgetting until a load under way is done, so what is kept is never older than a change.
        Optional<Caller> caller = messages.isListening()
                ? snapshots.get(sessionId, id -> load(organizationId, id))
                : load(organizationId, sessionId);
        return caller.filter(one -> one.organizationId().equals(organizationId)).orElse(null);
    }

    private Optional<Caller> load(UUID organizationId, UUID sessionId) {
        Organization organization = organizations.profile(organizationId);
        return CurrentOrganization.call(
                organizationId,
                () -> Objects.requireNonNull(transactions.<Optional<Caller>>execute(_ -> {
                    var session = repository.findOpen(organizationId, sessionId);
                    if (session == null) {
                        return Optional.empty();
                    }
                    repository.seen(organizationId, sessionId);
                    return Optional.of(
                            caller(organization, members.own(organizationId, session.getMemberId()), sessionId));
                })));
    }

    private Caller caller(Organization organization, MemberView member, @Nullable UUID sessionId) {
        BranchScope home = BranchScope.ofHome(member.branchId());
        Rights rights = roles.rights(organization.id(), member.roles(), member.extraPermissions(), home);
        return new Caller(
                organization,
                member.id(),
                sessionId,
                member.fullName(),
                Language.of(member.language()).orElse(organization.language()),
                member.branchId(),
                rights,
                Caller.Origin.SYSTEM);
    }

    /** A member as a caller without a session, for commands and demo data that act in a member's name. */
    public Caller callerFor(Caller system, UUID memberId) {
        return Objects.requireNonNull(transactions.execute(
                _ -> caller(system.organization(), members.own(system.organizationId(), memberId), null)));
    }

    private void forget(java.util.function.Predicate<Caller> which) {
        snapshots.asMap().forEach((id, caller) -> {
            if (caller.isEmpty() || which.test(caller.get())) {
                snapshots.invalidate(id);
            }
        });
    }

    List<SessionView> list(Caller caller, UUID memberId) {
        return repository.list(caller.organizationId(), memberId, caller.sessionId());
    }

    /** Lets every node read a member's rights anew; part of the running transaction. */
    void rightsChanged(Caller caller, UUID memberId) {
        tell(memberId);
    }

    /** Ends all sessions of a member; part of the running transaction. */
    void endAll(Caller caller, UUID memberId, String because) {
        end(caller, memberId, DSL.noCondition(), because);
    }

    /** Ends all sessions of the caller but the present one. */
    void endOthers(Caller caller, String because) {
        Condition others = caller.sessionId() == null ? DSL.noCondition() : SESSIONS.ID.ne(caller.sessionId());
        end(caller, caller.requireMember(), others, because);
    }

    /** Ends one of the caller's own sessions. @throws Failure {@code NOT_FOUND} */
    void endOwn(Caller caller, UUID sessionId, String because) {
        if (end(caller, caller.requireMember(), SESSIONS.ID.eq(sessionId), because) == 0) {
            throw Failure.notFound();
        }
    }

    private int end(Caller caller, UUID memberId, Condition which, String because) {
        int ended = repository.end(caller.organizationId(), memberId, which, because);
        tell(memberId);
        return ended;
    }

    /** Ends a session whose refresh token was used twice. */
    void endReused(UUID organizationId, UUID memberId, UUID sessionId) {
        repository.end(organizationId, memberId, SESSIONS.ID.eq(sessionId), "token_reused");
        tell(memberId);
    }

    private void tell(UUID memberId) {
        try (var batch = pipeline.join()) {
            messages.publish(batch, MEMBER_RIGHTS, memberId.toString());
            batch.send();
        }
    }
}
