package io.smartbiz.tickets.finding;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.ticket.TicketAccess;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list of tickets looks: in the caller's own tickets, or in branches, for statuses.
 *
 * @param own the member whose own tickets are listed; null for those of branches
 * @param branches the branches to look in, in order; null for all
 * @param statuses codes of statuses; empty for all
 * @param nothing whether no status is left, so that no ticket can be found
 */
record TicketReach(@Nullable UUID own, @Nullable List<UUID> branches, List<String> statuses, boolean nothing) {

    /** Above this many branches, one scan searches all: most tickets are visible. */
    private static final int MOST_SCANS = 8;

    static TicketReach of(Caller caller, TicketFilter filter, boolean deleted) {
        boolean mine = filter.people().isOwn() || !caller.may(Permission.TICKETS_VIEW);
        UUID own = mine && !deleted ? caller.requireMember() : null;
        BranchScope scope = own == null ? scope(caller, deleted) : BranchScope.EVERYWHERE;
        List<String> statuses = statuses(filter);
        return new TicketReach(
                own,
                branches(scope, filter.branchId()),
                statuses,
                statuses.isEmpty() && !filter.status().isEmpty());
    }

    private static BranchScope scope(Caller caller, boolean deleted) {
        BranchScope queue = TicketAccess.queue(caller);
        return deleted ? caller.scope(Permission.TICKETS_DELETE).within(queue) : queue;
    }

    private static @Nullable List<UUID> branches(BranchScope scope, List<UUID> asked) {
        if (scope.everywhere()) {
            return asked.isEmpty() ? null : asked.stream().distinct().sorted().toList();
        }
        return scope.branches().stream()
                .filter(branch -> asked.isEmpty() || asked.contains(branch))
                .sorted()
                .toList();
    }

    private static List<String> statuses(TicketFilter filter) {
        boolean onlyOpen = filter.isOnlyOpen();
        List<TicketStatus> asked =
                filter.status().isEmpty() && onlyOpen ? Arrays.asList(TicketStatus.values()) : filter.status();
        return asked.stream()
                .filter(status -> !onlyOpen || status.isOpen())
                .map(TicketStatus::code)
                .distinct()
                .toList();
    }

    boolean isOwn() {
        return own != null;
    }

    /** The branches that are scanned one by one; empty if one scan covers all. */
    List<UUID> scannedBranches() {
        if (own != null || branches == null || branches.size() > MOST_SCANS) {
            return List.of();
        }
        return branches.size() > 1 ? branches : List.of();
    }

    /** The statuses that are scanned one by one; empty if one scan covers all. */
    List<String> scannedStatuses() {
        return own == null && statuses.size() > 1 ? statuses : List.of();
    }

    /** Whether only tickets are listed that are not solved yet, of which there are never many. */
    boolean isOnlyOpen() {
        return !statuses.isEmpty()
                && statuses.stream().allMatch(code -> TicketStatus.of(code).isOpen());
    }

    /** Whether the list covers at most this many branches. */
    boolean isWithin(int mostBranches) {
        return branches != null && branches.size() <= mostBranches;
    }

    /** The branches as a scope. */
    BranchScope scope() {
        return branches == null ? BranchScope.EVERYWHERE : BranchScope.of(Set.copyOf(branches));
    }
}
