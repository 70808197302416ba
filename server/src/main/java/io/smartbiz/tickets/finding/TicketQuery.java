package io.smartbiz.tickets.finding;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.WaitingFor;
import io.smartbiz.tickets.ticket.TicketAccess;
import io.smartbiz.tickets.ticket.TicketRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statement that finds one page of tickets, put together from constant pieces. What is read stands in the order of an
 * index: one's own tickets, or those of the branches of the scope, each branch and status by itself, so that a page costs
 * what it shows however many tickets there are.
 */
final class TicketQuery {

    /** Above this many branches, scan once: most tickets are visible. */
    private static final int MOST_WALKS = 8;

    private static final String PRIORITY =
            "case t.priority when 'urgent' then 4 when 'high' then 3 when 'medium' then 2 else 1 end";
    private static final String DUE = "coalesce(t.due_at, 'infinity')";

    private final Caller caller;
    private final UUID organization;
    private final TicketFilter filter;
    private final boolean deleted;
    private final Instant now;
    private final @Nullable UUID own;
    private final UUID @Nullable [] branches;
    private final List<String> statuses;
    private final StringBuilder where = new StringBuilder("t.organization_id = ?");
    private final List<Object> arguments = new ArrayList<>();
    private String table = "desk.tickets";
    private boolean special;

    TicketQuery(Caller caller, TicketFilter filter, boolean deleted, Instant now) {
        this.caller = caller;
        this.organization = caller.organizationId();
        this.filter = filter;
        this.deleted = deleted;
        this.now = now;
        boolean mine = filter.requester().equals(List.of(TicketFilter.ME)) || !caller.may(Permission.TICKETS_VIEW);
        this.own = mine && !deleted ? caller.requireMember() : null;
        this.branches = branches();
        this.statuses = statuses();
        arguments.add(organization);
        life();
        reach();
        people();
        kinds();
        times();
        content();
    }

    /** The branches to look in; null for all. */
    private UUID @Nullable [] branches() {
        List<UUID> asked = filter.branchId();
        BranchScope scope = own != null
                ? BranchScope.EVERYWHERE
                : deleted
                        ? caller.scope(Permission.TICKETS_DELETE).within(TicketAccess.queue(caller))
                        : TicketAccess.queue(caller);
        if (scope.everywhere()) {
            return asked.isEmpty() ? null : asked.stream().distinct().sorted().toArray(UUID[]::new);
        }
        return scope.branches().stream()
                .filter(branch -> asked.isEmpty() || asked.contains(branch))
                .sorted()
                .toArray(UUID[]::new);
    }

    private List<String> statuses() {
        boolean onlyOpen = Boolean.TRUE.equals(filter.overdue()) || Boolean.TRUE.equals(filter.waiting());
        List<TicketStatus> asked = filter.status().isEmpty() && onlyOpen
                ? Arrays.stream(TicketStatus.values())
                        .filter(TicketStatus::isOpen)
                        .toList()
                : filter.status();
        return asked.stream()
                .filter(status -> !onlyOpen || status.isOpen())
                .map(TicketStatus::code)
                .distinct()
                .toList();
    }

    private void life() {
        and(deleted ? " and t.deleted_at is not null" : " and t.deleted_at is null");
        and(filter.isArchived() ? " and t.archived_at is not null" : " and t.archived_at is null");
    }

    private void reach() {
        if (own != null) {
            and(" and t.requester_id = ?", own);
        }
        if (branches != null && branches.length == 1) {
            and(" and t.branch_id = ?", branches[0]);
        } else if (branches != null && !walksBranches()) {
            and(" and t.branch_id = any(?::uuid[])", (Object) branches);
        }
        boolean nothing = statuses.isEmpty() && (!filter.status().isEmpty());
        if (nothing) {
            and(" and false");
        }
        if (statuses.size() == 1) {
            and(" and t.status = ?", statuses.getFirst());
        } else if (!statuses.isEmpty() && !walksStatuses()) {
            and(" and t.status = any(?)", (Object) statuses.toArray(String[]::new));
        }
    }

    /** Whether each branch is scanned by itself. */
    private boolean walksBranches() {
        return own == null && branches != null && branches.length > 1 && branches.length <= MOST_WALKS;
    }

    private boolean walksStatuses() {
        return own == null && statuses.size() > 1;
    }

