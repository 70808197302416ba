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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sets prices to new ones or back to old ones, unless somebody else has changed them in the meantime. */
@Repository
class PriceSettingRepository {

    /** In the order of ids, as every change of several products locks them. */
    private static final Sql LOCK = Sql.of("""
            select id from shop.products where organization_id = :organization and id = any(:products::uuid[])
            order by id for no key update""");

    private static final Sql SET_OF_PRODUCTS = Sql.of("""
            update shop.products p
            set :field = w.wanted, version = p.version + 1, updated_at = :now, updated_by = :member
            from unnest(:ids::uuid[], :wanted::numeric[], :present::numeric[]) as w(id, wanted, present)
            where p.organization_id = :organization and p.id = w.id and p.:field = w.present
            returning p.id""");
    private static final Sql SET_OF_VARIANTS = Sql.of("""
            update shop.variants v set sell_price = w.wanted
            from unnest(:ids::uuid[], :wanted::numeric[], :present::numeric[]) as w(id, wanted, present)
            where v.organization_id = :organization and v.id = w.id :unchanged
            returning v.id""");
    private static final Sql UNCHANGED = Sql.of("and v.sell_price = w.present");

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
            for (String field : List.of(Repricing.SELL_PRICE, Repricing.SELL_PRICE_PER_METER)) {
                List<Item> ofProducts = items.stream()
                        .filter(item -> item.variantId() == null && item.field().equals(field))
                        .toList();
                done.add(batch.fetch(
                        with(SET_OF_PRODUCTS, ofProducts, back)
                                .with("field", Sql.of(field))
                                .with("now", clock.instant())
                                .with("member", caller.memberId()),
                        row -> row.uuid("id")));
            }
            List<Item> ofVariants =
                    items.stream().filter(item -> item.variantId() != null).toList();
            done.add(batch.fetch(
                    with(SET_OF_VARIANTS, ofVariants, back).with("unchanged", back ? UNCHANGED : Sql.NOTHING),
                    row -> row.uuid("id")));
            audit(batch, caller, items, back);
            batch.send();
            return done.stream().flatMap(rows -> rows.list().stream()).collect(Collectors.toSet());
        }
    }

    private static Sql with(Sql update, List<Item> items, boolean back) {
        return update.withIds(
                        "ids", items.stream().map(PriceSettingRepository::idOf).toList())
                .with("wanted", texts(items, item -> back ? before(item) : item.newPrice()))
                .with("present", texts(items, item -> back ? item.newPrice() : item.oldPrice()));
    }

    private static UUID idOf(Item item) {
        return Objects.requireNonNullElse(item.variantId(), item.productId());
    }

    /** The old price; null when the variant had none of its own. */
    private static @Nullable BigDecimal before(Item item) {
        return item.variantId() == null || item.wasOwn() ? item.oldPrice() : null;
    }

    private static @Nullable String[] texts(List<Item> items, Function<Item, @Nullable BigDecimal> price) {
        return items.stream()
                .map(price)
                .map(number -> number == null ? null : number.toPlainString())
                .toArray(String[]::new);
    }

    /** Each product shows the change in its own history. */
    private void audit(Batch batch, Caller caller, List<Item> items, boolean back) {
        var byProduct =
                items.stream().collect(Collectors.groupingBy(Item::productId, LinkedHashMap::new, Collectors.toList()));
        byProduct.values().forEach(ofProduct -> audit.record(batch, caller, entry(ofProduct, back)));
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
