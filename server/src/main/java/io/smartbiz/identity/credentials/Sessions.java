package io.smartbiz.identity.credentials;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.NodeMessages;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * The sessions of members. Every change is part of the running transaction; after its commit all nodes read the rights of
 * those concerned again.
 */
@Service
public class Sessions {

    /** Nodes forget the sessions of the organisation that the message names. */
    public static final String ORGANIZATION_RIGHTS = "organization-rights";
    /** Nodes forget the sessions of the member that the message names. */
    public static final String MEMBER_RIGHTS = "member-rights";

    private final SessionRepository repository;
    private final NodeMessages messages;
    private final Pipeline pipeline;

    Sessions(SessionRepository repository, NodeMessages messages, Pipeline pipeline) {
        this.repository = repository;
        this.messages = messages;
        this.pipeline = pipeline;
    }

    /** The open sessions of a member, the last used first. */
    public List<SessionView> list(Caller caller, UUID memberId) {
        return repository.list(caller.organizationId(), memberId, caller.sessionId());
    }

    /** Makes every node read the rights of a member again. */
    public void rightsChanged(UUID memberId) {
        publish(MEMBER_RIGHTS, memberId);
    }

    /** Makes every node read the rights of all members of an organisation again. */
    public void allRightsChanged(UUID organizationId) {
        publish(ORGANIZATION_RIGHTS, organizationId);
    }

    /** Ends all sessions of a member. */
    public void endAll(UUID organizationId, UUID memberId, String because) {
        repository.endAll(organizationId, memberId, because);
        rightsChanged(memberId);
    }

    /** Ends all sessions of the caller except the present one. */
    public void endOthers(Caller caller, String because) {
        repository.endOthers(caller.organizationId(), caller.requireMember(), caller.sessionId(), because);
        rightsChanged(caller.requireMember());
    }

    /** Ends one of a member's sessions. @throws Failure {@code NOT_FOUND} when it is not open */
    public void end(UUID organizationId, UUID memberId, UUID sessionId, String because) {
        if (repository.end(organizationId, memberId, sessionId, because) == 0) {
            throw Failure.notFound();
        }
        rightsChanged(memberId);
    }

    private void publish(String topic, UUID id) {
        try (var batch = pipeline.join()) {
            messages.publish(batch, topic, id.toString());
            batch.send();
        }
    }
}
