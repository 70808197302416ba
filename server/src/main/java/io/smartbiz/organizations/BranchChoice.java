package io.smartbiz.organizations;

import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;

/**
 * The branches that a list or report is limited to; none for all that the caller may see.
 *
 * @param branch names, codes or ids
 * @param branchId ids
 */
@QueryParameters
public record BranchChoice(List<String> branch, List<UUID> branchId) {

    public BranchChoice {
        branch = List.copyOf(branch);
        branchId = List.copyOf(branchId);
    }
}
