package io.smartbiz.debts;

import io.smartbiz.organizations.BranchChoice;
import io.smartbiz.platform.http.DateRange;
import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which debts are listed.
 *
 * @param overdue whether only those that are overdue, or only the others
 * @param dates the days on which they were made
 * @param q part of the customer's name, digits of the phone, or of the sale's number
 */
@QueryParameters
record DebtFilter(
        BranchChoice branches,
        List<DebtStatus> status,
        @Nullable Boolean overdue,
        List<UUID> customerId,
        List<UUID> sellerId,
        DateRange dates,
        @Nullable String q) {}
