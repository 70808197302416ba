package io.smartbiz.commissions.earned;

import io.smartbiz.commissions.Kind;
import io.smartbiz.organizations.BranchChoice;
import io.smartbiz.platform.http.DateRange;
import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;

/**
 * Which commissions are listed.
 *
 * @param payoutId those that were paid by these
 * @param dates the days on which they were earned
 */
@QueryParameters
record CommissionFilter(
        BranchChoice branches,
        List<UUID> sellerId,
        List<CommissionStatus> status,
        List<Kind> kind,
        List<UUID> saleId,
        List<UUID> payoutId,
        DateRange dates) {

    /** Which of one's own commissions are listed; as above. */
    @QueryParameters
    record Own(
            List<CommissionStatus> status, List<Kind> kind, List<UUID> saleId, List<UUID> payoutId, DateRange dates) {

        CommissionFilter of(UUID seller) {
            var everywhere = new BranchChoice(List.of(), List.of());
            return new CommissionFilter(everywhere, List.of(seller), status, kind, saleId, payoutId, dates);
        }
    }
}
