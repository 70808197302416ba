package io.smartbiz.tickets.care;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.text.Message;
import io.smartbiz.tickets.TicketRated;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.TicketView.ChecklistItem;
import io.smartbiz.tickets.TicketView.TimeEntry;
import io.smartbiz.tickets.ticket.Cleaned;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.TicketHistory;
import io.smartbiz.tickets.ticket.TicketMembers;
import io.smartbiz.tickets.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The watchers, checklists, time entries and ratings of tickets. */
@Service
@Transactional
public class TicketCare {

    private final Tickets tickets;
    private final TicketMembers members;
    private final WatcherRepository watchers;
    private final TicketCareRepository repository;
    private final Clock clock;

    TicketCare(
            Tickets tickets,
            TicketMembers members,
            WatcherRepository watchers,
            TicketCareRepository repository,
            Clock clock) {
        this.tickets = tickets;
        this.members = members;
        this.watchers = watchers;
        this.repository = repository;
        this.clock = clock;
    }

    /** Starts or stops watching a ticket: for the caller, or by one who works on it for another member. */
    TicketView watch(Caller caller, UUID id, WatchTicket command) {
        LockedTicket ticket = tickets.lock(caller, id);
        UUID memberId = Objects.requireNonNullElseGet(command.memberId(), caller::requireMember);
        if (!memberId.equals(caller.memberId())) {
            ticket.requireWorks();
        }
        if (Boolean.FALSE.equals(command.watching())) {
            watchers.unwatch(caller, id, memberId);
        } else if (members.sees(memberId, ticket)) {
            watchers.watch(caller, id, memberId);
        } else {
            throw Failure.invalid("member_id", "ticket.member_does_not_see");
        }
        return tickets.get(caller, id);
    }

    /** Rates the help, by the requester. @throws Failure {@code INVALID_TRANSITION} before the ticket is resolved */
    public TicketView rate(Caller caller, UUID id, RateTicket command) {
        LockedTicket ticket = tickets.lock(caller, id);
        if (!ticket.isRequester()) {
            throw Failure.forbidden();
        }
        if (ticket.status().isOpen()) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("ticket.not_resolved"));
        }
        ticket.rules().requireUnarchived();
        String comment = Cleaned.text(command.comment());
        Integer before = ticket.rating();
        tickets.write(ticket, null, row -> {
            row.setRating((short) command.rating());
            row.setRatingComment(comment);
            row.setRatedAt(now());
        });
        var entry = TicketHistory.Entry.of(
                "rated", before == null ? null : before.toString(), Integer.toString(command.rating()));
        tickets.note(ticket, entry, comment, new TicketRated(id, ticket.branchId(), command.rating()));
        return tickets.get(caller, id);
    }

    /** Enters time that the caller spent on a ticket. */
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

    /** A time entry of a ticket that the caller may see. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    TimeEntry time(Caller caller, UUID id, UUID entryId) {
        return details(caller, id).time().stream()
                .filter(entry -> entry.id().equals(entryId))
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    /** A checklist item of a ticket that the caller may see. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    ChecklistItem item(Caller caller, UUID id, UUID itemId) {
        return details(caller, id).checklist().stream()
                .filter(item -> item.id().equals(itemId))
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private TicketView.Details details(Caller caller, UUID id) {
        return Objects.requireNonNull(tickets.get(caller, id).details());
    }

    /** Deletes a time entry: the caller's own, or any by those who manage the desk. */
    void unspend(Caller caller, UUID id, UUID entryId) {
        LockedTicket ticket = requireWorked(caller, id);
        boolean manages = caller.scope(Permission.DESK_MANAGE).contains(ticket.branchId());
        repository.deleteTime(caller, ticket, entryId, !manages, now());
    }

    /**
     * Adds an item to the end of the checklist.
     *
     * @throws Failure {@code FORBIDDEN} for those who do not work on the ticket
     */
    ChecklistItem addItem(Caller caller, UUID id, EditChecklistItem command) {
        requireWorked(caller, id);
        UUID item = Ids.next();
        repository.insertItem(caller, id, item, command, now());
        return repository.item(caller, id, item);
    }

    /** Changes an item's text, or checks it off. @throws Failure {@code NOT_FOUND}, {@code FORBIDDEN} */
    ChecklistItem editItem(Caller caller, UUID id, UUID itemId, Edit<EditChecklistItem> edit) {
        requireWorked(caller, id);
        repository.updateItem(caller, id, itemId, edit, now());
        return repository.item(caller, id, itemId);
    }

    void deleteItem(Caller caller, UUID id, UUID itemId) {
        requireWorked(caller, id);
        repository.deleteItem(caller, id, itemId);
    }

    private LockedTicket requireWorked(Caller caller, UUID id) {
        LockedTicket ticket = tickets.lock(caller, id);
        ticket.requireWorks();
        ticket.rules().requireUnarchived();
        return ticket;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
