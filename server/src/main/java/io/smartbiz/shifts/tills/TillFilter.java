package io.smartbiz.shifts.tills;

import io.smartbiz.organizations.BranchChoice;
import io.smartbiz.platform.http.QueryParameters;
import org.jspecify.annotations.Nullable;

/** Which tills are listed. @param isActive whether only those where shifts can be opened, or only the others */
@QueryParameters
record TillFilter(BranchChoice branches, @Nullable Boolean isActive) {}
