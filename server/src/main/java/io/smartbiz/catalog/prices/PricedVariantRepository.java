package io.smartbiz.catalog.prices;

import static io.smartbiz.database.shop.Tables.CATEGORIES;
import static io.smartbiz.database.shop.Tables.COLLECTIONS;
import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.VARIANTS;
import static org.jooq.impl.DSL.unnest;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.platform.search.SimilarityQuery;
import io.smartbiz.platform.text.Message;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Finds the prices that a change of many prices is about. */
@Repository
class PricedVariantRepository {

    /** Bounds the memory and the time of one change. A larger catalogue is changed category by category. */
    private static final int MOST_PRICES = 20_000;

    private static final Field<UUID> IN_TREE = DSL.field(DSL.name("tree", "id"), UUID.class);

    /**
     * From the array, PostgreSQL knows how many products are meant. By the statistics alone, it would expect one right after a
     * large import, and compare every product with every variant.
     */
    private static final Field<UUID> CHOSEN = DSL.field(DSL.name("chosen", "id"), UUID.class);

    private final DSLContext db;

    PricedVariantRepository(DSLContext db) {
        this.db = db;
    }

    /**
     * The variants of the chosen products with their prices; those of one product follow one another. Unless it is a
     * preview, locks the products, in the order of their ids, until the transaction ends. Sales are not blocked: they only
     * refer to products.
     *
     * @throws Failure {@code VALIDATION_ERROR} for an unknown product, or more than 20 000 products or variants
     */
    List<PricedVariant> chosenBy(Caller caller, ChangePrices command) {
        Condition chosen = chosen(caller, command);
        var ids = db.select(PRODUCTS.ID)
                .from(PRODUCTS)
                .where(chosen)
                .orderBy(PRODUCTS.ID)
                .limit(MOST_PRICES + 1);
        List<UUID> found = Boolean.TRUE.equals(command.preview())
                ? ids.fetch(PRODUCTS.ID)
                : ids.forNoKeyUpdate().fetch(PRODUCTS.ID);
        if (command.productIds() != null && !Set.copyOf(found).containsAll(command.productIds())) {
            throw Failure.invalid("product_ids", "field.unknown_reference");
        }
        requireFew(found);
        List<PricedVariant> variants = variants(caller, found);
        requireFew(variants);
        return variants;
    }

    private static void requireFew(List<?> chosen) {
        if (chosen.size() > MOST_PRICES) {
            throw Failure.of(ErrorCode.VALIDATION_ERROR, Message.of("product.too_many_prices", MOST_PRICES));
        }
    }

    private static Condition chosen(Caller caller, ChangePrices command) {
        Condition chosen = PRODUCTS.ORGANIZATION_ID.eq(caller.organizationId()).and(PRODUCTS.DELETED_AT.isNull());
        if (command.productIds() != null) {
            chosen = chosen.and(PRODUCTS.ID.in(command.productIds()));
        }
        if (command.categoryId() != null) {
            chosen = chosen.and(inCategory(caller, command.categoryId()));
        }
        if (command.collectionId() != null) {
            chosen = chosen.and(PRODUCTS.COLLECTION_ID.eq(command.collectionId()));
        }
        // Finds what the list of products finds, so that a price is changed only where it was shown.
        return command.q() == null ? chosen : chosen.and(SimilarityQuery.everyWord(command.q(), PRODUCTS.SEARCH_TEXT));
    }

    /** In a category or one below it, as in the list of products. */
    private static Condition inCategory(Caller caller, UUID categoryId) {
        Condition own = CATEGORIES.ORGANIZATION_ID.eq(caller.organizationId());
        var root = DSL.select(CATEGORIES.ID).from(CATEGORIES).where(own).and(CATEGORIES.ID.eq(categoryId));
        var below = DSL.select(CATEGORIES.ID)
                .from(CATEGORIES)
                .join(DSL.table(DSL.name("tree")))
                .on(CATEGORIES.PARENT_ID.eq(IN_TREE))
                .where(own);
        var tree = DSL.name("tree").fields("id").as(root.union(below));
        return PRODUCTS.CATEGORY_ID.in(DSL.withRecursive(tree).select(IN_TREE).from(tree));
    }

    private List<PricedVariant> variants(Caller caller, List<UUID> products) {
        return db.select(
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
                .from(unnest(products.toArray(UUID[]::new)).as("chosen", "id"))
                .join(PRODUCTS)
                .on(PRODUCTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(PRODUCTS.ID.eq(CHOSEN))
                .join(VARIANTS)
                .on(VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(VARIANTS.PRODUCT_ID.eq(CHOSEN))
                .and(VARIANTS.DELETED_AT.isNull())
                .leftJoin(COLLECTIONS)
                .on(COLLECTIONS.ORGANIZATION_ID.eq(PRODUCTS.ORGANIZATION_ID))
                .and(COLLECTIONS.ID.eq(PRODUCTS.COLLECTION_ID))
                .orderBy(Alphabet.ofRequest().order(PRODUCTS.NAME), PRODUCTS.ID, VARIANTS.POSITION, VARIANTS.ID)
                .limit(MOST_PRICES + 1)
                .fetch(Records.mapping(PricedVariant::new));
    }
}
