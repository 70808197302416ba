package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.SeenTicket;
import io.smartbiz.tickets.ticket.TicketHistory;
import io.smartbiz.tickets.ticket.Tickets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links tickets as related, or as parent and child. */
@Service
class TicketLinks {

    private final Tickets tickets;
    private final TicketLinkRepository repository;

    TicketLinks(Tickets tickets, TicketLinkRepository repository) {
        this.tickets = tickets;
        this.repository = repository;
    }

    /**
     * Links two tickets that the caller may see.
     *
     * @throws Failure {@code VALIDATION_ERROR} for links that end in a circle; {@code QUOTA_EXCEEDED} for too many
     */
    @Transactional
    public TicketView link(Caller caller, UUID id, LinkTicket command) {
        LockedTicket ticket = tickets.lock(caller, id);
        ticket.requireWorks();
        ticket.rules().requireUnarchived();
        if (id.equals(command.ticketId())) {
            throw Failure.invalid("ticket_id", "ticket.same_ticket");
        }
        SeenTicket other = visible(caller, command.ticketId());
        repository.requireRoom(caller, id);
        switch (command.kind()) {
            case RELATED -> repository.link(caller, id, command.kind().code(), other.id());
            case CHILD_OF -> linkChild(caller, other.id(), id);
            case PARENT_OF -> linkChild(caller, id, other.id());
        }
        note(ticket, null, other.id(), Map.of("kind", command.kind().code()));
        return tickets.get(caller, id);
    }

    private SeenTicket visible(Caller caller, UUID id) {
        try {
            return tickets.see(caller, id);
        } catch (Failure refusal) {
            throw Failure.invalid("ticket_id", "field.unknown_reference");
        }
    }

    private void linkChild(Caller caller, UUID parent, UUID child) {
        if (repository.isBelow(parent, child)) {
            throw Failure.invalid("ticket_id", "ticket.no_tree");
        }
        repository.link(caller, child, LinkTicket.Kind.CHILD_OF.code(), parent);
    }

    /** Removes the links between two tickets, but not those of a merge or a split. @throws Failure {@code NOT_FOUND} */
    @Transactional
    public void unlink(Caller caller, UUID id, UUID otherId) {
        LockedTicket ticket = tickets.lock(caller, id);
        ticket.requireWorks();
        ticket.rules().requireUnarchived();
        SeenTicket other = tickets.see(caller, otherId);
        if (repository.unlink(caller, id, other.id()) == 0) {
            throw Failure.notFound();
        }
        note(ticket, other.id(), null, Map.of());
    }

    private void note(
            LockedTicket ticket, @Nullable UUID unlinked, @Nullable UUID linked, Map<String, String> details) {
        var entry = new TicketHistory.Entry(
                "linked",
                unlinked == null ? null : unlinked.toString(),
                linked == null ? null : linked.toString(),
                details);
        tickets.note(ticket, entry, null);
    }
}
