package io.smartbiz.platform.access;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a member may do, and where: the sum of the member's roles and single permissions.
 *
 * @param scopes where each permission holds; a permission that is missing is not held
 * @param maxDiscountPercent how far below the list price the member may sell in each branch, 0 to 100
 */
public record Rights(Map<Permission, BranchScope> scopes, BranchAmount maxDiscountPercent) {

    public static final Rights NONE = new Rights(Map.of(), BranchAmount.ZERO);

    public Rights {
        scopes =
                Collections.unmodifiableMap(scopes.isEmpty() ? new EnumMap<>(Permission.class) : new EnumMap<>(scopes));
    }

    /** Everything everywhere, for the operator's own work and for demo data. */
    public static Rights all() {
        var scopes = new EnumMap<Permission, BranchScope>(Permission.class);
        for (Permission permission : Permission.values()) {
            scopes.put(permission, BranchScope.EVERYWHERE);
        }
        return new Rights(scopes, BranchAmount.everywhere(BigDecimal.valueOf(100)));
    }

    /** Whether the permission holds in at least one branch. */
    public boolean has(Permission permission) {
        return scopes.containsKey(permission);
    }

    /** Where the permission holds; nowhere when it is not held. */
    public BranchScope scope(Permission permission) {
        return scopes.getOrDefault(permission, BranchScope.NOWHERE);
    }

    /** Every branch where the member may do anything at all. */
    public BranchScope reach() {
        return scopes.values().stream().reduce(BranchScope.NOWHERE, BranchScope::plus);
    }

    /** Whether these rights cover all of {@code others}: permissions and amounts, branch by branch. */
    public boolean cover(Rights others) {
        return maxDiscountPercent.covers(others.maxDiscountPercent)
                && others.scopes.entrySet().stream()
                        .allMatch(other ->
                                has(other.getKey()) && scope(other.getKey()).contains(other.getValue()));
    }

    public Set<Permission> permissions() {
        return scopes.keySet();
    }

    /** A hash that is equal only for equal rights. */
    public byte[] hash() {
        var text = new StringBuilder(maxDiscountPercent.text());
        scopes.forEach((permission, scope) -> text.append(';')
                .append(permission.code())
                .append(scope.everywhere() ? "*" : new TreeSet<>(scope.branches())));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
