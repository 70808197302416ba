package io.smartbiz.tickets.ticket;

import static io.smartbiz.database.desk.Tables.TICKET_HISTORY;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.tickets.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The history of tickets. */
@Repository
class TicketHistoryRepository {

    /** The name of the record that an entry names by its id. */
    private static final Sql NAME = Sql.of("""
            case h.kind
                when 'assignee' then (select x.full_name from core.members x
                    where x.organization_id = h.organization_id and x.id = :id::uuid)
                when 'team' then (select x.name from desk.teams x
                    where x.organization_id = h.organization_id and x.id = :id::uuid)
                when 'category' then (select coalesce(x.names ->> :language, x.name) from desk.ticket_categories x
                    where x.organization_id = h.organization_id and x.id = :id::uuid)
                when 'branch' then (select x.name from core.branches x
                    where x.organization_id = h.organization_id and x.id = :id::uuid)
            end""");

    private static final Sql FROM_NAME = NAME.with("id", Sql.of("h.from_value"));
    private static final Sql TO_NAME = NAME.with("id", Sql.of("h.to_value"));

    private static final Sql ENTRIES = Sql.of("""
            select h.id, h.kind, h.from_value, h.to_value, :from_name as from_name, :to_name as to_name, h.details, h.comment,
                h.member_id, m.full_name as member_name, h.happened_at
            from desk.ticket_history h
            left join core.members m on m.organization_id = :organization and m.id = h.member_id
            where h.organization_id = :organization and h.ticket_id = :ticket
            order by h.id""");

    private final Pipeline pipeline;
    private final JsonMapper json;

    TicketHistoryRepository(Pipeline pipeline, JsonMapper json) {
        this.pipeline = pipeline;
        this.json = json;
    }

    /** What happened to a ticket, the oldest first. */
    List<HistoryView> list(Caller caller, UUID ticketId) {
        String language = caller.language().code();
        Sql query = ENTRIES.with("ticket", ticketId)
                .with("from_name", FROM_NAME.with("language", language))
                .with("to_name", TO_NAME.with("language", language));
        try (var batch = pipeline.join()) {
            var status = new StatusSoFar();
            var entries = batch.fetch(query, row -> view(row, ticketId, status.before(row)));
            batch.send();
            return entries.list();
        }
    }

    /** Follows the status of a ticket through its history. */
    private static final class StatusSoFar {

        private TicketStatus now = TicketStatus.PENDING;

        /** The status before an entry; of the first one, the status that the ticket began with. */
        TicketStatus before(Row entry) {
            TicketStatus before = now;
            if (entry.text("kind").equals("status")) {
                now = TicketStatus.of(entry.text("to_value"));
            }
            return before;
        }
    }

    private static HistoryView view(Row row, UUID ticketId, TicketStatus status) {
        String details = row.textOrNull("details");
        return new HistoryView(
                row.uuid("id"),
                ticketId,
                row.text("kind"),
                status,
                row.textOrNull("from_value"),
                row.textOrNull("to_value"),
                row.textOrNull("from_name"),
                row.textOrNull("to_name"),
                details == null ? null : JSONB.valueOf(details),
                row.textOrNull("comment"),
                row.uuidOrNull("member_id"),
                row.textOrNull("member_name"),
                row.instant("happened_at"));
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
