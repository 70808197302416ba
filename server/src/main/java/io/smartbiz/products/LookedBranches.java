package io.smartbiz.products;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The branches whose stock is shown.
 *
 * @param looked the branches whose figures are summed; null for all of the organisation
 * @param shown the branches whose figures are listed; null for all
 * @param figures whether the caller may see any
 */
record LookedBranches(UUID @Nullable [] looked, UUID @Nullable [] shown, boolean figures) {

    /**
     * The branch asked for, else those of the caller's scope.
     *
     * @param alsoOthers whether the other branches are listed too, for those who may see them
     * @throws Failure {@code NOT_FOUND} for a branch whose stock the caller may not see
     */
    static LookedBranches of(Caller caller, @Nullable UUID asked, boolean alsoOthers) {
        var scope = caller.scope(Permission.STOCK_VIEW);
        boolean others = caller.may(Permission.STOCK_VIEW_OTHER_BRANCHES);
        boolean figures = caller.may(Permission.STOCK_VIEW) || others;
        if (asked != null) {
            if (!figures || !(others || scope.contains(asked))) {
                throw Failure.notFound();
            }
            UUID[] one = {asked};
            return new LookedBranches(one, alsoOthers && others ? null : one, true);
        }
        UUID[] own =
                scope.everywhere() ? null : scope.branches().stream().sorted().toArray(UUID[]::new);
        return new LookedBranches(own, alsoOthers && others ? null : own, figures);
    }

    /** The branch whose figures are summed; null when those of several are, or none. */
    @Nullable
    UUID onlyOne() {
        return figures && looked != null && looked.length == 1 ? looked[0] : null;
    }

    /** Whether figures of more than one branch are listed. */
    boolean isSeveral() {
        return shown == null || shown.length > 1;
    }
}
