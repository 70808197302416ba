package io.smartbiz.returns;

import static io.smartbiz.database.shop.Tables.RETURNS;
import static io.smartbiz.database.shop.Tables.RETURN_LINES;
import static io.smartbiz.database.shop.Tables.RETURN_REFUNDS;

import io.smartbiz.database.shop.tables.records.ReturnLinesRecord;
import io.smartbiz.database.shop.tables.records.ReturnsRecord;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Columns;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes returns. */
@Repository
class ReturnRepository {

    private static final Sql NUMBER =
            Sql.of("(select number from shop.returns where organization_id = :organization and id = :id)");

    private static final Sql LOCK = Sql.of("""
            select r.id, r.number, r.sale_id, r.branch_id, r.seller_id, r.reason, r.reason_note, r.status, r.amount,
                r.created_at, r.created_by, m.full_name as created_by_name
            from shop.returns r
            join core.members m on m.organization_id = :organization and m.id = r.created_by
            where r.organization_id = :organization and r.id = :id
            for no key update of r""");
    private static final Sql LINES = Sql.of("""
            select line, quantity, condition from shop.return_lines
            where organization_id = :organization and return_id = :id order by line""");

    private static final Sql APPROVE = Sql.of("""
            update shop.returns
            set status = 'approved', list_amount = :list_amount, amount = :amount, discount = :discount, profit = :profit,
                cost = :cost, director_profit = :director_profit, debt_amount = :debt, refund_amount = :refund,
                given_up_amount = :given_up, exchange_sale_id = :exchange_sale, decided_at = :at, decided_by = :member,
                decision_note = :note, returned_on = :day
            where organization_id = :organization and id = :id""");
    private static final Sql APPROVE_LINE = Sql.of("""
            update shop.return_lines
            set returned_on = :day, condition = :condition, list_amount = :list_amount, amount = :amount,
                discount = :discount, profit = :profit, cost = :cost, director_profit = :director_profit, roll_id = :roll
            where organization_id = :organization and return_id = :id and line = :line""");
    private static final Sql REJECT = Sql.of("""
            update shop.returns set status = 'rejected', decided_at = :at, decided_by = :member, decision_note = :note
            where organization_id = :organization and id = :id""");

    /** A return while it is locked. */
    record Locked(
            UUID id,
            String number,
            UUID saleId,
            UUID branchId,
            UUID sellerId,
            String reason,
            @Nullable String reasonNote,
            String status,
            BigDecimal amount,
            Instant createdAt,
            UUID createdBy,
            String createdByName) {

        boolean isPending() {
            return ReturnStatus.of(status) == ReturnStatus.PENDING;
        }
    }

    /** What was asked for of a line of the sale. */
    record AskedLine(int line, BigDecimal quantity, String condition) {}

    /** The number of a return that is there, or was queued before. */
    static Sql numberOf(UUID id) {
        return NUMBER.with("id", id);
    }

    /** Queues the locking of a return. */
    Rows<Locked> lock(Batch batch, UUID id) {
        return batch.fetch(LOCK.with("id", id), Locked.class);
    }

    Rows<AskedLine> lines(Batch batch, UUID id) {
        return batch.fetch(LINES.with("id", id), AskedLine.class);
    }

    /**
     * Queues the rows of a return.
     *
     * @param outcome what came of it; null while it is pending
     */
    void insert(Batch batch, GoodsReturn goods, Sql number, @Nullable Outcome outcome) {
        batch.insert(RETURNS, row -> {
            setRequest(row, goods, number);
            setFigures(row, goods.total());
            setOutcome(row, outcome);
        });
        batch.insert(RETURN_LINES, goods.lines(), (line, row) -> {
            setGoods(row, goods, line);
            setPart(row, line.figures());
            Outcome.NewRoll roll =
                    outcome == null ? null : outcome.rolls().get(line.sold().line());
            row.set(RETURN_LINES.ROLL_ID, roll == null ? null : roll.id())
                    .set(
                            RETURN_LINES.RETURNED_ON,
                            outcome == null ? null : outcome.decision().day());
        });
        if (outcome != null) {
            insertRefunds(batch, goods, outcome);
        }
    }

    private static void setRequest(Columns<ReturnsRecord> row, GoodsReturn goods, Sql number) {
        row.set(RETURNS.ID, goods.id())
                .set(RETURNS.NUMBER, number)
                .set(RETURNS.SALE_ID, goods.sale().id())
                .set(RETURNS.BRANCH_ID, goods.branchId())
                .set(RETURNS.SELLER_ID, goods.sale().sellerId())
                .set(RETURNS.REASON, goods.reason().code())
                .set(RETURNS.REASON_NOTE, goods.reasonNote())
                .set(RETURNS.CREATED_AT, goods.createdAt())
                .set(RETURNS.CREATED_BY, goods.createdBy());
    }

    private static void setFigures(Columns<ReturnsRecord> row, Figures total) {
        row.set(RETURNS.LIST_AMOUNT, total.listAmount())
                .set(RETURNS.AMOUNT, total.amount())
                .set(RETURNS.DISCOUNT, total.discount())
                .set(RETURNS.PROFIT, total.profit())
                .set(RETURNS.COST, total.cost())
                .set(RETURNS.DIRECTOR_PROFIT, total.directorProfit());
    }

