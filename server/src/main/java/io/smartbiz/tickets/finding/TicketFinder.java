package io.smartbiz.tickets.finding;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.ticket.TicketRows;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists and counts tickets within what the caller sees. */
@Component
class TicketFinder {

    /** Tickets are counted up to here: nobody works through more. */
    static final int COUNTED = 1000;

    /** Few enough that the values of their filters fit into one statement, and that the database plans it at once. */
    private static final int COUNTED_TOGETHER = 10;

    private final Pipeline pipeline;
    private final TicketSearch search;
    private final Clock clock;

    TicketFinder(Pipeline pipeline, TicketSearch search, Clock clock) {
        this.pipeline = pipeline;
        this.search = search;
        this.clock = clock;
    }

    /** One page, in one round trip. */
    Page<TicketView> list(Caller caller, TicketFilter filter, ListRequest request) {
        if (request.deleted()) {
            caller.require(Permission.TICKETS_DELETE);
        }
        String number = TicketSearch.number(filter.q());
        boolean words = filter.hasText() && number == null;
        if (words && request.sort().isEmpty()) {
            return search.list(caller, filter, request);
        }
        Instant now = clock.instant();
        var conditions = new TicketFilterQuery(caller, filter, request.deleted(), now);
        if (number != null) {
            conditions.only(number);
        }
        if (words) {
            search.narrow(caller, filter, request, conditions);
        }
        return list(caller, conditions, request, now);
    }

    private Page<TicketView> list(Caller caller, TicketFilterQuery conditions, ListRequest request, Instant now) {
        var order = TicketOrderQuery.of(request);
        var query = new TicketQuery(caller, conditions);
        try (var batch = conditions.isSpecial() ? pipeline.beginSearch() : pipeline.beginReading()) {
            var found = batch.fetch(query.page(request, order), row -> TicketRows.view(row, now));
            var counted = request.cursor() == null ? queueCount(batch, query) : null;
            batch.commit();
            return page(request, order, found.list(), counted == null ? null : counted.first());
        }
    }

    private static Rows<Integer> queueCount(Batch batch, TicketQuery query) {
        return batch.fetch(query.count(COUNTED + 1), row -> row.integer("count"));
    }

    private static Page<TicketView> page(
            ListRequest request, TicketOrderQuery.Direction order, List<TicketView> found, @Nullable Integer counted) {
        boolean more = found.size() > request.size();
        List<TicketView> items = more ? found.subList(0, request.size()) : found;
        String next = more ? order.cursor(items.getLast()) : null;
        return new Page<>(
                items,
                counted == null
                        ? Page.Info.after(request.size(), next)
                        : counted(request, Math.min(counted, COUNTED), counted > COUNTED, next));
    }

    /** @param more whether there are more than {@code total} */
    static Page.Info counted(ListRequest request, int total, boolean more, @Nullable String next) {
        int size = request.size();
        return new Page.Info(request.number(), size, total, Math.ceilDiv(total, size), more, next);
    }

    /** How many tickets the filter leaves of each status, for a board. */
    List<TicketCount> board(Caller caller, TicketFilter filter) {
        List<TicketFilter> filters = Arrays.stream(TicketStatus.values())
                .filter(status -> filter.status().isEmpty() || filter.status().contains(status))
                .map(filter::of)
                .toList();
        List<@Nullable Integer> counts = count(caller, filters);
        var board = new ArrayList<TicketCount>();
        for (int i = 0; i < filters.size(); i++) {
            Integer count = counts.get(i);
            if (count == null) {
                throw Failure.of(ErrorCode.UNAVAILABLE);
            }
            board.add(new TicketCount(filters.get(i).status().getFirst(), Math.min(count, COUNTED), count > COUNTED));
        }
        return board;
    }

    /**
     * How many tickets each filter leaves, counted up to one more than {@link #COUNTED}. All counts together may take as
     * long as one heavy statement; null for those that come too late.
     */
    List<@Nullable Integer> count(Caller caller, List<TicketFilter> filters) {
        Instant now = clock.instant();
        Instant end = now.plus(WorkClass.HEAVY.statementLimit());
        var counts = new @Nullable Integer[filters.size()];
        var plain = new ArrayList<Integer>();
        var withText = new ArrayList<Integer>();
        for (int i = 0; i < filters.size(); i++) {
            (filters.get(i).hasText() ? withText : plain).add(i);
        }
        for (int from = 0; from < plain.size() && clock.instant().isBefore(end); from += COUNTED_TOGETHER) {
            List<Integer> some = plain.subList(from, Math.min(from + COUNTED_TOGETHER, plain.size()));
            List<Sql> queries = some.stream()
                    .map(i -> new TicketFilterQuery(caller, filters.get(i), false, now))
                    .map(conditions -> new TicketQuery(caller, conditions).count(COUNTED + 1))
                    .toList();
            List<Integer> found = countTogether(queries);
            for (int i = 0; i < some.size(); i++) {
                counts[some.get(i)] = found.get(i);
            }
        }
        for (int i : withText) {
            if (clock.instant().isBefore(end)) {
                counts[i] = search.count(caller, filters.get(i), COUNTED + 1);
            }
        }
        return Arrays.asList(counts);
    }

    private List<Integer> countTogether(List<Sql> queries) {
        try (var batch = pipeline.beginSearch()) {
            var counts = batch.fetch(TicketQuery.together(queries), row -> row.integer("count"));
            batch.commit();
            return counts.list();
        }
    }
}
