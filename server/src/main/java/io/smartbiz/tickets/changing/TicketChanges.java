package io.smartbiz.tickets.changing;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.ticket.Cleaned;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.TicketAccess;
import io.smartbiz.tickets.ticket.TicketMembers;
import io.smartbiz.tickets.ticket.Tickets;
import io.smartbiz.tickets.ticket.Waiting;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes single tickets. All operations fail with {@code NOT_FOUND} for a ticket that the caller may not see, with
 * {@code FORBIDDEN} for one that they may not change, and with {@code STALE_VERSION} when it has changed since they read it.
 */
@Service
@Transactional
public class TicketChanges {

    private final Tickets tickets;
    private final TicketMembers members;
    private final Clock clock;

    TicketChanges(Tickets tickets, TicketMembers members, Clock clock) {
        this.tickets = tickets;
        this.members = members;
        this.clock = clock;
    }

    /** Takes a step in a ticket's life. @throws Failure {@code INVALID_TRANSITION} with the steps that are possible */
    public TicketView changeStatus(Caller caller, UUID id, ChangeStatus command) {
        LockedTicket ticket = tickets.lock(caller, id, command.version());
        String comment = Cleaned.text(command.comment());
        ticket.rules().move(command.status(), ticket.actor(), comment, now(), TicketAccess.reopenable(caller));
        tickets.write(ticket, comment);
        return tickets.get(caller, id);
    }

    /** Gives a ticket to a member and a team, or to nobody. */
    public TicketView assign(Caller caller, UUID id, AssignTicket command) {
        LockedTicket ticket = tickets.lock(caller, id, command.version());
        ticket.requireWorks();
        members.requireAssignable(ticket, command.assignedToId(), command.teamId());
        ticket.rules().assign(command.assignedToId(), command.teamId());
        tickets.write(ticket, Cleaned.text(command.comment()));
        return tickets.get(caller, id);
    }

    /** Starts or ends waiting. @throws Failure {@code VALIDATION_ERROR} for a time that has passed */
    public TicketView await(Caller caller, UUID id, WaitTicket command) {
        Instant until = command.until();
        if (until != null && !until.isAfter(now())) {
            throw Failure.invalid("until", "ticket.until_is_past");
        }
        LockedTicket ticket = tickets.lock(caller, id, command.version());
        ticket.requireWorks();
        String reason = Cleaned.text(command.reason());
        ticket.rules().await(waiting(command, reason, until));
        tickets.write(ticket, reason);
        return tickets.get(caller, id);
    }

    private static @Nullable Waiting waiting(WaitTicket command, @Nullable String reason, @Nullable Instant until) {
        return command.waitingFor() == null
                ? null
                : new Waiting(
                        command.waitingFor(), reason, until == null ? null : until.truncatedTo(ChronoUnit.MICROS));
    }

    /** Deletes a ticket; it can be restored. */
    public void delete(Caller caller, UUID id) {
        LockedTicket ticket = tickets.lock(caller, id);
        requireDelete(ticket);
        tickets.delete(ticket);
    }

    /** Restores a deleted ticket. @throws Failure {@code NOT_FOUND} also for one that is not deleted */
    public TicketView restore(Caller caller, UUID id) {
        LockedTicket ticket = tickets.lockDeleted(caller, id);
        requireDelete(ticket);
        tickets.restore(ticket);
        return tickets.get(caller, id);
    }

    private static void requireDelete(LockedTicket ticket) {
        if (!TicketAccess.mayDelete(ticket.caller(), ticket.branchId())) {
            throw Failure.forbidden();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
