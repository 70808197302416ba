package io.smartbiz.catalog;

import static io.smartbiz.database.shop.Tables.CATEGORIES;
import static io.smartbiz.database.shop.Tables.COLLECTIONS;
import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.VARIANTS;

import io.smartbiz.database.shop.tables.records.ProductsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.search.SearchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Update;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The text that products are searched by: their name, codes, category, collection and sizes. */
@Repository
class ProductTextRepository {

    private static final Field<String> SIZES = DSL.field(
                    DSL.select(DSL.listAgg(VARIANTS.SIZE, " ").withinGroupOrderBy(VARIANTS.POSITION))
                            .from(VARIANTS)
                            .where(VARIANTS.ORGANIZATION_ID.eq(PRODUCTS.ORGANIZATION_ID))
                            .and(VARIANTS.PRODUCT_ID.eq(PRODUCTS.ID))
                            .and(VARIANTS.DELETED_AT.isNull()))
            .as("sizes");
    private static final List<Field<?>> SEARCHED = List.of(
            PRODUCTS.NAME, PRODUCTS.SKU, PRODUCTS.BARCODE, COLLECTIONS.NAME, CATEGORIES.NAME, CATEGORIES.NAMES, SIZES);

    private final DSLContext db;

    ProductTextRepository(DSLContext db) {
        this.db = db;
    }

    /** Gives new products their texts. @param sizes of each, in the same order */
    void fill(Caller caller, List<ProductsRecord> products, List<Set<Size>> sizes) {
        Map<UUID, String> categories = db.select(CATEGORIES.ID, CATEGORIES.NAME, CATEGORIES.NAMES)
                .from(CATEGORIES)
                .where(CATEGORIES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(CATEGORIES.ID.in(
                        products.stream().map(ProductsRecord::getCategoryId).collect(Collectors.toSet())))
                .fetchMap(CATEGORIES.ID, row -> text(row.get(CATEGORIES.NAME), row.get(CATEGORIES.NAMES)));
        Map<UUID, String> collections = db.select(COLLECTIONS.ID, COLLECTIONS.NAME)
                .from(COLLECTIONS)
                .where(COLLECTIONS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(COLLECTIONS.ID.in(
                        products.stream().map(ProductsRecord::getCollectionId).collect(Collectors.toSet())))
                .fetchMap(COLLECTIONS.ID, COLLECTIONS.NAME);
        for (int i = 0; i < products.size(); i++) {
            ProductsRecord product = products.get(i);
            String text = text(
                    product.getName(),
                    product.getSku(),
                    product.getBarcode(),
                    collections.get(product.getCollectionId()),
                    categories.get(product.getCategoryId()),
                    String.join(" ", Size.names(sizes.get(i))));
            product.setSearchText(SearchText.index(text));
        }
    }

    private static String text(@Nullable Object... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(part -> part + " ")
                .collect(Collectors.joining());
    }

    /** Rewrites the search text of a product that is being written. */
    void refresh(Caller caller, UUID productId) {
        write(caller.organizationId(), List.of(productId));
    }

    /**
     * Rewrites search texts, but not of products that somebody else is writing at this moment.
     *
     * @return whether none was left out
     */
    boolean rewrite(UUID organizationId, List<UUID> productIds) {
        List<UUID> free = db.select(PRODUCTS.ID)
                .from(PRODUCTS)
                .where(those(organizationId, productIds))
                .forNoKeyUpdate()
                .skipLocked()
                .fetch(PRODUCTS.ID);
        write(organizationId, free);
        return free.size() == productIds.size();
    }

    private void write(UUID organizationId, List<UUID> productIds) {
        var texts = new ArrayList<Update<?>>();
        db.select(PRODUCTS.ID, PRODUCTS.SEARCH_TEXT)
                .select(SEARCHED)
                .from(PRODUCTS)
                .join(CATEGORIES)
                .on(CATEGORIES.ORGANIZATION_ID.eq(PRODUCTS.ORGANIZATION_ID))
                .and(CATEGORIES.ID.eq(PRODUCTS.CATEGORY_ID))
                .leftJoin(COLLECTIONS)
                .on(COLLECTIONS.ORGANIZATION_ID.eq(PRODUCTS.ORGANIZATION_ID))
                .and(COLLECTIONS.ID.eq(PRODUCTS.COLLECTION_ID))
                .where(those(organizationId, productIds))
                .forEach(product -> {
                    String text = SearchText.index(
                            text(SEARCHED.stream().map(product::get).toArray()));
                    if (!text.equals(product.get(PRODUCTS.SEARCH_TEXT))) {
                        texts.add(db.update(PRODUCTS)
                                .set(PRODUCTS.SEARCH_TEXT, text)
                                .where(those(organizationId, List.of(product.get(PRODUCTS.ID)))));
                    }
                });
        db.batch(texts).execute();
    }

    private static Condition those(UUID organizationId, List<UUID> productIds) {
        return PRODUCTS.ORGANIZATION_ID.eq(organizationId).and(PRODUCTS.ID.in(productIds));
    }
}
