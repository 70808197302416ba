package io.smartbiz.sales.sums;

import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.jobs.Proof;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Checks that every sale agrees with its lines, payments and movements, and that the sums of closed days agree with the
 * sales.
 */
@Repository
class SalesProofRepository implements Proof {

    private static final Sql WHOLE = Sql.of("""
            select format('Sale %s: total %s, lines %s, payments %s, cost %s, movements %s.',
                s.number, s.total, l.amount, p.amount, s.cost, m.cost) as contradiction
            from shop.sales s
            left join (select sale_id, sum(amount) as amount, sum(cost) as cost from shop.sale_lines
                where organization_id = :organization group by sale_id) l on l.sale_id = s.id
            left join (select sale_id, sum(amount) as amount from shop.sale_payments
                where organization_id = :organization group by sale_id) p on p.sale_id = s.id
            left join (select document_id, -sum(value) as cost from shop.stock_movements
                where organization_id = :organization and document_type = 'sale' and kind = 'sale'
                    group by document_id) m
                on m.document_id = s.id
            where s.organization_id = :organization
                and (s.total is distinct from l.amount or s.total is distinct from p.amount
                or s.cost is distinct from l.cost or s.cost is distinct from m.cost)
            limit 20""");
    private static final Sql DEBTS = Sql.of("""
            select format('Sale %s left %s unpaid, but its debt is %s.',
                s.number, p.amount, d.total) as contradiction
            from (select sale_id, amount from shop.sale_payments
                where organization_id = :organization and type = 'credit') p
            full join (select sale_id, total from shop.debts
                where organization_id = :organization and sale_id is not null) d on d.sale_id = p.sale_id
            join shop.sales s on s.organization_id = :organization and s.id = coalesce(p.sale_id, d.sale_id)
            where p.amount is distinct from d.total
            limit 20""");
    private static final Sql ORPHANS = Sql.of("""
            select format('Movement %s belongs to a sale that is not there.', m.id) as contradiction
            from shop.stock_movements m
            where m.organization_id = :organization and m.document_type = 'sale'
                and not exists (select 1 from shop.sales s where s.organization_id = :organization
                    and s.id = m.document_id)
            limit 20""");
    private static final Sql SUMS = Sql.of("""
            select format('The sums by %s of branch %s on %s are not those of its sales: total %s, counted %s.',
                dimension, branch_id, day, x.total, c.total) as contradiction
            from (select dimension, branch_id, starts_on as day,
                    case when dimension = 'seller' then sum(receipts) end as receipts, sum(quantity) as quantity,
                    sum(list_amount) as list_amount, sum(total) as total, sum(discount) as discount,
                    sum(profit) as profit, sum(cost) as cost, sum(director_profit) as director_profit,
                    case when dimension = 'seller' then sum(returns) end as returns, sum(returned) as returned
                from shop.sales_sums where organization_id = :organization and period = 'day'
                group by dimension, branch_id, starts_on) x
            full join (
                select dimension, branch_id, day, case when dimension = 'seller' then sum(receipts) end as receipts,
                    sum(quantity) as quantity, sum(list_amount) as list_amount, sum(total) as total,
                    sum(discount) as discount, sum(profit) as profit, sum(cost) as cost,
                    sum(director_profit) as director_profit, case when dimension = 'seller' then sum(returns) end as returns,
                    sum(returned) as returned
                from (
                    select 'seller' as dimension, branch_id, sold_on as day, 1 as receipts, 0 as quantity, list_amount,
                        total, discount, profit, cost, director_profit, 0 as returns, 0 as returned
                    from shop.sales where organization_id = :organization and sold_on <= (:through)
                    union all
                    select 'seller', branch_id, returned_on, 0, 0, -list_amount, -amount, -discount, -profit, -cost,
                        -director_profit, 1, amount
                    from shop.returns where organization_id = :organization and returned_on <= (:through)
                    union all
                    select d.dimension, l.branch_id, l.sold_on, 0, l.quantity, l.list_amount, l.amount, l.discount,
                        l.profit, l.cost, l.director_profit, 0, 0
                    from (values ('category'), ('product'), ('discount')) d (dimension)
                    join shop.sale_lines l on l.organization_id = :organization and l.sold_on <= (:through)
                        and (d.dimension <> 'discount' or l.discount_id is not null)
                    union all
                    select d.dimension, l.branch_id, l.returned_on, 0, -l.quantity, -l.list_amount, -l.amount,
                        -l.discount, -l.profit, -l.cost, -l.director_profit, 0, l.amount
                    from (values ('category'), ('product'), ('discount')) d (dimension)
                    join shop.return_lines l on l.organization_id = :organization and l.returned_on <= (:through)
                        and (d.dimension <> 'discount' or l.discount_id is not null)
                    union all
                    select 'payment', branch_id, sold_on, 0, 0, 0, amount, 0, 0, 0, 0, 0, 0
                    from shop.sale_payments where organization_id = :organization and sold_on <= (:through)
                    union all
                    select 'payment', branch_id, returned_on, 0, 0, 0, -amount, 0, 0, 0, 0, 0, amount
                    from shop.returns where organization_id = :organization and returned_on <= (:through)
                    union all
                    select 'commission', branch_id, earned_on, 0, 0, 0, amount, 0, 0, 0, 0, 0, 0
                    from shop.commissions where organization_id = :organization and earned_on <= (:through)
                    union all
                    select 'debt', branch_id, incurred_on, 0, 0, 0, total, 0, 0, 0, 0, 0, 0
                    from shop.debts where organization_id = :organization and incurred_on <= (:through)
                    union all
                    select 'debt_payment', branch_id, paid_on, 0, 0, 0, amount, 0, 0, 0, 0, 0, 0
                    from shop.debt_payments
                    where organization_id = :organization and paid_on <= (:through) and kind = 'payment') counted
                group by dimension, branch_id, day) c using (dimension, branch_id, day)
            where (x.receipts, x.quantity, x.list_amount, x.total, x.discount, x.profit, x.cost, x.director_profit,
                    x.returns, x.returned)
                    is distinct from
                    (c.receipts, c.quantity, c.list_amount, c.total, c.discount, c.profit, c.cost, c.director_profit,
                    c.returns, c.returned)
                and not (c.day is null and (x.total, x.returned) = (0, 0) and x.dimension = 'payment')
                and not (x.day is null and (c.total, c.returned) = (0, 0) and c.dimension = 'payment')
                and not exists (select 1 from shop.sales_reopened r where r.organization_id = :organization
                    and (r.branch_id, r.day) in ((x.branch_id, x.day), (c.branch_id, c.day)))
            limit 20""")
            .with("through", Sql.of("select through from shop.sales_summed where organization_id = :organization"));

    private final SalesSumsRepository repository;
    private final Pipeline pipeline;

    SalesProofRepository(SalesSumsRepository repository, Pipeline pipeline) {
        this.repository = repository;
        this.pipeline = pipeline;
    }

    @Override
    public String claim() {
        return "Every sale is whole, and the sums of closed days equal counting.";
    }

    @Override
    public List<String> contradictions(UUID id) {
        try (var batch = pipeline.beginSnapshot()) {
            var whole = batch.fetch(WHOLE, row -> row.text("contradiction"));
            var orphans = batch.fetch(ORPHANS, row -> row.text("contradiction"));
            var debts = batch.fetch(DEBTS, row -> row.text("contradiction"));
            var sums = batch.fetch(SUMS, row -> row.text("contradiction"));
            var spans = repository.differences(batch);
            batch.commit();
            return Stream.of(whole, orphans, debts, sums, spans)
                    .flatMap(rows -> rows.list().stream())
                    .toList();
        }
    }
}
