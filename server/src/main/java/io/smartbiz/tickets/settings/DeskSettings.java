package io.smartbiz.tickets.settings;

import io.smartbiz.organizations.BranchUse;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.ticket.TicketMembers;
import io.smartbiz.tickets.ticket.Tickets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Teams, assets and canned replies. */
@Service
@Transactional
public class DeskSettings implements BranchUse {

    private final DeskSettingsRepository repository;
    private final TicketMembers members;
    private final Tickets tickets;

    DeskSettings(DeskSettingsRepository repository, TicketMembers members, Tickets tickets) {
        this.repository = repository;
        this.members = members;
        this.tickets = tickets;
    }

    // Teams

    @Transactional(readOnly = true)
    public List<TeamView> teams(Caller caller) {
        return repository.teams(caller);
    }

    public TeamView createTeam(Caller caller, EditTeam command) {
        Set<UUID> ids = requireMembers(caller, command.memberIds());
        return repository.team(caller, repository.insertTeam(caller, command, ids));
    }

    TeamView updateTeam(Caller caller, UUID id, EditTeam command) {
        Set<UUID> ids = requireMembers(caller, command.memberIds());
        repository.updateTeam(caller, id, command, ids);
        return repository.team(caller, id);
    }

    private Set<UUID> requireMembers(Caller caller, @Nullable Set<UUID> ids) {
        Set<UUID> given = Objects.requireNonNullElse(ids, Set.of());
        given.forEach(id -> members.require(caller, "member_ids", id));
        return given;
    }

    void deleteTeam(Caller caller, UUID id) {
        repository.team(caller, id);
        if (repository.teamIsUsed(caller, id)) {
            throw Failure.of(ErrorCode.IN_USE);
        }
        repository.deleteTeam(caller, id);
    }

    TeamView restoreTeam(Caller caller, UUID id) {
        repository.restoreTeam(caller, id);
        return repository.team(caller, id);
    }

    // Things and rooms

    @Override
    public String usedFor() {
        return "assets";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUsed(UUID organizationId, UUID branchId) {
        return repository.hasAssets(organizationId, branchId);
    }

    @Transactional(readOnly = true)
    public Page<AssetView> assets(Caller caller, AssetFilter filter, ListRequest request) {
        if (request.deleted()) {
            caller.require(Permission.DESK_MANAGE);
        }
        return repository.assets(caller, filter, request);
    }

    AssetView createAsset(Caller caller, EditAsset command) {
        caller.requireIn(Permission.DESK_MANAGE, command.branchId());
        return repository.asset(caller, repository.insertAsset(caller, command));
    }

    AssetView updateAsset(Caller caller, UUID id, EditAsset command) {
        AssetView before = requireManaged(caller, repository.asset(caller, id));
        if (!before.branchId().equals(command.branchId())) {
            throw Failure.invalid("branch_id", "asset.branch_stays");
        }
        repository.updateAsset(caller, id, command);
        return repository.asset(caller, id);
    }

    void deleteAsset(Caller caller, UUID id) {
        requireManaged(caller, repository.asset(caller, id));
        repository.deleteAsset(caller, id);
    }

    AssetView restoreAsset(Caller caller, UUID id) {
        repository.restoreAsset(caller, id);
        return requireManaged(caller, repository.asset(caller, id));
    }

    private static AssetView requireManaged(Caller caller, AssetView asset) {
        caller.requireIn(Permission.DESK_MANAGE, asset.branchId());
        return asset;
    }

    // Canned replies

    @Transactional(readOnly = true)
    public List<CannedReplyView> replies(Caller caller) {
        return repository.replies(caller);
    }

    public CannedReplyView createReply(Caller caller, EditCannedReply command) {
        check(caller, command);
        return repository.reply(caller, repository.insertReply(caller, command));
    }

    CannedReplyView updateReply(Caller caller, UUID id, EditCannedReply command) {
        check(caller, command);
        repository.updateReply(caller, id, command);
        return repository.reply(caller, id);
    }

    private void check(Caller caller, EditCannedReply command) {
        Placeholders.check(command.body());
        if (command.categoryId() != null && !repository.hasCategory(caller, command.categoryId())) {
            throw Failure.invalid("category_id", "field.unknown_reference");
        }
    }

    void deleteReply(Caller caller, UUID id) {
        repository.deleteReply(caller, id);
    }

    CannedReplyView restoreReply(Caller caller, UUID id) {
        repository.restoreReply(caller, id);
        return repository.reply(caller, id);
    }

    /** A canned reply whose placeholders are filled in from a ticket. */
    @Transactional(readOnly = true)
    public RenderedReply render(Caller caller, UUID id, RenderReply command) {
        TicketView ticket = tickets.get(caller, command.ticketId());
        Map<String, String> values = new HashMap<>();
        values.put("agent", caller.name());
        values.put("branch", ticket.requester().branchName());
        values.put("category", ticket.category().categoryName());
        values.put("number", ticket.number());
        values.put("organization", caller.organization().name());
        values.put("requester", ticket.requester().requesterName());
        values.put("title", ticket.title());
        if (ticket.subject().assetName() != null) {
            values.put("asset", ticket.subject().assetName());
        }
        return new RenderedReply(Placeholders.fill(repository.reply(caller, id).body(), values));
    }
}
