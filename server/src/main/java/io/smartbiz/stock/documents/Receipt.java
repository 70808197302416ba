package io.smartbiz.stock.documents;

import io.smartbiz.catalog.ProductType;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.stock.MovementKind;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.RollCodes;
import io.smartbiz.stock.ShelfItem;
import io.smartbiz.stock.StockMovements;
import io.smartbiz.stock.Wanted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Goods that come in.
 *
 * @param codes for rolls that come without a code
 */
record Receipt(StockMovements movements, RollCodes codes) {

    void put(Wanted wanted, ShelfItem item, ReceiveGoods.Line line) {
        BigDecimal unitCost = Objects.requireNonNullElse(line.unitCost(), item.buyPrice());
        BigDecimal cost = line.quantity().multiply(unitCost).setScale(2, RoundingMode.HALF_UP);
        if (item.type() == ProductType.METER) {
            movements.receiveRoll(item.line(), item.balance(), roll(item, line, cost));
            return;
        }
        wanted.requireWhole(line.quantity());
        wanted.requireNoRoll(line.rollCode() != null || line.dyeLot() != null || line.width() != null);
        movements.receive(item.line(), item.balance(), MovementKind.RECEIPT, null, line.quantity(), cost);
    }

    private Roll roll(ShelfItem item, ReceiveGoods.Line line, BigDecimal cost) {
        String code = line.rollCode() == null ? codes.next() : line.rollCode();
        return new Roll(
                Ids.next(),
                item.balance().branchId(),
                item.variantId(),
                item.productId(),
                code,
                line.width(),
                line.dyeLot(),
                line.quantity(),
                cost,
                null,
                false);
    }
}
