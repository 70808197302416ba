package io.smartbiz.returns;

import io.smartbiz.debts.payments.PaymentMethod;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.stock.DocumentBranch;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Locks and reads sales of which something comes back. */
@Repository
class ReturnedSaleRepository {

    private static final Sql ID = Sql.of("select :sale::uuid");
    private static final Sql OF_RETURN =
            Sql.of("select sale_id from shop.returns where organization_id = :organization and id = :id");
    private static final Sql BRANCH =
            Sql.of("select branch_id from shop.sales where organization_id = :organization and id = (:sale)");

    /** The row stays locked, so that the sums over the returns of the sale hold until the transaction ends. */
    private static final Sql LOCK = Sql.of("""
            insert into shop.returned_sales as r (organization_id, sale_id, changed_at)
            select s.organization_id, s.id, :now from shop.sales s
            where s.organization_id = :organization and s.id = (:sale)
            on conflict (organization_id, sale_id) do update set changed_at = excluded.changed_at
            returning r.sale_id""");

    private static final Sql SALE = Sql.of("""
            select s.id, s.number, s.seller_id, m.full_name as seller_name, c.id as customer_id, s.customer_name,
                s.customer_phone, s.branch_id, b.code as branch_code, b.name as branch_name,
                b.is_active and b.deleted_at is null as is_active,
                p.paid, p.only_way, coalesce(r.refunded, 0) as refunded, coalesce(d.paid, 0) as debt_paid,
                coalesce(d.remaining, 0) as debt_remaining
            from shop.sales s
            join core.branches b on b.organization_id = :organization and b.id = s.branch_id
            join core.members m on m.organization_id = :organization and m.id = s.seller_id
            left join shop.customers c on c.organization_id = :organization and c.id = s.customer_id
                and c.deleted_at is null
            cross join lateral (
                select coalesce(sum(amount) filter (where type <> 'credit'), 0) as paid,
                    case when count(distinct way) = 1 then min(way) end as only_way
                from (
                    select type, amount, nullif(type, 'credit') as way
                    from shop.sale_payments where organization_id = :organization and sale_id = s.id
                    union all
                    select 'credit', 0, m.payment_type
                    from shop.debts o
                    join shop.debt_payments m on m.organization_id = :organization and m.debt_id = o.id
                    where o.organization_id = :organization and o.sale_id = s.id and m.kind = 'payment'
                        and m.reverses_id is null
                        and not exists (select 1 from shop.debt_payments r
                            where r.organization_id = :organization and r.reverses_id = m.id)) w) p
            left join lateral (
                select sum(f.amount) as refunded from shop.returns t
                join shop.return_refunds f on f.organization_id = :organization and f.return_id = t.id
                where t.organization_id = :organization and t.sale_id = s.id) r on true
            left join shop.debts d on d.organization_id = :organization and d.sale_id = s.id
            where s.organization_id = :organization and s.id = (:sale)""");

    private static final Sql LINES = Sql.of("""
            select l.line, l.product_id, l.variant_id, l.category_id, l.discount_id, l.product_name, l.size, l.unit,
                l.quantity, l.list_amount, l.amount, l.cost, l.director_profit, l.roll_id, r.width, r.dye_lot,
                coalesce(t.returned, 0) as returned, coalesce(t.pending, 0) as pending
            from shop.sale_lines l
            left join shop.rolls r on r.organization_id = :organization and r.id = l.roll_id
            left join (
                select o.line, sum(o.quantity) filter (where g.status = 'approved') as returned,
                    sum(o.quantity) filter (where g.status = 'pending' and g.id is distinct from :except) as pending
                from shop.return_lines o
                join shop.returns g on g.organization_id = :organization and g.id = o.return_id
                where o.organization_id = :organization and o.sale_id = (:sale)
                group by o.line) t on t.line = l.line
            where l.organization_id = :organization and l.sale_id = (:sale)
            order by l.line""");

    /** A sale that is being read; there once the batch has been sent. */
    static final class Asked {

        private final Rows<ReturnedSale> head;
        private final Rows<SoldLine> lines;

        private Asked(Rows<ReturnedSale> head, Rows<SoldLine> lines) {
            this.head = head;
            this.lines = lines;
        }

        /** Null when there is no such sale. */
        @Nullable
        ReturnedSale get() {
            ReturnedSale found = head.first();
            return found == null ? null : found.with(lines.list());
        }
    }

    /** A query of a known id. */
    static Sql sale(UUID id) {
        return ID.with("sale", id);
    }

    /** A query of the sale of a return. */
    static Sql saleOf(UUID returnId) {
        return OF_RETURN.with("id", returnId);
    }

    /** A query of the branch of a sale. */
    static Sql branchOf(Sql sale) {
        return BRANCH.with("sale", sale);
    }

    /** Queues the locking of a sale against other returns. */
    void lock(Batch batch, Sql sale, Instant now) {
        batch.add(LOCK.with("sale", sale).with("now", now));
    }

    /** Queues the reading of a sale with what came back of it. @param except a pending return that does not count */
    Asked read(Batch batch, Sql sale, @Nullable UUID except) {
        return new Asked(
                batch.fetch(SALE.with("sale", sale), ReturnedSaleRepository::head),
                batch.fetch(LINES.with("sale", sale).with("except", except), ReturnedSaleRepository::line));
    }

    private static ReturnedSale head(Row row) {
        return new ReturnedSale(
                row.uuid("id"),
                row.text("number"),
                new DocumentBranch(
                        row.uuid("branch_id"), row.text("branch_code"), row.text("branch_name"), row.flag("is_active")),
                row.uuid("seller_id"),
                row.text("seller_name"),
                new ReturnView.Buyer(
                        row.uuidOrNull("customer_id"),
                        row.textOrNull("customer_name"),
                        row.textOrNull("customer_phone")),
                new ReturnedSale.Money(
                        row.number("paid"),
                        row.number("refunded"),
                        row.number("debt_paid"),
                        row.number("debt_remaining"),
                        wayOf(row.textOrNull("only_way"))),
                List.of());
    }

    /** What was paid by other goods is given back in cash. */
    private static @Nullable PaymentMethod wayOf(@Nullable String type) {
        return switch (type) {
            case "cash", "card", "transfer" -> PaymentMethod.valueOf(type.toUpperCase(Locale.ROOT));
            case null, default -> null;
        };
    }

    private static SoldLine line(Row row) {
        UUID roll = row.uuidOrNull("roll_id");
        return new SoldLine(
                row.integer("line"),
                new SoldLine.Goods(
                        row.uuid("product_id"),
                        row.uuid("variant_id"),
                        row.uuid("category_id"),
                        row.text("product_name"),
                        row.textOrNull("size"),
                        row.text("unit")),
                row.uuidOrNull("discount_id"),
                roll == null ? null : new SoldLine.Cut(roll, row.numberOrNull("width"), row.textOrNull("dye_lot")),
                row.number("quantity"),
                row.number("returned"),
                row.number("pending"),
                Figures.of(
                        row.number("list_amount"),
                        row.number("amount"),
                        row.number("cost"),
                        row.number("director_profit")));
    }
}
