package io.smartbiz.catalog;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.CATEGORIES;
import static io.smartbiz.database.shop.Tables.COLLECTIONS;
import static io.smartbiz.database.shop.Tables.PRICE_CHANGES;
import static io.smartbiz.database.shop.Tables.PRICE_CHANGE_ITEMS;
import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.VARIANTS;

import io.smartbiz.catalog.PriceChangeView.Item;
import io.smartbiz.database.shop.tables.records.PriceChangesRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.SearchText;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PriceChangeRepository {

    static final String SELL_PRICE = "sell_price";
    static final String SELL_PRICE_PER_METER = "sell_price_per_meter";

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

    private final DSLContext db;
    private final AuditedRows rows;
    private final Pipeline pipeline;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    PriceChangeRepository(
            DSLContext db, AuditedRows rows, Pipeline pipeline, AuditTrail audit, JsonMapper json, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.pipeline = pipeline;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What the rule makes of each price. Unless it is only looked at, the products are locked, in the order of their ids,
     * until the transaction ends; sales, which refer to them, go on.
     */
    List<Item> items(Caller caller, ChangePrices command) {
        Condition which = which(caller, command);
        var chosen = db.select(PRODUCTS.ID).from(PRODUCTS).where(which).orderBy(PRODUCTS.ID);
        List<UUID> found = Boolean.TRUE.equals(command.preview())
                ? chosen.fetch(PRODUCTS.ID)
                : chosen.forNoKeyUpdate().fetch(PRODUCTS.ID);
        if (command.productIds() != null && !Set.copyOf(found).containsAll(command.productIds())) {
            throw Failure.invalid("product_ids", "field.unknown_reference");
        }
        return items(command, which);
    }

    private static Condition which(Caller caller, ChangePrices command) {
        Condition which = PRODUCTS.ORGANIZATION_ID.eq(caller.organizationId()).and(PRODUCTS.DELETED_AT.isNull());
        if (command.productIds() != null) {
            which = which.and(PRODUCTS.ID.in(command.productIds()));
        }
        if (command.categoryId() != null) {
            which = which.and(inCategory(caller, command.categoryId()));
        }
        if (command.collectionId() != null) {
            which = which.and(PRODUCTS.COLLECTION_ID.eq(command.collectionId()));
        }
        return command.q() == null ? which : which.and(words(command.q()));
    }

    /** In a category or one of those under it, as the list of products shows it. */
    private static Condition inCategory(Caller caller, UUID categoryId) {
        Field<UUID> treeId = DSL.field(DSL.name("tree", "id"), UUID.class);
        var tree = DSL.name("tree")
                .fields("id")
                .as(DSL.select(CATEGORIES.ID)
                        .from(CATEGORIES)
                        .where(CATEGORIES.ORGANIZATION_ID.eq(caller.organizationId()))
                        .and(CATEGORIES.ID.eq(categoryId))
                        .union(DSL.select(CATEGORIES.ID)
                                .from(CATEGORIES)
                                .join(DSL.table(DSL.name("tree")))
                                .on(CATEGORIES.PARENT_ID.eq(treeId))
                                .where(CATEGORIES.ORGANIZATION_ID.eq(caller.organizationId()))));
        return PRODUCTS.CATEGORY_ID.in(DSL.withRecursive(tree).select(treeId).from(tree));
    }

    /** Every word, with small typing errors in the longer ones: the rule of the list of products. */
    private static Condition words(String text) {
        Condition all = DSL.noCondition();
        for (String word : SearchText.fold(text).split(" ")) {
            Condition inside = PRODUCTS.SEARCH_TEXT.like("%" + word + "%");
            all = all.and(
                    word.length() < 4
                            ? inside
                            : inside.or(DSL.condition("{0} <% {1}", DSL.val(word), PRODUCTS.SEARCH_TEXT)));
        }
        return all;
    }

    private List<Item> items(ChangePrices command, Condition which) {
        var found = db.select(
                        PRODUCTS.ID,
                        PRODUCTS.NAME,
                        PRODUCTS.TYPE,
                        PRODUCTS.SELL_PRICE,
                        PRODUCTS.SELL_PRICE_PER_METER,
                        VARIANTS.ID,
                        VARIANTS.SIZE,
                        VARIANTS.WIDTH,
                        VARIANTS.LENGTH,
                        VARIANTS.SELL_PRICE,
                        COLLECTIONS.PRICE_PER_SQUARE_METER)
                .from(PRODUCTS)
                .join(VARIANTS)
                .on(VARIANTS.ORGANIZATION_ID.eq(PRODUCTS.ORGANIZATION_ID))
                .and(VARIANTS.PRODUCT_ID.eq(PRODUCTS.ID))
                .and(VARIANTS.DELETED_AT.isNull())
                .leftJoin(COLLECTIONS)
                .on(COLLECTIONS.ORGANIZATION_ID.eq(PRODUCTS.ORGANIZATION_ID))
                .and(COLLECTIONS.ID.eq(PRODUCTS.COLLECTION_ID))
                .where(which)
                .orderBy(PRODUCTS.NAME, PRODUCTS.ID, VARIANTS.POSITION, VARIANTS.ID)
                .fetch();
        var items = new ArrayList<Item>();
        UUID product = null;
        for (Record row : found) {
            boolean first = !row.get(PRODUCTS.ID).equals(product);
            product = row.get(PRODUCTS.ID);
            addItems(items, command, row, first);
        }
        return items;
    }

    /** A product has its own price, or its sizes have; a price by area makes each size's own. */
    private static void addItems(List<Item> items, ChangePrices command, Record row, boolean first) {
        boolean byMeter = row.get(PRODUCTS.TYPE).equals(ProductType.METER.code());
        boolean byArea = command.rule().kind() == ChangePrices.Kind.PER_SQUARE_METER;
        BigDecimal productPrice = row.get(byMeter ? PRODUCTS.SELL_PRICE_PER_METER : PRODUCTS.SELL_PRICE);
        BigDecimal width = row.get(VARIANTS.WIDTH);
        Size size = width == null ? null : new Size(width, row.get(VARIANTS.LENGTH));
        if (first && productPrice != null && !byArea) {
            add(
                    items,
                    row,
                    false,
                    byMeter ? SELL_PRICE_PER_METER : SELL_PRICE,
                    productPrice,
                    command.apply(productPrice, null));
        }
        BigDecimal own = row.get(VARIANTS.SELL_PRICE);
        if (byMeter || (own == null && !byArea)) {
            return;
        }
        BigDecimal old = new Prices(own, productPrice, row.get(COLLECTIONS.PRICE_PER_SQUARE_METER)).ofPiece(size);
        if (old != null) {
            add(items, row, true, SELL_PRICE, old, command.apply(old, size));
        }
    }

    private static void add(
            List<Item> items,
            Record row,
            boolean ofVariant,
            String field,
            BigDecimal old,
            @Nullable BigDecimal changed) {
        if (changed != null && changed.compareTo(old) != 0) {
            items.add(new Item(
                    row.get(PRODUCTS.ID),
                    row.get(PRODUCTS.NAME),
                    ofVariant ? row.get(VARIANTS.ID) : null,
                    ofVariant ? row.get(VARIANTS.SIZE) : null,
                    field,
                    old,
                    !ofVariant || row.get(VARIANTS.SELL_PRICE) != null,
                    changed));
        }
    }

    UUID insert(Caller caller, ChangePrices command, List<Item> items) {
        PriceChangesRecord change = rows.create(PRICE_CHANGE);
        change.setName(command.rule().kind().name().toLowerCase(Locale.ROOT) + " "
                + command.rule().value().toPlainString());
        change.setRule(JSONB.valueOf(json.writeValueAsString(command)));
        change.setProductCount(productCount(items));
        rows.insert(caller, PRICE_CHANGE, change);
        var insert = db.insertInto(
                PRICE_CHANGE_ITEMS,
                PRICE_CHANGE_ITEMS.ORGANIZATION_ID,
                PRICE_CHANGE_ITEMS.PRICE_CHANGE_ID,
                PRICE_CHANGE_ITEMS.PRODUCT_ID,
                PRICE_CHANGE_ITEMS.VARIANT_ID,
                PRICE_CHANGE_ITEMS.FIELD,
                PRICE_CHANGE_ITEMS.OLD_PRICE,
                PRICE_CHANGE_ITEMS.WAS_OWN,
                PRICE_CHANGE_ITEMS.NEW_PRICE);
        for (Item item : items) {
            insert = insert.values(
                    caller.organizationId(),
                    change.getId(),
                    item.productId(),
                    item.variantId(),
                    item.field(),
                    item.oldPrice(),
                    item.wasOwn(),
                    item.newPrice());
        }
        insert.execute();
        return change.getId();
    }

    /**
     * Sets each price to the new one, or back to the old one; a price that somebody has changed meanwhile stays.
     *
     * @return those that stayed
     */
    List<Item> set(Caller caller, List<Item> items, boolean back) {
        var stayed = new ArrayList<Item>();
        var changes = new LinkedHashMap<UUID, Map<String, Change>>();
        for (Item item : items) {
            BigDecimal to = back ? item.oldPrice() : item.newPrice();
            int changed = item.variantId() == null
                    ? setProduct(caller, item, to, back)
                    : setVariant(caller, item, back && !item.wasOwn() ? null : to, back);
            if (changed == 0) {
                stayed.add(item);
            }
            BigDecimal from = back ? item.newPrice() : item.oldPrice();
            String field = item.size() == null ? item.field() : item.field() + " " + item.size();
            changes.computeIfAbsent(item.productId(), _ -> new LinkedHashMap<>())
                    .put(field, new Change(from, to));
        }
        audit(caller, items, changes);
        return stayed;
    }

    /** Each product shows the change in its own history. */
    private void audit(Caller caller, List<Item> items, Map<UUID, Map<String, Change>> changes) {
        Map<UUID, String> names =
                items.stream().collect(Collectors.toMap(Item::productId, Item::productName, (one, _) -> one));
        try (var batch = pipeline.join()) {
            changes.forEach((product, prices) -> audit.record(
                    batch,
                    caller,
                    new AuditTrail.Entry(
                            AuditTrail.Action.UPDATE, "product", product, names.get(product), null, prices, true)));
            batch.send();
        }
    }

    private int setProduct(Caller caller, Item item, BigDecimal to, boolean back) {
        var field = item.field().equals(SELL_PRICE) ? PRODUCTS.SELL_PRICE : PRODUCTS.SELL_PRICE_PER_METER;
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

    void markUndone(Caller caller, UUID id) {
        rows.update(caller, PRICE_CHANGE, id, null, change -> change.setUndoneAt(clock.instant()));
    }

    PriceChangesRecord lock(Caller caller, UUID id) {
        return rows.lock(caller, PRICE_CHANGE, id);
    }

    Page<PriceChangeView> list(Caller caller, ListRequest request) {
        Condition own = PRICE_CHANGES.ORGANIZATION_ID.eq(caller.organizationId());
        return CHANGES.fetch(db, COLUMNS, WITH_MEMBER, own, request, row -> view(row, List.of()));
    }

    PriceChangeView get(Caller caller, UUID id) {
        Record change = db.select(COLUMNS)
                .from(WITH_MEMBER)
                .where(PRICE_CHANGES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(PRICE_CHANGES.ID.eq(id))
                .fetchOptional()
                .orElseThrow(Failure::notFound);
        return view(change, items(caller, id));
    }

    List<Item> items(Caller caller, UUID id) {
        return db.select(
                        PRICE_CHANGE_ITEMS.PRODUCT_ID,
                        PRODUCTS.NAME,
                        PRICE_CHANGE_ITEMS.VARIANT_ID,
                        VARIANTS.SIZE,
                        PRICE_CHANGE_ITEMS.FIELD,
                        PRICE_CHANGE_ITEMS.OLD_PRICE,
                        PRICE_CHANGE_ITEMS.WAS_OWN,
                        PRICE_CHANGE_ITEMS.NEW_PRICE)
                .from(PRICE_CHANGE_ITEMS)
                .join(PRODUCTS)
                .on(PRODUCTS.ORGANIZATION_ID.eq(PRICE_CHANGE_ITEMS.ORGANIZATION_ID))
                .and(PRODUCTS.ID.eq(PRICE_CHANGE_ITEMS.PRODUCT_ID))
                .leftJoin(VARIANTS)
                .on(VARIANTS.ORGANIZATION_ID.eq(PRICE_CHANGE_ITEMS.ORGANIZATION_ID))
                .and(VARIANTS.ID.eq(PRICE_CHANGE_ITEMS.VARIANT_ID))
                .where(PRICE_CHANGE_ITEMS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(PRICE_CHANGE_ITEMS.PRICE_CHANGE_ID.eq(id))
                .orderBy(PRODUCTS.NAME, PRODUCTS.ID, VARIANTS.POSITION)
                .fetch(Records.mapping(Item::new));
    }

    private PriceChangeView view(Record row, List<Item> items) {
        ChangePrices command = json.readValue(row.get(PRICE_CHANGES.RULE).data(), ChangePrices.class);
        return new PriceChangeView(
                row.get(PRICE_CHANGES.ID),
                command.rule().kind(),
                command.rule().value(),
                command.roundTo(),
                command.categoryId(),
                command.collectionId(),
                command.q(),
                row.get(PRICE_CHANGES.PRODUCT_COUNT),
                Objects.requireNonNull(row.get(PRICE_CHANGES.CREATED_AT)),
                row.get(MEMBERS.FULL_NAME),
                row.get(PRICE_CHANGES.UNDONE_AT),
                null,
                items);
    }

    /** What a change would be. */
    PriceChangeView preview(ChangePrices command, List<Item> items, String fingerprint) {
        return new PriceChangeView(
                null,
                command.rule().kind(),
                command.rule().value(),
                command.roundTo(),
                command.categoryId(),
                command.collectionId(),
                command.q(),
                productCount(items),
                null,
                null,
                null,
                fingerprint,
                items);
    }

    /** The same for the same prices, old and new. */
    String fingerprint(List<Item> items) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(items));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int productCount(List<Item> items) {
        return (int) items.stream().map(Item::productId).distinct().count();
    }
}
