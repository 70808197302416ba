package io.smartbiz.shifts;

import io.smartbiz.organizations.BranchChoice;
import io.smartbiz.platform.http.DateRange;
import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which shifts are listed.
 *
 * @param openedBy members who opened them
 * @param dates the days on which they were opened
 * @param withDifference whether only those that were closed with a difference, or only those closed without
 */
@QueryParameters
record ShiftFilter(
        BranchChoice branches,
        List<UUID> tillId,
        List<UUID> openedBy,
        @Nullable ShiftStatus status,
        @Nullable Boolean withDifference,
        DateRange dates) {}
