package io.smartbiz.stock.documents;

import io.smartbiz.catalog.ProductType;
import io.smartbiz.stock.LockedRolls;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.ShelfItem;
import io.smartbiz.stock.StockMovements;
import io.smartbiz.stock.Wanted;
import io.smartbiz.stock.documents.AdjustStock.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** Applies the differences between the books and the actual stock. */
record Adjustment(StockMovements movements, Reason reason, LockedRolls rolls) {

    void correct(Wanted wanted, ShelfItem item, AdjustStock.Line line) {
        BigDecimal difference = line.quantity();
        requireExplained(wanted, difference);
        if (item.type() == ProductType.METER) {
            correctRoll(rolls.require(wanted, item, line.rollId()), item, difference);
            return;
        }
        wanted.requireWhole(difference);
        wanted.requireNoRoll(line.rollId() != null);
        correctPieces(item, line);
    }

    private void requireExplained(Wanted wanted, BigDecimal difference) {
        if (difference.signum() == 0) {
            throw wanted.refused("quantity", "field.not_zero");
        }
        if (!reason.explains(difference)) {
            throw wanted.refused("quantity", "stock.reason_says_otherwise");
        }
    }

    private void correctPieces(ShelfItem item, AdjustStock.Line line) {
        BigDecimal difference = line.quantity();
        if (difference.signum() < 0) {
            movements.remove(item.line(), item.balance(), reason.movement(), reason.code(), difference.negate());
        } else {
            movements.receive(
                    item.line(), item.balance(), reason.movement(), reason.code(), difference, costOf(item, line));
        }
    }

    private void correctRoll(Roll roll, ShelfItem item, BigDecimal difference) {
        rolls.replace(movements.adjustRoll(
                item.line(), item.balance(), roll, reason.movement(), reason.code(), difference.negate()));
    }

    /** What is found costs what the line says, else what the rest costs on average, else the buy price. */
    private static BigDecimal costOf(ShelfItem item, AdjustStock.Line line) {
        boolean isOnShelf = item.balance().onHand().signum() != 0;
        BigDecimal cost = line.unitCost() == null && isOnShelf
                ? item.balance().costOf(line.quantity())
                : Objects.requireNonNullElse(line.unitCost(), item.buyPrice()).multiply(line.quantity());
        return cost.setScale(2, RoundingMode.HALF_UP);
    }
}
