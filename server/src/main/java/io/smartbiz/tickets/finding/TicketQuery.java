package io.smartbiz.tickets.finding;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.tickets.ticket.TicketRows;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The statement that finds one page of tickets. It reads in the order of an index: the caller's own tickets, or those of
 * the branches in scope, with one scan for each branch and status. So the cost of a page does not grow with the number of
 * tickets.
 */
final class TicketQuery {

    private static final Sql PAGE = Sql.of("""
            with page as (:found)
            select :columns
            from page t
            :joins
            order by :order""").with("joins", TicketRows.JOINS);

    private static final Sql FOUND = Sql.of("select t.* from :from order by :order :limit");
    private static final Sql ONE_SCAN = Sql.of(":table t where :where");
    private static final Sql SCANS =
            Sql.of(":over cross join lateral (select t.* from :table t where :where order by :order :most) t");
    private static final Sql OVER_BRANCHES = Sql.of("unnest(:branches::uuid[]) of_branch");
    private static final Sql OVER_STATUSES = Sql.of("unnest(:statuses::text[]) of_status");
    private static final Sql OF_BRANCH = Sql.of("t.branch_id = of_branch");
    private static final Sql OF_STATUS = Sql.of("t.status = of_status");

    private static final Sql COUNT =
            Sql.of("select count(*) from (select 1 from :table t where :where :limit) counted");

    private static final Sql COUNTS = Sql.of("select count from (:counts) counted order by place");
    private static final Sql PLACED = Sql.of("select :place as place, (:query) as count");

    private final Caller caller;
    private final TicketFilterQuery conditions;

    TicketQuery(Caller caller, TicketFilterQuery conditions) {
        this.caller = caller;
        this.conditions = conditions;
    }

    /** One page and one row more, which tells whether there is a next page. */
    Sql page(ListRequest request, TicketOrderQuery.Direction order) {
        String cursor = request.cursor();
        Sql where = cursor == null ? conditions.where() : Sql.and(conditions.where(), order.after(cursor));
        int offset = cursor == null ? request.offset() : 0;
        int rows = request.size() + 1;
        Sql found = FOUND.with("from", from(where, order.by(), offset + rows))
                .with("order", order.by())
                .with("limit", Sql.limit(rows, offset));
        return PAGE.with("found", found)
                .with("columns", TicketRows.columns(caller.language()))
                .with("order", order.by());
    }

    /** The tickets, from one index scan, or from one for each branch and status, each of which returns at most a page. */
    private Sql from(Sql where, Sql order, int most) {
        List<UUID> branches = conditions.reach().scannedBranches();
        List<String> statuses = conditions.reach().scannedStatuses();
        var over = new ArrayList<Sql>();
        var scan = new ArrayList<>(List.of(where));
        if (!branches.isEmpty()) {
            over.add(OVER_BRANCHES.withIds("branches", branches));
            scan.add(OF_BRANCH);
        }
        if (!statuses.isEmpty()) {
            over.add(OVER_STATUSES.withTexts("statuses", statuses));
            scan.add(OF_STATUS);
        }
        Sql conditionsOfScan = Sql.join(" and ", scan);
        if (over.isEmpty()) {
            return ONE_SCAN.with("table", conditions.table()).with("where", conditionsOfScan);
        }
        return SCANS.with("over", Sql.join(" cross join ", over))
                .with("table", conditions.table())
                .with("where", conditionsOfScan)
                .with("order", order)
                .with("most", Sql.limit(most, 0));
    }

    /** Several counts in one statement, a row for each in their order, so that one time limit applies to all of them. */
    static Sql together(List<Sql> counts) {
        var placed = new ArrayList<Sql>();
        for (int i = 0; i < counts.size(); i++) {
            placed.add(PLACED.with("place", Sql.literal(i)).with("query", counts.get(i)));
        }
        return COUNTS.with("counts", Sql.join(" union all ", placed));
    }

    /** Counts up to {@code most} tickets. */
    Sql count(int most) {
        return COUNT.with("table", conditions.table())
                .with("where", conditions.whereAll())
                .with("limit", Sql.limit(most, 0));
    }
}
