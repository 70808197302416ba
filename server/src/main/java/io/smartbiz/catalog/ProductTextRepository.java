package io.smartbiz.catalog;

import static io.smartbiz.database.shop.Tables.CATEGORIES;
import static io.smartbiz.database.shop.Tables.COLLECTIONS;
import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.VARIANTS;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.search.SearchText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
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

    /** Writes the texts of the products that meet {@code which} anew. */
    void refresh(Caller caller, Condition which) {
        db.select(PRODUCTS.ID)
                .select(SEARCHED)
                .from(PRODUCTS)
                .join(CATEGORIES)
                .on(CATEGORIES.ORGANIZATION_ID.eq(PRODUCTS.ORGANIZATION_ID))
                .and(CATEGORIES.ID.eq(PRODUCTS.CATEGORY_ID))
                .leftJoin(COLLECTIONS)
                .on(COLLECTIONS.ORGANIZATION_ID.eq(PRODUCTS.ORGANIZATION_ID))
                .and(COLLECTIONS.ID.eq(PRODUCTS.COLLECTION_ID))
                .where(PRODUCTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(which)
                .fetch()
                .forEach(product -> write(caller, product));
    }

    private void write(Caller caller, Record product) {
        String text = SEARCHED.stream()
                .map(product::get)
                .filter(Objects::nonNull)
                .map(part -> part + " ")
                .collect(Collectors.joining());
        db.update(PRODUCTS)
                .set(PRODUCTS.SEARCH_TEXT, SearchText.index(text))
                .where(PRODUCTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(PRODUCTS.ID.eq(product.get(PRODUCTS.ID)))
                .execute();
    }
}
