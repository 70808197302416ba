package io.smartbiz.tickets.ticket;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.desk.Tables.ASSETS;
import static io.smartbiz.database.desk.Tables.TEAMS;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.tickets.FormField;
import io.smartbiz.tickets.TicketPriority;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a ticket refers to: its category, branch, people, team and asset. */
@Repository
public class ReferenceRepository {

    private static final Sql CATEGORY = Sql.of("""
            select c.id, c.code, coalesce(c.names ->> :language, c.name) as name, c.form, c.default_priority, c.is_active,
                t.id as team_id, t.name as team_name
            from desk.ticket_categories c
            left join desk.teams t on t.organization_id = :organization and t.id = coalesce(:team, c.default_team_id)
                and t.deleted_at is null
            where c.organization_id = :organization and c.deleted_at is null and :which""");
    private static final Sql OF_ID = Sql.of("c.id = :id");
    private static final Sql OF_CODE = Sql.of("c.code = :code");
    private static final Sql BRANCH = Sql.of("""
            select id, name, is_active from core.branches
            where organization_id = :organization and id = :id and deleted_at is null""");
    private static final Sql REQUESTER = Sql.of("""
            select id, full_name as name, branch_id, is_active from core.members
            where organization_id = :organization and id = :id and deleted_at is null""");
    private static final Sql ASSET = Sql.of("""
            select id, name, branch_id from desk.assets
            where organization_id = :organization and id = :id and deleted_at is null""");

    private static final TypeReference<List<FormField>> FORM = new TypeReference<>() {};

    private final DSLContext db;
    private final JsonMapper json;

    ReferenceRepository(DSLContext db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * The category of a ticket.
     *
     * @param name in the caller's language
     * @param teamId the team asked for, or else the category's own; null for none
     */
    public record Category(
            UUID id,
            String code,
            String name,
            Form form,
            @Nullable TicketPriority defaultPriority,
            boolean isActive,
            @Nullable UUID teamId,
            @Nullable String teamName) {}

    /** The branch of a ticket. One that is not active takes no new tickets. */
    public record Branch(UUID id, String name, boolean isActive) {}

    /** @param branchId the requester's own branch; null for none */
    public record Requester(UUID id, String name, @Nullable UUID branchId, boolean isActive) {}

    /** A thing or room that tickets of its branch can be about. */
    public record Asset(UUID id, String name, UUID branchId) {}

    /**
     * Queues the reading of a category.
     *
     * @param id the category; null to find it by {@code code}, in any case
     * @param teamId the team asked for; null for the category's own
     */
    public Rows<Category> category(
            Batch batch, Caller caller, @Nullable UUID id, @Nullable String code, @Nullable UUID teamId) {
        Sql which = id != null
                ? OF_ID.with("id", id)
                : OF_CODE.with("code", Objects.requireNonNullElse(code, "").toLowerCase(Locale.ROOT));
        return batch.fetch(
                CATEGORY.with("language", caller.language().code())
                        .with("team", teamId)
                        .with("which", which),
                this::category);
    }

    private Category category(Row row) {
        String priority = row.textOrNull("default_priority");
        return new Category(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                new Form(json.readValue(row.text("form"), FORM)),
                priority == null ? null : TicketPriority.of(priority),
                row.flag("is_active"),
                row.uuidOrNull("team_id"),
                row.textOrNull("team_name"));
    }

    /** Queues the reading of a branch. */
    public Rows<Branch> branch(Batch batch, UUID id) {
        return batch.fetch(BRANCH.with("id", id), Branch.class);
    }

    /** Queues the reading of a member who asks. */
    public Rows<Requester> requester(Batch batch, UUID id) {
        return batch.fetch(REQUESTER.with("id", id), Requester.class);
    }

    /** Queues the reading of an asset. */
    public Rows<Asset> asset(Batch batch, UUID id) {
        return batch.fetch(ASSET.with("id", id), Asset.class);
    }

    boolean isActiveMember(Caller caller, UUID id) {
        return db.fetchExists(
                MEMBERS,
                MEMBERS.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(MEMBERS.ID.eq(id))
                        .and(MEMBERS.IS_ACTIVE)
                        .and(MEMBERS.DELETED_AT.isNull()));
    }

    boolean hasTeam(Caller caller, UUID id) {
        return db.fetchExists(
                TEAMS,
                TEAMS.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(TEAMS.ID.eq(id))
                        .and(TEAMS.DELETED_AT.isNull()));
    }

    /** Whether there is such an asset at the branch. */
    public boolean hasAsset(Caller caller, UUID id, UUID branchId) {
        return db.fetchExists(
                ASSETS,
                ASSETS.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(ASSETS.ID.eq(id))
                        .and(ASSETS.BRANCH_ID.eq(branchId))
                        .and(ASSETS.DELETED_AT.isNull()));
    }
}
