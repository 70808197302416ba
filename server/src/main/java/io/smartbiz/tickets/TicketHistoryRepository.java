package io.smartbiz.tickets;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;

/** Reads what happened to tickets. */
@Repository
class TicketHistoryRepository {

    /** How people call what a value is the id of; {@code %s} is the column. Takes language and organisation. */
    private static final String NAME = """
            case h.kind
                when 'assignee' then (select x.full_name from core.members x
                    where x.organization_id = h.organization_id and x.id = h.%1$s::uuid)
                when 'team' then (select x.name from desk.teams x
                    where x.organization_id = h.organization_id and x.id = h.%1$s::uuid)
                when 'category' then (select coalesce(x.names ->> ?, x.name) from desk.ticket_categories x
                    where x.organization_id = h.organization_id and x.id = h.%1$s::uuid)
                when 'branch' then (select x.name from core.branches x
                    where x.organization_id = h.organization_id and x.id = h.%1$s::uuid)
            end""";

    private static final String ENTRIES = """
            select h.id, h.kind, h.from_value, h.to_value, %s, %s, h.details, h.comment, h.member_id, m.full_name,
                h.happened_at
            from desk.ticket_history h
            left join core.members m on m.organization_id = ? and m.id = h.member_id
            where h.organization_id = ? and h.ticket_id = ?
            order by h.id""".formatted(NAME.formatted("from_value"), NAME.formatted("to_value"));

    private final TicketRepository tickets;
    private final Pipeline pipeline;

    TicketHistoryRepository(TicketRepository tickets, Pipeline pipeline) {
        this.tickets = tickets;
        this.pipeline = pipeline;
    }

    /** What happened to a ticket that the caller sees, the oldest first. */
    List<HistoryView> list(Caller caller, UUID ticketId) {
        tickets.requireSeen(caller, ticketId);
        String language = caller.language().code();
        UUID organization = caller.organizationId();
        try (var batch = pipeline.join()) {
            var entries = batch.query(
                    ENTRIES, TicketHistoryRepository::view, language, language, organization, organization, ticketId);
            batch.send();
            return entries.list();
        }
    }

    private static HistoryView view(ResultSet row) throws SQLException {
        String details = row.getString(7);
        return new HistoryView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                details == null ? null : JSONB.valueOf(details),
                row.getString(8),
                row.getObject(9, UUID.class),
                row.getString(10),
                TicketRows.requiredTime(row, 11));
    }
}
