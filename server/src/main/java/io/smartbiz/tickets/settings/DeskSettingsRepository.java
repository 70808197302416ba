package io.smartbiz.tickets.settings;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.desk.Tables.ASSETS;
import static io.smartbiz.database.desk.Tables.CANNED_REPLIES;
import static io.smartbiz.database.desk.Tables.TEAMS;
import static io.smartbiz.database.desk.Tables.TEAM_MEMBERS;
import static io.smartbiz.database.desk.Tables.TICKETS;
import static io.smartbiz.database.desk.Tables.TICKET_CATEGORIES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.smartbiz.database.desk.tables.records.AssetsRecord;
import io.smartbiz.database.desk.tables.records.CannedRepliesRecord;
import io.smartbiz.database.desk.tables.records.TeamsRecord;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.tickets.settings.TeamView.TeamMember;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Teams, assets and canned replies. */
@Repository
class DeskSettingsRepository {

    private static final EntityType<TeamsRecord> TEAM = EntityType.of("team", TEAMS, TEAMS.NAME);
    private static final EntityType<AssetsRecord> ASSET =
            EntityType.of("asset", ASSETS, ASSETS.NAME).ofBranch(ASSETS.BRANCH_ID);
    private static final EntityType<CannedRepliesRecord> REPLY =
            EntityType.of("canned_reply", CANNED_REPLIES, CANNED_REPLIES.NAME);

    private static final Field<List<TeamMember>> MEMBERS_OF_TEAM = multiset(select(MEMBERS.ID, MEMBERS.FULL_NAME)
                    .from(TEAM_MEMBERS)
                    .join(MEMBERS)
                    .on(MEMBERS.ORGANIZATION_ID.eq(TEAM_MEMBERS.ORGANIZATION_ID))
                    .and(MEMBERS.ID.eq(TEAM_MEMBERS.MEMBER_ID))
                    .where(TEAM_MEMBERS.ORGANIZATION_ID.eq(TEAMS.ORGANIZATION_ID))
                    .and(TEAM_MEMBERS.TEAM_ID.eq(TEAMS.ID))
                    .and(MEMBERS.DELETED_AT.isNull())
                    .orderBy(MEMBERS.FULL_NAME, MEMBERS.ID))
            .as("members")
            .convertFrom(rows -> rows.map(mapping(TeamMember::new)));
    private static final List<Field<?>> ASSET_COLUMNS =
            List.of(ASSETS.ID, ASSETS.BRANCH_ID, ASSETS.NAME, ASSETS.CODE, ASSETS.PLACE, ASSETS.VERSION);
    private static final Listing ASSET_LIST =
            new Listing(ASSETS.ID, "name").sortableBy("name", ASSETS.NAME).sortableBy("created_at", ASSETS.CREATED_AT);

    private final DSLContext db;
    private final AuditedRows rows;

    DeskSettingsRepository(DSLContext db, AuditedRows rows) {
        this.db = db;
        this.rows = rows;
    }

    // Teams

    List<TeamView> teams(Caller caller) {
        return teams(TEAMS.ORGANIZATION_ID.eq(caller.organizationId()));
    }

