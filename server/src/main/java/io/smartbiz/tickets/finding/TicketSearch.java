package io.smartbiz.tickets.finding;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.DocumentMarks;
import io.smartbiz.platform.search.DocumentQuery;
import io.smartbiz.platform.search.Highlighter;
import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.search.Segment;
import io.smartbiz.platform.search.Stretch;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.TicketView.Hit;
import io.smartbiz.tickets.ticket.TicketRows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Searches tickets by words. What was opened lately is looked through first, in growing stretches of time, so that a word
 * which stands in every third ticket costs no more than one that stands in three: the page is full before the years are
 * read. Only what fills no page is looked for in all tickets, and then ranked. What is found too seldom is looked for
 * again with words that are spelt alike.
 */
@Component
class TicketSearch {

    private static final Pattern NUMBER = Pattern.compile("t ?(\\d{8}) ?(\\d{4,})");
    /** Below so many hits a word may be misspelt. */
    private static final int FEW = 3;

    /** So many branches open too little to look through hour by hour. */
    private static final int FEW_BRANCHES = 5;

    private static final int LEAST_TO_BE_LIKE = 4;
    /** More hits than a page has rows. */
    private static final int MANY = 1_000_000;
    /** How many times as dense as in the last stretch hits may be before it; what is likely to fill no page is not tried. */
    private static final int LUCK = 3;

    /** The tables stand in the order to read them in: to weigh all others took longer than most of the reading. */
    private static final String AS_WRITTEN = "set local join_collapse_limit = 1";

    private static final String BEGINNING = """
            select typed.place, known.word
            from unnest(?::text[]) with ordinality typed (word, place)
            cross join lateral (
                select k.word from desk.searched_words k where k.organization_id = ?
                    and k.word > typed.word collate "C" and k.word < (typed.word || chr(1114111)) collate "C"
                order by k.word limit 20) known""";
    /** A number is never misspelt: among others that are like it, the right one would be hard to see. */
    private static final String LIKE = """
            select typed.place, known.word
            from unnest(?::text[]) with ordinality typed (word, place)
            cross join lateral (
                select k.word from desk.searched_words k where k.organization_id = ? and k.word % typed.word
                    and abs(length(k.word) - length(typed.word)) <= 2
                order by similarity(k.word, typed.word) desc, k.word limit 6) known
            where length(typed.word) >= ? and typed.word !~ '[0-9]'""";
    /** How well a document fits: whether as it was typed, and whether in the title; takes two queries. */
    private static final String RANK = """
            select d.ticket_id, max(case when d.words @@ ?::tsquery then 2 else 0 end)
                + max(case when d.source_id = d.ticket_id and d.words @@ ?::tsquery then 1 else 0 end) as rank
            """;
    /** What is internal is found only in branches where it may be read; takes two queries. */
    private static final String READABLE =
            " where d.words @@ ?::tsquery and (not d.is_internal or d.words @@ ?::tsquery)";

    private static final String HITS = "with hits as materialized (" + RANK + "from desk.searched_documents d"
            + READABLE + " and d.organization_id = ? group by d.ticket_id)";
    /** Where few tickets are left by a filter, their texts are looked at; which is quicker is seen by the database. */
    private static final String HITS_AMONG = "with hits as materialized (" + RANK
            + "from (select t.id from %s t where %s) among join desk.searched_documents d on d.organization_id = ?"
            + " and d.ticket_id = among.id" + READABLE + " group by d.ticket_id)";

    /** The texts of tickets, with what they are and whether they are internal. */
    private static final String TEXTS = """
            select t.id, 'description', t.description, false from desk.tickets t
            where t.organization_id = ? and t.id = any(?::uuid[])
            union all
            select t.id, c.place, c.text, c.is_internal from unnest(?::uuid[]) t(id)
            cross join lateral (
                select case when f.id is null then 'comment' else 'attachment' end as place, coalesce(c.body, f.name) as text,
                    d.is_internal
                from desk.searched_documents d
                left join desk.comments c on c.organization_id = ? and c.id = d.source_id and c.deleted_at is null
                left join core.files f on f.organization_id = ? and f.id = d.source_id and f.deleted_at is null
                where d.organization_id = ? and d.ticket_id = t.id and d.words @@ ?::tsquery
                    and (c.id is not null or f.id is not null)
                order by coalesce(c.created_at, f.created_at) desc limit 5) c""";

