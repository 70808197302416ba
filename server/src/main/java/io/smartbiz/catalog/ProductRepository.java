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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
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

    /** Inserts a product with its audit entry. @param more what the entry tells besides the columns @return its id */
    UUID insert(Caller caller, Consumer<ProductsRecord> fill, Map<String, Change> more) {
        ProductsRecord product = rows.create(PRODUCT);
        product.setSearchText("");
        fill.accept(product);
        return rows.insert(caller, PRODUCT, product, more).getId();
    }

    /** Reads and locks a product. @throws Failure {@code NOT_FOUND} */
    ProductsRecord lock(Caller caller, UUID id) {
        return rows.lock(caller, PRODUCT, id);
    }

    void update(
            Caller caller,
            ProductsRecord locked,
            @Nullable Integer version,
            Consumer<ProductsRecord> fill,
            Map<String, Change> more) {
        rows.update(caller, PRODUCT, locked, version, fill, more);
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

    boolean exists(Caller caller, UUID id) {
        return db.fetchExists(
                PRODUCTS,
                PRODUCTS.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(PRODUCTS.ID.eq(id))
                        .and(PRODUCTS.DELETED_AT.isNull()));
    }

    boolean hasCategory(Caller caller, UUID id) {
        return db.fetchExists(
                CATEGORIES,
                CATEGORIES
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(CATEGORIES.ID.eq(id))
                        .and(CATEGORIES.DELETED_AT.isNull()));
    }

    boolean hasCollection(Caller caller, UUID id) {
        return db.fetchExists(
                COLLECTIONS,
                COLLECTIONS
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(COLLECTIONS.ID.eq(id))
                        .and(COLLECTIONS.DELETED_AT.isNull()));
    }

    /** Whether a code is taken by another living product or variant: one scan finds one thing. */
    boolean barcodeTaken(Caller caller, String barcode, UUID productId) {
        Condition ofProduct = PRODUCTS.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(PRODUCTS.BARCODE.eq(barcode))
                .and(PRODUCTS.ID.ne(productId))
                .and(PRODUCTS.DELETED_AT.isNull());
        Condition ofVariant = VARIANTS.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(VARIANTS.BARCODE.eq(barcode))
                .and(VARIANTS.PRODUCT_ID.ne(productId))
                .and(VARIANTS.DELETED_AT.isNull());
        return db.fetchExists(PRODUCTS, ofProduct) || db.fetchExists(VARIANTS, ofVariant);
    }
}
