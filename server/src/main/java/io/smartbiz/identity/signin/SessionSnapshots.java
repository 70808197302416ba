package io.smartbiz.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smartbiz.identity.Callers;
import io.smartbiz.identity.credentials.SessionRepository;
import io.smartbiz.identity.credentials.Sessions;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.events.NodeMessages;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The callers of open sessions. A snapshot of a session is cached in the process; every node drops it as soon as anything it
 * was made from has changed. A node that does not hear the others caches nothing.
 */
@Service
class SessionSnapshots {

    private final SessionRepository sessions;
    private final Callers callers;
    private final Organizations organizations;
    private final NodeMessages messages;
    private final Transactions transactions;
    private final Cache<UUID, Optional<Caller>> snapshots = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    SessionSnapshots(
            SessionRepository sessions,
            Callers callers,
            Organizations organizations,
            NodeMessages messages,
            Transactions transactions) {
        this.sessions = sessions;
        this.callers = callers;
        this.organizations = organizations;
        this.messages = messages;
        this.transactions = transactions;
        messages.subscribe(Sessions.MEMBER_RIGHTS, id -> drop(caller -> id.equals(String.valueOf(caller.memberId()))));
        messages.subscribe(Sessions.ORGANIZATION_RIGHTS, this::dropOrganization);
        messages.subscribe(Organizations.CHANGED, this::dropOrganization);
        messages.onReconnect(snapshots::invalidateAll);
    }

    /** The caller of an open session; null when the session has ended or its member may no longer sign in. */
    @Nullable
    Caller caller(UUID organizationId, UUID sessionId) {
        // The cache drops an entry only after a load under way is done, so a snapshot is never older than a change.
        Optional<Caller> caller = messages.isListening()
                ? snapshots.get(sessionId, id -> load(organizationId, id))
                : load(organizationId, sessionId);
        return caller.filter(one -> one.organizationId().equals(organizationId)).orElse(null);
    }

    private Optional<Caller> load(UUID organizationId, UUID sessionId) {
        Organization organization = organizations.profile(organizationId);
        return CurrentOrganization.call(organizationId, () -> transactions.write(() -> load(organization, sessionId)));
    }

    private Optional<Caller> load(Organization organization, UUID sessionId) {
        var session = sessions.findOpen(organization.id(), sessionId);
        if (session == null) {
            return Optional.empty();
        }
        sessions.seen(organization.id(), sessionId);
        return Optional.of(callers.of(organization, session.getMemberId(), sessionId));
    }

    private void dropOrganization(String id) {
        drop(caller -> id.equals(caller.organizationId().toString()));
    }

    private void drop(Predicate<Caller> which) {
        snapshots.asMap().forEach((id, caller) -> {
            if (caller.isEmpty() || which.test(caller.get())) {
                snapshots.invalidate(id);
            }
        });
    }
}
