package io.smartbiz.stock.documents;

import io.smartbiz.catalog.ProductType;
import io.smartbiz.stock.LockedRolls;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.RollChoice;
import io.smartbiz.stock.RollCodes;
import io.smartbiz.stock.Shelf;
import io.smartbiz.stock.ShelfItem;
import io.smartbiz.stock.StockMovements;
import io.smartbiz.stock.Wanted;
import java.math.BigDecimal;
import java.util.List;

/**
 * Goods that go from one branch to another.
 *
 * @param rolls of the branch that they leave
 * @param codes for what is cut off rolls
 * @param choice of the roll for a line that names none
 */
record Transfer(StockMovements movements, LockedRolls rolls, RollCodes codes, RollChoice choice) {

    void moveAll(List<Wanted> wanted, Shelf from, Shelf to, List<TransferStock.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            move(wanted.get(i), from.items().get(i), to.items().get(i), lines.get(i));
        }
    }

    private void move(Wanted wanted, ShelfItem from, ShelfItem to, TransferStock.Line line) {
        if (from.type() == ProductType.METER) {
            moveRoll(roll(wanted, from, line), from, to, line);
            return;
        }
        wanted.requireNoRoll(line.rollId() != null);
        BigDecimal quantity = line.quantity();
        if (quantity == null) {
            throw wanted.refused("quantity", "field.required");
        }
        wanted.requireWhole(quantity);
        movements.transfer(from.line(), from.balance(), to.balance(), quantity);
    }

    /** The roll that the line names, else the one that a length is best cut from. */
    private Roll roll(Wanted wanted, ShelfItem from, TransferStock.Line line) {
        BigDecimal length = line.quantity();
        if (line.rollId() != null || length == null) {
            return rolls.require(wanted, from, line.rollId());
        }
        List<Roll> candidates = rolls.of(from.variantId());
        return choice.rank(candidates, length, movements.dyeLots()).stream()
                .findFirst()
                .orElseThrow(() -> StockMovements.insufficient(RollChoice.longest(candidates), from.unit()));
    }

    private void moveRoll(Roll roll, ShelfItem from, ShelfItem to, TransferStock.Line line) {
        BigDecimal length = line.quantity();
        if (length == null || length.compareTo(roll.remaining()) == 0) {
            movements.transferRoll(from.line(), from.balance(), to.balance(), roll);
        } else {
            movements.transferPart(from.line(), from.balance(), to.balance(), roll, length, codes.next());
        }
        rolls.remove(roll);
    }
}
