package io.smartbiz.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a return that was approved.
 *
 * @param rolls the rolls that returned lengths are kept as, by the lines of the sale
 * @param shiftId the shift that the refunds lie in; null without one
 * @param exchangeSaleId the sale of an exchange
 */
record Outcome(
        Settlement settlement,
        List<Refund> refunds,
        @Nullable UUID shiftId,
        @Nullable UUID exchangeSaleId,
        Map<Integer, NewRoll> rolls,
        Decision decision) {

    /** Money that is given back in one way. */
    record Refund(RefundType type, BigDecimal amount) {}

    /** A roll that a returned length became. */
    record NewRoll(UUID id, String code) {}

    /** Who decided, and when. @param day in the organisation's time zone */
    record Decision(
            UUID memberId,
            String memberName,
            Instant at,
            LocalDate day,
            @Nullable String note) {}
}
