package io.smartbiz.catalog.prices;

import io.smartbiz.catalog.prices.PriceChangeView.Item;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Sets prices to new ones or back to old ones, unless somebody else has changed them in the meantime. */
@Repository
class PriceSettingRepository {

    /** How many are sent in one round trip. */
    private static final int STATEMENTS = 500;

    /** In the order of ids, as every change of several products locks them. */
    private static final Sql LOCK = Sql.of("""
            select id from shop.products where organization_id = :organization and id = any(:products::uuid[])
            order by id for no key update""");

    /**
     * One statement for each price: if a table has no statistics of an organisation yet, PostgreSQL would compare each
     * product with each price of a common one.
     */
    private static final Sql SET_OF_PRODUCT = Sql.of("""
            update shop.products
            set :field = :wanted, version = version + 1, updated_at = :now, updated_by = :member
            where organization_id = :organization and id = :id and :field = :present
            returning id""");

    private static final Sql SET_OF_VARIANT = Sql.of("""
            update shop.variants set sell_price = :wanted
            where organization_id = :organization and id = :id :unchanged
            returning id""");
    private static final Sql UNCHANGED = Sql.of("and sell_price = :present");

    private final Pipeline pipeline;
    private final AuditTrail audit;
    private final Clock clock;

    PriceSettingRepository(Pipeline pipeline, AuditTrail audit, Clock clock) {
        this.pipeline = pipeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sets each price to the new one. */
    void set(Caller caller, List<Item> items) {
        set(caller, items, false);
    }

    /** Sets each price back to the old one. @return those that were changed by somebody else, which stay */
    List<Item> setBack(Caller caller, List<Item> items) {
        Set<UUID> done = set(caller, items, true);
        return items.stream().filter(item -> !done.contains(idOf(item))).toList();
    }

    /** @return the products and variants whose price was set */
    private Set<UUID> set(Caller caller, List<Item> items, boolean back) {
        try (var batch = pipeline.join()) {
            batch.add(LOCK.withIds(
                    "products", items.stream().map(Item::productId).distinct().toList()));
            List<Rows<UUID>> done = new ArrayList<>();
            for (Item item : items) {
                done.add(batch.fetch(statement(caller, item, back), row -> row.uuid("id")));
                sendIfFull(batch, done.size());
            }
            audit(batch, caller, items, back);
            batch.send();
            return done.stream().flatMap(rows -> rows.list().stream()).collect(Collectors.toSet());
        }
    }

    private static void sendIfFull(Batch batch, int queued) {
        if (queued % STATEMENTS == 0) {
            batch.send();
        }
    }

    private Sql statement(Caller caller, Item item, boolean back) {
        BigDecimal wanted = back ? item.oldPrice() : item.newPrice();
        BigDecimal present = back ? item.newPrice() : item.oldPrice();
        if (item.variantId() != null) {
            return SET_OF_VARIANT
                    .with("id", item.variantId())
                    .with("wanted", back && !item.wasOwn() ? null : wanted)
                    .with("unchanged", back ? UNCHANGED.with("present", present) : Sql.NOTHING);
        }
        return SET_OF_PRODUCT
                .with("id", item.productId())
                .with("field", Sql.of(item.field()))
                .with("wanted", wanted)
                .with("present", present)
                .with("now", clock.instant())
                .with("member", caller.memberId());
    }

    private static UUID idOf(Item item) {
        return Objects.requireNonNullElse(item.variantId(), item.productId());
    }

    /** Each product shows the change in its own history. */
    private void audit(Batch batch, Caller caller, List<Item> items, boolean back) {
        var byProduct =
                items.stream().collect(Collectors.groupingBy(Item::productId, LinkedHashMap::new, Collectors.toList()));
        int queued = 0;
        for (List<Item> ofProduct : byProduct.values()) {
            audit.record(batch, caller, entry(ofProduct, back));
            sendIfFull(batch, ++queued);
        }
    }

    private static AuditTrail.Entry entry(List<Item> ofProduct, boolean back) {
        Item first = ofProduct.getFirst();
        var changes = new LinkedHashMap<String, Change>();
        for (Item item : ofProduct) {
            String field = item.size() == null ? item.field() : item.field() + " " + item.size();
            changes.put(
                    field,
                    back ? new Change(item.newPrice(), item.oldPrice()) : new Change(item.oldPrice(), item.newPrice()));
        }
        return new AuditTrail.Entry(
                AuditTrail.Action.UPDATE, "product", first.productId(), first.productName(), null, changes, true);
    }
}
