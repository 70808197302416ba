package io.smartbiz.identity.signin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.identity.MemberView;
import io.smartbiz.organizations.BranchView;
import io.smartbiz.organizations.OrganizationView;
import io.smartbiz.platform.access.Permission;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The signed-in member with everything that a client needs to show the right things.
 *
 * @param roleNames what the member's roles are called
 * @param permissions what the member may do anywhere
 * @param scopes for each permission, the branches where it holds; empty for the whole organisation
 * @param maxDiscountPercent how far below the list price the member may sell in every branch
 * @param branchDiscounts the branches where the member may go further than that
 * @param branches the branches that the member reaches
 */
record SignedInMember(
        @JsonUnwrapped MemberView member,
        List<String> roleNames,
        Set<Permission> permissions,
        List<PermissionScope> scopes,
        BigDecimal maxDiscountPercent,
        List<BranchDiscount> branchDiscounts,
        List<BranchView> branches,
        OrganizationView organization) {

    record PermissionScope(Permission permission, Set<UUID> branchIds) {}

    record BranchDiscount(UUID branchId, BigDecimal maxDiscountPercent) {}
}
