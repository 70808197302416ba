package io.smartbiz.tickets.changing;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.TicketView.Description;
import io.smartbiz.tickets.index.TicketIndexRepository;
import io.smartbiz.tickets.ticket.Cleaned;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.ReferenceRepository;
import io.smartbiz.tickets.ticket.ReferenceRepository.Branch;
import io.smartbiz.tickets.ticket.ReferenceRepository.Category;
import io.smartbiz.tickets.ticket.TicketAccess;
import io.smartbiz.tickets.ticket.TicketHistory;
import io.smartbiz.tickets.ticket.TicketMembers;
import io.smartbiz.tickets.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Edits what tickets say and where they belong. */
@Service
class TicketEditing {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Tickets tickets;
    private final TicketMembers members;
    private final ReferenceRepository references;
    private final TicketIndexRepository index;
    private final Pipeline pipeline;
    private final JsonMapper json;
    private final Clock clock;

    TicketEditing(
            Tickets tickets,
            TicketMembers members,
            ReferenceRepository references,
            TicketIndexRepository index,
            Pipeline pipeline,
            JsonMapper json,
            Clock clock) {
        this.tickets = tickets;
        this.members = members;
        this.references = references;
        this.index = index;
        this.pipeline = pipeline;
        this.json = json;
        this.clock = clock;
    }

    /** What is asked for: the whole ticket, and which of its fields were sent. */
    private record Asked(LockedTicket ticket, Edit<EditTicket> edit, EditTicket command) {}

    /** A ticket as it will be. */
    private record Edited(
            Category category,
            Branch branch,
            String title,
            String description,
            TicketPriority priority,
            TicketStatus status,
            List<String> tags,
            Map<String, Object> fields,
            @Nullable UUID assetId,
            @Nullable String assetName) {}

