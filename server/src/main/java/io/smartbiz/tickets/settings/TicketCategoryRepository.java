package io.smartbiz.tickets.settings;

import static io.smartbiz.database.core.Tables.ORGANIZATIONS;
import static io.smartbiz.database.desk.Tables.TEAMS;
import static io.smartbiz.database.desk.Tables.TICKETS;
import static io.smartbiz.database.desk.Tables.TICKET_CATEGORIES;

import io.smartbiz.database.desk.tables.records.TicketCategoriesRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.platform.lists.WholeRows;
import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.NamesByLanguage;
import io.smartbiz.tickets.FormField;
import io.smartbiz.tickets.TicketPriority;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TicketCategoryRepository {

    private static final EntityType<TicketCategoriesRecord> CATEGORY = EntityType.of(
                    "ticket_category", TICKET_CATEGORIES, TICKET_CATEGORIES.NAME)
            .atMost(200)
            .weighed();
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<FormField>> FORM = new TypeReference<>() {};
    /** A category takes 40 KB at most. */
    private static final int AT_ONCE = 50;

    private static final int LONGEST_CODE = 36;

    private final DSLContext db;
    private final AuditedRows rows;
    private final JsonMapper json;

    TicketCategoryRepository(DSLContext db, AuditedRows rows, JsonMapper json) {
        this.db = db;
        this.rows = rows;
        this.json = json;
    }

    private static Condition ours(Caller caller) {
        return TICKET_CATEGORIES.ORGANIZATION_ID.eq(caller.organizationId());
    }

    List<TicketCategoryView> list(Caller caller, boolean deleted) {
        return list(
                caller,
                ours(caller)
                        .and(
                                deleted
                                        ? TICKET_CATEGORIES.DELETED_AT.isNotNull()
                                        : TICKET_CATEGORIES.DELETED_AT.isNull()));
    }

    TicketCategoryView get(Caller caller, UUID id) {
        return list(caller, ours(caller).and(TICKET_CATEGORIES.ID.eq(id)).and(TICKET_CATEGORIES.DELETED_AT.isNull()))
                .stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private List<TicketCategoryView> list(Caller caller, Condition where) {
        var query = db.selectFrom(TICKET_CATEGORIES)
                .where(where)
                .orderBy(TICKET_CATEGORIES.POSITION, Alphabet.ofRequest().order(TICKET_CATEGORIES.NAME))
                .limit(CATEGORY.listed());
        return WholeRows.fetch(query, AT_ONCE, row -> view(caller, row));
    }

    private TicketCategoryView view(Caller caller, TicketCategoriesRecord row) {
        return new TicketCategoryView(
                row.getId(),
                row.getCode(),
                nameIn(caller.language(), row),
                namesOf(row),
                row.getIcon(),
                json.readValue(row.getForm().data(), FORM),
                row.getDefaultTeamId(),
                priority(row),
                row.getPosition(),
                row.getIsActive(),
                row.getVersion());
    }

    /** The bytes that a form takes as JSON. */
    int size(List<FormField> form) {
        return json.writeValueAsBytes(form).length;
    }

    private Map<String, String> namesOf(TicketCategoriesRecord row) {
        return json.readValue(row.getNames().data(), NAMES);
    }

    /** What readers of a language are shown as the name. */
    private String nameIn(Language language, TicketCategoriesRecord row) {
        return namesOf(row).getOrDefault(language.code(), row.getName());
    }

    /** Whether the organisation has or had a category. */
    boolean hasAny(Caller caller) {
        return db.fetchExists(TICKET_CATEGORIES, ours(caller));
    }

    /** Locks the organisation, so that only one transaction at a time adds the starting categories. */
    void lockOrganization(Caller caller) {
        db.select(ORGANIZATIONS.ID)
                .from(ORGANIZATIONS)
                .where(ORGANIZATIONS.ID.eq(caller.organizationId()))
                .forUpdate()
                .fetch();
    }

    boolean hasCode(Caller caller, String code) {
        return db.fetchExists(TICKET_CATEGORIES, ours(caller).and(TICKET_CATEGORIES.CODE.eq(code)));
    }

    /** A code derived from the name, which no category has or had. */
    String freeCode(Caller caller, String name) {
        String latin = SearchText.fold(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        String start = latin.isEmpty() ? "category" : latin.substring(0, Math.min(latin.length(), LONGEST_CODE));
        String code = start;
        for (int i = 2; hasCode(caller, code); i++) {
            code = start + "_" + i;
        }
        return code;
    }

    UUID insert(Caller caller, String code, EditTicketCategory command) {
        TicketCategoriesRecord category = rows.create(CATEGORY);
        category.setCode(code);
        fill(category, command);
        return rows.insert(caller, CATEGORY, category).getId();
    }

    /** @param check refuses what does not fit */
    void update(Caller caller, UUID id, Edit<EditTicketCategory> edit, Consumer<EditTicketCategory> check) {
        rows.edit(caller, CATEGORY, id, edit, this::edited, (category, command) -> {
            check.accept(command);
            String name = category.getName();
            // A category that was read has the name in the reader's language.
            boolean isAsRead = command.name().equals(nameIn(caller.language(), category));
            fill(category, command);
            if (isAsRead) {
                category.setName(name);
            }
        });
    }

    private EditTicketCategory edited(TicketCategoriesRecord row) {
        return new EditTicketCategory(
                row.getCode(),
                row.getName(),
                NamesByLanguage.read(namesOf(row)),
                row.getIcon(),
                json.readValue(row.getForm().data(), FORM),
                row.getDefaultTeamId(),
                priority(row),
                row.getPosition(),
                row.getIsActive(),
                null);
    }

    private static @Nullable TicketPriority priority(TicketCategoriesRecord row) {
        return row.getDefaultPriority() == null ? null : TicketPriority.of(row.getDefaultPriority());
    }

    private void fill(TicketCategoriesRecord category, EditTicketCategory command) {
        category.setName(command.name().strip());
        category.setNames(JSONB.valueOf(json.writeValueAsString(NamesByLanguage.stored(command.names()))));
        category.setIcon(command.icon());
        category.setForm(JSONB.valueOf(
                json.writeValueAsString(Objects.requireNonNullElse(command.form(), List.<FormField>of()))));
        category.setDefaultTeamId(command.defaultTeamId());
        category.setDefaultPriority(
                command.defaultPriority() == null
                        ? null
                        : command.defaultPriority().code());
        category.setPosition(Objects.requireNonNullElse(command.position(), 0));
        category.setIsActive(command.isActive() == null || command.isActive());
    }

    boolean isUsed(Caller caller, UUID id) {
        return db.fetchExists(
                TICKETS, TICKETS.ORGANIZATION_ID.eq(caller.organizationId()).and(TICKETS.CATEGORY_ID.eq(id)));
    }

    boolean hasTeam(Caller caller, UUID id) {
        return db.fetchExists(
                TEAMS,
                TEAMS.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(TEAMS.ID.eq(id))
                        .and(TEAMS.DELETED_AT.isNull()));
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, CATEGORY, id);
    }

    void restore(Caller caller, UUID id) {
        rows.restore(caller, CATEGORY, id);
    }
}
