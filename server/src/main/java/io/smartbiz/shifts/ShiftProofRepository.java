package io.smartbiz.shifts;

import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.jobs.Proof;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Checks that what closed shifts expected is what moved in them. */
@Repository
class ShiftProofRepository implements Proof {

    private static final Sql CASH = Sql.of("""
            select format('Shift %s: %s of cash expected, its float and what moved make %s.', s.id, s.expected_cash,
                s.opening_float + coalesce(m.amount, 0)) as contradiction
            from shop.shifts s
            left join (select moved.shift_id, sum(moved.amount) as amount from (:moved) moved
                where moved.type = 'cash' group by moved.shift_id) m on m.shift_id = s.id
            where s.organization_id = :organization and s.closed_at is not null
                and s.expected_cash <> s.opening_float + coalesce(m.amount, 0)
            limit 20""");

    private static final Sql OTHERS = Sql.of("""
            select format('Shift %s: %s of %s expected, what moved makes %s.', c.shift_id, c.expected, c.type,
                coalesce(m.amount, 0)) as contradiction
            from shop.shift_counts c
            left join (select moved.shift_id, moved.type, sum(moved.amount) as amount from (:moved) moved
                where moved.type in ('card', 'transfer') group by moved.shift_id, moved.type) m
                on m.shift_id = c.shift_id and m.type = c.type
            where c.organization_id = :organization and c.expected <> coalesce(m.amount, 0)
            limit 20""");

    private final ShiftMoneyRepository money;
    private final Pipeline pipeline;

    ShiftProofRepository(ShiftMoneyRepository money, Pipeline pipeline) {
        this.money = money;
        this.pipeline = pipeline;
    }

    @Override
    public String claim() {
        return "What every closed shift expected is its float and all that moved in it.";
    }

    @Override
    public List<String> contradictions(UUID organizationId) {
        try (var batch = pipeline.beginSnapshot()) {
            List<Rows<String>> found = Stream.of(CASH, OTHERS)
                    .map(query ->
                            batch.fetch(query.with("moved", money.ofAllClosed()), row -> row.text("contradiction")))
                    .toList();
            batch.commit();
            return found.stream().flatMap(rows -> rows.list().stream()).toList();
        }
    }
}
