package io.smartbiz.returns;

import io.smartbiz.organizations.BranchChoice;
import io.smartbiz.platform.http.DateRange;
import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which returns are listed.
 *
 * @param sellerId who sold the goods
 * @param createdBy who asked for the return
 * @param dates the days on which it was asked for
 * @param q part of the number of the return or the sale, or of the customer's name or phone
 */
@QueryParameters
record ReturnFilter(
        BranchChoice branches,
        List<ReturnStatus> status,
        List<ReturnReason> reason,
        List<UUID> saleId,
        List<UUID> customerId,
        List<UUID> sellerId,
        List<UUID> createdBy,
        List<UUID> productId,
        DateRange dates,
        @Nullable String q) {}
