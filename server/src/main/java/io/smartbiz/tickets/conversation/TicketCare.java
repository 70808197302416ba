package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import io.smartbiz.tickets.LockedTicket;
import io.smartbiz.tickets.TicketMembers;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.TicketView.ChecklistItem;
import io.smartbiz.tickets.TicketView.TimeEntry;
import io.smartbiz.tickets.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who follows a ticket, what is to be done on it, how long it took, and how good the help was. */
@Service
@Transactional
public class TicketCare {

    private final Tickets tickets;
    private final TicketMembers members;
    private final TicketLinkRepository links;
    private final TicketCareRepository repository;
    private final Clock clock;

    TicketCare(
            Tickets tickets,
            TicketMembers members,
            TicketLinkRepository links,
            TicketCareRepository repository,
            Clock clock) {
        this.tickets = tickets;
        this.members = members;
        this.links = links;
        this.repository = repository;
        this.clock = clock;
    }

    /** Lets the caller follow a ticket, or, if it works on it, another member who sees it. */
    public TicketView watch(Caller caller, UUID id, WatchTicket command) {
        LockedTicket ticket = tickets.lock(caller, id);
        UUID memberId = Objects.requireNonNullElseGet(command.memberId(), caller::requireMember);
        if (!memberId.equals(caller.memberId())) {
            ticket.requireWorks();
        }
        if (Boolean.FALSE.equals(command.watching())) {
            links.unwatch(caller, id, memberId);
        } else if (members.sees(caller, memberId, ticket)) {
            links.watch(caller, id, memberId);
        } else {
            throw Failure.invalid("member_id", "ticket.member_does_not_see");
        }
        return tickets.get(caller, id);
    }

    /** Keeps what the requester says of the help, once it is given. */
    public TicketView rate(Caller caller, UUID id, RateTicket command) {
        LockedTicket ticket = tickets.lock(caller, id);
        if (!ticket.isRequester()) {
            throw Failure.forbidden();
        }
        if (ticket.status().isOpen()) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("ticket.not_resolved"));
        }
        String comment = command.comment() == null || command.comment().isBlank()
                ? null
                : command.comment().strip();
        tickets.rate(caller, ticket, command.rating(), comment);
        return tickets.get(caller, id);
    }

    public TimeEntry spend(Caller caller, UUID id, SpendTime command) {
        LockedTicket ticket = requireWorked(caller, id);
        LocalDate today = caller.organization().today(clock);
        LocalDate day = Objects.requireNonNullElse(command.spentOn(), today);
        if (day.isAfter(today)) {
            throw Failure.invalid("spent_on", "field.in_the_future");
        }
        UUID entry = Ids.next();
        repository.insertTime(caller, ticket, entry, command, day, now());
        return new TimeEntry(entry, caller.requireMember(), caller.name(), command.minutes(), day, command.note());
    }

    /** Takes one's own entry back; those who manage the desk can take any. */
    void unspend(Caller caller, UUID id, UUID entryId) {
        LockedTicket ticket = requireWorked(caller, id);
        boolean manages = caller.scope(Permission.DESK_MANAGE).contains(ticket.branchId());
        repository.deleteTime(caller, ticket, entryId, !manages, now());
    }

    ChecklistItem addItem(Caller caller, UUID id, EditChecklistItem command) {
        requireWorked(caller, id);
        UUID item = Ids.next();
        repository.insertItem(caller, id, item, command, now());
        return repository.item(caller, id, item);
    }

    ChecklistItem editItem(Caller caller, UUID id, UUID itemId, EditChecklistItem command) {
        requireWorked(caller, id);
        repository.updateItem(caller, id, itemId, command, now());
        return repository.item(caller, id, itemId);
    }

    void deleteItem(Caller caller, UUID id, UUID itemId) {
        requireWorked(caller, id);
        repository.deleteItem(caller, id, itemId);
    }

    private LockedTicket requireWorked(Caller caller, UUID id) {
        LockedTicket ticket = tickets.lock(caller, id);
        ticket.requireWorks();
        ticket.requireLiving();
        return ticket;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
