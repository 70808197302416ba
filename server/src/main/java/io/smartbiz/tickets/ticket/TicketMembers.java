package io.smartbiz.tickets.ticket;

import io.smartbiz.identity.Callers;
import io.smartbiz.identity.Members;
import io.smartbiz.identity.Members.Person;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks other members by their rights: only a member who may see a ticket can be assigned, mentioned or watch it. */
@Component
public class TicketMembers {

    private final Callers callers;
    private final Members members;
    private final ReferenceRepository references;
    private final Pipeline pipeline;

    TicketMembers(Callers callers, Members members, ReferenceRepository references, Pipeline pipeline) {
        this.callers = callers;
        this.members = members;
        this.references = references;
        this.pipeline = pipeline;
    }

    /**
     * The members who work on the tickets of a branch, by name.
     *
     * @param branchId null for the caller's own branch
     * @throws Failure {@code NOT_FOUND} for a branch where the caller does not work, {@code VALIDATION_ERROR} without a
     *     branch
     */
    @Transactional(readOnly = true)
    public List<Person> workers(Caller caller, @Nullable UUID branchId) {
        UUID at = branchId == null ? caller.branchId() : branchId;
        if (at == null) {
            throw Failure.invalid("branch_id", "field.required");
        }
        caller.requireIn(Permission.TICKETS_WORK, at);
        try (var batch = pipeline.join()) {
            var branch = references.branch(batch, at);
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
        if (!references.isActiveMember(caller, memberId)) {
            throw Failure.invalid(field, "field.unknown_reference");
        }
        return callers.of(caller.organization(), memberId, null);
    }

    /** @throws Failure {@code VALIDATION_ERROR} of {@code assigned_to_id} for a member who does not work at the branch */
    public void requireWorker(Caller caller, UUID memberId, UUID branchId) {
        if (!TicketAccess.works(require(caller, "assigned_to_id", memberId), branchId)) {
            throw Failure.invalid("assigned_to_id", "ticket.not_a_worker");
        }
    }

    /**
     * Checks the members and teams that a ticket is assigned to. The present assignee may stay.
     *
     * @param assigneeId null for nobody
     * @param teamId null for no team
     * @throws Failure {@code VALIDATION_ERROR}
     */
    public void requireAssignable(SeenTicket ticket, @Nullable UUID assigneeId, @Nullable UUID teamId) {
        if (assigneeId != null && !assigneeId.equals(ticket.assigneeId())) {
            requireWorker(ticket.caller(), assigneeId, ticket.branchId());
        }
        if (teamId != null && !teamId.equals(ticket.teamId()) && !references.hasTeam(ticket.caller(), teamId)) {
            throw Failure.invalid("team_id", "field.unknown_reference");
        }
    }

    /** Whether an active member may see a ticket. */
    public boolean sees(UUID memberId, SeenTicket ticket) {
        Caller caller = ticket.caller();
        return references.isActiveMember(caller, memberId)
                && TicketAccess.sees(require(caller, "member_id", memberId), ticket.branchId(), ticket.requesterId());
    }
}
