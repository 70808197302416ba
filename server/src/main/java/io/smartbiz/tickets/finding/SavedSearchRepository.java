package io.smartbiz.tickets.finding;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.desk.Tables.SAVED_SEARCHES;

import io.smartbiz.database.desk.tables.records.SavedSearchesRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Alphabet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SavedSearchRepository {

    private static final EntityType<SavedSearchesRecord> SEARCH =
            EntityType.of("saved_search", SAVED_SEARCHES, SAVED_SEARCHES.NAME);
    /** How many searches a member may keep, and how many an organisation may share: as many as a list shows together. */
    private static final int MOST = 50;

    private static final TypeReference<Map<String, List<String>>> FILTER = new TypeReference<>() {};

    private final DSLContext db;
    private final AuditedRows rows;
    private final JsonMapper json;

    SavedSearchRepository(DSLContext db, AuditedRows rows, JsonMapper json) {
        this.db = db;
        this.rows = rows;
        this.json = json;
    }

    List<SavedSearchView> list(Caller caller) {
        return list(caller, DSL.noCondition());
    }

    SavedSearchView get(Caller caller, UUID id) {
        return list(caller, SAVED_SEARCHES.ID.eq(id)).stream().findFirst().orElseThrow(Failure::notFound);
    }

    private List<SavedSearchView> list(Caller caller, Condition which) {
        Condition visible = SAVED_SEARCHES.OWNER_ID.eq(caller.requireMember());
        if (caller.may(Permission.TICKETS_VIEW)) {
            visible = visible.or(SAVED_SEARCHES.IS_SHARED);
        }
        return db.select(SAVED_SEARCHES.fields())
                .select(MEMBERS.FULL_NAME)
                .from(SAVED_SEARCHES)
                .join(MEMBERS)
                .on(MEMBERS.ORGANIZATION_ID.eq(SAVED_SEARCHES.ORGANIZATION_ID))
                .and(MEMBERS.ID.eq(SAVED_SEARCHES.OWNER_ID))
                .where(SAVED_SEARCHES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(SAVED_SEARCHES.DELETED_AT.isNull())
                .and(visible)
                .and(which)
                .orderBy(SAVED_SEARCHES.POSITION, Alphabet.ofRequest().order(SAVED_SEARCHES.NAME), SAVED_SEARCHES.ID)
                .limit(2 * MOST)
                .fetch(row -> view(caller, row));
    }

    private SavedSearchView view(Caller caller, Record row) {
        return new SavedSearchView(
                row.get(SAVED_SEARCHES.ID),
                row.get(SAVED_SEARCHES.NAME),
                json.readValue(row.get(SAVED_SEARCHES.FILTER).data(), FILTER),
                row.get(SAVED_SEARCHES.IS_SHARED),
                row.get(SAVED_SEARCHES.OWNER_ID).equals(caller.memberId()),
                row.get(MEMBERS.FULL_NAME),
                row.get(SAVED_SEARCHES.POSITION),
                null,
                null,
                row.get(SAVED_SEARCHES.VERSION));
    }

    /** The bytes that a filter takes as JSON. */
    int size(Map<String, List<String>> filter) {
        return json.writeValueAsBytes(filter).length;
    }

    UUID insert(Caller caller, EditSavedSearch command) {
        rows.requireRoom(caller, SEARCH, SAVED_SEARCHES.OWNER_ID.eq(caller.requireMember()), 1, MOST);
        if (Boolean.TRUE.equals(command.isShared())) {
            requireRoomToShare(caller);
        }
        SavedSearchesRecord search = rows.create(SEARCH);
        search.setOwnerId(caller.requireMember());
        fill(search, command);
        return rows.insert(caller, SEARCH, search).getId();
    }

    /** @param check refuses what does not fit */
    void update(Caller caller, UUID id, Edit<EditSavedSearch> edit, Consumer<EditSavedSearch> check) {
        rows.edit(caller, SEARCH, id, edit, this::edited, (search, command) -> {
            check.accept(command);
            if (Boolean.TRUE.equals(command.isShared()) && !search.getIsShared()) {
                requireRoomToShare(caller);
            }
            fill(search, command);
        });
    }

    private void requireRoomToShare(Caller caller) {
        rows.requireRoom(caller, SEARCH, SAVED_SEARCHES.IS_SHARED.isTrue(), 1, MOST);
    }

    private EditSavedSearch edited(SavedSearchesRecord row) {
        return new EditSavedSearch(
                row.getName(),
                json.readValue(row.getFilter().data(), FILTER),
                row.getIsShared(),
                row.getPosition(),
                null);
    }

    private void fill(SavedSearchesRecord search, EditSavedSearch command) {
        search.setName(command.name().strip());
        search.setFilter(JSONB.valueOf(json.writeValueAsString(command.filter())));
        search.setIsShared(Boolean.TRUE.equals(command.isShared()));
        search.setPosition(Objects.requireNonNullElse(command.position(), 0));
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, SEARCH, id);
    }
}
