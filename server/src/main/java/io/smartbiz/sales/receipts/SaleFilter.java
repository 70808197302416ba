package io.smartbiz.sales.receipts;

import io.smartbiz.organizations.BranchChoice;
import io.smartbiz.platform.http.DateRange;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.sales.SaleView.PaidBy;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sales are listed.
 *
 * @param paymentType paid so in whole or in part; {@code mixed}: in several ways, of which credit is one
 * @param onCredit whether only those that were not paid in full at once, or only the others
 * @param q part of the number, the customer's name or phone, or the note
 */
@QueryParameters
record SaleFilter(
        BranchChoice branches,
        List<UUID> sellerId,
        List<PaidBy> paymentType,
        List<UUID> productId,
        List<UUID> customerId,
        List<UUID> shiftId,
        @Nullable Boolean onCredit,
        DateRange dates,
        @Nullable String q) {}
