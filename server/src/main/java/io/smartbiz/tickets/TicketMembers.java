package io.smartbiz.tickets;

import io.smartbiz.identity.Sessions;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Other members with their rights: who is given a ticket, named in it or watches it must be one who may. */
@Component
public class TicketMembers {

    private final Sessions sessions;
    private final TicketRepository repository;

    TicketMembers(Sessions sessions, TicketRepository repository) {
        this.sessions = sessions;
        this.repository = repository;
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
