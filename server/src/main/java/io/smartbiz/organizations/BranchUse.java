package io.smartbiz.organizations;

import java.util.UUID;

/** Says whether something of a branch is still in use, so that it cannot be deleted. Other modules have their say by it. */
public interface BranchUse {

    boolean isUsed(UUID organizationId, UUID branchId);
}
