package io.smartbiz.organizations;

import java.util.UUID;

/** Lets a module prevent the deletion of a branch that it still uses. */
public interface BranchUse {

    /** What keeps a branch from being deleted, for the refusal: {@code members}, {@code stock}. */
    String usedFor();

    boolean isUsed(UUID organizationId, UUID branchId);
}
