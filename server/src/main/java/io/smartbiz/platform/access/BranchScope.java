package io.smartbiz.platform.access;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Where a permission holds: in the whole organisation or in some of its branches.
 *
 * @param everywhere whether it holds in every branch, also in those still to be opened
 * @param branches the branches where it holds; empty when it holds everywhere or nowhere
 */
public record BranchScope(boolean everywhere, Set<UUID> branches) {

    public static final BranchScope EVERYWHERE = new BranchScope(true, Set.of());
    public static final BranchScope NOWHERE = new BranchScope(false, Set.of());

    /** Some branches; nowhere when there are none. */
    public static BranchScope of(Set<UUID> branches) {
        return new BranchScope(false, Set.copyOf(branches));
    }

    /** A member's own branch; nowhere without one. */
    public static BranchScope ofHome(@Nullable UUID branchId) {
        return branchId == null ? NOWHERE : of(Set.of(branchId));
    }

    public boolean contains(UUID branchId) {
        return everywhere || branches.contains(branchId);
    }

    /** Whether all of the other scope lies in this one. */
    public boolean contains(BranchScope other) {
        return everywhere || (!other.everywhere && branches.containsAll(other.branches));
    }

    /** The branches that at least one of the two covers. */
    public BranchScope plus(BranchScope other) {
        if (everywhere || other.everywhere) {
            return EVERYWHERE;
        }
        var all = new HashSet<>(branches);
        all.addAll(other.branches);
        return of(all);
    }

    /** The branches that both cover. */
    public BranchScope within(BranchScope other) {
        if (everywhere) {
            return other;
        }
        if (other.everywhere) {
            return this;
        }
        var both = new HashSet<>(branches);
        both.retainAll(other.branches);
        return of(both);
    }

    /** The one filter for rows of branches: true for rows inside, false for all others. */
    public Condition covers(Field<UUID> branch) {
        return everywhere ? DSL.noCondition() : branch.eq(DSL.any(branches.toArray(UUID[]::new)));
    }
}
