package io.smartbiz.products;

import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Size;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.search.SearchText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The conditions on a product {@code p} of a list, as constant pieces of SQL, so that the database can cache a plan for
 * each combination.
 */
final class ProductFilterQuery {

    private static final Sql OWN = Sql.of("p.organization_id = :organization");
    private static final Sql LIVING = Sql.of("p.deleted_at is null");
    private static final Sql DELETED = Sql.of("p.deleted_at is not null");
    private static final Sql ID = Sql.of("p.id = :id");

    /** Only of a single one are the products one range of an index, in the order of their names. */
    private static final Sql CATEGORY = Sql.of("p.category_id = :id");

    private static final Sql CATEGORIES = Sql.of("p.category_id = any(:ids::uuid[])");
    private static final Sql COLLECTION = Sql.of("p.collection_id = :id");
    private static final Sql COLLECTIONS = Sql.of("p.collection_id = any(:ids::uuid[])");
    private static final Sql TYPE = Sql.of("p.type = :type");

    private static final Sql HAS_VARIANT = Sql.of("""
            exists (select 1 from shop.searched_variants x where x.organization_id = :organization
                and x.product_id = p.id and x.deleted_at is null and :measures)""");
    private static final Sql SIZE = Sql.of("x.width = :width and x.length = :length");
    private static final Sql WIDTH = Sql.of("x.width = :width");
    private static final Sql LENGTH = Sql.of("x.length = :length");
    private static final Sql BARCODE = Sql.of("""
            (p.barcode = :barcode
                or exists (select 1 from shop.searched_variants x where x.organization_id = :organization
                    and x.barcode = :barcode and x.product_id = p.id and x.deleted_at is null))""");

    private static final Sql IN_STOCK = Sql.of("""
            exists (select 1 from shop.stock_balances s where s.organization_id = :organization
                and s.product_id = p.id and s.on_hand > 0 :looked)""");
    private static final Sql NOT_IN_STOCK = Sql.of("not :in_stock");
    private static final Sql LOOKED = Sql.of("and s.branch_id = any(:branches::uuid[])");
    private static final Sql ON_HAND = Sql.of("""
            (select coalesce(sum(s.on_hand), 0) from shop.stock_balances s
                where s.organization_id = :organization and s.product_id = p.id :looked)""");
    private static final Sql ENOUGH = Sql.of(":on_hand > coalesce(p.low_stock_threshold, 0)");
    private static final Sql LOW =
            Sql.of("p.low_stock_threshold is not null and :on_hand > 0 and :on_hand <= p.low_stock_threshold");
    private static final Sql NONE = Sql.of(":on_hand <= 0");

    private static final Sql CHANGED_SINCE = Sql.of("""
            (p.updated_at >= :moment
                or exists (select 1 from shop.collections k where k.organization_id = :organization
                    and k.id = p.collection_id and k.updated_at >= :moment)
                or exists (select 1 from shop.stock_balances s where s.organization_id = :organization
                    and s.product_id = p.id and s.updated_at >= :moment :looked))""");

    private static final Sql LONG_WORD = Sql.of("(p.search_text like :pattern or :word <% p.search_text)");
    private static final Sql SHORT_WORD = Sql.of("p.search_text like :pattern");
    private static final Sql NOTHING_FITS = Sql.of("false");

    private final Sql looked;
    private final List<Sql> conditions = new ArrayList<>();

    ProductFilterQuery(LookedBranches branches, boolean deleted) {
        UUID[] ids = branches.looked();
        looked = ids == null ? Sql.NOTHING : LOOKED.with("branches", ids);
        conditions.add(OWN);
        conditions.add(deleted ? DELETED : LIVING);
    }

    /** All of the conditions. */
    Sql where() {
        return Sql.join(" and ", conditions);
    }

    void only(UUID id) {
        conditions.add(ID.with("id", id));
    }

    void add(ProductChoice choice) {
        ProductFilter filter = choice.filter();
        addCatalog(choice);
        addMeasures(filter);
        if (filter.barcode() != null) {
            conditions.add(BARCODE.with("barcode", filter.barcode()));
        }
        addStock(filter);
        Instant moment = filter.changedSince();
        if (moment != null) {
            conditions.add(CHANGED_SINCE.with("moment", moment).with("looked", looked));
        }
        if (filter.q() != null) {
            addWords(filter.q());
        }
    }

    private void addCatalog(ProductChoice choice) {
        if (choice.categoryIds().size() == 1) {
            conditions.add(CATEGORY.with("id", choice.categoryIds().getFirst()));
        } else if (!choice.categoryIds().isEmpty()) {
            conditions.add(CATEGORIES.withIds("ids", choice.categoryIds()));
        }
        if (choice.collectionIds().size() == 1) {
            conditions.add(COLLECTION.with("id", choice.collectionIds().getFirst()));
        } else if (!choice.collectionIds().isEmpty()) {
            conditions.add(COLLECTIONS.withIds("ids", choice.collectionIds()));
        }
        ProductType type = choice.filter().type();
        if (type != null) {
            conditions.add(TYPE.with("type", type.code()));
        }
    }

    private void addMeasures(ProductFilter filter) {
        if (filter.size() != null) {
            Size size = Size.parse("size", filter.size());
            addVariant(SIZE.with("width", size.width()).with("length", size.length()));
        }
        BigDecimal width = filter.width();
        if (width != null) {
            addVariant(WIDTH.with("width", width));
        }
        BigDecimal length = filter.length();
        if (length != null) {
            addVariant(LENGTH.with("length", length));
        }
    }

    private void addVariant(Sql measures) {
        conditions.add(HAS_VARIANT.with("measures", measures));
    }

    private void addStock(ProductFilter filter) {
        if (filter.inStock() != null) {
            Sql inStock = IN_STOCK.with("looked", looked);
            conditions.add(filter.inStock() ? inStock : NOT_IN_STOCK.with("in_stock", inStock));
        }
        if (filter.stockStatus() != null) {
            Sql condition = switch (filter.stockStatus()) {
                case IN_STOCK -> ENOUGH;
                case LOW_STOCK -> LOW;
                case OUT_OF_STOCK -> NONE;
            };
            conditions.add(condition.with("on_hand", ON_HAND.with("looked", looked)));
        }
    }

    /**
     * Every word must be there, as {@link SearchText#words} bounds them. Words of four letters and more may have small typing
     * errors. Blank text limits nothing, and text without anything that can be searched finds nothing.
     */
    void addWords(String text) {
        List<String> words = SearchText.words(text);
        if (words.isEmpty() && !text.isBlank()) {
            conditions.add(NOTHING_FITS);
        }
        for (String word : words) {
            if (word.length() >= 4) {
                conditions.add(LONG_WORD.with("pattern", "%" + word + "%").with("word", word));
            } else {
                conditions.add(SHORT_WORD.with("pattern", "%" + word + "%"));
            }
        }
    }

    /** Whether the best plan depends on the values: a rare word needs another plan than a frequent one. */
    static boolean isSearch(ProductFilter filter) {
        return filter.q() != null
                || filter.size() != null
                || filter.width() != null
                || filter.length() != null
                || filter.barcode() != null
                || filter.stockStatus() != null;
    }

    /** The size when it is all that living products are chosen by; else null. */
    static @Nullable Size onlySize(ProductFilter filter, boolean deleted) {
        return !deleted && filter.isOnlySize() && filter.size() != null ? Size.parse("size", filter.size()) : null;
    }
}
