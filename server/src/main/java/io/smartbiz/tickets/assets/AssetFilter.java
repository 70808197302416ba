package io.smartbiz.tickets.assets;

import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which assets and rooms are listed.
 *
 * @param q part of the name, code or place
 */
@QueryParameters
record AssetFilter(List<UUID> branchId, @Nullable String q) {}
