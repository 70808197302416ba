package io.smartbiz.sales;

import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sales are listed.
 *
 * @param q part of the number, the customer's name or phone, or the note
 */
@QueryParameters
record SaleFilter(
        List<UUID> branchId,
        List<UUID> sellerId,
        List<PaymentType> paymentType,
        List<UUID> productId,
        Period.@Nullable Range range,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String q) {}
