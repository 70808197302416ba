package io.smartbiz.tickets.finding;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.WaitingFor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The conditions on a ticket {@code t} of a list, as constant pieces of SQL, so that the database can cache a plan for
 * each combination.
 */
final class TicketFilterQuery {

    private static final Sql TABLE = Sql.of("desk.tickets");
    private static final Sql VIEW = Sql.of("desk.searched_tickets");

    private static final Sql OWN_ORGANIZATION = Sql.of("t.organization_id = :organization");
    private static final Sql LIVING = Sql.of("t.deleted_at is null");
    private static final Sql DELETED = Sql.of("t.deleted_at is not null");
    private static final Sql CURRENT = Sql.of("t.archived_at is null");
    private static final Sql ARCHIVED = Sql.of("t.archived_at is not null");

    private static final Sql NOTHING_FOUND = Sql.of("false");
    private static final Sql BRANCH = Sql.of("t.branch_id = :branch");
    private static final Sql BRANCHES = Sql.of("t.branch_id = any(:branches::uuid[])");
    private static final Sql STATUS = Sql.of("t.status = :status");
    private static final Sql STATUSES = Sql.of("t.status = any(:statuses)");

    private static final ChoiceQuery REQUESTER = ChoiceQuery.ofIds("requester_id");
    private static final ChoiceQuery ASSIGNEE = ChoiceQuery.ofIds("assignee_id");
    private static final ChoiceQuery TEAM = ChoiceQuery.ofIds("team_id");
    private static final Sql UNASSIGNED = Sql.of("t.assignee_id is null");
    private static final Sql ASSIGNED_OR_NOT =
            Sql.of("(t.assignee_id = any(:members::uuid[]) or t.assignee_id is null)");

    private static final ChoiceQuery PRIORITY = ChoiceQuery.ofCodes("priority");
    private static final ChoiceQuery CATEGORY = ChoiceQuery.ofIds("category_id");
    private static final Sql CATEGORY_CODE = Sql.of("""
            t.category_id = (select id from desk.ticket_categories
                where organization_id = :organization and code = any(:codes) and deleted_at is null)""");
    private static final Sql CATEGORY_CODES = Sql.of("""
            t.category_id = any(array(select id from desk.ticket_categories
                where organization_id = :organization and code = any(:codes) and deleted_at is null))""");
    private static final Sql ASSET = Sql.of("t.asset_id = :asset");
    private static final Sql WAITING = Sql.of("t.waiting_for is not null");
    private static final Sql NOT_WAITING = Sql.of("t.waiting_for is null");
    private static final ChoiceQuery WAITING_FOR = ChoiceQuery.ofCodes("waiting_for");

    private static final Sql NUMBER = Sql.of("t.number = :number");
    private static final Sql CONTAINING = Sql.of("""
            exists (select 1 from desk.searched_documents d
                where d.organization_id = :organization and d.ticket_id = t.id
                    and d.words @@ :words::tsquery and (not d.is_internal or d.words @@ :internal::tsquery))""");

    private final Caller caller;
    private final TicketFilter filter;
    private final boolean deleted;
    private final TicketReach reach;
    private final List<Sql> reached = new ArrayList<>();
    private final List<Sql> asked = new ArrayList<>();

    TicketFilterQuery(Caller caller, TicketFilter filter, boolean deleted, Instant now) {
        this.caller = caller;
        this.filter = filter;
        this.deleted = deleted;
        this.reach = TicketReach.of(caller, filter, deleted);
        addReach();
        addPeople(filter.people());
        addKinds();
        asked.addAll(TicketDaysQuery.of(filter, caller.organization().timeZone(), now));
        asked.addAll(TicketFieldsQuery.of(filter));
    }

    private void addReach() {
        reached.add(OWN_ORGANIZATION);
        reached.add(deleted ? DELETED : LIVING);
        if (filter.archived() != null || !filter.hasText()) {
            reached.add(filter.isArchived() ? ARCHIVED : CURRENT);
        }
        if (reach.own() != null) {
            reached.add(REQUESTER.ids(List.of(reach.own())));
        }
        List<UUID> branches = reach.branches();
        if (branches != null && reach.scannedBranches().isEmpty()) {
            reached.add(branches(branches));
        }
        if (reach.nothing()) {
            reached.add(NOTHING_FOUND);
        }
        if (!reach.statuses().isEmpty() && reach.scannedStatuses().isEmpty()) {
            reached.add(statuses(reach.statuses()));
        }
    }

