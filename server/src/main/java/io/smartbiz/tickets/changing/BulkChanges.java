package io.smartbiz.tickets.changing;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import io.smartbiz.tickets.ticket.Cleaned;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.ReferenceRepository;
import io.smartbiz.tickets.ticket.Ticket;
import io.smartbiz.tickets.ticket.TicketAccess;
import io.smartbiz.tickets.ticket.TicketMembers;
import io.smartbiz.tickets.ticket.TicketState;
import io.smartbiz.tickets.ticket.Tickets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes many tickets in the same way. */
@Service
class BulkChanges {

    private final Tickets tickets;
    private final TicketMembers members;
    private final ReferenceRepository references;
    private final Pipeline pipeline;
    private final Clock clock;

    BulkChanges(
            Tickets tickets, TicketMembers members, ReferenceRepository references, Pipeline pipeline, Clock clock) {
        this.tickets = tickets;
        this.members = members;
        this.references = references;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /**
     * Changes all of the tickets or none.
     *
     * @throws Failure {@code VALIDATION_ERROR} whose {@code rows} hold each refusal with the ticket's position from 0
     */
    @Transactional
    BulkResult change(Caller caller, BulkChange command) {
        var refused = new ArrayList<Map<String, Object>>();
        // Locked in the order of their ids, so that two changes of the same tickets cannot block each other.
        List<UUID> ids = command.ids().stream().distinct().sorted().toList();
        for (UUID id : ids) {
            try {
                changeOne(caller, id, command);
            } catch (Failure refusal) {
                refused.add(Map.of(
                        "row", command.ids().indexOf(id), "code", refusal.code().name(), "message", refusal.text()));
            }
        }
        if (!refused.isEmpty()) {
            refused.sort(Comparator.comparing(one -> (Integer) one.get("row")));
            throw Failure.of(ErrorCode.VALIDATION_ERROR, Message.of("ticket.bulk_refused", refused.size()))
                    .with("rows", refused);
        }
        return new BulkResult(ids.size());
    }

    private void changeOne(Caller caller, UUID id, BulkChange command) {
        LockedTicket ticket = tickets.lock(caller, id);
        ticket.requireWorks();
        assign(ticket, command);
        describe(ticket, command);
        String comment = Cleaned.text(command.comment());
        move(ticket, command, comment);
        ticket.rules().requireUnmerged();
        tickets.write(ticket, comment, row -> row.setTags(tags(command, row.getTags())));
    }

    private void assign(LockedTicket ticket, BulkChange command) {
        UUID team = ticket.rules().state().teamId();
        if (command.assignedToId() != null) {
            members.requireAssignable(ticket, command.assignedToId(), null);
            ticket.rules().assign(command.assignedToId(), team);
        } else if (Boolean.TRUE.equals(command.unassign())) {
            ticket.rules().assign(null, team);
        }
    }

    private void describe(LockedTicket ticket, BulkChange command) {
        if (command.categoryId() == null && command.priority() == null) {
            return;
        }
        if (command.categoryId() != null) {
            requireCategory(ticket.caller(), command.categoryId());
        }
        TicketState state = ticket.rules().state();
        ticket.rules()
                .describe(
                        state.title(),
                        Objects.requireNonNullElse(command.categoryId(), state.categoryId()),
                        Objects.requireNonNullElse(command.priority(), state.priority()),
                        state.branchId());
    }

    /** The form of the new category is only checked when the ticket is next edited. */
    private void requireCategory(Caller caller, UUID id) {
        try (var batch = pipeline.join()) {
            var category = references.category(batch, caller, id, null, null);
            batch.send();
            if (category.first() == null) {
                throw Failure.invalid("category_id", "field.unknown_reference");
            }
        }
    }

    private void move(LockedTicket ticket, BulkChange command, @Nullable String comment) {
        Ticket rules = ticket.rules();
        if (command.status() != null && command.status() != rules.state().status()) {
            rules.move(
                    command.status(),
                    ticket.actor(),
                    comment,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    TicketAccess.reopenable(ticket.caller()));
        }
    }

    private static String[] tags(BulkChange command, String[] before) {
        List<String> tags = Cleaned.tags(List.of(before), command.addTags());
        return Cleaned.tagsWithout(tags, command.removeTags()).toArray(String[]::new);
    }
}
