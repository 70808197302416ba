package io.smartbiz.sales;

import io.smartbiz.catalog.ProductType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.stock.LockedRolls;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.RollChoice;
import io.smartbiz.stock.ShelfItem;
import io.smartbiz.stock.StockMovements;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Picks the goods of a sale, line by line, from locked balances and rolls. */
final class Picking {

    private final StockMovements movements;
    private final LockedRolls rolls;
    private final RollChoice choice;

    Picking(StockMovements movements, LockedRolls rolls, RollChoice choice) {
        this.movements = movements;
        this.rolls = rolls;
        this.choice = choice;
    }

    /**
     * Goods picked for a line.
     *
     * @param roll what they were cut from, as it was before; null for pieces
     * @param cost the cost of the goods, without the waste
     */
    record Picked(ShelfItem item, @Nullable Roll roll, BigDecimal cost) {}

    /** @throws Failure {@code INSUFFICIENT_STOCK} with what is available, {@code VALIDATION_ERROR} */
    Picked pick(AskedLine asked, ShelfItem item) {
        return item.type() == ProductType.METER ? cut(asked, item) : pieces(asked, item);
    }

    private Picked pieces(AskedLine asked, ShelfItem item) {
        boolean whole = asked.quantity().stripTrailingZeros().scale() <= 0;
        var errors = new FieldErrors();
        errors.addIf(!whole, asked.field("quantity"), "stock.whole_pieces");
        errors.addIf(asked.asked().rollId() != null, asked.field("roll_id"), "stock.pieces_have_no_rolls");
        errors.addIf(asked.waste().signum() != 0, asked.field("waste"), "stock.pieces_have_no_rolls");
        errors.throwIfAny();
        return new Picked(item, null, movements.sell(asked.number(), item.balance(), asked.quantity()));
    }

    private Picked cut(AskedLine asked, ShelfItem item) {
        Roll roll = asked.asked().rollId() == null
                ? best(asked, item)
                : named(asked, item, asked.asked().rollId());
        var cut = movements.cut(asked.number(), item.balance(), roll, asked.quantity(), asked.waste());
        rolls.replace(cut.rest());
        return new Picked(item, roll, cut.cost());
    }

    private Roll named(AskedLine asked, ShelfItem item, UUID rollId) {
        Roll roll = rolls.find(item.variantId(), rollId);
        if (roll == null) {
            throw asked.invalid("roll_id", "field.unknown_reference");
        }
        return roll;
    }

    private Roll best(AskedLine asked, ShelfItem item) {
        List<Roll> candidates = rolls.of(item.variantId());
        BigDecimal length = asked.quantity().add(asked.waste());
        return choice.rank(candidates, length, movements.dyeLots()).stream()
                .findFirst()
                .orElseThrow(() -> StockMovements.insufficient(RollChoice.longest(candidates), "meter"));
    }
}
