package io.smartbiz.tickets.opening;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.tickets.levels.ServiceClocks;
import io.smartbiz.tickets.ticket.ReferenceRepository;
import io.smartbiz.tickets.ticket.ReferenceRepository.Asset;
import io.smartbiz.tickets.ticket.ReferenceRepository.Branch;
import io.smartbiz.tickets.ticket.ReferenceRepository.Category;
import io.smartbiz.tickets.ticket.ReferenceRepository.Requester;
import io.smartbiz.tickets.ticket.TicketAccess;
import io.smartbiz.tickets.ticket.TicketMembers;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a new ticket refers to, in one round trip, and refuses what does not fit together. */
@Component
class OpeningChecks {

    private final ReferenceRepository references;
    private final TicketMembers members;
    private final ServiceClocks clocks;
    private final JsonMapper json;

    OpeningChecks(ReferenceRepository references, TicketMembers members, ServiceClocks clocks, JsonMapper json) {
        this.references = references;
        this.members = members;
        this.clocks = clocks;
        this.json = json;
    }

    /**
     * What a new ticket refers to.
     *
     * @param fields the values of the category's form
     * @param rules the service levels that apply
     */
    record References(
            Category category,
            Branch branch,
            Requester requester,
            @Nullable Asset asset,
            JSONB fields,
            ServiceClocks.Reading rules) {}

    /** @throws Failure as {@link TicketOpening#open} */
    References read(Batch batch, Caller caller, OpenTicket command) {
        UUID requesterId = command.userId() == null ? caller.requireMember() : command.userId();
        boolean forAnother = !requesterId.equals(caller.memberId());
        Rows<Requester> requester = references.requester(batch, requesterId);
        Rows<Category> category =
                references.category(batch, caller, command.categoryId(), command.category(), command.teamId());
        Rows<Asset> asset = command.assetId() == null ? null : references.asset(batch, command.assetId());
        ServiceClocks.Reading rules = clocks.read(batch, caller);
        UUID named = command.branchId() == null && !forAnother ? caller.branchId() : command.branchId();
        Rows<Branch> branch = named == null ? null : references.branch(batch, named);
        batch.send();
        Branch at = branch == null ? branchOf(batch, requester.first()) : branch.first();
        if (at == null) {
            throw Failure.notFound();
        }
        requireAllowed(caller, command, at.id(), forAnother);
        var found = new Found(at, requester.first(), category.first(), asset == null ? null : asset.first());
        check(command, found);
        return new References(
                Objects.requireNonNull(found.category()),
                at,
                Objects.requireNonNull(found.requester()),
                found.asset(),
                fields(command, found.category()),
                rules);
    }

    /** The requester's own branch, for a ticket that names none. */
    private @Nullable Branch branchOf(Batch batch, @Nullable Requester requester) {
        if (requester == null || requester.branchId() == null) {
            throw Failure.invalid("branch_id", "field.required");
        }
        Rows<Branch> branch = references.branch(batch, requester.branchId());
        batch.send();
        return branch.first();
    }

    /** Only members who work on tickets may open them for others and assign them. */
    private void requireAllowed(Caller caller, OpenTicket command, UUID branchId, boolean forAnother) {
        caller.requireIn(Permission.TICKETS_CREATE, branchId);
        if (forAnother || command.assignedToId() != null || command.teamId() != null) {
            TicketAccess.requireWorks(caller, branchId);
        }
        if (command.assignedToId() != null) {
            members.requireWorker(caller, command.assignedToId(), branchId);
        }
    }

    private record Found(
            Branch branch,
            @Nullable Requester requester,
            @Nullable Category category,
            @Nullable Asset asset) {}

    private static void check(OpenTicket command, Found found) {
        Category category = found.category();
        Requester requester = found.requester();
        Asset asset = found.asset();
        var errors = new FieldErrors();
        boolean unnamed = command.categoryId() == null && command.category() == null;
        errors.addIf(unnamed, "category_id", "field.required");
        errors.addIf(
                category == null, command.categoryId() == null ? "category" : "category_id", "field.unknown_reference");
        errors.addIf(category != null && !category.isActive(), "category_id", "ticket.category_not_active");
        errors.addIf(!found.branch().isActive(), "branch_id", "branch.not_active");
        errors.addIf(requester == null || !requester.isActive(), "user_id", "field.unknown_reference");
        boolean unknownTeam = command.teamId() != null && category != null && category.teamId() == null;
        errors.addIf(unknownTeam, "team_id", "field.unknown_reference");
        boolean elsewhere =
                asset == null || !asset.branchId().equals(found.branch().id());
        errors.addIf(command.assetId() != null && elsewhere, "asset_id", "field.unknown_reference");
        errors.throwIfAny();
    }

    private JSONB fields(OpenTicket command, Category category) {
        var errors = new FieldErrors();
        Map<String, Object> fields = category.form().check(command.fields(), errors);
        errors.throwIfAny();
        return JSONB.valueOf(json.writeValueAsString(fields));
    }
}
