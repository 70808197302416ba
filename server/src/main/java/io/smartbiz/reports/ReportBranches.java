package io.smartbiz.reports;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The branches that a report covers. */
public final class ReportBranches {

    private ReportBranches() {}

    /**
     * The branches that the reader asked for, or all that the permission covers when none was asked for.
     *
     * @throws Failure {@code NOT_FOUND} when the permission does not cover each of them
     */
    public static BranchScope of(Caller caller, Permission permission, List<UUID> asked) {
        BranchScope scope = caller.scope(permission);
        if (asked.isEmpty()) {
            return scope;
        }
        BranchScope wanted = BranchScope.of(Set.copyOf(asked));
        if (!scope.contains(wanted)) {
            throw Failure.notFound();
        }
        return wanted;
    }
}
