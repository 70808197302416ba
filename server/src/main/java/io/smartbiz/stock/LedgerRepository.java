package io.smartbiz.stock;

import static io.smartbiz.database.shop.Tables.ROLLS;
import static io.smartbiz.database.shop.Tables.STOCK_MOVEMENTS;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.stock.StockMovements.BalanceChange;
import io.smartbiz.stock.StockMovements.Leaving;
import io.smartbiz.stock.StockMovements.RollChange;
import org.springframework.stereotype.Repository;

/** Writes the movements of documents, with the balances and rolls that follow from them. */
@Repository
class LedgerRepository {

    private static final Sql CHANGE_BALANCE = Sql.of("""
            update shop.stock_balances set on_hand = on_hand + :quantity, value = value + :value, updated_at = :now
            where organization_id = :organization and branch_id = :branch and variant_id = :variant""");
    private static final Sql CHANGE_ROLL = Sql.of("""
            update shop.rolls
            set remaining_length = remaining_length - :length, sold_length = sold_length + :sold,
                waste_length = waste_length + :waste, written_off_length = written_off_length + :written_off,
                moved_length = moved_length + :moved, value = value - :cost, is_remnant = :is_remnant,
                updated_at = :now, updated_by = :member, version = version + 1
            where organization_id = :organization and id = :id""");
    private static final Sql MOVE_ROLL = Sql.of("""
            update shop.rolls set branch_id = :branch, updated_at = :now, updated_by = :member, version = version + 1
            where organization_id = :organization and id = :id""");

    private static final Sql COUNT = Sql.of("""
            insert into shop.document_counters as c (organization_id, branch_id, kind, day, last)
            values (:organization, :branch, :kind, :day, :count)
            on conflict (organization_id, branch_id, kind, day) do update set last = c.last + excluded.last
            returning last""");
    private static final Sql COUNTED = Sql.of("""
            (select :prefix || lpad(last::text, greatest(4, length(last::text)), '0') from shop.document_counters
            where organization_id = :organization and branch_id = :branch and kind = :kind and day = :day)""");

    /** Queues the counting of several numbers at once; the result is the last of them. */
    Rows<Integer> count(Batch batch, NumberSeries series, int count) {
        Sql counting = COUNT.with("branch", series.branch().id())
                .with("kind", series.kind())
                .with("day", series.day())
                .with("count", count);
        return batch.fetch(counting, row -> row.integer("last"));
    }

    /** The number that the same batch has counted, as {@link NumberSeries#number} writes it. */
    static Sql counted(NumberSeries series) {
        return COUNTED.with("prefix", series.prefix())
                .with("branch", series.branch().id())
                .with("kind", series.kind())
                .with("day", series.day());
    }

    /** Queues all that a document moves: the changed balances and rolls, and the rows of the ledger. */
    void write(Batch batch, StockMovements movements) {
        movements.balances().forEach((balance, change) -> batch.add(changeBalance(movements, balance, change)));
        insertRolls(batch, movements);
        movements.rollChanges().forEach(change -> batch.add(changeRoll(movements, change)));
        movements
                .rollMoves()
                .forEach(move -> batch.add(MOVE_ROLL
                        .with("branch", move.branchId())
                        .with("now", movements.at())
                        .with("member", movements.memberId())
                        .with("id", move.rollId())));
        insertMovements(batch, movements);
    }

    private static Sql changeBalance(StockMovements movements, Balance balance, BalanceChange change) {
        return CHANGE_BALANCE
                .with("quantity", change.quantity())
                .with("value", change.value())
                .with("now", movements.at())
                .with("branch", balance.branchId())
                .with("variant", balance.variantId());
    }

    private static Sql changeRoll(StockMovements movements, RollChange change) {
        return CHANGE_ROLL
                .with("length", change.length())
                .with("sold", change.as(Leaving.SOLD))
                .with("waste", change.as(Leaving.WASTE))
                .with("written_off", change.as(Leaving.WRITTEN_OFF))
                .with("moved", change.as(Leaving.MOVED))
                .with("cost", change.cost())
                .with("is_remnant", change.after().isRemnant())
                .with("now", movements.at())
                .with("member", movements.memberId())
                .with("id", change.after().id());
    }

    private static void insertRolls(Batch batch, StockMovements movements) {
        batch.insert(
                ROLLS,
                movements.newRolls(),
                (made, row) -> row.set(ROLLS.ID, made.roll().id())
                        .set(ROLLS.BRANCH_ID, made.roll().branchId())
                        .set(ROLLS.VARIANT_ID, made.roll().variantId())
                        .set(ROLLS.PRODUCT_ID, made.roll().productId())
                        .set(ROLLS.PARENT_ID, made.parentId())
                        .set(ROLLS.CODE, made.roll().code())
                        .set(ROLLS.WIDTH, made.roll().width())
                        .set(ROLLS.DYE_LOT, made.roll().dyeLot())
                        .set(ROLLS.FIRST_LENGTH, made.roll().remaining())
                        .set(ROLLS.REMAINING_LENGTH, made.roll().remaining())
                        .set(ROLLS.VALUE, made.roll().value())
                        .set(ROLLS.IS_REMNANT, made.roll().isRemnant())
                        .set(ROLLS.CREATED_AT, movements.at())
                        .set(ROLLS.CREATED_BY, movements.memberId())
                        .set(ROLLS.UPDATED_AT, movements.at())
                        .set(ROLLS.UPDATED_BY, movements.memberId()));
    }

    private static void insertMovements(Batch batch, StockMovements movements) {
        batch.insert(
                STOCK_MOVEMENTS,
                movements.movements(),
                (one, row) -> row.set(STOCK_MOVEMENTS.ID, Ids.next())
                        .set(STOCK_MOVEMENTS.BRANCH_ID, one.balance().branchId())
                        .set(STOCK_MOVEMENTS.VARIANT_ID, one.balance().variantId())
                        .set(STOCK_MOVEMENTS.PRODUCT_ID, one.balance().productId())
                        .set(STOCK_MOVEMENTS.ROLL_ID, one.rollId())
                        .set(STOCK_MOVEMENTS.KIND, one.kind().code())
                        .set(STOCK_MOVEMENTS.QUANTITY, one.quantity())
                        .set(STOCK_MOVEMENTS.VALUE, one.value())
                        .set(STOCK_MOVEMENTS.DOCUMENT_TYPE, movements.document().code())
                        .set(STOCK_MOVEMENTS.DOCUMENT_ID, movements.documentId())
                        .set(STOCK_MOVEMENTS.LINE, one.line())
                        .set(STOCK_MOVEMENTS.LEG, one.leg())
                        .set(STOCK_MOVEMENTS.REASON, one.reason())
                        .set(STOCK_MOVEMENTS.MEMBER_ID, movements.memberId())
                        .set(STOCK_MOVEMENTS.HAPPENED_AT, movements.at()));
    }
}
