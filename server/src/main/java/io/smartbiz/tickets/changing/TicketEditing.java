package io.smartbiz.tickets.changing;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.index.TicketIndexRepository;
import io.smartbiz.tickets.ticket.Cleaned;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.ReferenceRepository;
import io.smartbiz.tickets.ticket.ReferenceRepository.Branch;
import io.smartbiz.tickets.ticket.ReferenceRepository.Category;
import io.smartbiz.tickets.ticket.TicketAccess;
import io.smartbiz.tickets.ticket.TicketHistory;
import io.smartbiz.tickets.ticket.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Edits what tickets say and where they belong. */
@Service
class TicketEditing {

    private final Tickets tickets;
    private final ReferenceRepository references;
    private final TicketIndexRepository index;
    private final Pipeline pipeline;
    private final JsonMapper json;

    TicketEditing(
            Tickets tickets,
            ReferenceRepository references,
            TicketIndexRepository index,
            Pipeline pipeline,
            JsonMapper json) {
        this.tickets = tickets;
        this.references = references;
        this.index = index;
        this.pipeline = pipeline;
        this.json = json;
    }

    /** A ticket as it will be. */
    private record Edited(
            Category category,
            Branch branch,
            String title,
            String description,
            TicketPriority priority,
            List<String> tags,
            JSONB fields) {}

    /**
     * Edits a ticket.
     *
     * @throws Failure {@code NOT_FOUND}, {@code VALIDATION_ERROR}, {@code STALE_VERSION}; {@code FORBIDDEN} for one who may
     *     not change what they change; {@code INVALID_TRANSITION} for an archived or merged ticket
     */
    @Transactional
    TicketView edit(Caller caller, UUID id, EditTicket command) {
        LockedTicket ticket = tickets.lock(caller, id);
        Edited edited = read(ticket, command);
        tickets.requireVersion(ticket, command.version());
        requireEditor(ticket, command, edited);
        boolean described = !edited.description().equals(ticket.description());
        boolean renamed = !edited.title().equals(ticket.title());
        boolean moved = !edited.branch().id().equals(ticket.branchId());
        write(ticket, command, edited);
        if (described) {
            tickets.note(ticket, TicketHistory.Entry.of("description", null, null), null);
        }
        if (described || renamed || moved) {
            try (var batch = pipeline.join()) {
                index.reindex(batch, ticket.indexed(), ticket.description());
                batch.send();
            }
        }
        return tickets.get(caller, id);
    }

    private Edited read(LockedTicket ticket, EditTicket command) {
        boolean unnamed = command.categoryId() == null && command.category() == null;
        UUID categoryId = unnamed ? ticket.categoryId() : command.categoryId();
        UUID branchId = Objects.requireNonNullElse(command.branchId(), ticket.branchId());
        try (Batch batch = pipeline.join()) {
            var category =
                    references.category(batch, ticket.caller(), categoryId, command.category(), command.teamId());
            var branch = references.branch(batch, branchId);
            batch.send();
            if (category.first() == null) {
                throw Failure.invalid(
                        command.categoryId() == null ? "category" : "category_id", "field.unknown_reference");
            }
            if (branch.first() == null) {
                throw Failure.invalid("branch_id", "field.unknown_reference");
            }
            return check(ticket, command, category.first(), branch.first());
        }
    }

    private Edited check(LockedTicket ticket, EditTicket command, Category category, Branch branch) {
        var errors = new FieldErrors();
        Map<String, Object> fields = category.form().check(command.fields(), errors);
        errors.addIf(isUnknownAsset(ticket, command, branch), "asset_id", "field.unknown_reference");
        boolean isNewTeam = command.teamId() != null && !command.teamId().equals(ticket.teamId());
        errors.addIf(isNewTeam && category.teamId() == null, "team_id", "field.unknown_reference");
        errors.throwIfAny();
        return new Edited(
                category,
                branch,
                command.title().strip(),
                Objects.requireNonNullElse(command.description(), "").strip(),
                Objects.requireNonNullElse(command.priority(), ticket.priority()),
                Cleaned.tags(command.tags()),
                JSONB.valueOf(json.writeValueAsString(fields)));
    }

    /**
     * Whether the command names an asset that the branch does not have. The ticket may keep its present asset, even a
     * deleted one.
     */
    private boolean isUnknownAsset(LockedTicket ticket, EditTicket command, Branch branch) {
        UUID asset = command.assetId();
        boolean kept = branch.id().equals(ticket.branchId()) && Objects.equals(asset, ticket.assetId());
        return asset != null && !kept && !references.hasAsset(ticket.caller(), asset, branch.id());
    }

    /**
     * A requester may edit title, description and fields while nobody works on the ticket. All other edits need the right
     * to work on it.
     */
    private static void requireEditor(LockedTicket ticket, EditTicket command, Edited edited) {
        boolean onlyWords = edited.category().id().equals(ticket.categoryId())
                && edited.branch().id().equals(ticket.branchId())
                && edited.priority() == ticket.priority()
                && Objects.equals(command.teamId(), ticket.teamId())
                && edited.tags().equals(ticket.tags());
        boolean corrects = ticket.isRequester() && onlyWords && ticket.status() == TicketStatus.PENDING;
        if (!corrects) {
            ticket.requireWorks();
        }
        UUID branch = edited.branch().id();
        if (!branch.equals(ticket.branchId())) {
            TicketAccess.requireSeen(ticket.caller(), branch, ticket.requesterId());
            TicketAccess.requireWorks(ticket.caller(), branch);
        }
    }

    private void write(LockedTicket ticket, EditTicket command, Edited edited) {
        ticket.rules()
                .describe(
                        edited.title(),
                        edited.category().id(),
                        edited.priority(),
                        edited.branch().id());
        ticket.rules().assign(ticket.assigneeId(), command.teamId());
        tickets.write(ticket, null, row -> {
            row.setDescription(edited.description());
            row.setTags(edited.tags().toArray(String[]::new));
            row.setFields(edited.fields());
            row.setAssetId(command.assetId());
            row.setAssetName(command.assetId() == null ? Cleaned.text(command.assetName()) : null);
        });
    }
}
