package io.smartbiz.platform.access;

import io.smartbiz.platform.text.PlainNumber;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A member's limit, such as a discount limit, which may be larger in some branches.
 *
 * @param everywhere the amount in every branch, also in those still to be opened
 * @param larger the branches where it is larger than that
 */
public record BranchAmount(BigDecimal everywhere, Map<UUID, BigDecimal> larger) {

    public static final BranchAmount ZERO = everywhere(BigDecimal.ZERO);

    public BranchAmount {
        var kept = new TreeMap<>(larger);
        kept.values().removeIf(amount -> amount.compareTo(everywhere) <= 0);
        larger = Map.copyOf(kept);
    }

    public static BranchAmount everywhere(BigDecimal amount) {
        return new BranchAmount(amount, Map.of());
    }

    /** The amount in the branches of the scope, and 0 in all others. */
    public static BranchAmount in(BranchScope scope, BigDecimal amount) {
        if (scope.everywhere()) {
            return everywhere(amount);
        }
        var larger = new TreeMap<UUID, BigDecimal>();
        scope.branches().forEach(branch -> larger.put(branch, amount));
        return new BranchAmount(BigDecimal.ZERO, larger);
    }

    /** The amount that counts in a branch. */
    public BigDecimal at(UUID branchId) {
        return larger.getOrDefault(branchId, everywhere);
    }

    /** The larger of the two in each branch. */
    public BranchAmount orLarger(BranchAmount other) {
        var both = new TreeMap<>(larger);
        other.larger.forEach((branch, amount) -> both.merge(branch, amount, BigDecimal::max));
        return new BranchAmount(everywhere.max(other.everywhere), both);
    }

    /** Whether the other amount is at most this one in every branch. */
    public boolean covers(BranchAmount other) {
        return other.everywhere.compareTo(everywhere) <= 0
                && other.larger.entrySet().stream()
                        .allMatch(branch -> branch.getValue().compareTo(at(branch.getKey())) <= 0);
    }

    /** A text that is equal only for equal amounts. */
    String text() {
        var text = new StringBuilder(PlainNumber.of(everywhere));
        new TreeMap<>(larger)
                .forEach((branch, amount) ->
                        text.append(',').append(branch).append('=').append(PlainNumber.of(amount)));
        return text.toString();
    }
}
