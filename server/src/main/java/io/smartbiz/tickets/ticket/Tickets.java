package io.smartbiz.tickets.ticket;

import io.smartbiz.database.desk.tables.records.TicketsRecord;
import io.smartbiz.organizations.BranchUse;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.tickets.TicketAssigned;
import io.smartbiz.tickets.TicketChanged;
import io.smartbiz.tickets.TicketCreated;
import io.smartbiz.tickets.TicketMerged;
import io.smartbiz.tickets.TicketStatusChanged;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.levels.ServiceClocks;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads, locks and writes tickets for the rooms of this module. Every change takes the same steps: lock the ticket, let
 * its rules decide, then write the differences together with the history, the service-level clocks and the events.
 */
@Service
public class Tickets implements BranchUse {

    private final TicketRepository repository;
    private final TicketPageRepository pages;
    private final TicketHistoryRepository history;
    private final ServiceClocks clocks;
    private final Events events;
    private final Pipeline pipeline;
    private final Clock clock;

    Tickets(
            TicketRepository repository,
            TicketPageRepository pages,
            TicketHistoryRepository history,
            ServiceClocks clocks,
            Events events,
            Pipeline pipeline,
            Clock clock) {
        this.repository = repository;
        this.pages = pages;
        this.history = history;
        this.clocks = clocks;
        this.events = events;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Override
    public String usedFor() {
        return "tickets";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUsed(UUID organizationId, UUID branchId) {
        return repository.usesBranch(organizationId, branchId);
    }

    /**
     * A ticket as its page shows it.
     *
     * @throws Failure {@code NOT_FOUND} for one that the caller may not see
     */
    @Transactional(readOnly = true)
    public TicketView get(Caller caller, UUID id) {
        return pages.get(caller, id);
    }

    /** What happened to a ticket, the oldest first. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    Page<HistoryView> history(Caller caller, UUID id, ListRequest request) {
        repository.requireSeen(caller, id);
        return history.list(caller, id, request);
    }

    /** A ticket that the caller may see. @throws Failure {@code NOT_FOUND} */
    public SeenTicket see(Caller caller, UUID id) {
        return new SeenTicket(caller, repository.requireSeen(caller, id));
    }

    /** Locks a ticket until the transaction ends. @throws Failure {@code NOT_FOUND} */
    public LockedTicket lock(Caller caller, UUID id) {
        return new LockedTicket(caller, repository.lock(caller, id));
    }

    /** Locks a ticket. @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION} as {@link #requireVersion} */
    public LockedTicket lock(Caller caller, UUID id, @Nullable Integer seenVersion) {
        LockedTicket ticket = lock(caller, id);
        requireVersion(ticket, seenVersion);
        return ticket;
    }

    /** Locks a deleted ticket. @throws Failure {@code NOT_FOUND} */
    public LockedTicket lockDeleted(Caller caller, UUID id) {
        return new LockedTicket(caller, repository.lockDeleted(caller, id));
    }

    /**
     * Refuses to change a ticket that has changed since the caller read it.
     *
     * @param seen the version that the caller read; null accepts any
     * @throws Failure {@code STALE_VERSION} with the ticket as it is now
     */
    public void requireVersion(LockedTicket ticket, @Nullable Integer seen) {
        if (seen != null && !seen.equals(ticket.row().getVersion())) {
            throw Failure.of(ErrorCode.STALE_VERSION).with("current", pages.get(ticket.caller(), ticket.id()));
        }
    }

    /** Queues a new ticket with its history, its clocks and its event. @return the number that it will have */
    public Sql insert(Batch batch, Caller caller, NewTicket ticket, ServiceClocks.Started started) {
        Sql number = repository.insert(batch, caller, ticket);
        var created = TicketHistory.created(TicketState.of(ticket));
        history.insert(batch, caller, ticket.id(), List.of(created), null, ticket.openedAt());
        clocks.insert(batch, started);
        events.publish(
                batch,
                caller.organizationId(),
                new TicketCreated(
                        ticket.id(),
                        ticket.branchId(),
                        ticket.requesterId(),
                        ticket.categoryId(),
                        ticket.priority(),
                        ticket.assigneeId()));
        return number;
    }

    /** Writes what the rules of a ticket have changed. @param comment what the history says about it; null for nothing */
    public void write(LockedTicket ticket, @Nullable String comment) {
        write(ticket, comment, _ -> {});
    }

    /** As above; {@code more} sets columns that no rule governs. */
    public void write(LockedTicket ticket, @Nullable String comment, Consumer<TicketsRecord> more) {
        TicketState before = LockedTicket.rules(ticket.row()).state();
        repository.update(ticket, more);
        follow(ticket, before, comment);
    }

    /** Writes what an edit has changed. The audit log says if the edit stated no version. */
    public void edit(LockedTicket ticket, Edit<?> edit, Consumer<TicketsRecord> more) {
        TicketState before = LockedTicket.rules(ticket.row()).state();
        repository.edit(ticket, edit, more);
        follow(ticket, before, null);
    }

    /** Writes a ticket to which somebody has replied; it counts as changed even if no rule has changed it. */
    public void writeReply(LockedTicket ticket) {
        if (LockedTicket.rules(ticket.row()).state().equals(ticket.rules().state())) {
            touch(ticket);
        } else {
            write(ticket, null);
        }
    }

    /** Marks a ticket as changed by what was added to it. */
    public void touch(LockedTicket ticket) {
        repository.touch(ticket, now());
    }

    /** Deletes a ticket softly. */
    public void delete(LockedTicket ticket) {
        TicketState before = ticket.rules().state();
        ticket.rules().delete();
        repository.delete(ticket);
        follow(ticket, before, null);
    }

    /** Restores a deleted ticket. */
    public void restore(LockedTicket ticket) {
        TicketState before = ticket.rules().state();
        ticket.rules().restore();
        repository.restore(ticket);
        follow(ticket, before, null);
    }

    /** Writes the history, the clocks and the events of a written change. */
    private void follow(LockedTicket ticket, TicketState before, @Nullable String comment) {
        TicketState after = ticket.rules().state();
        List<TicketHistory.Entry> entries = TicketHistory.between(before, after);
        if (entries.isEmpty()) {
            return;
        }
        Caller caller = ticket.caller();
        try (var batch = pipeline.join()) {
            history.insert(batch, caller, ticket.id(), entries, comment, now());
            clocks.follow(batch, caller, timed(ticket.id(), before), timed(ticket.id(), after), now());
            for (Event event : events(ticket, before, after, entries, comment)) {
                events.publish(batch, caller.organizationId(), event);
            }
            batch.send();
        }
    }

    private static List<Event> events(
            LockedTicket ticket,
            TicketState before,
            TicketState after,
            List<TicketHistory.Entry> entries,
            @Nullable String comment) {
        var events = new ArrayList<Event>();
        UUID id = ticket.id();
        UUID branch = after.branchId();
        UUID actor = ticket.caller().memberId();
        List<String> kinds = entries.stream().map(TicketHistory.Entry::kind).toList();
        events.add(new TicketChanged(id, branch, kinds, actor));
        if (before.status() != after.status()) {
            events.add(new TicketStatusChanged(id, branch, before.status(), after.status(), actor, comment));
        }
        if (!Objects.equals(before.assigneeId(), after.assigneeId())
                || !Objects.equals(before.teamId(), after.teamId())) {
            events.add(new TicketAssigned(id, branch, after.assigneeId(), after.teamId(), actor));
        }
        if (before.mergedIntoId() == null && after.mergedIntoId() != null) {
            events.add(new TicketMerged(id, after.mergedIntoId(), actor));
        }
        return events;
    }

    /** The clocks of a deleted ticket stand still until it is restored. */
    private static ServiceClocks.Seen timed(UUID id, TicketState state) {
        return new ServiceClocks.Seen(
                id,
                state.branchId(),
                state.categoryId(),
                state.priority().code(),
                state.status().isOpen(),
                state.waiting() != null || state.deleted(),
                state.answered());
    }

    /**
     * Adds an entry to a ticket's history that changes nothing of its state, such as {@code linked}.
     *
     * @param comment what is said about it; null for nothing
     * @param happened what listeners hear about it
     */
    public void note(LockedTicket ticket, TicketHistory.Entry entry, @Nullable String comment, Event... happened) {
        Caller caller = ticket.caller();
        try (var batch = pipeline.join()) {
            history.insert(batch, caller, ticket.id(), List.of(entry), comment, now());
            for (Event event : happened) {
                events.publish(batch, caller.organizationId(), event);
            }
            batch.send();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
