package io.smartbiz.returns;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.returns.Outcome.Decision;
import io.smartbiz.returns.Outcome.NewRoll;
import io.smartbiz.stock.Balance;
import io.smartbiz.stock.DocumentKind;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.RollCodes;
import io.smartbiz.stock.Stock;
import io.smartbiz.stock.StockMovements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts goods that come back into the stock, with what they cost when they were sold. A length becomes a roll of its own. */
@Component
class TakingBack {

    private final Stock stock;

    TakingBack(Stock stock) {
        this.stock = stock;
    }

    /**
     * Queues the movements; takes a round trip where lengths come back.
     *
     * @param locked the balances of the goods
     * @return the rolls that lengths are kept as, by the lines of the sale
     */
    Map<Integer, NewRoll> takeBack(
            Batch batch, Caller caller, GoodsReturn goods, List<Balance> locked, Decision decision) {
        Map<UUID, Balance> balances =
                locked.stream().collect(Collectors.toMap(Balance::variantId, Function.identity()));
        int cuts = (int) goods.lines().stream()
                .filter(line -> line.sold().cutFrom() != null)
                .count();
        RollCodes codes = stock.rollCodes(batch, goods.sale().branch(), decision.day(), cuts);
        var movements = new StockMovements(caller, DocumentKind.RETURN, goods.id(), decision.at());
        var rolls = new HashMap<Integer, NewRoll>();
        for (ReturnedLine line : goods.lines()) {
            Balance balance =
                    Objects.requireNonNull(balances.get(line.sold().goods().variantId()));
            SoldLine.Cut from = line.sold().cutFrom();
            String writtenOff = writtenOff(goods, line);
            int number = line.sold().line();
            if (from == null) {
                movements.takeBack(
                        number, balance, line.quantity(), line.figures().cost(), writtenOff);
            } else {
                Roll cut = cut(goods, line, from, codes.next());
                movements.takeBackCut(number, balance, cut, from.rollId(), writtenOff);
                rolls.put(number, new NewRoll(cut.id(), cut.code()));
            }
        }
        stock.write(batch, movements);
        return rolls;
    }

    private static @Nullable String writtenOff(GoodsReturn goods, ReturnedLine line) {
        return line.condition() == GoodsCondition.WRITE_OFF ? goods.reason().code() : null;
    }

    private static Roll cut(GoodsReturn goods, ReturnedLine line, SoldLine.Cut from, String code) {
        return new Roll(
                Ids.next(),
                goods.branchId(),
                line.sold().goods().variantId(),
                line.sold().goods().productId(),
                code,
                from.width(),
                from.dyeLot(),
                line.quantity(),
                line.figures().cost(),
                null,
                true);
    }
}
