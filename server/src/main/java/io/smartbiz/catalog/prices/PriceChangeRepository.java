package io.smartbiz.catalog.prices;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.PRICE_CHANGES;
import static io.smartbiz.database.shop.Tables.PRICE_CHANGE_ITEMS;
import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.VARIANTS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.round;

import io.smartbiz.catalog.prices.PriceChangeView.Done;
import io.smartbiz.catalog.prices.PriceChangeView.Figures;
import io.smartbiz.catalog.prices.PriceChangeView.Item;
import io.smartbiz.database.shop.tables.records.PriceChangeItemsRecord;
import io.smartbiz.database.shop.tables.records.PriceChangesRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The changes of many prices that were made, to be looked at and undone. */
@Repository
class PriceChangeRepository {

    private static final EntityType<PriceChangesRecord> PRICE_CHANGE =
            EntityType.of("price_change", PRICE_CHANGES, PRICE_CHANGES.NAME);

    private static final Listing CHANGES =
            new Listing(PRICE_CHANGES.ID, "-created_at").sortableBy("created_at", PRICE_CHANGES.CREATED_AT);
    private static final List<Field<?>> COLUMNS = List.of(
            PRICE_CHANGES.ID,
            PRICE_CHANGES.RULE,
            PRICE_CHANGES.PRODUCT_COUNT,
            PRICE_CHANGES.CREATED_AT,
            PRICE_CHANGES.UNDONE_AT,
            MEMBERS.FULL_NAME);
    private static final Table<?> WITH_MEMBER = PRICE_CHANGES
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(PRICE_CHANGES.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(PRICE_CHANGES.CREATED_BY));

    /** What has the price: a size, or the product. */
    private static final Field<UUID> PRICED =
            DSL.coalesce(PRICE_CHANGE_ITEMS.VARIANT_ID, PRICE_CHANGE_ITEMS.PRODUCT_ID);

    private static final Listing BY_PRODUCT = new Listing(PRICED, "product_name,product_id")
            .sortableBy("product_name", PRODUCTS.NAME)
            .sortableBy("product_id", PRICE_CHANGE_ITEMS.PRODUCT_ID);
    private static final List<Field<?>> ITEM_COLUMNS = List.of(
            PRICE_CHANGE_ITEMS.PRODUCT_ID,
            PRODUCTS.NAME,
            PRICE_CHANGE_ITEMS.VARIANT_ID,
            VARIANTS.SIZE,
            PRICE_CHANGE_ITEMS.FIELD,
            PRICE_CHANGE_ITEMS.OLD_PRICE,
            PRICE_CHANGE_ITEMS.WAS_OWN,
            PRICE_CHANGE_ITEMS.NEW_PRICE);
    private static final Table<?> ITEMS = PRICE_CHANGE_ITEMS
            .join(PRODUCTS)
            .on(PRODUCTS.ORGANIZATION_ID.eq(PRICE_CHANGE_ITEMS.ORGANIZATION_ID))
            .and(PRODUCTS.ID.eq(PRICE_CHANGE_ITEMS.PRODUCT_ID))
            .leftJoin(VARIANTS)
            .on(VARIANTS.ORGANIZATION_ID.eq(PRICE_CHANGE_ITEMS.ORGANIZATION_ID))
            .and(VARIANTS.ID.eq(PRICE_CHANGE_ITEMS.VARIANT_ID));

    private final DSLContext db;
    private final AuditedRows rows;
    private final JsonMapper json;
    private final Clock clock;

