package io.smartbiz.identity.signin;

import io.smartbiz.identity.OwnAccount;
import io.smartbiz.identity.credentials.AccountRepository;
import io.smartbiz.organizations.BranchView;
import io.smartbiz.organizations.Branches;
import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.BranchAmount;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Describes who is signed in. */
@Service
class SignedInMembers {

    private final OwnAccount account;
    private final AccountRepository repository;
    private final Branches branches;
    private final Organizations organizations;

    SignedInMembers(OwnAccount account, AccountRepository repository, Branches branches, Organizations organizations) {
        this.account = account;
        this.repository = repository;
        this.branches = branches;
        this.organizations = organizations;
    }

    /** The caller with rights and branches. */
    @Transactional(readOnly = true)
    SignedInMember describe(Caller caller) {
        BranchAmount discounts = caller.rights().maxDiscountPercent();
        Set<Permission> permissions = caller.rights().permissions().stream()
                .filter(caller::may)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
        var scopes = permissions.stream()
                .map(permission -> new SignedInMember.PermissionScope(
                        permission, caller.scope(permission).branches()))
                .toList();
        return new SignedInMember(
                account.get(caller),
                repository.roleNames(caller.organizationId(), caller.requireMember()),
                permissions,
                scopes,
                discounts.everywhere(),
                discounts.larger().entrySet().stream()
                        .map(branch -> new SignedInMember.BranchDiscount(branch.getKey(), branch.getValue()))
                        .toList(),
                branches(caller),
                organizations.get(caller));
    }

    private List<BranchView> branches(Caller caller) {
        BranchScope reach = caller.rights().reach();
        return branches.list(caller).stream()
                .filter(branch -> reach.contains(branch.id()) || branch.id().equals(caller.branchId()))
                .toList();
    }
}
