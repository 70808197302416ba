package io.smartbiz.commissions;

import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.jobs.Proof;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Checks that what sellers earn agrees with its entries, its lines and what was paid out. */
@Repository
class CommissionProofRepository implements Proof {

    /** That what is accrued is what was earned, is a check of the table itself. */
    private static final Sql ENTRIES = Sql.of("""
            select format('Sale %s, seller %s: %s accrued, the entries make %s.',
                s.sale_id, s.member_id, s.accrued, coalesce(e.amount, 0)) as contradiction
            from shop.commission_shares s
            left join (select sale_id, seller_id, sum(amount) as amount from shop.commissions
                where organization_id = :organization group by sale_id, seller_id) e
                on e.sale_id = s.sale_id and e.seller_id = s.member_id
            where s.organization_id = :organization and s.accrued <> coalesce(e.amount, 0)
            limit 20""");

    private static final Sql LINES = Sql.of("""
            select format('Sale %s, seller %s: %s earned and %s left, the lines make %s and %s.',
                s.sale_id, s.member_id, s.full_amount, s.kept_amount, l.amount, l.kept) as contradiction
            from shop.commission_shares s
            left join (select sale_id, member_id, sum(amount) as amount, sum(kept_amount) as kept
                from shop.commission_lines where organization_id = :organization group by sale_id, member_id) l
                on l.sale_id = s.sale_id and l.member_id = s.member_id
            where s.organization_id = :organization
                and (s.full_amount is distinct from l.amount or s.kept_amount is distinct from l.kept)
            limit 20""");

    private static final Sql PAYOUTS = Sql.of("""
            select format('Payment %s of commissions: %s for %s entries, there are %s for %s.',
                p.number, p.amount, p.entries, coalesce(e.amount, 0), coalesce(e.entries, 0)) as contradiction
            from shop.commission_payouts p
            left join (select payout_id, sum(amount) as amount, count(*) as entries, min(seller_id::text) as first,
                    max(seller_id::text) as last
                from shop.commissions where organization_id = :organization and payout_id is not null
                group by payout_id) e on e.payout_id = p.id
            where p.organization_id = :organization and (p.amount is distinct from e.amount
                or p.entries is distinct from e.entries or e.first <> p.seller_id::text or e.last <> p.seller_id::text)
            limit 20""");

    private static final Sql SHARES = Sql.of("""
            select format('Line %s of sale %s: its shares make %s percent.', line, sale_id, sum(share)) as contradiction
            from shop.line_sellers where organization_id = :organization
            group by sale_id, line having sum(share) <> 100
            limit 20""");

    private final Pipeline pipeline;

    CommissionProofRepository(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public String claim() {
        return "Every commission is the sum of its entries and of its lines, and payments of commissions that of theirs.";
    }

    @Override
    public List<String> contradictions(UUID organizationId) {
        try (var batch = pipeline.beginSnapshot()) {
            List<Rows<String>> found = Stream.of(ENTRIES, LINES, PAYOUTS, SHARES)
                    .map(query -> batch.fetch(query, row -> row.text("contradiction")))
                    .toList();
            batch.commit();
            return found.stream().flatMap(rows -> rows.list().stream()).toList();
        }
    }
}