    /**
     * Edits a ticket.
     *
     * @throws Failure {@code NOT_FOUND}, {@code VALIDATION_ERROR}, {@code STALE_VERSION}; {@code FORBIDDEN} for one who may
     *     not change what they change; {@code INVALID_TRANSITION} for an archived or merged ticket, or an impossible status
     */
    @Transactional
    TicketView edit(Caller caller, UUID id, Edit<EditTicket> edit) {
        LockedTicket ticket = tickets.lock(caller, id, edit.version());
        EditTicket command = edit.onto(EditTicket.of(ticket, json.readValue(ticket.fields(), FIELDS)));
        Edited edited = read(new Asked(ticket, edit, command));
        requireEditor(ticket, command, edited);
        boolean described = !edited.description().equals(ticket.description());
        boolean renamed = !edited.title().equals(ticket.title());
        boolean moved = !edited.branch().id().equals(ticket.branchId());
        write(new Asked(ticket, edit, command), edited);
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

    private Edited read(Asked asked) {
        EditTicket command = asked.command();
        LockedTicket ticket = asked.ticket();
        UUID categoryId = categoryId(command, ticket);
        UUID branchId = Objects.requireNonNullElse(command.branchId(), ticket.branchId());
        try (Batch batch = pipeline.join()) {
            var category =
                    references.category(batch, ticket.caller(), categoryId, command.category(), command.teamId());
            var branch = references.branch(batch, branchId);
            batch.send();
            if (category.first() == null) {
                throw Failure.invalid(categoryId == null ? "category" : "category_id", "field.unknown_reference");
            }
            if (branch.first() == null) {
                throw Failure.invalid("branch_id", "field.unknown_reference");
            }
            return check(asked, category.first(), branch.first());
        }
    }

    /** Null if the code names the category, also beside the id that the ticket already has. */
    private static @Nullable UUID categoryId(EditTicket command, LockedTicket ticket) {
        boolean kept = command.categoryId() == null || command.categoryId().equals(ticket.categoryId());
        if (kept && command.category() != null) {
            return null;
        }
        return kept ? ticket.categoryId() : command.categoryId();
    }

    private Edited check(Asked asked, Category category, Branch branch) {
        EditTicket command = asked.command();
        LockedTicket ticket = asked.ticket();
        var errors = new FieldErrors();
        Map<String, Object> fields = fields(asked, category, errors);
        UUID assetId = assetId(asked);
        errors.addIf(isUnknownAsset(ticket, assetId, branch), "asset_id", "field.unknown_reference");
        boolean isNewTeam = command.teamId() != null && !command.teamId().equals(ticket.teamId());
        errors.addIf(isNewTeam && category.teamId() == null, "team_id", "field.unknown_reference");
        String description = description(asked, errors);
        errors.throwIfAny();
        return new Edited(
                category,
                branch,
                command.title().strip(),
                description,
                Objects.requireNonNullElse(command.priority(), ticket.priority()),
                Objects.requireNonNullElse(command.status(), ticket.status()),
                Cleaned.tags(command.tags()),
                fields,
                assetId,
                assetId == null ? Cleaned.text(command.assetName()) : null);
    }

    /** A row of a list can be sent back: it shows the beginning of a long description, which must not replace the whole. */
    private static String description(Asked asked, FieldErrors errors) {
        String sent = Objects.requireNonNullElse(asked.command().description(), "");
        if (!Boolean.TRUE.equals(asked.command().descriptionTruncated())) {
            return sent.strip();
        }
        String present = asked.ticket().description();
        boolean isAsListed =
                sent.equals(present) || sent.equals(Description.listed(present).description());
        errors.addIf(!isAsListed, "description", "ticket.description_truncated");
        return present;
    }

    /** Fields that are not sent stay as they are; in another category, those that it has too. */
    private static Map<String, Object> fields(Asked asked, Category category, FieldErrors errors) {
        Map<String, Object> given = Objects.requireNonNullElse(asked.command().fields(), Map.of());
        if (asked.edit().names("fields")) {
            return category.form().check(given, errors);
        }
        return category.id().equals(asked.ticket().categoryId())
                ? given
                : category.form().check(category.form().known(given), errors);
    }

    /** A name that is sent alone replaces an asset of the register. */
    private static @Nullable UUID assetId(Asked asked) {
        boolean onlyNamed = asked.edit().names("asset_name")
                && !asked.edit().names("asset_id")
                && asked.command().assetName() != null;
        return onlyNamed ? null : asked.command().assetId();
    }

    /** Whether an asset is not one of the branch. The ticket may keep its present asset, even a deleted one. */
    private boolean isUnknownAsset(LockedTicket ticket, @Nullable UUID asset, Branch branch) {
        boolean kept = branch.id().equals(ticket.branchId()) && Objects.equals(asset, ticket.assetId());
        return asset != null && !kept && !references.hasAsset(ticket.caller(), asset, branch.id());
    }

    /**
     * A requester may edit title, description and fields while nobody works on the ticket, and change its status as the
     * rules of its life allow. All other edits need the right to work on it.
     */
    private void requireEditor(LockedTicket ticket, EditTicket command, Edited edited) {
        boolean sameWork = edited.category().id().equals(ticket.categoryId())
                && edited.branch().id().equals(ticket.branchId())
                && edited.priority() == ticket.priority()
                && Objects.equals(command.teamId(), ticket.teamId())
                && Objects.equals(command.assignedToId(), ticket.assigneeId())
                && edited.tags().equals(Cleaned.tags(ticket.tags()));
        boolean corrects = sameWork && (ticket.status() == TicketStatus.PENDING || sameWords(ticket, edited));
        if (!ticket.isRequester() || !corrects) {
            ticket.requireWorks();
        }
        UUID branch = edited.branch().id();
        if (!branch.equals(ticket.branchId())) {
            TicketAccess.requireSeen(ticket.caller(), branch, ticket.requesterId());
            TicketAccess.requireWorks(ticket.caller(), branch);
        }
    }

    private boolean sameWords(LockedTicket ticket, Edited edited) {
        return edited.title().equals(ticket.title())
                && edited.description().equals(ticket.description())
                && edited.fields().equals(json.readValue(ticket.fields(), FIELDS))
                && Objects.equals(edited.assetId(), ticket.assetId())
                && Objects.equals(edited.assetName(), ticket.assetName());
    }

    private void write(Asked asked, Edited edited) {
        LockedTicket ticket = asked.ticket();
        EditTicket command = asked.command();
        members.requireAssignable(ticket, command.assignedToId(), null);
        ticket.rules()
                .describe(
                        edited.title(),
                        edited.category().id(),
                        edited.priority(),
                        edited.branch().id());
        ticket.rules().assign(command.assignedToId(), command.teamId());
        if (edited.status() != ticket.status()) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            ticket.rules().move(edited.status(), ticket.actor(), null, now, TicketAccess.reopenable(ticket.caller()));
        }
        tickets.edit(ticket, asked.edit(), row -> {
            row.setDescription(edited.description());
            row.setTags(edited.tags().toArray(String[]::new));
            row.setFields(JSONB.valueOf(json.writeValueAsString(edited.fields())));
            row.setAssetId(edited.assetId());
            row.setAssetName(edited.assetName());
        });
    }
}
