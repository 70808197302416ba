package io.smartbiz.tickets.settings;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.desk.Tables.TEAMS;
import static io.smartbiz.database.desk.Tables.TEAM_MEMBERS;
import static io.smartbiz.database.desk.Tables.TICKETS;
import static io.smartbiz.database.desk.Tables.TICKET_CATEGORIES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.smartbiz.database.desk.tables.records.TeamMembersRecord;
import io.smartbiz.database.desk.tables.records.TeamsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.data.Room;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.platform.lists.WholeRows;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.settings.TeamView.TeamMember;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

@Repository
class TeamRepository {

    private static final EntityType<TeamsRecord> TEAM =
            EntityType.of("team", TEAMS, TEAMS.NAME).atMost(200);

    /** All teams together. */
    private static final int MOST_MEMBERS = 3_000;

    /** A team takes 250 KB at most. */
    private static final int AT_ONCE = 10;

    private final DSLContext db;
    private final AuditedRows rows;

    TeamRepository(DSLContext db, AuditedRows rows) {
        this.db = db;
        this.rows = rows;
    }

    List<TeamView> list(Caller caller, boolean deleted) {
        return list(TEAMS.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(deleted ? TEAMS.DELETED_AT.isNotNull() : TEAMS.DELETED_AT.isNull()));
    }

    TeamView get(Caller caller, UUID id) {
        return list(TEAMS.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(TEAMS.ID.eq(id).and(TEAMS.DELETED_AT.isNull())))
                .stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private List<TeamView> list(Condition where) {
        Alphabet alphabet = Alphabet.ofRequest();
        var query = db.select(TEAMS.ID, TEAMS.NAME, TEAMS.DESCRIPTION, members(alphabet), TEAMS.VERSION)
                .from(TEAMS)
                .where(where)
                .orderBy(alphabet.order(TEAMS.NAME))
                .limit(TEAM.listed());
        return WholeRows.fetch(query, AT_ONCE, mapping(TeamView::new));
    }

    private static Field<List<TeamMember>> members(Alphabet alphabet) {
        return multiset(select(MEMBERS.ID, MEMBERS.FULL_NAME)
                        .from(TEAM_MEMBERS)
                        .join(MEMBERS)
                        .on(MEMBERS.ORGANIZATION_ID.eq(TEAM_MEMBERS.ORGANIZATION_ID))
                        .and(MEMBERS.ID.eq(TEAM_MEMBERS.MEMBER_ID))
                        .where(TEAM_MEMBERS.ORGANIZATION_ID.eq(TEAMS.ORGANIZATION_ID))
                        .and(TEAM_MEMBERS.TEAM_ID.eq(TEAMS.ID))
                        .and(MEMBERS.DELETED_AT.isNull())
                        .orderBy(alphabet.order(MEMBERS.FULL_NAME), MEMBERS.ID))
                .as("members")
                .convertFrom(rows -> rows.map(mapping(TeamMember::new)));
    }

    UUID insert(Caller caller, EditTeam command, Set<UUID> members) {
        rows.lockAll(caller, TEAM);
        TeamsRecord team = rows.create(TEAM);
        fill(team, command);
        UUID id = rows.insert(caller, TEAM, team, Map.of("members", new Change(null, members)))
                .getId();
        writeMembers(caller, id, members);
        requireRoom(caller);
        return id;
    }

    /**
     * Changes a team. A deleted member, whom nobody sees in it, stays and is back when restored.
     *
     * @param check refuses members who are added
     */
    void update(Caller caller, UUID id, Edit<EditTeam> edit, Consumer<Set<UUID>> check) {
        rows.lockAll(caller, TEAM);
        TeamsRecord team = rows.lock(caller, TEAM, id);
        Set<UUID> before = memberIds(caller, id, noCondition());
        EditTeam command = edit.onto(
                new EditTeam(team.getName(), team.getDescription(), edit.names("members") ? null : before, null, null));
        var members = new HashSet<>(command.allMembers());
        check.accept(members.stream().filter(member -> !before.contains(member)).collect(Collectors.toSet()));
        members.addAll(memberIds(caller, id, MEMBERS.DELETED_AT.isNotNull()));
        Map<String, Change> changes =
                before.equals(members) ? Map.of() : Map.of("members", new Change(before, members));
        rows.edit(caller, TEAM, team, edit, row -> fill(row, command), changes);
        writeMembers(caller, id, members);
        if (members.size() > before.size()) {
            requireRoom(caller);
        }
    }

    /** Refuses more members than a list of all teams can show. Deleted members keep their places as long as there is room. */
    private void requireRoom(Caller caller) {
        if (countMembers(caller) > MOST_MEMBERS) {
            db.deleteFrom(TEAM_MEMBERS)
                    .using(MEMBERS)
                    .where(TEAM_MEMBERS.ORGANIZATION_ID.eq(caller.organizationId()))
                    .and(MEMBERS.ORGANIZATION_ID.eq(TEAM_MEMBERS.ORGANIZATION_ID))
                    .and(MEMBERS.ID.eq(TEAM_MEMBERS.MEMBER_ID))
                    .and(MEMBERS.DELETED_AT.isNotNull())
                    .execute();
            Room.require(countMembers(caller), MOST_MEMBERS, "team.too_many_members");
        }
    }

    private int countMembers(Caller caller) {
        return db.fetchCount(db.selectOne()
                .from(TEAM_MEMBERS)
                .join(TEAMS)
                .on(TEAMS.ORGANIZATION_ID.eq(TEAM_MEMBERS.ORGANIZATION_ID))
                .and(TEAMS.ID.eq(TEAM_MEMBERS.TEAM_ID))
                .and(TEAMS.DELETED_AT.isNull())
                .where(TEAM_MEMBERS.ORGANIZATION_ID.eq(caller.organizationId())));
    }

    private Set<UUID> memberIds(Caller caller, UUID id, Condition which) {
        return db.select(TEAM_MEMBERS.MEMBER_ID)
                .from(TEAM_MEMBERS)
                .join(MEMBERS)
                .on(MEMBERS.ORGANIZATION_ID.eq(TEAM_MEMBERS.ORGANIZATION_ID))
                .and(MEMBERS.ID.eq(TEAM_MEMBERS.MEMBER_ID))
                .where(TEAM_MEMBERS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(TEAM_MEMBERS.TEAM_ID.eq(id))
                .and(which)
                .fetchSet(TEAM_MEMBERS.MEMBER_ID);
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
        db.batchInsert(members.stream()
                        .map(member -> new TeamMembersRecord(caller.organizationId(), id, member))
                        .toList())
                .execute();
    }

    /** Whether a category gives its tickets to the team, or the team has open ones. */
    boolean isUsed(Caller caller, UUID id) {
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
                                .and(TICKETS.STATUS.in(TicketStatus.OPEN_CODES)));
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, TEAM, id);
    }

    void restore(Caller caller, UUID id) {
        rows.lockAll(caller, TEAM);
        rows.restore(caller, TEAM, id);
        requireRoom(caller);
    }
}