    TeamView team(Caller caller, UUID id) {
        return teams(TEAMS.ORGANIZATION_ID.eq(caller.organizationId()).and(TEAMS.ID.eq(id))).stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private List<TeamView> teams(Condition where) {
        return db.select(TEAMS.ID, TEAMS.NAME, TEAMS.DESCRIPTION, MEMBERS_OF_TEAM, TEAMS.VERSION)
                .from(TEAMS)
                .where(where.and(TEAMS.DELETED_AT.isNull()))
                .orderBy(TEAMS.NAME)
                .fetch(mapping(TeamView::new));
    }

    UUID insertTeam(Caller caller, EditTeam command, Set<UUID> members) {
        TeamsRecord team = rows.create(TEAM);
        fill(team, command);
        UUID id = rows.insert(caller, TEAM, team, Map.of("members", new Change(null, members)))
                .getId();
        writeMembers(caller, id, members);
        return id;
    }

    void updateTeam(Caller caller, UUID id, EditTeam command, Set<UUID> members) {
        TeamsRecord team = rows.lock(caller, TEAM, id);
        Set<UUID> before = db.select(TEAM_MEMBERS.MEMBER_ID)
                .from(TEAM_MEMBERS)
                .where(TEAM_MEMBERS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(TEAM_MEMBERS.TEAM_ID.eq(id))
                .fetchSet(TEAM_MEMBERS.MEMBER_ID);
        Map<String, Change> changes =
                before.equals(members) ? Map.of() : Map.of("members", new Change(before, members));
        rows.update(caller, TEAM, team, command.version(), row -> fill(row, command), changes);
        writeMembers(caller, id, members);
    }

    private static void fill(TeamsRecord team, EditTeam command) {
        team.setName(command.name().strip());
        team.setDescription(command.description());
    }

    private void writeMembers(Caller caller, UUID id, Set<UUID> members) {
        db.deleteFrom(TEAM_MEMBERS)
                .where(TEAM_MEMBERS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(TEAM_MEMBERS.TEAM_ID.eq(id))
                .execute();
        for (UUID member : members) {
            db.insertInto(TEAM_MEMBERS)
                    .set(TEAM_MEMBERS.ORGANIZATION_ID, caller.organizationId())
                    .set(TEAM_MEMBERS.TEAM_ID, id)
                    .set(TEAM_MEMBERS.MEMBER_ID, member)
                    .execute();
        }
    }

    /** Whether a category gives its tickets to the team, or the team has open ones. */
    boolean teamIsUsed(Caller caller, UUID id) {
        return db.fetchExists(
                        TICKET_CATEGORIES,
                        TICKET_CATEGORIES
                                .ORGANIZATION_ID
                                .eq(caller.organizationId())
                                .and(TICKET_CATEGORIES.DEFAULT_TEAM_ID.eq(id))
                                .and(TICKET_CATEGORIES.DELETED_AT.isNull()))
                || db.fetchExists(
                        TICKETS,
                        TICKETS.ORGANIZATION_ID
                                .eq(caller.organizationId())
                                .and(TICKETS.TEAM_ID.eq(id))
                                .and(TICKETS.DELETED_AT.isNull())
                                .and(TICKETS.STATUS.in("pending", "in_progress")));
    }

    void deleteTeam(Caller caller, UUID id) {
        rows.delete(caller, TEAM, id);
    }

    void restoreTeam(Caller caller, UUID id) {
        rows.restore(caller, TEAM, id);
    }

    // Things and rooms

    Page<AssetView> assets(Caller caller, AssetFilter filter, ListRequest request) {
        BranchScope scope = request.deleted()
                ? caller.scope(Permission.DESK_MANAGE)
                : caller.scope(Permission.TICKETS_CREATE)
                        .plus(caller.scope(Permission.TICKETS_VIEW))
                        .plus(caller.scope(Permission.DESK_MANAGE));
        Condition where = ASSETS.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(scope.covers(ASSETS.BRANCH_ID))
                .and(request.deleted() ? ASSETS.DELETED_AT.isNotNull() : ASSETS.DELETED_AT.isNull())
                .and(filter.branchId().isEmpty() ? noCondition() : ASSETS.BRANCH_ID.in(filter.branchId()));
        String text = filter.q();
        if (text != null && !text.isBlank()) {
            where = where.and(ASSETS.NAME
                    .containsIgnoreCase(text)
                    .or(ASSETS.CODE.containsIgnoreCase(text))
                    .or(ASSETS.PLACE.containsIgnoreCase(text)));
        }
        return ASSET_LIST.fetch(
                db,
                ASSET_COLUMNS,
                ASSETS,
                where,
                request,
                row -> new AssetView(
                        row.get(ASSETS.ID),
                        row.get(ASSETS.BRANCH_ID),
                        row.get(ASSETS.NAME),
                        row.get(ASSETS.CODE),
                        row.get(ASSETS.PLACE),
                        row.get(ASSETS.VERSION)));
    }

    AssetView asset(Caller caller, UUID id) {
        return db.select(ASSETS.ID, ASSETS.BRANCH_ID, ASSETS.NAME, ASSETS.CODE, ASSETS.PLACE, ASSETS.VERSION)
                .from(ASSETS)
                .where(ASSETS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(ASSETS.ID.eq(id))
                .and(ASSETS.DELETED_AT.isNull())
                .fetchOptional(mapping(AssetView::new))
                .orElseThrow(Failure::notFound);
    }

    UUID insertAsset(Caller caller, EditAsset command) {
        AssetsRecord asset = rows.create(ASSET);
        asset.setBranchId(command.branchId());
        fill(asset, command);
        return rows.insert(caller, ASSET, asset).getId();
    }

    void updateAsset(Caller caller, UUID id, EditAsset command) {
        rows.update(caller, ASSET, id, command.version(), asset -> fill(asset, command));
    }

    private static void fill(AssetsRecord asset, EditAsset command) {
        asset.setName(command.name().strip());
        asset.setCode(command.code());
        asset.setPlace(command.place());
    }

    boolean hasAssets(UUID organizationId, UUID branchId) {
        return db.fetchExists(
                ASSETS,
                ASSETS.ORGANIZATION_ID
                        .eq(organizationId)
                        .and(ASSETS.BRANCH_ID.eq(branchId))
                        .and(ASSETS.DELETED_AT.isNull()));
    }

    void deleteAsset(Caller caller, UUID id) {
        rows.delete(caller, ASSET, id);
    }

    void restoreAsset(Caller caller, UUID id) {
        rows.restore(caller, ASSET, id);
    }

    // Canned replies

    List<CannedReplyView> replies(Caller caller) {
        return replies(CANNED_REPLIES.ORGANIZATION_ID.eq(caller.organizationId()));
    }

    CannedReplyView reply(Caller caller, UUID id) {
        return replies(CANNED_REPLIES
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(CANNED_REPLIES.ID.eq(id)))
                .stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private List<CannedReplyView> replies(Condition where) {
        return db.select(
                        CANNED_REPLIES.ID,
                        CANNED_REPLIES.NAME,
                        CANNED_REPLIES.BODY,
                        CANNED_REPLIES.LANGUAGE,
                        CANNED_REPLIES.CATEGORY_ID,
                        CANNED_REPLIES.VERSION)
                .from(CANNED_REPLIES)
                .where(where.and(CANNED_REPLIES.DELETED_AT.isNull()))
                .orderBy(CANNED_REPLIES.NAME)
                .fetch(mapping(CannedReplyView::new));
    }

    UUID insertReply(Caller caller, EditCannedReply command) {
        CannedRepliesRecord reply = rows.create(REPLY);
        fill(reply, command);
        return rows.insert(caller, REPLY, reply).getId();
    }

    void updateReply(Caller caller, UUID id, EditCannedReply command) {
        rows.update(caller, REPLY, id, command.version(), reply -> fill(reply, command));
    }

    private static void fill(CannedRepliesRecord reply, EditCannedReply command) {
        reply.setName(command.name().strip());
        reply.setBody(command.body());
        reply.setLanguage(command.language() == null ? null : command.language().code());
        reply.setCategoryId(command.categoryId());
    }

    boolean hasCategory(Caller caller, UUID id) {
        return db.fetchExists(
                TICKET_CATEGORIES,
                TICKET_CATEGORIES
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(TICKET_CATEGORIES.ID.eq(id))
                        .and(TICKET_CATEGORIES.DELETED_AT.isNull()));
    }

    void deleteReply(Caller caller, UUID id) {
        rows.delete(caller, REPLY, id);
    }

    void restoreReply(Caller caller, UUID id) {
        rows.restore(caller, REPLY, id);
    }
}
