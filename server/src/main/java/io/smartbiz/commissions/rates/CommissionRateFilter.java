package io.smartbiz.commissions.rates;

import io.smartbiz.commissions.Basis;
import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;

/**
 * Which rates are listed.
 *
 * @param memberId those of these members
 * @param categoryId those for these categories
 * @param collectionId those for these collections
 */
@QueryParameters
record CommissionRateFilter(
        List<RateStatus> status,
        List<Basis> basis,
        List<UUID> memberId,
        List<UUID> categoryId,
        List<UUID> collectionId) {}
