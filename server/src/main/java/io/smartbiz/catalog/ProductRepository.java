package io.smartbiz.catalog;

import static io.smartbiz.database.shop.Tables.CATEGORIES;
import static io.smartbiz.database.shop.Tables.COLLECTIONS;
import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.VARIANTS;

import io.smartbiz.database.shop.tables.records.ProductsRecord;
import io.smartbiz.database.shop.tables.records.VariantsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.json.Edit;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ProductRepository {

    static final EntityType<ProductsRecord> PRODUCT = EntityType.of("product", PRODUCTS, PRODUCTS.NAME)
            .important(PRODUCTS.BUY_PRICE, PRODUCTS.SELL_PRICE, PRODUCTS.SELL_PRICE_PER_METER)
            .unaudited(PRODUCTS.SEARCH_TEXT);

    private final DSLContext db;
    private final AuditedRows rows;
    private final Clock clock;

    ProductRepository(DSLContext db, AuditedRows rows, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.clock = clock;
    }

    /** A new product, to be filled and inserted. */
    ProductsRecord create() {
        return rows.create(PRODUCT);
    }

    void insertAll(Caller caller, List<AuditedRows.New<ProductsRecord>> products) {
        rows.insertAll(caller, PRODUCT, products);
    }

    void insertVariants(List<VariantsRecord> variants) {
        db.batchInsert(variants).execute();
    }

    /** Reads and locks a product. @throws Failure {@code NOT_FOUND} */
    ProductsRecord lock(Caller caller, UUID id) {
        return rows.lock(caller, PRODUCT, id);
    }

    void edit(
            Caller caller,
            ProductsRecord locked,
            Edit<EditProduct> edit,
            Consumer<ProductsRecord> fill,
            Map<String, Change> more) {
        rows.edit(caller, PRODUCT, locked, edit, fill, more);
    }

    /** An edit, in which null for a field that the caller may not see counts as not sent. */
    static Edit<EditProduct> asShown(Caller caller, ProductsRecord product, Edit<EditProduct> edit) {
        return AuditedRows.asShown(caller, PRODUCT, product, edit);
    }

    /** Hides a product together with its variants, so that their codes are free. */
    void delete(Caller caller, UUID id) {
        rows.delete(caller, PRODUCT, id);
        var hidden = DSL.select(PRODUCTS.DELETED_AT)
                .from(PRODUCTS)
                .where(PRODUCTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(PRODUCTS.ID.eq(id));
        db.update(VARIANTS)
                .set(VARIANTS.DELETED_AT, hidden)
                .where(VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(VARIANTS.PRODUCT_ID.eq(id))
                .and(VARIANTS.DELETED_AT.isNull())
                .execute();
    }

    /** Brings a product back with the variants that were hidden with it. */
    ProductsRecord restore(Caller caller, UUID id) {
        var hidden = db.select(PRODUCTS.DELETED_AT)
                .from(PRODUCTS)
                .where(PRODUCTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(PRODUCTS.ID.eq(id))
                .forUpdate()
                .fetchOne(PRODUCTS.DELETED_AT);
        ProductsRecord product = rows.restore(caller, PRODUCT, id);
        restoreVariants(caller, id, hidden);
        return product;
    }

    private void restoreVariants(Caller caller, UUID productId, @Nullable Instant hidden) {
        db.update(VARIANTS)
                .set(VARIANTS.DELETED_AT, (Instant) null)
                .where(VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(VARIANTS.PRODUCT_ID.eq(productId))
                .and(VARIANTS.DELETED_AT.eq(hidden))
                .execute();
    }

    /** The living variants of a product in their order. */
    List<VariantsRecord> variants(Caller caller, UUID productId) {
        return db.selectFrom(VARIANTS)
                .where(VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(VARIANTS.PRODUCT_ID.eq(productId))
                .and(VARIANTS.DELETED_AT.isNull())
                .orderBy(VARIANTS.POSITION, VARIANTS.ID)
                .fetch();
    }

    /** The removed variants of a living product, in the order in which they were removed. */
    List<VariantsRecord> removedVariants(Caller caller, UUID productId) {
        return db.selectFrom(VARIANTS)
                .where(VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(VARIANTS.PRODUCT_ID.eq(productId))
                .and(VARIANTS.DELETED_AT.isNotNull())
                .orderBy(VARIANTS.DELETED_AT, VARIANTS.ID)
                .fetch();
    }

    /** A removed variant, to be stored as one that has nothing of its own yet. */
    static VariantsRecord addAgain(VariantsRecord removed) {
        removed.setDeletedAt(null);
        removed.setBarcode(null);
        removed.setSellPrice(null);
        removed.setBuyPrice(null);
        return removed;
    }

    /** A new variant, not stored yet. @param size null for the only variant of a product in one size */
    VariantsRecord addVariant(Caller caller, UUID productId, @Nullable Size size, int position) {
        VariantsRecord variant = db.newRecord(VARIANTS);
        variant.setOrganizationId(caller.organizationId());
        variant.setId(Ids.next());
        variant.setProductId(productId);
        variant.setPosition(position);
        if (size != null) {
            variant.setSize(size.toString());
            variant.setWidth(size.width());
            variant.setLength(size.length());
        }
        return variant;
    }

    /** Hides a variant; documents still refer to it. */
    void removeVariant(VariantsRecord variant) {
        variant.setDeletedAt(clock.instant());
        variant.update();
    }

    Set<UUID> living(UUID organizationId, Collection<UUID> ids) {
        return db.select(PRODUCTS.ID)
                .from(PRODUCTS)
                .where(PRODUCTS.ORGANIZATION_ID.eq(organizationId))
                .and(PRODUCTS.ID.in(ids))
                .and(PRODUCTS.DELETED_AT.isNull())
                .fetchSet(PRODUCTS.ID);
    }

    boolean exists(Caller caller, UUID id) {
        return db.fetchExists(
                PRODUCTS,
                PRODUCTS.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(PRODUCTS.ID.eq(id))
                        .and(PRODUCTS.DELETED_AT.isNull()));
    }

    boolean hasCategory(Caller caller, UUID id) {
        return !categories(caller, Set.of(id)).isEmpty();
    }

    boolean hasCollection(Caller caller, UUID id) {
        return !collections(caller, Set.of(id)).isEmpty();
    }

    /** Those of these categories that are not deleted. */
    Set<UUID> categories(Caller caller, Set<UUID> ids) {
        return db.select(CATEGORIES.ID)
                .from(CATEGORIES)
                .where(CATEGORIES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(CATEGORIES.ID.in(ids))
                .and(CATEGORIES.DELETED_AT.isNull())
                .fetchSet(CATEGORIES.ID);
    }

    /** Those of these collections that are not deleted. */
    Set<UUID> collections(Caller caller, Set<UUID> ids) {
        return db.select(COLLECTIONS.ID)
                .from(COLLECTIONS)
                .where(COLLECTIONS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(COLLECTIONS.ID.in(ids))
                .and(COLLECTIONS.DELETED_AT.isNull())
                .fetchSet(COLLECTIONS.ID);
    }

    /** The living products that have these codes, themselves or by a living variant. */
    Map<String, Set<UUID>> holders(Caller caller, Set<String> barcodes) {
        if (barcodes.isEmpty()) {
            return Map.of();
        }
        return db
                .select(PRODUCTS.BARCODE, PRODUCTS.ID)
                .from(PRODUCTS)
                .where(PRODUCTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(PRODUCTS.BARCODE.in(barcodes))
                .and(PRODUCTS.DELETED_AT.isNull())
                .unionAll(DSL.select(VARIANTS.BARCODE, VARIANTS.PRODUCT_ID)
                        .from(VARIANTS)
                        .where(VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                        .and(VARIANTS.BARCODE.in(barcodes))
                        .and(VARIANTS.DELETED_AT.isNull()))
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        Record2::value1, Collectors.mapping(Record2::value2, Collectors.toSet())));
    }
}
