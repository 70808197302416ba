package io.smartbiz.tickets;

import io.smartbiz.identity.Members;
import io.smartbiz.identity.Members.Person;
import io.smartbiz.identity.Sessions;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Other members with their rights: who is given a ticket, named in it or watches it must be one who may. */
@Component
public class TicketMembers {

    private final Sessions sessions;
    private final Members members;
    private final TicketRepository repository;
    private final Pipeline pipeline;

    TicketMembers(Sessions sessions, Members members, TicketRepository repository, Pipeline pipeline) {
        this.sessions = sessions;
        this.members = members;
        this.repository = repository;
        this.pipeline = pipeline;
    }

    /**
     * Who works on the tickets of a branch, by name.
     *
     * @param branchId the caller's own branch when it is null
     * @throws Failure {@code NOT_FOUND} for a branch where the caller does not work; {@code VALIDATION_ERROR} for no branch
     */
    @Transactional(readOnly = true)
    public List<Person> workers(Caller caller, @Nullable UUID branchId) {
        UUID at = branchId == null ? caller.branchId() : branchId;
        if (at == null) {
            throw Failure.invalid("branch_id", "field.required");
        }
        caller.requireIn(Permission.TICKETS_WORK, at);
        try (var batch = pipeline.join()) {
            var branch = repository.branch(batch, caller, at);
            batch.send();
            if (branch.first() == null) {
                throw Failure.notFound();
            }
        }
        return members.holders(caller.organizationId(), at, TicketAccess.WORKING);
    }

    /** An active member. @throws Failure {@code VALIDATION_ERROR} of {@code field} when there is none */
    public Caller require(Caller caller, String field, UUID memberId) {
        if (memberId.equals(caller.memberId())) {
            return caller;
        }
        if (!repository.isActiveMember(caller, memberId)) {
            throw Failure.invalid(field, "field.unknown_reference");
        }
        return sessions.callerFor(Caller.system(caller.organization()), memberId);
    }

    /** @throws Failure {@code VALIDATION_ERROR} when the member does not work on the tickets of the branch */
    public void requireWorker(Caller caller, String field, UUID memberId, UUID branchId) {
        if (!TicketAccess.works(require(caller, field, memberId), branchId)) {
            throw Failure.invalid(field, "ticket.not_a_worker");
        }
    }

    /** Whether an active member sees a ticket. */
    public boolean sees(Caller caller, UUID memberId, LockedTicket ticket) {
        return repository.isActiveMember(caller, memberId)
                && TicketAccess.sees(require(caller, "member_id", memberId), ticket.branchId(), ticket.requesterId());
    }
}
