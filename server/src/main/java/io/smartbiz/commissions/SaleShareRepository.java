package io.smartbiz.commissions;

import static io.smartbiz.database.shop.Tables.COMMISSIONS;
import static io.smartbiz.database.shop.Tables.COMMISSION_LINES;
import static io.smartbiz.database.shop.Tables.COMMISSION_SHARES;
import static io.smartbiz.database.shop.Tables.LINE_SELLERS;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Locks what sellers earn by sales, and writes it. */
@Repository
class SaleShareRepository {

    private static final Sql LOCK = Sql.of("""
            select s.sale_id, s.member_id, s.branch_id, s.accrual, s.kept_amount, s.total_kept, s.money_kept, s.accrued
            from shop.commission_shares s
            where s.organization_id = :organization and s.sale_id in (:sales) :which
            order by s.sale_id, s.member_id for no key update of s""");
    private static final Sql GROWING = Sql.of("and s.accrual = 'with_payment'");
    private static final Sql THIS = Sql.of("select :sale::uuid");

    private static final Sql LINES = Sql.of("""
            select l.member_id, l.line, l.basis, l.rate_id, l.percent, l.share, l.kept_base
            from shop.commission_lines l
            where l.organization_id = :organization and l.sale_id = :sale
            order by l.line, l.member_id, l.basis""");
    private static final Sql LINE_SHARES = Sql.of("""
            select s.line, s.member_id, s.share from shop.line_sellers s
            where s.organization_id = :organization and s.sale_id = :sale
            order by s.line, s.position""");

    private static final Sql SETTLE = Sql.of("""
            update shop.commission_shares
            set kept_amount = :kept, total_kept = :total, money_kept = :money, accrued = :accrued
            where organization_id = :organization and sale_id = :sale and member_id = :member""");
    private static final Sql KEEP = Sql.of("""
            update shop.commission_lines set kept_base = :base, kept_amount = :amount
            where organization_id = :organization and sale_id = :sale and member_id = :member and line = :line
                and basis = :basis""");

    /** What earns something or takes it back. @param id the payment or the return; null for the sale itself */
    record Cause(Kind kind, @Nullable UUID id, LocalDate day, Instant at) {}

    /** A part of a line, with its seller. */
    record PartOf(int line, LineShare share) {}

    /** Queues the locking of what is earned by sales as their money comes in. @param sales a query of their ids */
    Rows<SaleShare> lockGrowing(Batch batch, Sql sales) {
        return lock(batch, LOCK.with("sales", sales).with("which", GROWING));
    }

    /** Queues the locking of all that is earned by a sale. */
    Rows<SaleShare> lockAll(Batch batch, UUID saleId) {
        return lock(batch, LOCK.with("sales", THIS.with("sale", saleId)).with("which", Sql.NOTHING));
    }

    private static Rows<SaleShare> lock(Batch batch, Sql query) {
        return batch.fetch(query, SaleShareRepository::share);
    }

    private static SaleShare share(Row row) {
        return new SaleShare(
                row.uuid("sale_id"),
                row.uuid("member_id"),
                row.uuid("branch_id"),
                Accrual.of(row.text("accrual")),
                row.number("kept_amount"),
                row.number("total_kept"),
                row.number("money_kept"),
                row.number("accrued"));
    }

    /** Queues the reading of the lines that something is earned by, with what is left of them. */
    Rows<EarnedLine> lines(Batch batch, UUID saleId) {
        return batch.fetch(
                LINES.with("sale", saleId),
                row -> new EarnedLine(
                        row.uuid("member_id"),
                        row.integer("line"),
                        Basis.of(row.text("basis")),
                        row.uuid("rate_id"),
                        row.number("percent"),
                        row.number("share"),
                        row.number("kept_base")));
    }

    /** Queues the reading of who sold the lines that were shared, in the order of the naming. */
    Rows<PartOf> parts(Batch batch, UUID saleId) {
        return batch.fetch(
                LINE_SHARES.with("sale", saleId),
                row -> new PartOf(row.integer("line"), new LineShare(row.uuid("member_id"), row.number("share"))));
    }