    private void people() {
        if (own == null && !filter.requester().isEmpty()) {
            oneOf("requester_id", members("requester", filter.requester()));
        }
        List<String> assignees = filter.assignee();
        if (assignees.equals(List.of(TicketFilter.NONE))) {
            and(" and t.assignee_id is null");
        } else if (!assignees.isEmpty()) {
            boolean alsoNone = assignees.contains(TicketFilter.NONE);
            UUID[] ids = members(
                    "assignee",
                    assignees.stream()
                            .filter(one -> !one.equals(TicketFilter.NONE))
                            .toList());
            if (alsoNone) {
                and(" and (t.assignee_id = any(?::uuid[]) or t.assignee_id is null)", (Object) ids);
                special = true;
            } else {
                oneOf("assignee_id", ids);
            }
        }
        oneOf("team_id", filter.teamId().toArray(UUID[]::new));
    }

    /** One value is told as such: then an index keeps its order. Plans are made for the values. */
    private void oneOf(String column, UUID[] ids) {
        if (ids.length == 1) {
            and(" and t." + column + " = ?", ids[0]);
        } else if (ids.length > 1) {
            and(" and t." + column + " = any(?::uuid[])", (Object) ids);
        }
        special |= ids.length > 0;
    }

    private void oneOf(String column, Stream<String> codes) {
        String[] all = codes.distinct().toArray(String[]::new);
        if (all.length == 1) {
            and(" and t." + column + " = ?", all[0]);
        } else if (all.length > 1) {
            and(" and t." + column + " = any(?)", (Object) all);
        }
        special |= all.length > 0;
    }

    private UUID[] members(String name, List<String> given) {
        return given.stream()
                .map(text -> text.equals(TicketFilter.ME) ? caller.requireMember() : id(name, text))
                .toArray(UUID[]::new);
    }

