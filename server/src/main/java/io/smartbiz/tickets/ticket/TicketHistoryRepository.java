package io.smartbiz.tickets.ticket;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.desk.Tables.TEAMS;
import static io.smartbiz.database.desk.Tables.TICKET_CATEGORIES;
import static io.smartbiz.database.desk.Tables.TICKET_HISTORY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import io.smartbiz.database.core.tables.Members;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.tickets.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The history of tickets. */
@Repository
class TicketHistoryRepository {

    private static final Members NAMED = MEMBERS.as("named");
    private static final io.smartbiz.database.desk.tables.TicketHistory BEFORE = TICKET_HISTORY.as("before");

    /** The status before an entry; of the first one, the status that the ticket began with. */
    private static final Field<String> STATUS = coalesce(
                    field(select(BEFORE.TO_VALUE)
                            .from(BEFORE)
                            .where(BEFORE.ORGANIZATION_ID.eq(TICKET_HISTORY.ORGANIZATION_ID))
                            .and(BEFORE.TICKET_ID.eq(TICKET_HISTORY.TICKET_ID))
                            .and(BEFORE.KIND.eq("status"))
                            .and(BEFORE.ID.lt(TICKET_HISTORY.ID))
                            .orderBy(BEFORE.ID.desc())
                            .limit(1)),
                    inline(TicketStatus.PENDING.code()))
            .as("status");

    private static final Table<?> FROM = TICKET_HISTORY
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(TICKET_HISTORY.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(TICKET_HISTORY.MEMBER_ID));

    /** Ids grow with time. */
    private static final Listing LIST = new Listing(TICKET_HISTORY.ID, "id").sortableBy("id", TICKET_HISTORY.ID);

    private final DSLContext db;
    private final Pipeline pipeline;
    private final JsonMapper json;

    TicketHistoryRepository(DSLContext db, Pipeline pipeline, JsonMapper json) {
        this.db = db;
        this.pipeline = pipeline;
        this.json = json;
    }

    /** What happened to a ticket, the oldest first by default. */
    Page<HistoryView> list(Caller caller, UUID ticketId, ListRequest request) {
        Field<String> fromName = name(TICKET_HISTORY.FROM_VALUE, caller).as("from_name");
        Field<String> toName = name(TICKET_HISTORY.TO_VALUE, caller).as("to_name");
        List<Field<?>> columns = List.of(
                TICKET_HISTORY.ID,
                TICKET_HISTORY.KIND,
                TICKET_HISTORY.FROM_VALUE,
                TICKET_HISTORY.TO_VALUE,
                fromName,
                toName,
                STATUS,
                TICKET_HISTORY.DETAILS,
                TICKET_HISTORY.COMMENT,
                TICKET_HISTORY.MEMBER_ID,
                MEMBERS.FULL_NAME,
                TICKET_HISTORY.HAPPENED_AT);
        Condition where =
                TICKET_HISTORY.ORGANIZATION_ID.eq(caller.organizationId()).and(TICKET_HISTORY.TICKET_ID.eq(ticketId));
        return LIST.fetch(
                db,
                columns,
                FROM,
                where,
                request,
                row -> new HistoryView(
                        row.get(TICKET_HISTORY.ID),
                        ticketId,
                        row.get(TICKET_HISTORY.KIND),
                        TicketStatus.of(row.get(STATUS)),
                        row.get(TICKET_HISTORY.FROM_VALUE),
                        row.get(TICKET_HISTORY.TO_VALUE),
                        row.get(fromName),
                        row.get(toName),
                        row.get(TICKET_HISTORY.DETAILS),
                        row.get(TICKET_HISTORY.COMMENT),
                        row.get(TICKET_HISTORY.MEMBER_ID),
                        row.get(MEMBERS.FULL_NAME),
                        row.get(TICKET_HISTORY.HAPPENED_AT)));
    }

    /** The name of the record that an entry names by its id. */
    private static Field<String> name(Field<String> value, Caller caller) {
        Field<UUID> id = value.cast(UUID.class);
        Field<String> translated = jsonbGetAttributeAsText(
                        TICKET_CATEGORIES.NAMES, caller.language().code())
                .cast(String.class);
        return when(
                        TICKET_HISTORY.KIND.eq("assignee"),
                        field(select(NAMED.FULL_NAME)
                                .from(NAMED)
                                .where(NAMED.ORGANIZATION_ID.eq(TICKET_HISTORY.ORGANIZATION_ID))
                                .and(NAMED.ID.eq(id))))
                .when(
                        TICKET_HISTORY.KIND.eq("team"),
                        field(select(TEAMS.NAME)
                                .from(TEAMS)
                                .where(TEAMS.ORGANIZATION_ID.eq(TICKET_HISTORY.ORGANIZATION_ID))
                                .and(TEAMS.ID.eq(id))))
                .when(
                        TICKET_HISTORY.KIND.eq("category"),
                        field(select(coalesce(translated, TICKET_CATEGORIES.NAME))
                                .from(TICKET_CATEGORIES)
                                .where(TICKET_CATEGORIES.ORGANIZATION_ID.eq(TICKET_HISTORY.ORGANIZATION_ID))
                                .and(TICKET_CATEGORIES.ID.eq(id))))
                .when(
                        TICKET_HISTORY.KIND.eq("branch"),
                        field(select(BRANCHES.NAME)
                                .from(BRANCHES)
                                .where(BRANCHES.ORGANIZATION_ID.eq(TICKET_HISTORY.ORGANIZATION_ID))
                                .and(BRANCHES.ID.eq(id))));
    }

    /** Queues entries. @param comment what is said about the first of them; null for nothing */
    void insert(
            Batch batch,
            Caller caller,
            UUID ticketId,
            List<TicketHistory.Entry> entries,
            @Nullable String comment,
            Instant at) {
        batch.insert(
                TICKET_HISTORY,
                entries,
                (entry, row) -> row.set(TICKET_HISTORY.ID, Ids.next())
                        .set(TICKET_HISTORY.TICKET_ID, ticketId)
                        .set(TICKET_HISTORY.KIND, entry.kind())
                        .set(TICKET_HISTORY.FROM_VALUE, entry.from())
                        .set(TICKET_HISTORY.TO_VALUE, entry.to())
                        .set(TICKET_HISTORY.DETAILS, details(entry))
                        .set(TICKET_HISTORY.COMMENT, entry == entries.getFirst() ? comment : null)
                        .set(TICKET_HISTORY.MEMBER_ID, caller.memberId())
                        .set(TICKET_HISTORY.HAPPENED_AT, at));
    }

    private @Nullable JSONB details(TicketHistory.Entry entry) {
        return entry.details().isEmpty() ? null : JSONB.valueOf(json.writeValueAsString(entry.details()));
    }
}