    /** Queues who sold a line. */
    void insertSellers(Batch batch, UUID saleId, int line, List<LineShare> sellers) {
        List<Integer> positions = IntStream.range(0, sellers.size()).boxed().toList();
        batch.insert(
                LINE_SELLERS,
                positions,
                (position, row) -> row.set(LINE_SELLERS.SALE_ID, saleId)
                        .set(LINE_SELLERS.LINE, line)
                        .set(LINE_SELLERS.POSITION, position)
                        .set(LINE_SELLERS.MEMBER_ID, sellers.get(position).sellerId())
                        .set(LINE_SELLERS.SHARE, sellers.get(position).share()));
    }

    /** Queues what the sellers of a sale earn by it. @param shares settled, none of which was written before */
    void insert(Batch batch, SoldSale sale, Earnings earnings, List<SaleShare> shares) {
        batch.insert(
                COMMISSION_SHARES,
                shares,
                (share, row) -> row.set(COMMISSION_SHARES.SALE_ID, sale.id())
                        .set(COMMISSION_SHARES.MEMBER_ID, share.memberId())
                        .set(COMMISSION_SHARES.BRANCH_ID, share.branchId())
                        .set(COMMISSION_SHARES.NUMBER, sale.number())
                        .set(COMMISSION_SHARES.ACCRUAL, share.accrual().code())
                        .set(COMMISSION_SHARES.BASE, earnings.base(share.memberId()))
                        .set(COMMISSION_SHARES.FULL_AMOUNT, share.kept())
                        .set(COMMISSION_SHARES.KEPT_AMOUNT, share.kept())
                        .set(COMMISSION_SHARES.TOTAL_KEPT, share.totalKept())
                        .set(COMMISSION_SHARES.MONEY_KEPT, share.moneyKept())
                        .set(COMMISSION_SHARES.ACCRUED, share.accrued()));
        batch.insert(
                COMMISSION_LINES,
                earnings.lines(),
                (line, row) -> row.set(COMMISSION_LINES.SALE_ID, sale.id())
                        .set(COMMISSION_LINES.MEMBER_ID, line.sellerId())
                        .set(COMMISSION_LINES.LINE, line.line())
                        .set(COMMISSION_LINES.BASIS, line.basis().code())
                        .set(COMMISSION_LINES.RATE_ID, line.rateId())
                        .set(COMMISSION_LINES.PERCENT, line.percent())
                        .set(COMMISSION_LINES.SHARE, line.share())
                        .set(COMMISSION_LINES.BASE, line.base())
                        .set(COMMISSION_LINES.AMOUNT, line.amount())
                        .set(COMMISSION_LINES.KEPT_BASE, line.base())
                        .set(COMMISSION_LINES.KEPT_AMOUNT, line.amount()));
    }

    /** Queues the change of a locked share. */
    void update(Batch batch, SaleShare share) {
        batch.add(SETTLE.with("kept", share.kept())
                .with("total", share.totalKept())
                .with("money", share.moneyKept())
                .with("accrued", share.accrued())
                .with("sale", share.saleId())
                .with("member", share.memberId()));
    }

    /** Queues what is left of a line. */
    void update(Batch batch, UUID saleId, EarnedLine line) {
        batch.add(KEEP.with("base", line.base())
                .with("amount", line.amount())
                .with("sale", saleId)
                .with("member", line.sellerId())
                .with("line", line.line())
                .with("basis", line.basis().code()));
    }

    /** Queues an entry. */
    void insertEntry(Batch batch, @Nullable UUID member, SaleShare share, BigDecimal amount, Cause cause) {
        batch.insert(
                COMMISSIONS,
                row -> row.set(COMMISSIONS.ID, Ids.next())
                        .set(COMMISSIONS.SALE_ID, share.saleId())
                        .set(COMMISSIONS.SELLER_ID, share.memberId())
                        .set(COMMISSIONS.BRANCH_ID, share.branchId())
                        .set(COMMISSIONS.KIND, cause.kind().code())
                        .set(COMMISSIONS.AMOUNT, amount)
                        .set(COMMISSIONS.CAUSE_ID, cause.id())
                        .set(COMMISSIONS.EARNED_ON, cause.day())
                        .set(COMMISSIONS.CREATED_AT, cause.at())
                        .set(COMMISSIONS.CREATED_BY, member));
    }
}
