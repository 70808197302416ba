package io.smartbiz.organizations;

import io.smartbiz.platform.access.Caller;
import java.util.UUID;

/** Lets a module add what every branch has from the start, in the transaction that opens the branch. */
public interface NewBranch {

    void opened(Caller caller, UUID branchId);
}
