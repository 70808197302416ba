package io.smartbiz.identity;

import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters members by role, branch, activity, and text in name, username or phone. */
@QueryParameters
record MemberFilter(
        List<UUID> roleId,
        List<UUID> branchId,
        @Nullable Boolean active,
        @Nullable String q) {}
