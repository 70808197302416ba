package io.smartbiz.dashboard;

import io.smartbiz.dashboard.DashboardRepository.Seen;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What of the dashboard somebody may see.
 *
 * @param branches those asked for; empty for all
 */
record DashboardReader(Caller caller, Set<UUID> branches) {

    /** @throws Failure {@code NOT_FOUND} if nothing may be seen in the branches that are asked for */
    void requireKnown() {
        boolean isKnown = branches.isEmpty()
                || Stream.of(
                                Permission.SALES_VIEW_ANALYTICS,
                                Permission.SALES_VIEW,
                                Permission.STOCK_VIEW,
                                Permission.DEBTS_VIEW,
                                Permission.RETURNS_VIEW,
                                Permission.TICKETS_VIEW_REPORTS,
                                Permission.TICKETS_VIEW)
                        .anyMatch(permission -> scope(permission) != null);
        if (!isKnown) {
            throw Failure.notFound();
        }
    }

    /** Where something is counted; null if it may not be seen in all the branches that are asked for, or in none at all. */
    @Nullable
    BranchScope scope(Permission permission) {
        BranchScope scope = caller.scope(permission);
        if (branches.isEmpty()) {
            return scope.equals(BranchScope.NOWHERE) ? null : scope;
        }
        BranchScope asked = BranchScope.of(branches);
        return scope.contains(asked) ? asked : null;
    }

    boolean seesProfit() {
        BranchScope sold = scope(Permission.SALES_VIEW_ANALYTICS);
        return sold != null && caller.scope(Permission.SALES_VIEW_PROFIT).contains(sold);
    }

    /** Where things that happened may be seen. */
    Seen seen() {
        return new Seen(
                orNowhere(scope(Permission.SALES_VIEW)),
                orNowhere(scope(Permission.DEBTS_VIEW)),
                orNowhere(scope(Permission.RETURNS_VIEW)),
                orNowhere(scope(Permission.TICKETS_VIEW)));
    }

    private static BranchScope orNowhere(@Nullable BranchScope scope) {
        return Objects.requireNonNullElse(scope, BranchScope.NOWHERE);
    }
}
