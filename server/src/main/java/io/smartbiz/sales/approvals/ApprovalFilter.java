package io.smartbiz.sales.approvals;

import io.smartbiz.organizations.BranchChoice;
import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which approvals are listed.
 *
 * @param mine whether only those that the caller has asked for, or only the others
 */
@QueryParameters
record ApprovalFilter(
        BranchChoice branches,
        List<ApprovalStatus> status,
        List<UUID> requestedBy,
        @Nullable Boolean mine) {}