    PriceChangeRepository(DSLContext db, AuditedRows rows, JsonMapper json, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    UUID insert(Caller caller, ChangePrices command, List<Item> items) {
        PriceChangesRecord change = rows.create(PRICE_CHANGE);
        change.setName(command.theRule().kind().name().toLowerCase(Locale.ROOT) + " "
                + command.theRule().value().toPlainString());
        change.setRule(JSONB.valueOf(json.writeValueAsString(command)));
        change.setProductCount(PriceChangeView.countProducts(items));
        rows.insert(caller, PRICE_CHANGE, change);
        db.batchInsert(items.stream().map(item -> row(change, item)).toList()).execute();
        return change.getId();
    }

    private static PriceChangeItemsRecord row(PriceChangesRecord change, Item item) {
        var row = new PriceChangeItemsRecord();
        row.setOrganizationId(change.getOrganizationId());
        row.setPriceChangeId(change.getId());
        row.setProductId(item.productId());
        row.setVariantId(item.variantId());
        row.setField(item.field());
        row.setOldPrice(item.oldPrice());
        row.setWasOwn(item.wasOwn());
        row.setNewPrice(item.newPrice());
        return row;
    }

    void markUndone(Caller caller, UUID id) {
        rows.update(caller, PRICE_CHANGE, id, null, change -> change.setUndoneAt(clock.instant()));
    }

    PriceChangesRecord lock(Caller caller, UUID id) {
        return rows.lock(caller, PRICE_CHANGE, id);
    }

    Page<PriceChangeView> list(Caller caller, ListRequest request) {
        Condition own = PRICE_CHANGES.ORGANIZATION_ID.eq(caller.organizationId());
        return CHANGES.fetch(db, COLUMNS, WITH_MEMBER, own, request, row -> {
            ChangePrices command = command(row);
            return PriceChangeView.of(command, row.get(PRICE_CHANGES.PRODUCT_COUNT), done(row));
        });
    }

    PriceChangeView get(Caller caller, UUID id) {
        Record change = db.select(COLUMNS)
                .from(WITH_MEMBER)
                .where(PRICE_CHANGES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(PRICE_CHANGES.ID.eq(id))
                .fetchOptional()
                .orElseThrow(Failure::notFound);
        return PriceChangeView.of(
                command(change),
                change.get(PRICE_CHANGES.PRODUCT_COUNT),
                done(change),
                figures(caller, id),
                inOrder(caller, id).limit(PriceChangeView.SHOWN).fetch(PriceChangeRepository::item));
    }

    /** What {@link Figures#of} tells of items in memory. */
    private Figures figures(Caller caller, UUID id) {
        Field<BigDecimal> share = round(
                PRICE_CHANGE_ITEMS
                        .NEW_PRICE
                        .minus(PRICE_CHANGE_ITEMS.OLD_PRICE)
                        .div(nullif(PRICE_CHANGE_ITEMS.OLD_PRICE, BigDecimal.ZERO)),
                Figures.DECIMALS);
        return Objects.requireNonNull(db.select(
                        count(),
                        count().filterWhere(PRICE_CHANGE_ITEMS.NEW_PRICE.eq(BigDecimal.ZERO)),
                        count().filterWhere(abs(share).gt(Figures.LARGE)),
                        round(avg(share), Figures.DECIMALS))
                .from(PRICE_CHANGE_ITEMS)
                .where(of(caller, id))
                .fetchOne(mapping(Figures::new)));
    }

    /** @throws Failure {@code NOT_FOUND} */
    void requireExists(Caller caller, UUID id) {
        if (!db.fetchExists(
                PRICE_CHANGES,
                PRICE_CHANGES.ORGANIZATION_ID.eq(caller.organizationId()).and(PRICE_CHANGES.ID.eq(id)))) {
            throw Failure.notFound();
        }
    }

    /** All prices of a change, product by product. */
    List<Item> items(Caller caller, UUID id) {
        return inOrder(caller, id).fetch(PriceChangeRepository::item);
    }

    private SelectSeekStepN<Record> inOrder(Caller caller, UUID id) {
        return db.select(ITEM_COLUMNS)
                .from(ITEMS)
                .where(of(caller, id))
                .orderBy(List.of(
                        Alphabet.ofRequest().order(PRODUCTS.NAME), PRICE_CHANGE_ITEMS.PRODUCT_ID.asc(), PRICED.asc()));
    }

    /** The same prices in the same order, in pages. */
    Page<Item> items(Caller caller, UUID id, ListRequest request) {
        return BY_PRODUCT.fetch(db, ITEM_COLUMNS, ITEMS, of(caller, id), request, PriceChangeRepository::item);
    }

    private static Condition of(Caller caller, UUID id) {
        return PRICE_CHANGE_ITEMS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(PRICE_CHANGE_ITEMS.PRICE_CHANGE_ID.eq(id));
    }

    private static Item item(Record row) {
        return new Item(
                row.get(PRICE_CHANGE_ITEMS.PRODUCT_ID),
                row.get(PRODUCTS.NAME),
                row.get(PRICE_CHANGE_ITEMS.VARIANT_ID),
                row.get(VARIANTS.SIZE),
                row.get(PRICE_CHANGE_ITEMS.FIELD),
                row.get(PRICE_CHANGE_ITEMS.OLD_PRICE),
                row.get(PRICE_CHANGE_ITEMS.WAS_OWN),
                row.get(PRICE_CHANGE_ITEMS.NEW_PRICE));
    }

    private ChangePrices command(Record row) {
        return json.readValue(row.get(PRICE_CHANGES.RULE).data(), ChangePrices.class);
    }

    private static Done done(Record row) {
        return new Done(
                row.get(PRICE_CHANGES.ID),
                Objects.requireNonNull(row.get(PRICE_CHANGES.CREATED_AT)),
                row.get(MEMBERS.FULL_NAME),
                row.get(PRICE_CHANGES.UNDONE_AT));
    }
}