    private static void setOutcome(Columns<ReturnsRecord> row, @Nullable Outcome outcome) {
        ReturnStatus status = outcome == null ? ReturnStatus.PENDING : ReturnStatus.APPROVED;
        Settlement settlement = outcome == null ? Settlement.NONE : outcome.settlement();
        Outcome.Decision decision = outcome == null ? null : outcome.decision();
        row.set(RETURNS.STATUS, status.code())
                .set(RETURNS.DEBT_AMOUNT, settlement.debtAmount())
                .set(RETURNS.REFUND_AMOUNT, settlement.refundAmount())
                .set(RETURNS.GIVEN_UP_AMOUNT, settlement.givenUpAmount())
                .set(RETURNS.EXCHANGE_SALE_ID, outcome == null ? null : outcome.exchangeSaleId())
                .set(RETURNS.DECIDED_AT, decision == null ? null : decision.at())
                .set(RETURNS.DECIDED_BY, decision == null ? null : decision.memberId())
                .set(RETURNS.DECISION_NOTE, decision == null ? null : decision.note())
                .set(RETURNS.RETURNED_ON, decision == null ? null : decision.day());
    }

    private static void setGoods(Columns<ReturnLinesRecord> row, GoodsReturn goods, ReturnedLine line) {
        row.set(RETURN_LINES.RETURN_ID, goods.id())
                .set(RETURN_LINES.LINE, line.sold().line())
                .set(RETURN_LINES.SALE_ID, goods.sale().id())
                .set(RETURN_LINES.BRANCH_ID, goods.branchId())
                .set(RETURN_LINES.PRODUCT_ID, line.sold().goods().productId())
                .set(RETURN_LINES.VARIANT_ID, line.sold().goods().variantId())
                .set(RETURN_LINES.CATEGORY_ID, line.sold().goods().categoryId())
                .set(RETURN_LINES.DISCOUNT_ID, line.sold().discountId())
                .set(RETURN_LINES.QUANTITY, line.quantity())
                .set(RETURN_LINES.CONDITION, line.condition().code());
    }

    private static void setPart(Columns<ReturnLinesRecord> row, Figures figures) {
        row.set(RETURN_LINES.LIST_AMOUNT, figures.listAmount())
                .set(RETURN_LINES.AMOUNT, figures.amount())
                .set(RETURN_LINES.DISCOUNT, figures.discount())
                .set(RETURN_LINES.PROFIT, figures.profit())
                .set(RETURN_LINES.COST, figures.cost())
                .set(RETURN_LINES.DIRECTOR_PROFIT, figures.directorProfit());
    }

    private static void insertRefunds(Batch batch, GoodsReturn goods, Outcome outcome) {
        List<Integer> numbers =
                IntStream.range(0, outcome.refunds().size()).boxed().toList();
        batch.insert(RETURN_REFUNDS, numbers, (number, row) -> {
            Outcome.Refund refund = outcome.refunds().get(number);
            row.set(RETURN_REFUNDS.RETURN_ID, goods.id())
                    .set(RETURN_REFUNDS.LINE, number)
                    .set(RETURN_REFUNDS.BRANCH_ID, goods.branchId())
                    .set(RETURN_REFUNDS.RETURNED_ON, outcome.decision().day())
                    .set(RETURN_REFUNDS.TYPE, refund.type().code())
                    .set(RETURN_REFUNDS.AMOUNT, refund.amount())
                    .set(RETURN_REFUNDS.SHIFT_ID, outcome.shiftId());
        });
    }

    /** Queues the approval of a locked return, with the figures of that moment. */
    void approve(Batch batch, GoodsReturn goods, Outcome outcome) {
        Outcome.Decision decision = outcome.decision();
        batch.add(with(APPROVE, goods.total())
                .with("debt", outcome.settlement().debtAmount())
                .with("refund", outcome.settlement().refundAmount())
                .with("given_up", outcome.settlement().givenUpAmount())
                .with("exchange_sale", outcome.exchangeSaleId())
                .with("at", decision.at())
                .with("member", decision.memberId())
                .with("note", decision.note())
                .with("day", decision.day())
                .with("id", goods.id()));
        for (ReturnedLine line : goods.lines()) {
            Outcome.NewRoll roll = outcome.rolls().get(line.sold().line());
            batch.add(with(APPROVE_LINE, line.figures())
                    .with("day", decision.day())
                    .with("condition", line.condition().code())
                    .with("roll", roll == null ? null : roll.id())
                    .with("id", goods.id())
                    .with("line", line.sold().line()));
        }
        insertRefunds(batch, goods, outcome);
    }

    private static Sql with(Sql statement, Figures figures) {
        return statement
                .with("list_amount", figures.listAmount())
                .with("amount", figures.amount())
                .with("discount", figures.discount())
                .with("profit", figures.profit())
                .with("cost", figures.cost())
                .with("director_profit", figures.directorProfit());
    }

    /** Queues the rejection of a locked return. */
    void reject(Batch batch, UUID id, Outcome.Decision decision) {
        batch.add(REJECT.with("at", decision.at())
                .with("member", decision.memberId())
                .with("note", decision.note())
                .with("id", id));
    }
}
