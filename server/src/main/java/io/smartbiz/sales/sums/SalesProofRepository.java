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
    private static final Sql ORPHANS = Sql.of("""
            select format('Movement %s belongs to a sale that is not there.', m.id) as contradiction
            from shop.stock_movements m
            where m.organization_id = :organization and m.document_type = 'sale'
                and not exists (select 1 from shop.sales s where s.organization_id = :organization
                    and s.id = m.document_id)
            limit 20""");
    private static final Sql SUMS = Sql.of("""
            select format('Branch %s on %s: summed %s, counted %s.', x.branch_id, x.starts_on, x.total, c.total)
                as contradiction
            from (select branch_id, starts_on, sum(total) as total, sum(cost) as cost, sum(receipts) as receipts
                from shop.sales_sums where organization_id = :organization and dimension = 'seller' and period = 'day'
                group by branch_id, starts_on) x
            full join (select branch_id, sold_on, sum(total) as total, sum(cost) as cost, count(*) as receipts
                from shop.sales where organization_id = :organization
                    and sold_on <= (select through from shop.sales_summed where organization_id = :organization)
                group by branch_id, sold_on) c on c.branch_id = x.branch_id and c.sold_on = x.starts_on
            where (x.total, x.cost, x.receipts) is distinct from (c.total, c.cost, c.receipts)
                and not exists (select 1 from shop.sales_reopened r where r.organization_id = :organization
                    and r.branch_id = coalesce(x.branch_id, c.branch_id) and r.day = coalesce(x.starts_on, c.sold_on))
            limit 20""");

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
            var sums = batch.fetch(SUMS, row -> row.text("contradiction"));
            var spans = repository.differences(batch);
            batch.commit();
            return Stream.of(whole, orphans, sums, spans)
                    .flatMap(rows -> rows.list().stream())
                    .toList();
        }
    }
}
