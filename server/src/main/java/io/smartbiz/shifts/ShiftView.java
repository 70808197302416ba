package io.smartbiz.shifts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shift as it is shown.
 *
 * @param number counted by till
 * @param openingFloat the cash in the drawer at the beginning
 */
public record ShiftView(
        UUID id,
        int number,
        ShiftStatus status,
        @JsonUnwrapped Place place,
        Instant openedAt,
        UUID openedBy,
        String openedByName,
        BigDecimal openingFloat,
        @JsonUnwrapped Closing closing) {

    /** Where it was. */
    public record Place(UUID branchId, String branchName, UUID tillId, String tillName) {}

    /**
     * How it ended; all null or empty while it is open.
     *
     * @param expectedCash the float and all cash that moved
     * @param difference counted − expected
     * @param counted the other payment types that were counted
     */
    public record Closing(
            @Nullable Instant closedAt,
            @Nullable UUID closedBy,
            @Nullable String closedByName,
            @Nullable BigDecimal expectedCash,
            @Nullable BigDecimal countedCash,
            @Nullable BigDecimal difference,
            List<Count> counted,
            @Nullable String note) {

        static final Closing NONE = new Closing(null, null, null, null, null, null, List.of(), null);
    }

    /** What was expected and counted of one payment type. */
    public record Count(ShiftMoney.Type type, BigDecimal expected, BigDecimal counted, BigDecimal difference) {

        static Count of(ShiftMoney.Type type, BigDecimal expected, BigDecimal counted) {
            return new Count(type, expected, counted, counted.subtract(expected));
        }
    }

    /** This, once it is closed. */
    ShiftView closed(Closing how) {
        return new ShiftView(
                id, number, ShiftStatus.CLOSED, place, openedAt, openedBy, openedByName, openingFloat, how);
    }
}
