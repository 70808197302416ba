package io.smartbiz.tickets.settings;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.ticket.Tickets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Canned replies, and how they read for one ticket. A name that is taken fails with {@code ALREADY_EXISTS}. */
@Service
@Transactional
public class CannedReplies {

    private final CannedReplyRepository repository;
    private final Tickets tickets;

    CannedReplies(CannedReplyRepository repository, Tickets tickets) {
        this.repository = repository;
        this.tickets = tickets;
    }

    /**
     * Sorted by name.
     *
     * @throws Failure {@code FORBIDDEN} for the deleted ones without the permission
     */
    @Transactional(readOnly = true)
    List<CannedReplyView> list(Caller caller, boolean deleted) {
        if (deleted) {
            caller.require(Permission.DESK_MANAGE);
        }
        return repository.list(caller, deleted);
    }

    /** A living canned reply. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    CannedReplyView get(Caller caller, UUID id) {
        return repository.get(caller, id);
    }

    /** Adds a canned reply. @throws Failure {@code VALIDATION_ERROR} for an unknown placeholder or category */
    public CannedReplyView create(Caller caller, EditCannedReply command) {
        check(caller, command, null);
        return repository.get(caller, repository.insert(caller, command));
    }

    /** Changes a canned reply. @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}, {@code VALIDATION_ERROR} */
    CannedReplyView update(Caller caller, UUID id, Edit<EditCannedReply> edit) {
        repository.update(caller, id, edit, (command, category) -> check(caller, command, category));
        return repository.get(caller, id);
    }

    /** @param present category, which may stay, even deleted */
    private void check(Caller caller, EditCannedReply command, @Nullable UUID present) {
        Placeholders.check(command.body());
        if (command.categoryId() != null
                && !command.categoryId().equals(present)
                && !repository.hasCategory(caller, command.categoryId())) {
            throw Failure.invalid("category_id", "field.unknown_reference");
        }
    }

    void delete(Caller caller, UUID id) {
        repository.delete(caller, id);
    }

    CannedReplyView restore(Caller caller, UUID id) {
        repository.restore(caller, id);
        return repository.get(caller, id);
    }

    /** A canned reply whose placeholders are filled in from a ticket. */
    @Transactional(readOnly = true)
    public RenderedReply render(Caller caller, UUID id, RenderReply command) {
        TicketView ticket = tickets.get(caller, command.ticketId());
        Map<String, String> values = new HashMap<>();
        values.put("agent", caller.name());
        values.put("branch", ticket.requester().branchName());
        values.put("category", ticket.category().categoryName());
        values.put("number", ticket.ticketNumber());
        values.put("organization", caller.organization().name());
        values.put("requester", ticket.requester().requesterName());
        values.put("title", ticket.title());
        if (ticket.subject().assetName() != null) {
            values.put("asset", ticket.subject().assetName());
        }
        return new RenderedReply(Placeholders.fill(repository.get(caller, id).body(), values));
    }
}
