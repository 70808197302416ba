package io.smartbiz.commissions.payouts;

import io.smartbiz.platform.http.DateRange;
import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.UUID;

/** Which payments are listed. @param dates the days on which they were paid */
@QueryParameters
record PayoutFilter(List<UUID> sellerId, DateRange dates) {}
