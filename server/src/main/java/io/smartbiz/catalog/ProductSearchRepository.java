package io.smartbiz.catalog;

import static io.smartbiz.database.shop.Tables.CATEGORIES;
import static io.smartbiz.database.shop.Tables.COLLECTIONS;
import static io.smartbiz.database.shop.Tables.SEARCHED_PRODUCTS;
import static io.smartbiz.database.shop.Tables.SEARCHED_VARIANTS;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.platform.search.SearchCandidate;
import io.smartbiz.platform.search.SearchSource;
import io.smartbiz.platform.search.SearchType;
import io.smartbiz.platform.search.SearchWords;
import io.smartbiz.platform.text.PlainCode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Products in the global search: by code, then by how their name begins, then by all that is said of them. */
@Repository
class ProductSearchRepository implements SearchSource {

    private static final Field<String> TEXT = SEARCHED_PRODUCTS.SEARCH_TEXT;

    private final DSLContext db;

    ProductSearchRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public SearchType type() {
        return SearchType.PRODUCT;
    }

    @Override
    public Permission permission() {
        return Permission.PRODUCTS_VIEW;
    }

    @Override
    public List<SearchCandidate> search(Caller caller, SearchWords words, int limit) {
        var found = new LinkedHashMap<UUID, SearchCandidate>();
        if (words.loosely()) {
            addSimilar(found, caller, words, limit);
            return List.copyOf(found.values());
        }
        // Query each index separately: combined with `or`, the planner could use none.
        Set<String> codes = codes(words);
        add(found, caller, SEARCHED_PRODUCTS.BARCODE.in(codes), DSL.noField(), limit);
        add(found, caller, SEARCHED_PRODUCTS.SKU.in(codes), DSL.noField(), limit);
        add(found, caller, hasVariantOf(caller, codes), DSL.noField(), limit);
        add(found, caller, words.begins(TEXT), DSL.noField(), limit);
        if (found.size() < limit && words.isIndexed()) {
            add(found, caller, words.within(TEXT), DSL.noField(), limit);
        }
        return found.values().stream().sorted(shortestNameFirst()).toList();
    }

    /** Of equally good names, the shortest contains the least besides what was typed. */
    private static Comparator<SearchCandidate> shortestNameFirst() {
        return Comparator.comparingInt((SearchCandidate one) -> one.title().length())
                .thenComparing(SearchCandidate::title, Alphabet.ofRequest().comparator());
    }

    private void addSimilar(Map<UUID, SearchCandidate> found, Caller caller, SearchWords words, int limit) {
        Condition some = SearchWords.amongSome(
                SEARCHED_PRODUCTS, SEARCHED_PRODUCTS.ID, living(caller).and(words.within(TEXT)));
        add(found, caller, some, words.likeness(TEXT).desc(), limit);
    }

    /** The code as it was typed, or read by a scanner that was set to another alphabet's digits. */
    private static Set<String> codes(SearchWords words) {
        String code = PlainCode.of(words.typed());
        return new TreeSet<>(List.of(code, code.toUpperCase(Locale.ROOT), words.text()));
    }

    private static Condition hasVariantOf(Caller caller, Set<String> barcodes) {
        return SEARCHED_PRODUCTS.ID.in(DSL.select(SEARCHED_VARIANTS.PRODUCT_ID)
                .from(SEARCHED_VARIANTS)
                .where(SEARCHED_VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(SEARCHED_VARIANTS.BARCODE.in(barcodes))
                .and(SEARCHED_VARIANTS.DELETED_AT.isNull()));
    }

    private static Condition living(Caller caller) {
        return SEARCHED_PRODUCTS.ORGANIZATION_ID.eq(caller.organizationId()).and(SEARCHED_PRODUCTS.DELETED_AT.isNull());
    }

    private void add(Map<UUID, SearchCandidate> found, Caller caller, Condition fits, OrderField<?> order, int limit) {
        Field<String> translated = DSL.field(
                "{0} ->> {1}",
                String.class, CATEGORIES.NAMES, DSL.val(caller.language().code()));
        db.select(
                        SEARCHED_PRODUCTS.ID,
                        SEARCHED_PRODUCTS.NAME,
                        DSL.coalesce(translated, CATEGORIES.NAME),
                        COLLECTIONS.NAME,
                        SEARCHED_PRODUCTS.SKU,
                        SEARCHED_PRODUCTS.BARCODE,
                        DSL.coalesce(SEARCHED_PRODUCTS.SELL_PRICE, SEARCHED_PRODUCTS.SELL_PRICE_PER_METER))
                .from(SEARCHED_PRODUCTS)
                .join(CATEGORIES)
                .on(CATEGORIES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(CATEGORIES.ID.eq(SEARCHED_PRODUCTS.CATEGORY_ID))
                .leftJoin(COLLECTIONS)
                .on(COLLECTIONS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(COLLECTIONS.ID.eq(SEARCHED_PRODUCTS.COLLECTION_ID))
                .where(living(caller))
                .and(fits)
                .orderBy(order)
                .limit(DSL.inline(limit))
                .fetch(Records.mapping(ProductSearchRepository::candidate))
                .forEach(candidate -> found.putIfAbsent(candidate.id(), candidate));
    }

    private static SearchCandidate candidate(
            UUID id,
            String name,
            String category,
            @Nullable String collection,
            @Nullable String sku,
            @Nullable String barcode,
            @Nullable BigDecimal price) {
        return new SearchCandidate(
                id,
                name,
                SearchCandidate.lineOf(category, collection, sku),
                SearchCandidate.codesOf(sku, barcode),
                price,
                null);
    }
}
