package io.smartbiz.returns;

import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.jobs.Proof;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Checks that every return agrees with its lines, refunds, movements, debt and sale. */
@Repository
class ReturnProofRepository implements Proof {

    private static final Sql WHOLE = Sql.of("""
            select format('Return %s: amount %s, lines %s; cost %s, lines %s, movements %s; refund %s, refunded %s.',
                r.number, r.amount, l.amount, r.cost, l.cost, m.cost, r.refund_amount, coalesce(f.amount, 0))
                as contradiction
            from shop.returns r
            left join (select return_id, sum(list_amount) as list_amount, sum(amount) as amount,
                    sum(discount) as discount, sum(profit) as profit, sum(cost) as cost,
                    sum(director_profit) as director_profit, count(returned_on) as returned, count(*) as lines,
                    min(returned_on) as first_day, max(returned_on) as last_day
                from shop.return_lines where organization_id = :organization group by return_id) l on l.return_id = r.id
            left join (select document_id, sum(value) as cost from shop.stock_movements
                where organization_id = :organization and document_type = 'return' and kind = 'return'
                group by document_id) m on m.document_id = r.id
            left join (select return_id, sum(amount) as amount from shop.return_refunds
                where organization_id = :organization group by return_id) f on f.return_id = r.id
            where r.organization_id = :organization
                and ((r.list_amount, r.amount, r.discount, r.profit, r.cost, r.director_profit) is distinct from
                    (l.list_amount, l.amount, l.discount, l.profit, l.cost, l.director_profit)
                or r.refund_amount <> coalesce(f.amount, 0)
                or l.returned <> case when r.status = 'approved' then l.lines else 0 end
                or l.first_day is distinct from r.returned_on or l.last_day is distinct from r.returned_on
                or m.cost is distinct from case when r.status = 'approved' then r.cost end)
            limit 20""");

    /** The parts of a line are what its share of the whole says, so that all of it nets to zero. */
    private static final Sql SOLD = Sql.of("""
            select format('Line %s of sale %s: %s of %s came back for %s of %s; that should be %s.',
                s.line, s.sale_id, t.quantity, s.quantity, t.amount, s.amount,
                round(s.amount * t.quantity / s.quantity, 2)) as contradiction
            from (select sale_id, line, sum(l.quantity) filter (where r.status = 'approved') as quantity,
                    sum(l.quantity) as claimed,
                    sum(l.list_amount) filter (where r.status = 'approved') as list_amount,
                    sum(l.amount) filter (where r.status = 'approved') as amount,
                    sum(l.cost) filter (where r.status = 'approved') as cost,
                    sum(l.director_profit) filter (where r.status = 'approved') as director_profit
                from shop.return_lines l
                join (select id, status from shop.returns
                    where organization_id = :organization and status <> 'rejected') r on r.id = l.return_id
                where l.organization_id = :organization
                group by sale_id, line) t
            join shop.sale_lines s
                on s.organization_id = :organization and s.sale_id = t.sale_id and s.line = t.line
            where t.claimed > s.quantity
                or (t.list_amount, t.amount, t.cost, t.director_profit) is distinct from
                    (round(s.list_amount * t.quantity / s.quantity, 2), round(s.amount * t.quantity / s.quantity, 2),
                    round(s.cost * t.quantity / s.quantity, 2),
                    round(s.director_profit * t.quantity / s.quantity, 2))
            limit 20""");

    private static final Sql MOVEMENTS = Sql.of("""
            select format('Line %s of return %s: %s came back, its movements say %s, and %s that %s left again.',
                l.line, r.number, l.quantity, m.back, l.condition, m.gone) as contradiction
            from shop.return_lines l
            join shop.returns r on r.organization_id = :organization and r.id = l.return_id and r.status = 'approved'
            left join (select document_id, line, sum(quantity) filter (where kind = 'return') as back,
                    -coalesce(sum(quantity) filter (where kind = 'write_off'), 0) as gone,
                    sum(value) filter (where kind = 'return') as cost,
                    -coalesce(sum(value) filter (where kind = 'write_off'), 0) as cost_gone
                from shop.stock_movements
                where organization_id = :organization and document_type = 'return'
                group by document_id, line) m on m.document_id = l.return_id and m.line = l.line
            where l.organization_id = :organization
                and ((l.quantity, l.cost) is distinct from (m.back, m.cost)
                or (m.gone, m.cost_gone) is distinct from
                    (case when l.condition = 'write_off' then l.quantity else 0 end,
                    case when l.condition = 'write_off' then l.cost else 0 end))
            union all
            select format('Movement %s belongs to a return that is not there.', m.id)
            from shop.stock_movements m
            where m.organization_id = :organization and m.document_type = 'return'
                and not exists (select 1 from shop.returns r where r.organization_id = :organization
                    and r.id = m.document_id and r.status = 'approved')
            limit 20""");

    private static final Sql DEBTS = Sql.of("""
            select format('The debt %s was lowered by %s for returned goods, its returns say %s.',
                d.id, d.returned, coalesce(r.amount, 0)) as contradiction
            from shop.debts d
            left join (select sale_id, sum(debt_amount + given_up_amount) as amount from shop.returns
                where organization_id = :organization group by sale_id) r on r.sale_id = d.sale_id
            where d.organization_id = :organization and d.returned <> coalesce(r.amount, 0)
            union all
            select format('Return %s lowered a debt of a sale that has none.', r.number)
            from shop.returns r
            where r.organization_id = :organization and r.debt_amount + r.given_up_amount > 0
                and not exists (select 1 from shop.debts d where d.organization_id = :organization
                    and d.sale_id = r.sale_id)
            limit 20""");

    private static final Sql EXCHANGES = Sql.of("""
            select format('Sale %s was paid %s by returned goods, and return %s gave %s for it.',
                coalesce(p.sale_id, r.exchange_sale_id), coalesce(p.amount, 0), r.number, coalesce(r.amount, 0))
                as contradiction
            from (select sale_id, sum(amount) as amount from shop.sale_payments
                where organization_id = :organization and type = 'exchange' group by sale_id) p
            full join (select t.number, t.exchange_sale_id, sum(f.amount) as amount
                from shop.returns t
                join shop.return_refunds f
                    on f.organization_id = :organization and f.return_id = t.id and f.type = 'exchange'
                where t.organization_id = :organization
                group by t.number, t.exchange_sale_id) r on r.exchange_sale_id = p.sale_id
            where p.amount is distinct from r.amount
            limit 20""");

    private final Pipeline pipeline;

    ReturnProofRepository(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public String claim() {
        return "No more came back than was sold, and every return agrees with its goods and its money.";
    }

    @Override
    public List<String> contradictions(UUID organizationId) {
        try (var batch = pipeline.beginSnapshot()) {
            List<Rows<String>> found = Stream.of(WHOLE, SOLD, MOVEMENTS, DEBTS, EXCHANGES)
                    .map(query -> batch.fetch(query, row -> row.text("contradiction")))
                    .toList();
            batch.commit();
            return found.stream().flatMap(rows -> rows.list().stream()).toList();
        }
    }
}
