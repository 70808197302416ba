package io.smartbiz.debts;

import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.jobs.Proof;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Checks that every debt agrees with its payments and its plan. */
@Repository
class DebtProofRepository implements Proof {

    private static final Sql PAYMENTS = Sql.of("""
            select format('Debt %s: paid %s, returned %s, written off %s, its payments say %s, %s, %s.',
                d.id, d.paid, d.returned, d.written_off, coalesce(p.paid, 0), coalesce(p.returned, 0),
                coalesce(p.written_off, 0)) as contradiction
            from shop.debts d
            left join (select debt_id, coalesce(sum(amount) filter (where kind = 'payment'), 0) as paid,
                    coalesce(sum(amount) filter (where kind = 'return'), 0) as returned,
                    coalesce(sum(amount) filter (where kind = 'write_off'), 0) as written_off
                from shop.debt_payments where organization_id = :organization group by debt_id) p on p.debt_id = d.id
            where d.organization_id = :organization and (d.paid <> coalesce(p.paid, 0)
                or d.returned <> coalesce(p.returned, 0) or d.written_off <> coalesce(p.written_off, 0))
            limit 20""");

    private static final Sql REVERSALS = Sql.of("""
            select format('Payment %s reverses %s, but not all of it.', r.id, p.id) as contradiction
            from shop.debt_payments r
            join shop.debt_payments p on p.organization_id = r.organization_id and p.id = r.reverses_id
            where r.organization_id = :organization
                and (r.amount <> -p.amount or r.debt_id <> p.debt_id or r.kind <> p.kind)
            limit 20""");

    /** The first part that is not covered is the one that is due. */
    private static final Sql PLANS = Sql.of("""
            select format('Debt %s of %s: its parts make %s, and it is due on %s instead of %s.',
                d.id, d.total, p.amount, d.due_on, p.due_on) as contradiction
            from shop.debts d
            join (select i.debt_id, sum(i.amount) as amount,
                    min(i.due_on) filter (where i.upto > i.covered) as due_on
                from (select i.debt_id, i.due_on, i.amount, o.total - o.remaining as covered,
                        sum(i.amount) over (partition by i.debt_id order by i.line) as upto
                    from shop.debt_installments i
                    join shop.debts o on o.organization_id = i.organization_id and o.id = i.debt_id
                    where i.organization_id = :organization) i
                group by i.debt_id) p on p.debt_id = d.id
            where d.organization_id = :organization and (p.amount <> d.total or p.due_on is distinct from d.due_on)
            limit 20""");

    /** The sums by day are those of all that is left. */
    private static final Sql DUES = Sql.of("""
            select format('Branch %s on %s: %s debts and %s are due, their sums say %s and %s.',
                branch_id, due_on, sum(debts), sum(amount), sum(summed_debts), sum(summed_amount)) as contradiction
            from (select branch_id, due_on, is_first::int as debts, amount, 0 as summed_debts, 0 as summed_amount
                    from shop.debt_parts where organization_id = :organization
                union all
                select branch_id, due_on, 0, 0, debts, amount
                    from shop.debt_dues where organization_id = :organization) parts
            group by branch_id, due_on
            having sum(debts) <> sum(summed_debts) or sum(amount) <> sum(summed_amount)
            limit 20""");

    /** What sellers earn as money comes in knows the same of it. */
    private static final Sql COMMISSIONS = Sql.of("""
            select format('Debt %s: %s is left or written off, the commissions of its sale take %s as unpaid.',
                d.id, d.remaining + d.written_off, s.total_kept - s.money_kept) as contradiction
            from shop.debts d
            join shop.commission_shares s on s.organization_id = d.organization_id and s.sale_id = d.sale_id
            where d.organization_id = :organization and s.accrual = 'with_payment'
                and d.remaining + d.written_off <> s.total_kept - s.money_kept
            limit 20""");

    private final Pipeline pipeline;

    DebtProofRepository(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public String claim() {
        return "What is left of every debt is its total without payments, returns and what was written off.";
    }

    @Override
    public List<String> contradictions(UUID organizationId) {
        try (var batch = pipeline.beginSnapshot()) {
            List<Rows<String>> found = Stream.of(PAYMENTS, REVERSALS, PLANS, DUES, COMMISSIONS)
                    .map(query -> batch.fetch(query, row -> row.text("contradiction")))
                    .toList();
            batch.commit();
            return found.stream().flatMap(rows -> rows.list().stream()).toList();
        }
    }
}
