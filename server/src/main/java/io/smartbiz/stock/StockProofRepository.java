package io.smartbiz.stock;

import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.jobs.Proof;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Proves that balances and rolls are the sums of their movements, in quantity and value. */
@Repository
class StockProofRepository implements Proof {

    private static final Sql BALANCES = Sql.of("""
            select format('Branch %s, variant %s: the balance is %s worth %s, its movements give %s worth %s.',
                coalesce(b.branch_id, m.branch_id), coalesce(b.variant_id, m.variant_id),
                b.on_hand, b.value, m.quantity, m.value) as contradiction
            from (select branch_id, variant_id, on_hand, value from shop.stock_balances where organization_id = :organization) b
            full join (select branch_id, variant_id, sum(quantity) as quantity, sum(value) as value
                from shop.stock_movements where organization_id = :organization group by branch_id, variant_id) m
                on m.branch_id = b.branch_id and m.variant_id = b.variant_id
            where coalesce(b.on_hand, 0) <> coalesce(m.quantity, 0) or coalesce(b.value, 0) <> coalesce(m.value, 0)
            limit 20""");
    private static final Sql ROLLS = Sql.of("""
            select format('Roll %s: %s m worth %s are left, its movements give %s m worth %s.',
                r.code, r.remaining_length, r.value, m.quantity, m.value) as contradiction
            from shop.rolls r
            left join (select roll_id, sum(quantity) as quantity, sum(value) as value from shop.stock_movements
                where organization_id = :organization and roll_id is not null group by roll_id) m on m.roll_id = r.id
            where r.organization_id = :organization
                and (r.remaining_length <> coalesce(m.quantity, 0) or r.value <> coalesce(m.value, 0))
            limit 20""");
    private static final Sql SUMS = Sql.of("""
            select format('Branch %s, variant %s: the balance is %s m, its rolls have %s m.',
                b.branch_id, b.variant_id, b.on_hand, r.remaining) as contradiction
            from shop.stock_balances b
            join shop.products p on p.organization_id = b.organization_id and p.id = b.product_id and p.type = 'meter'
            left join (select branch_id, variant_id, sum(remaining_length) as remaining from shop.rolls
                where organization_id = :organization group by branch_id, variant_id) r
                on r.branch_id = b.branch_id and r.variant_id = b.variant_id
            where b.organization_id = :organization and b.on_hand <> coalesce(r.remaining, 0)
            limit 20""");

    private final Pipeline pipeline;

    StockProofRepository(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public String claim() {
        return "Stock balances and rolls equal the sums of their movements.";
    }

    @Override
    public List<String> contradictions(UUID organizationId) {
        try (var batch = pipeline.beginSnapshot()) {
            List<Rows<String>> found = Stream.of(BALANCES, ROLLS, SUMS)
                    .map(query -> batch.fetch(query, row -> row.text("contradiction")))
                    .toList();
            batch.commit();
            return found.stream().flatMap(rows -> rows.list().stream()).toList();
        }
    }
}