    private static Sql branches(List<UUID> branches) {
        return branches.size() == 1
                ? BRANCH.with("branch", branches.getFirst())
                : BRANCHES.withIds("branches", branches);
    }

    private static Sql statuses(List<String> statuses) {
        return statuses.size() == 1
                ? STATUS.with("status", statuses.getFirst())
                : STATUSES.withTexts("statuses", statuses);
    }

    private void addPeople(TicketFilter.People people) {
        List<UUID> requesters = members("user_id", people.userId());
        if (reach.own() == null) {
            asked.add(REQUESTER.ids(requesters));
        } else if (!requesters.isEmpty() && !requesters.contains(reach.own())) {
            reached.add(NOTHING_FOUND);
        }
        asked.add(assignee(people));
        asked.add(TEAM.ids(people.teamId()));
    }

    private Sql assignee(TicketFilter.People people) {
        if (people.isUnassigned()) {
            return UNASSIGNED;
        }
        boolean alsoNone = people.assignedToId().contains(TicketFilter.NONE);
        List<UUID> members = members(
                "assigned_to_id",
                people.assignedToId().stream()
                        .filter(one -> !one.equals(TicketFilter.NONE))
                        .toList());
        return alsoNone ? ASSIGNED_OR_NOT.withIds("members", members) : ASSIGNEE.ids(members);
    }

    private List<UUID> members(String name, List<String> given) {
        return given.stream()
                .map(text -> text.equals(TicketFilter.ME) ? caller.requireMember() : id(name, text))
                .toList();
    }

    private static UUID id(String name, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Failure.invalid(name, "field.not_a_uuid");
        }
    }

    private void addKinds() {
        asked.add(PRIORITY.codes(
                filter.priority().stream().map(TicketPriority::code).distinct().toList()));
        asked.add(CATEGORY.ids(filter.categoryId()));
        if (!filter.category().isEmpty()) {
            asked.add(categories(filter.category().stream()
                    .map(code -> code.toLowerCase(Locale.ROOT))
                    .distinct()
                    .toList()));
        }
        if (filter.assetId() != null) {
            asked.add(ASSET.with("asset", filter.assetId()));
        }
        if (filter.waiting() != null) {
            asked.add(filter.waiting() ? WAITING : NOT_WAITING);
        }
        asked.add(WAITING_FOR.codes(
                filter.waitingFor().stream().map(WaitingFor::code).distinct().toList()));
    }

    private static Sql categories(List<String> codes) {
        return (codes.size() == 1 ? CATEGORY_CODE : CATEGORY_CODES).withTexts("codes", codes);
    }

    /** Leaves only the ticket of a number. */
    void only(String number) {
        asked.add(NUMBER.with("number", number));
    }

    /** Leaves only tickets with a document that meets {@code words}, and that is not internal or meets {@code internal}. */
    void containing(String words, String internal) {
        asked.add(CONTAINING.with("words", words).with("internal", internal));
    }

    /** Leaves no ticket. */
    void nothing() {
        reached.add(NOTHING_FOUND);
    }

    TicketReach reach() {
        return reach;
    }

    /** The conditions, without those on branches and statuses that are searched one by one. */
    Sql where() {
        return Sql.and(Sql.join(" and ", reached), Sql.join(" and ", asked));
    }

    /** All of the conditions, for a statement that reads no index in its order. */
    Sql whereAll() {
        return Sql.and(
                where(),
                reach.scannedBranches().isEmpty() ? Sql.NOTHING : branches(reach.scannedBranches()),
                reach.scannedStatuses().isEmpty() ? Sql.NOTHING : statuses(reach.scannedStatuses()));
    }

    /** The table, or the view if only the view can use an index for this filter. */
    Sql table() {
        return TicketFieldsQuery.isAsked(filter) ? VIEW : TABLE;
    }

    /** Whether the best plan depends on the values. */
    boolean isSpecial() {
        return asked.stream().anyMatch(condition -> condition != Sql.NOTHING && condition != UNASSIGNED);
    }

    /** Whether the filter leaves fewer tickets than those in reach. */
    boolean isFiltered() {
        return isSpecial()
                || reach.isOwn()
                || !reach.statuses().isEmpty()
                || deleted
                || filter.isArchived()
                || !filter.people().assignedToId().isEmpty();
    }
}
