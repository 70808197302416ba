package io.smartbiz.discounts;

import io.smartbiz.organizations.BranchChoice;
import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which promotions are listed.
 *
 * @param branches those that hold in one of them, also those of every branch
 * @param q part of the name
 */
@QueryParameters
record DiscountFilter(
        BranchChoice branches,
        List<DiscountStatus> status,
        List<DiscountType> discountType,
        List<ApplicableTo> applicableTo,
        List<UUID> targetId,
        @Nullable Boolean isActive,
        @Nullable String q) {}
