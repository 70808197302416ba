package io.smartbiz.organizations;

import io.smartbiz.platform.http.QueryParameters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The branch that an answer is about; null for all that the caller may see.
 *
 * @param branch a name, a code or an id
 * @param branchId an id
 */
@QueryParameters
public record OneBranch(@Nullable String branch, @Nullable UUID branchId) {}
