package io.smartbiz.catalog.prices;

import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.VARIANTS;

import io.smartbiz.catalog.prices.PriceChangeView.Item;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Pipeline;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sets prices to new ones or back to old ones, unless somebody else has changed them in the meantime. */
@Repository
class PriceSettingRepository {

    private final DSLContext db;
    private final Pipeline pipeline;
    private final AuditTrail audit;
    private final Clock clock;

    PriceSettingRepository(DSLContext db, Pipeline pipeline, AuditTrail audit, Clock clock) {
        this.db = db;
        this.pipeline = pipeline;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sets each price to the new one. */
    void set(Caller caller, List<Item> items) {
        items.forEach(item -> set(caller, item, false));
        audit(caller, items, false);
    }

    /** Sets each price back to the old one. @return those that were changed by somebody else, which stay */
    List<Item> setBack(Caller caller, List<Item> items) {
        List<Item> stayed =
                items.stream().filter(item -> !set(caller, item, true)).toList();
        audit(caller, items, true);
        return stayed;
    }

    private boolean set(Caller caller, Item item, boolean back) {
        BigDecimal to = back ? item.oldPrice() : item.newPrice();
        int changed = item.variantId() == null
                ? setProduct(caller, item, to, back)
                : setVariant(caller, item, back && !item.wasOwn() ? null : to, back);
        return changed > 0;
    }

    private int setProduct(Caller caller, Item item, BigDecimal to, boolean back) {
        var field = item.field().equals(Repricing.SELL_PRICE) ? PRODUCTS.SELL_PRICE : PRODUCTS.SELL_PRICE_PER_METER;
        return db.update(PRODUCTS)
                .set(field, to)
                .set(PRODUCTS.VERSION, PRODUCTS.VERSION.plus(1))
                .set(PRODUCTS.UPDATED_AT, clock.instant())
                .set(PRODUCTS.UPDATED_BY, caller.memberId())
                .where(PRODUCTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(PRODUCTS.ID.eq(item.productId()))
                .and(field.eq(back ? item.newPrice() : item.oldPrice()))
                .execute();
    }

    private int setVariant(Caller caller, Item item, @Nullable BigDecimal to, boolean back) {
        return db.update(VARIANTS)
                .set(VARIANTS.SELL_PRICE, to)
                .where(VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(VARIANTS.ID.eq(item.variantId()))
                .and(back ? VARIANTS.SELL_PRICE.eq(item.newPrice()) : DSL.noCondition())
                .execute();
    }

    /** Each product shows the change in its own history. */
    private void audit(Caller caller, List<Item> items, boolean back) {
        var byProduct =
                items.stream().collect(Collectors.groupingBy(Item::productId, LinkedHashMap::new, Collectors.toList()));
        try (var batch = pipeline.join()) {
            byProduct.values().forEach(ofProduct -> audit.record(batch, caller, entry(ofProduct, back)));
            batch.send();
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
