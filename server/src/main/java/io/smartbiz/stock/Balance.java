package io.smartbiz.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * What a branch has of a variant while its row is locked. The value is what the goods cost; taking from it follows the
 * moving average.
 */
public final class Balance {

    private final UUID branchId;
    private final UUID variantId;
    private final UUID productId;
    private BigDecimal onHand;
    private final BigDecimal reserved;
    private BigDecimal value;

    public Balance(
            UUID branchId, UUID variantId, UUID productId, BigDecimal onHand, BigDecimal reserved, BigDecimal value) {
        this.branchId = branchId;
        this.variantId = variantId;
        this.productId = productId;
        this.onHand = onHand;
        this.reserved = reserved;
        this.value = value;
    }

    public UUID branchId() {
        return branchId;
    }

    public UUID variantId() {
        return variantId;
    }

    public UUID productId() {
        return productId;
    }

    /** Pieces or metres, with what is reserved. */
    public BigDecimal onHand() {
        return onHand;
    }

    /** The part that can be taken: on hand less reserved. */
    public BigDecimal available() {
        return onHand.subtract(reserved);
    }

    /** The cost of everything on hand, including what is reserved. */
    public BigDecimal value() {
        return value;
    }

    /**
     * What {@code quantity} of it cost: {@code value × quantity / on hand}, rounded half up to cents. The last of it takes
     * all of the remaining value, so that nothing stays behind at zero.
     */
    public BigDecimal costOf(BigDecimal quantity) {
        return shareOf(value, quantity, onHand);
    }

    static BigDecimal shareOf(BigDecimal value, BigDecimal part, BigDecimal whole) {
        if (part.compareTo(whole) == 0) {
            return value;
        }
        return whole.signum() == 0 ? BigDecimal.ZERO : value.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
    }

    void add(BigDecimal quantity, BigDecimal cost) {
        onHand = onHand.add(quantity);
        value = value.add(cost);
    }
}
