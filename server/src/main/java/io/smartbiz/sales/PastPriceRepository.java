package io.smartbiz.sales;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.sales.ListPrices.Price;
import io.smartbiz.sales.Picking.Picked;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The list prices of a former moment. The audit log holds each change of a price, written in the transaction of the change,
 * so the first change after the moment tells what the price was then.
 */
@Repository
class PastPriceRepository {

    private static final Sql FIRST_CHANGES = Sql.of("""
            select distinct on (a.entity_id, c.key) a.entity_id, c.key as field, (c.value ->> 'old')::numeric as price
            from core.audit_logs a cross join lateral jsonb_each(a.changes) c
            where a.organization_id = :organization and a.entity_type in ('product', 'collection', 'roll')
                and a.entity_id = any(:ids::uuid[]) and a.action = 'update' and a.happened_at > :moment
                and (c.key like 'sell_price%' or c.key in ('price_per_square_meter', 'price_per_meter'))
            order by a.entity_id, c.key, a.id""");

    private static final Sql LOWEST = Sql.of("""
            select a.entity_id, c.key as field, min((c.value ->> 'old')::numeric) as price
            from core.audit_logs a cross join lateral jsonb_each(a.changes) c
            where a.organization_id = :organization and a.entity_type in ('product', 'collection', 'roll')
                and a.entity_id = any(:ids::uuid[]) and a.action = 'update'
                and a.happened_at > :from and a.happened_at <= :moment
                and (c.key like 'sell_price%' or c.key in ('price_per_square_meter', 'price_per_meter'))
            group by a.entity_id, c.key""");

    private record Change(Price price, @Nullable BigDecimal before) {}

    /** The prices that goods had at a moment; takes a round trip. */
    ListPrices at(Batch batch, Instant moment, List<Picked> goods) {
        var changes = queue(batch, FIRST_CHANGES.with("moment", moment), goods);
        batch.send();
        return prices(changes.list());
    }

    /** The lowest prices that goods had between two moments; takes a round trip. */
    ListPrices lowest(Batch batch, Instant from, Instant moment, List<Picked> goods) {
        var changes = queue(batch, FIRST_CHANGES.with("moment", moment), goods);
        var former = queue(batch, LOWEST.with("from", from).with("moment", moment), goods);
        batch.send();
        var lower = new HashMap<Price, BigDecimal>();
        for (Change change : former.list()) {
            if (change.before() != null) {
                lower.put(change.price(), change.before());
            }
        }
        return prices(changes.list()).orLower(lower);
    }

    private static Rows<Change> queue(Batch batch, Sql query, List<Picked> goods) {
        List<UUID> ids =
                goods.stream().flatMap(PastPriceRepository::priced).distinct().toList();
        return batch.fetch(
                query.withIds("ids", ids),
                row -> new Change(new Price(row.uuid("entity_id"), row.text("field")), row.numberOrNull("price")));
    }

    private static ListPrices prices(List<Change> changes) {
        var before = new HashMap<Price, @Nullable BigDecimal>();
        changes.forEach(change -> before.put(change.price(), change.before()));
        return new ListPrices(before);
    }

    /** The records whose prices make the list price. */
    private static Stream<UUID> priced(Picked goods) {
        return Stream.of(
                        goods.item().productId(),
                        goods.item().collectionId(),
                        goods.roll() == null ? null : goods.roll().id())
                .filter(Objects::nonNull);
    }
}