    private final Pipeline pipeline;
    private final Clock clock;

    TicketSearch(Pipeline pipeline, Clock clock) {
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** How a page of a search is ordered. */
    private enum Order {
        NEWEST,
        RANKED
    }

    /**
     * Where a search goes on, as it was begun.
     *
     * @param alike whether words are looked for, too, that are spelt alike
     * @param rank of the last row, where the page is ranked
     */
    private record After(Order order, boolean alike, int rank, Instant createdAt, UUID id) {

        static @Nullable After of(@Nullable String cursor) {
            if (cursor == null) {
                return null;
            }
            List<String> parts = Listing.decode(cursor);
            try {
                if (parts.size() == 6 && parts.getFirst().equals("search")) {
                    return new After(
                            Order.valueOf(parts.get(1)),
                            Boolean.parseBoolean(parts.get(2)),
                            Integer.parseInt(parts.get(3)),
                            Instant.parse(parts.get(4)),
                            UUID.fromString(parts.get(5)));
                }
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                // Told below, like a cursor of another list.
            }
            throw Failure.invalid("cursor", "field.invalid_cursor");
        }

        static String cursor(Order order, boolean alike, Found last) {
            return Listing.encode(List.of(
                    "search",
                    order.name(),
                    Boolean.toString(alike),
                    Integer.toString(last.rank()),
                    last.ticket().stamps().createdAt().toString(),
                    last.ticket().id().toString()));
        }
    }

    private record Found(TicketView ticket, int rank, int hits) {}

    /** What one search knows while it is made. */
    private final class Search {

        private final Caller caller;
        private final TicketQuery query;
        private final ListRequest request;
        private final @Nullable After after;
        /** How many hits come before the page; 0 where a cursor tells where it begins. */
        private final int offset;

        private final Instant now = clock.instant();
        private final BranchScope internal;
        private DocumentQuery words;
        private boolean alike;
        private final DocumentQuery exact;

        Search(Caller caller, TicketFilter filter, ListRequest request) {
            this.caller = caller;
            this.request = request;
            this.after = After.of(request.cursor());
            this.offset = after == null ? request.offset() : 0;
            this.query = new TicketQuery(caller, filter, request.deleted(), now).searched();
            this.internal =
                    caller.scope(Permission.TICKETS_VIEW_INTERNAL).within(caller.scope(Permission.TICKETS_VIEW));
            this.exact = DocumentQuery.of(Objects.requireNonNull(filter.q()));
            this.words = exact;
        }

        Page<TicketView> page() {
            if (exact.isEmpty()) {
                return new Page<>(List.of(), Page.Info.numbered(request.number(), request.size(), 0, null));
            }
            words = begun();
            alike = after != null && after.alike();
            if (alike) {
                words = alike();
            }
            Page<TicketView> page = look();
            boolean few = after == null && request.number() == 1 && page.items().size() < FEW;
            if (!few) {
                return page;
            }
            DocumentQuery more = alike();
            if (more.equals(words)) {
                return page;
            }
            alike = true;
            words = more;
            return look();
        }

        /** Looks through the last days, then further back, then through all. */
        private Page<TicketView> look() {
            if (after == null || after.order() == Order.NEWEST) {
                List<Found> found = newest(offset + request.size() + 1);
                if (found != null) {
                    return answer(found, Order.NEWEST, true);
                }
            }
            Order order = after == null ? Order.RANKED : after.order();
            return answer(find(null, order), order, false);
        }

        /** What is found in the first stretch that holds {@code wanted} hits; null when none is likely to. */
        private @Nullable List<Found> newest(int wanted) {
            int likely = MANY;
            for (Stretch stretch : stretches()) {
                likely *= stretch.times();
                if (likely >= wanted) {
                    List<Found> found = find(stretch, Order.NEWEST);
                    int hits = countOf(found);
                    if (hits >= wanted) {
                        return found;
                    }
                    // A page after the last hit does not tell how many come before it.
                    likely = LUCK * Math.max(1, found.isEmpty() ? offset : hits);
                }
            }
            return null;
        }

        /** The words with those that begin with them. */
        private DocumentQuery begun() {
            return words.or(others(BEGINNING));
        }

        private DocumentQuery alike() {
            return words.or(others(LIKE, LEAST_TO_BE_LIKE));
        }

        private List<Set<String>> others(String sql, Object... more) {
            var others = new ArrayList<Set<String>>();
            words.words().forEach(_ -> others.add(new LinkedHashSet<>()));
            var arguments = new ArrayList<Object>();
            arguments.add(words.typed().toArray(String[]::new));
            arguments.add(caller.organizationId());
            arguments.addAll(List.of(more));
            try (var batch = pipeline.beginSearch()) {
                batch.stream(
                        sql,
                        rows -> {
                            while (rows.next()) {
                                others.get(rows.getInt(1) - 1).add(rows.getString(2));
                            }
                        },
                        arguments.toArray());
                batch.commit();
            }
            return others;
        }

        /** Looks through what was opened in and before a stretch of time, or through all. */
        private List<Found> find(@Nullable Stretch stretch, Order order) {
            var statement = statement(stretch, order);
            try (var batch = pipeline.beginSearch()) {
                batch.add(AS_WRITTEN);
                var rows = batch.query(
                        statement.sql(),
                        row -> new Found(
                                TicketRows.read(row, now),
                                row.getInt(TicketRows.SHOWN + 1),
                                row.getInt(TicketRows.SHOWN + 2)),
                        statement.arguments());
                batch.commit();
                return rows.list();
            }
        }

        private TicketQuery.Statement statement(@Nullable Stretch stretch, Order order) {
            var arguments = new ArrayList<Object>();
            arguments.add(exact.text());
            arguments.add(words.inTitle());
            boolean among = stretch == null && query.isFiltered();
            if (among) {
                arguments.addAll(query.arguments());
                arguments.add(caller.organizationId());
            }
            arguments.add(words.marked(marks(stretch)));
            arguments.add(internalMarks());
            if (!among) {
                arguments.add(caller.organizationId());
            }
            var conditions = new StringBuilder();
            var values = new ArrayList<Object>();
            if (stretch != null) {
                conditions.append(" and t.created_at >= ?");
                values.add(begin(stretch).toInstant(ZoneOffset.UTC));
            }
            boolean ranked = order != Order.NEWEST;
            if (after != null) {
                conditions.append(
                        ranked
                                ? " and (h.rank, t.created_at, t.id) < (?, ?, ?)"
                                : " and (t.created_at, t.id) < (?, ?)");
                if (ranked) {
                    values.add(after.rank());
                }
                values.add(after.createdAt());
                values.add(after.id());
            }
            String by = (ranked ? "h.rank desc, " : "") + "t.created_at desc, t.id desc";
            String hits = among ? HITS_AMONG.formatted(query.table(), query.where()) : HITS;
            // What is looked for in months has not filled a page with its last weeks.
            boolean few = stretch == null || stretch.compareTo(Stretch.WEEK) > 0;
            return query.found(hits, arguments, few, conditions.toString(), values, by, request.size() + 1, offset);
        }

        /** The marks that a document must have: of a branch in reach, or of the organisation; of a time. */
        private List<List<String>> marks(@Nullable Stretch stretch) {
            var marks = new ArrayList<List<String>>();
            UUID[] branches = query.branchesInReach();
            BranchScope reach = branches == null ? BranchScope.EVERYWHERE : BranchScope.of(Set.of(branches));
            marks.add(DocumentMarks.within(caller.organizationId(), reach));
            if (stretch != null) {
                marks.add(List.of(stretch.mark(last()), stretch.mark(begin(stretch))));
            }
            return marks;
        }

        /**
         * The stretches that are looked through before all: where a filter leaves few, most of what is read is in vain. What a
         * few branches open in an hour fills no page, and what they have open is soon looked through whole.
         */
        private List<Stretch> stretches() {
            UUID[] branches = query.branchesInReach();
            boolean little = branches != null && branches.length <= FEW_BRANCHES;
            if (query.isOwn() || (little && query.isOnlyOpen())) {
                return List.of();
            }
            Stretch last = query.isOnlyOpen() ? Stretch.DAY : query.isFiltered() ? Stretch.WEEK : Stretch.YEAR;
            return List.copyOf(EnumSet.range(little ? Stretch.DAY : Stretch.HOUR, last));
        }

        /** A query for documents of the branches where the caller reads what is internal. */
        private String internalMarks() {
            return DocumentQuery.anyOf(DocumentMarks.within(caller.organizationId(), internal));
        }

        /** When the search begins, to go back from there. */
        private LocalDateTime last() {
            return Stretch.time(after == null ? now : after.createdAt());
        }

        /** The beginning of the stretch before the one that the search begins in. */
        private LocalDateTime begin(Stretch stretch) {
            return stretch.begin(stretch.begin(last()).minusNanos(1));
        }

        private Page<TicketView> answer(List<Found> found, Order order, boolean more) {
            boolean next = found.size() > request.size();
            List<Found> shown = next ? found.subList(0, request.size()) : found;
            List<TicketView> tickets =
                    highlighted(shown.stream().map(Found::ticket).toList());
            String cursor = next ? After.cursor(order, alike, shown.getLast()) : null;
            if (after != null) {
                return new Page<>(tickets, Page.Info.after(request.size(), cursor));
            }
            int hits = countOf(found);
            int total = Math.min(hits, TicketFinder.COUNTED);
            return new Page<>(
                    tickets, TicketFinder.counted(request, total, more || hits > TicketFinder.COUNTED, cursor));
        }

        /** The tickets with where the words stand in them. */
        private List<TicketView> highlighted(List<TicketView> tickets) {
            if (tickets.isEmpty()) {
                return tickets;
            }
            UUID[] ids = tickets.stream().map(TicketView::id).toArray(UUID[]::new);
            var texts = new HashMap<UUID, List<Text>>();
            UUID organization = caller.organizationId();
            try (var batch = pipeline.beginSearch()) {
                batch.stream(
                        TEXTS,
                        rows -> {
                            while (rows.next()) {
                                texts.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new ArrayList<>())
                                        .add(new Text(rows.getString(2), rows.getString(3), rows.getBoolean(4)));
                            }
                        },
                        organization,
                        ids,
                        ids,
                        organization,
                        organization,
                        organization,
                        words.text());
                batch.commit();
            }
            var highlighter = Highlighter.ofWords(words.all());
            return tickets.stream()
                    .map(ticket ->
                            ticket.withHits(hits(highlighter, ticket, texts.getOrDefault(ticket.id(), List.of()))))
                    .toList();
        }

        private List<Hit> hits(Highlighter highlighter, TicketView ticket, List<Text> texts) {
            var hits = new ArrayList<Hit>();
            add(hits, "title", highlighter.whole(ticket.title()));
            for (Text text : texts) {
                if (hits.size() < 2
                        && (!text.internal()
                                || internal.contains(ticket.requester().branchId()))) {
                    add(hits, text.place(), highlighter.snippet(text.text()));
                }
            }
            return hits;
        }

        private static void add(List<Hit> hits, String where, List<Segment> segments) {
            if (!segments.isEmpty()) {
                hits.add(new Hit(
                        where,
                        segments.stream()
                                .map(one -> new TicketView.Segment(one.text(), one.hit()))
                                .toList()));
            }
        }
    }

