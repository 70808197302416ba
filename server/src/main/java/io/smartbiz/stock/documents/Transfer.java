package io.smartbiz.stock.documents;

import io.smartbiz.catalog.ProductType;
import io.smartbiz.stock.LockedRolls;
import io.smartbiz.stock.Roll;
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
 */
record Transfer(StockMovements movements, LockedRolls rolls, RollCodes codes) {

    void moveAll(List<Wanted> wanted, Shelf from, Shelf to, List<TransferStock.Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            move(wanted.get(i), from.items().get(i), to.items().get(i), lines.get(i));
        }
    }

    private void move(Wanted wanted, ShelfItem from, ShelfItem to, TransferStock.Line line) {
        BigDecimal quantity = line.quantity();
        if (from.type() == ProductType.METER) {
            moveRoll(rolls.require(wanted, from, line.rollId()), from, to, line);
            return;
        }
        wanted.requireNoRoll(line.rollId() != null);
        if (quantity == null) {
            throw wanted.refused("quantity", "field.required");
        }
        wanted.requireWhole(quantity);
        movements.transfer(from.line(), from.balance(), to.balance(), quantity);
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
