package io.smartbiz.tickets.ticket;

import io.smartbiz.database.desk.tables.records.TicketsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.WaitingFor;

/**
 * A ticket that the caller may see and that nobody else can change until the transaction ends. Change it through its
 * {@link #rules}, then hand it to {@link Tickets#write}.
 */
public final class LockedTicket extends SeenTicket {

    private final Ticket rules;

    LockedTicket(Caller caller, TicketsRecord row) {
        super(caller, row);
        this.rules = rules(row);
    }

    /** The ticket as its row describes it. */
    static Ticket rules(TicketsRecord row) {
        Waiting waiting = row.getWaitingFor() == null
                ? null
                : new Waiting(WaitingFor.of(row.getWaitingFor()), row.getWaitingReason(), row.getWaitingUntil());
        return new Ticket(
                row.getRequesterId(),
                new TicketState(
                        row.getTitle(),
                        row.getCategoryId(),
                        TicketPriority.of(row.getPriority()),
                        TicketStatus.of(row.getStatus()),
                        row.getBranchId(),
                        row.getAssigneeId(),
                        row.getTeamId(),
                        waiting,
                        row.getDueAt(),
                        row.getFirstResponseAt() != null,
                        row.getMergedIntoId(),
                        row.getArchivedAt() != null,
                        row.getDeletedAt() != null),
                new Ticket.Times(
                        row.getFirstResponseAt(), row.getResolvedAt(), row.getClosedAt(), row.getArchivedAt()));
    }

    /** The rules that decide what may change; what they change is not written yet. */
    public Ticket rules() {
        return rules;
    }

    /** What the caller is to the ticket. */
    public Ticket.Actor actor() {
        return TicketAccess.actor(caller(), branchId(), requesterId());
    }

    /** @throws Failure {@code FORBIDDEN} unless the caller works on the tickets of its branch */
    public void requireWorks() {
        TicketAccess.requireWorks(caller(), branchId());
    }
}