    private static UUID id(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Failure.invalid(name, "field.not_a_uuid");
        }
    }

    private void kinds() {
        oneOf("priority", filter.priority().stream().map(TicketPriority::code));
        oneOf("category_id", filter.categoryId().toArray(UUID[]::new));
        if (!filter.category().isEmpty()) {
            String[] codes = filter.category().stream()
                    .map(code -> code.toLowerCase(Locale.ROOT))
                    .distinct()
                    .toArray(String[]::new);
            and(
                    (codes.length == 1 ? " and t.category_id = (" : " and t.category_id = any(array(")
                            + "select id from desk.ticket_categories where organization_id = ? and code = any(?)"
                            + " and deleted_at is null" + (codes.length == 1 ? ")" : "))"),
                    organization,
                    codes);
            special = true;
        }
        if (filter.assetId() != null) {
            and(" and t.asset_id = ?", filter.assetId());
            special = true;
        }
        if (filter.waiting() != null) {
            and(filter.waiting() ? " and t.waiting_for is not null" : " and t.waiting_for is null");
            special = true;
        }
        oneOf("waiting_for", filter.waitingFor().stream().map(WaitingFor::code));
    }

    private void times() {
        if (filter.overdue() != null) {
            boolean overdue = filter.overdue();
            and(
                    overdue
                            ? " and " + DUE + " < ?"
                            : " and not (t.status in ('pending', 'in_progress') and " + DUE + " < ?)",
                    now);
            special = true;
        }
        between("created_at", filter.createdFrom(), filter.createdTo());
        between("updated_at", filter.updatedFrom(), filter.updatedTo());
        between("resolved_at", filter.resolvedFrom(), filter.resolvedTo());
        // What was resolved or changed by then was made by then, which tells the walk where to begin.
        for (LocalDate last : Arrays.asList(filter.updatedTo(), filter.resolvedTo())) {
            if (last != null) {
                and(" and t.created_at < ?", beginning(last.plusDays(1)));
            }
        }
    }

    private void between(String column, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null) {
            and(" and t." + column + " >= ?", beginning(from));
            special = true;
        }
        if (to != null) {
            and(" and t." + column + " < ?", beginning(to.plusDays(1)));
            special = true;
        }
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(caller.organization().timeZone()).toInstant();
    }

    private void content() {
        if (!filter.tag().isEmpty()) {
            and(" and t.tags @> ?", (Object) filter.tag().toArray(String[]::new));
            inView();
        }
        for (Map.Entry<String, List<String>> field : filter.field().entrySet()) {
            var any = new ArrayList<String>();
            for (String value : field.getValue()) {
                any.add("t.fields @> jsonb_build_object(?::text, ?::text)");
                arguments.add(field.getKey());
                arguments.add(value);
                for (String type : plainTypes(value)) {
                    any.add("t.fields @> jsonb_build_object(?::text, ?::" + type + ")");
                    arguments.add(field.getKey());
                    arguments.add(value);
                }
            }
            where.append(" and (").append(String.join(" or ", any)).append(')');
            inView();
        }
    }

    /** As which other types a value of a custom field may be kept. */
    private static List<String> plainTypes(String value) {
        if (value.equals("true") || value.equals("false")) {
            return List.of("boolean");
        }
        return value.matches("-?\\d{1,18}(\\.\\d{1,18})?") ? List.of("numeric") : List.of();
    }

    /** What only the view finds by an index: docs/decisions/0013-searches-under-row-level-security.md. */
    private void inView() {
        table = "desk.searched_tickets";
        special = true;
    }

    private TicketQuery and(String condition, Object... values) {
        where.append(condition);
        arguments.addAll(List.of(values));
        return this;
    }

    /** Whether the best plan depends on what is asked for. */
    boolean isSpecial() {
        return special;
    }

    /** A statement with its arguments. */
    record Statement(String sql, Object[] arguments) {}

    /** The order of a list: by one field, and by id where that is the same. */
    record Order(String name, String expression, boolean descending) {

        private static final Map<String, String> FIELDS =
                Map.of("created_at", "t.created_at", "updated_at", "t.updated_at", "due_at", DUE, "priority", PRIORITY);

        static final Order NEWEST = new Order("created_at", "t.created_at", true);

        static Order of(ListRequest request) {
            if (request.sort().isEmpty()) {
                return NEWEST;
            }
            var asked = request.sort().getFirst();
            String expression = FIELDS.get(asked.field());
            if (request.sort().size() > 1 || expression == null) {
                throw Failure.invalid("sort", "field.not_sortable", "created_at, updated_at, due_at, priority");
            }
            return new Order(asked.field(), expression, asked.descending());
        }

        String signature() {
            return (descending ? "-" : "") + name;
        }

        String sql() {
            String direction = descending ? " desc" : "";
            return expression + direction + ", t.id" + direction;
        }

        /** A value that a cursor holds has this type. */
        String type() {
            return name.equals("priority") ? "int" : "timestamptz";
        }

        String cursor(TicketView last) {
            return Listing.encode(List.of(signature(), value(last), last.id().toString()));
        }

        private String value(TicketView ticket) {
            return switch (name) {
                case "priority" -> Integer.toString(ticket.priority().ordinal() + 1);
                case "updated_at" -> ticket.stamps().updatedAt().toString();
                case "due_at" ->
                    ticket.progress().dueAt() == null
                            ? "infinity"
                            : ticket.progress().dueAt().toString();
                default -> ticket.stamps().createdAt().toString();
            };
        }
    }

    /** One page and one row more, which tells whether there is a next page. */
    Statement page(ListRequest request, Order order) {
        var values = new ArrayList<>(arguments);
        var conditions = new StringBuilder(where);
        if (request.cursor() != null) {
            List<String> parts = cursor(request.cursor(), order);
            conditions
                    .append(" and (")
                    .append(order.expression())
                    .append(", t.id) ")
                    .append(order.descending() ? "<" : ">")
                    .append(" (cast(? as ")
                    .append(order.type())
                    .append("), ?)");
            values.add(parts.get(1));
            values.add(UUID.fromString(parts.get(2)));
        }
        int offset = request.cursor() == null ? request.offset() : 0;
        // Inlined: a generic plan would assume a large limit.
        String found = walks(conditions, values, order, offset + request.size() + 1)
                + " order by " + order.sql() + " limit " + (request.size() + 1)
                + (offset > 0 ? " offset " + offset : "");
        return shown("with page as (" + found + ")", values, order.sql());
    }

    private static List<String> cursor(String cursor, Order order) {
        List<String> parts = Listing.decode(cursor);
        if (parts.size() != 3 || !parts.getFirst().equals(order.signature())) {
            throw Failure.invalid("cursor", "field.invalid_cursor");
        }
        try {
            UUID.fromString(parts.get(2));
            if (order.name().equals("priority")) {
                Integer.parseInt(parts.get(1));
            } else if (!parts.get(1).equals("infinity")) {
                Instant.parse(parts.get(1));
            }
            return parts;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw Failure.invalid("cursor", "field.invalid_cursor");
        }
    }

    /** The tickets, as one walk or as one for each branch and status, of which each gives a page at most. */
    private String walks(StringBuilder conditions, List<Object> values, Order order, int most) {
        if (!walksBranches() && !walksStatuses()) {
            return "select t.* from " + table + " t where " + conditions;
        }
        var from = new StringBuilder();
        var before = new ArrayList<Object>();
        var walk = new StringBuilder(conditions);
        if (walksBranches()) {
            from.append("unnest(?::uuid[]) of_branch cross join ");
            before.add(java.util.Objects.requireNonNull(branches));
            walk.append(" and t.branch_id = of_branch");
        }
        if (walksStatuses()) {
            from.append("unnest(?::text[]) of_status cross join ");
            before.add(statuses.toArray(String[]::new));
            walk.append(" and t.status = of_status");
        }
        values.addAll(0, before);
        return "select t.* from " + from + "lateral (select t.* from " + table + " t where " + walk + " order by "
                + order.sql() + " limit " + most + ") t";
    }

    private Statement shown(String page, List<Object> values, String order) {
        values.add(caller.language().code());
        for (int i = 0; i < TicketRows.JOINED; i++) {
            values.add(organization);
        }
        return new Statement(
                page + "\nselect " + TicketRows.COLUMNS + "\nfrom page t\n" + TicketRows.JOINS + "\norder by " + order,
                values.toArray());
    }

    /** The same, for a statement that finds the tickets by their words: no walk through an index. */
    TicketQuery searched() {
        if (walksBranches()) {
            and(" and t.branch_id = any(?::uuid[])", (Object) java.util.Objects.requireNonNull(branches));
        }
        if (walksStatuses()) {
            and(" and t.status = any(?)", (Object) statuses.toArray(String[]::new));
        }
        return this;
    }

    /** Only tickets with a document that meets {@code words}, and that is not internal or meets {@code internal}. */
    TicketQuery matching(String words, String internal) {
        special = true;
        return and(
                " and exists (select 1 from desk.searched_documents d where d.organization_id = ? and d.ticket_id = t.id"
                        + " and d.words @@ ?::tsquery and (not d.is_internal or d.words @@ ?::tsquery))",
                organization,
                words,
                internal);
    }

    TicketQuery nothing() {
        return and(" and false");
    }

    /** Whether it leaves fewer tickets than those in reach. */
    boolean isFiltered() {
        return special
                || own != null
                || !statuses.isEmpty()
                || deleted
                || filter.isArchived()
                || !filter.assignee().isEmpty();
    }

    String table() {
        return table;
    }

    String where() {
        return where.toString();
    }

    List<Object> arguments() {
        return List.copyOf(arguments);
    }

    boolean isOwn() {
        return own != null;
    }

    /** Whether only tickets are asked for that wait to be solved, of which there are never many. */
    boolean isOnlyOpen() {
        return !statuses.isEmpty()
                && statuses.stream().allMatch(code -> TicketStatus.of(code).isOpen());
    }

    /** The branches that are looked in; null for all. */
    UUID @Nullable [] branchesInReach() {
        return branches;
    }

    /**
     * One page of what {@code hits} finds, with the rank and the number of hits behind each row.
     *
     * @param hits a first part of the statement that names tickets in {@code hits}
     * @param few whether there can only be few hits, which the database cannot know: it would take them for many, and read
     *     all tickets to find them
     * @param more further conditions, with their values
     */
    Statement found(
            String hits,
            List<Object> hitValues,
            boolean few,
            String more,
            List<Object> moreValues,
            String order,
            int rows,
            int offset) {
        var values = new ArrayList<>(hitValues);
        values.add(organization);
        values.addAll(arguments);
        values.addAll(moreValues);
        values.add(caller.language().code());
        for (int i = 0; i <= TicketRows.JOINED; i++) {
            values.add(organization);
        }
        String ticket = few
                ? "cross join lateral (select * from " + table
                        + " where organization_id = ? and id = h.ticket_id offset 0) t"
                : "join " + table + " t on t.organization_id = ? and t.id = h.ticket_id";
        String sql = hits + ",\npage as (select t.id, h.rank, count(*) over () as hits from hits h " + ticket
                + " where "
                + where + more + " order by " + order + " limit " + rows + (offset > 0 ? " offset " + offset : "")
                + ")\nselect " + TicketRows.COLUMNS + ", h.rank, h.hits\nfrom page h join " + table
                + " t on t.organization_id = ? and t.id = h.id\n" + TicketRows.JOINS + "\norder by " + order;
        return new Statement(sql, values.toArray());
    }

    /** Only the ticket of a number. */
    TicketQuery only(String number) {
        special = true;
        return and(" and t.number = ?", number);
    }

    /** Counts up to {@code most} tickets. */
    Statement count(int most) {
        var conditions = new StringBuilder(where);
        var values = new ArrayList<>(arguments);
        if (walksBranches()) {
            conditions.append(" and t.branch_id = any(?::uuid[])");
            values.add(java.util.Objects.requireNonNull(branches));
        }
        if (walksStatuses()) {
            conditions.append(" and t.status = any(?)");
            values.add(statuses.toArray(String[]::new));
        }
        return new Statement(
                "select count(*) from (select 1 from " + table + " t where " + conditions + " limit " + most
                        + ") counted",
                values.toArray());
    }
}