    /** A text of a ticket: its description, a comment or the name of an attachment. */
    private record Text(String place, String text, boolean internal) {}

    Page<TicketView> list(Caller caller, TicketFilter filter, ListRequest request) {
        return new Search(caller, filter, request).page();
    }

    /** Leaves of a list, which has an order of its own, what holds the words. */
    TicketQuery narrow(Caller caller, TicketFilter filter, ListRequest request, TicketQuery query) {
        var search = new Search(caller, filter, new ListRequest(1, request.size(), null, List.of(), request.deleted()));
        if (search.exact.isEmpty()) {
            return query.nothing();
        }
        search.words = search.begun();
        return query.matching(search.words.marked(search.marks(null)), search.internalMarks());
    }

    /** The number of a ticket, if that is what was typed, in whichever digits. */
    static @Nullable String number(@Nullable String text) {
        Matcher number = NUMBER.matcher(SearchText.fold(Objects.requireNonNullElse(text, "")));
        return number.matches() ? "T-" + number.group(1) + "-" + number.group(2) : null;
    }

    /** Counts up to {@code most} tickets with the words, as typed or begun. */
    int count(Caller caller, TicketFilter filter, int most) {
        // One row tells how many there are.
        var search = new Search(caller, filter, ListRequest.first(1));
        if (search.exact.isEmpty()) {
            return 0;
        }
        search.words = search.begun();
        return search.newest(most) != null ? most : Math.min(most, countOf(search.find(null, Order.NEWEST)));
    }

    /** How many hits there are in all, of which {@code found} are a page. */
    private static int countOf(List<Found> found) {
        return found.isEmpty() ? 0 : found.getFirst().hits();
    }
}
