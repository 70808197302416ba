package io.smartbiz.identity;

import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which members are listed: of these roles, in these branches, active or not, whose name, username or phone holds q. */
@QueryParameters
record MemberFilter(
        List<UUID> roleId,
        List<UUID> branchId,
        @Nullable Boolean active,
        @Nullable String q) {}
