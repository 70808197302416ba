package io.smartbiz.tickets.finding;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.search.DocumentQuery;
import io.smartbiz.platform.search.Stretch;
import io.smartbiz.tickets.finding.SearchCursor.Order;
import io.smartbiz.tickets.ticket.TicketRows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The statement that finds tickets by their words: one page, with the rank and the number of hits behind each row. */
final class TicketSearchQuery {

    /** How well a document fits: whether it contains the words as they were typed, and whether in the title. */
    private static final Sql RANK = Sql.of("""
            d.ticket_id, max(case when d.words @@ :exact::tsquery then 2 else 0 end)
                + max(case when d.source_id = d.ticket_id and d.words @@ :title::tsquery then 1 else 0 end) as rank""");
    /** What is internal is found only in branches where the caller may read it. */
    private static final Sql READABLE =
            Sql.of("d.words @@ :words::tsquery and (not d.is_internal or d.words @@ :internal::tsquery)");

    private static final Sql HITS = Sql.of("""
            select :rank from desk.searched_documents d
            where :readable and d.organization_id = :organization
            group by d.ticket_id""");
    /** If a filter leaves few tickets, only their texts are read; the planner chooses the cheaper way. */
    private static final Sql HITS_AMONG = Sql.of("""
            select :rank from (select t.id from :table t where :where) among
            join desk.searched_documents d on d.organization_id = :organization and d.ticket_id = among.id
            where :readable
            group by d.ticket_id""");

    private static final Sql PAGE = Sql.of("""
            with hits as materialized (:hits),
            page as (select t.id, h.rank, count(*) over () as hits from hits h :tickets where :where
                order by :order :limit)
            select :columns, h.rank, h.hits
            from page h join :table t on t.organization_id = :organization and t.id = h.id
            :joins
            order by :order""").with("joins", TicketRows.JOINS);

    private static final Sql MANY = Sql.of("join :table t on t.organization_id = :organization and t.id = h.ticket_id");
    /** The planner would expect many hits and read all tickets to find them. */
    private static final Sql FEW = Sql.of("""
            cross join lateral (select * from :table
                where organization_id = :organization and id = h.ticket_id offset 0) t""");

    private static final Sql CREATED_SINCE = Sql.of("t.created_at >= :since");
    private static final Sql AFTER_RANKED = Sql.of("(h.rank, t.created_at, t.id) < (:rank, :created_at, :id)");
    private static final Sql AFTER_NEWEST = Sql.of("(t.created_at, t.id) < (:created_at, :id)");
    private static final Sql RANKED = Sql.of("h.rank desc, t.created_at desc, t.id desc");
    private static final Sql NEWEST = Sql.of("t.created_at desc, t.id desc");

    private final Caller caller;
    private final TicketFilterQuery conditions;

    TicketSearchQuery(Caller caller, TicketFilterQuery conditions) {
        this.caller = caller;
        this.conditions = conditions;
    }

    /**
     * What is looked for.
     *
     * @param exact the words as they were typed
     * @param words the words with others that may stand for them
     * @param marked {@code words}, as a query for documents in reach
     * @param internal a query for the documents whose internal texts the caller may read
     */
    record Wanted(DocumentQuery exact, DocumentQuery words, String marked, String internal) {}

    /**
     * Which part of the hits is read.
     *
     * @param stretch the stretch of time to look through; null for all time
     * @param since the beginning of the stretch
     */
    record Part(
            @Nullable Stretch stretch,
            @Nullable Instant since,
            Order order,
            @Nullable SearchCursor after,
            int rows,
            int offset) {

        /** A search reaches beyond weeks only if they did not fill a page: then there are few hits. */
        boolean isOfFew() {
            return stretch == null || stretch.compareTo(Stretch.WEEK) > 0;
        }

        private Sql conditions() {
            return Sql.and(since == null ? Sql.NOTHING : CREATED_SINCE.with("since", since), afterCursor());
        }

        private Sql afterCursor() {
            if (after == null) {
                return Sql.NOTHING;
            }
            Sql condition = order == Order.RANKED ? AFTER_RANKED.with("rank", after.rank()) : AFTER_NEWEST;
            return condition.with("created_at", after.createdAt()).with("id", after.id());
        }

        private Sql by() {
            return order == Order.RANKED ? RANKED : NEWEST;
        }
    }

    Sql page(Wanted wanted, Part part) {
        return PAGE.with("hits", hits(wanted, part))
                .with("tickets", (part.isOfFew() ? FEW : MANY).with("table", conditions.table()))
                .with("where", Sql.and(conditions.whereAll(), part.conditions()))
                .with("order", part.by())
                .with("limit", Sql.limit(part.rows(), part.offset()))
                .with("columns", TicketRows.columns(caller.language()))
                .with("table", conditions.table());
    }

    private Sql hits(Wanted wanted, Part part) {
        boolean among = part.stretch() == null && conditions.isFiltered();
        Sql hits = among ? HITS_AMONG.with("table", conditions.table()).with("where", conditions.whereAll()) : HITS;
        Sql rank = RANK.with("exact", wanted.exact().text())
                .with("title", wanted.words().inTitle());
        Sql readable = READABLE.with("words", wanted.marked()).with("internal", wanted.internal());
        return hits.with("rank", rank).with("readable", readable);
    }
}
