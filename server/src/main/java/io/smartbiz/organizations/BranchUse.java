package io.smartbiz.organizations;

import java.util.UUID;

/** Says whether something of a branch is still in use, so that it cannot be deleted. Other modules have their say by it. */
public interface BranchUse {

    /** What keeps a branch from being deleted, for the refusal: {@code members}, {@code stock}. */
    String usedFor();

    boolean isUsed(UUID organizationId, UUID branchId);
}
