package io.smartbiz.products;

import io.smartbiz.catalog.Size;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.search.SearchText;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statement that finds one page of products. It finds the page's rows first, by one index, and joins what is shown of
 * them to those only.
 */
final class ProductQuery {

    private static final Sql PAGE = Sql.of("""
            select p.* from shop.searched_products p where :where order by :order :limit""");
    private static final Sql SUGGESTIONS = Sql.of("""
            select p.*, word_similarity(:text, p.search_text) + similarity(:text, p.search_text)
                + case when p.search_text like :beginning then 1 else 0 end as likeness
            from (select p.* from shop.searched_products p where :where limit 500) p
            order by likeness desc, p.name :alphabet, p.id :limit""");
    private static final Sql NAME = Sql.of("p.name :alphabet");
    private static final Sql CREATED_AT = Sql.of("p.created_at");
    private static final Sql UP = Sql.of(":key, p.id");
    private static final Sql DOWN = Sql.of(":key desc, p.id desc");
    private static final Sql AFTER_GOING_UP = Sql.of("(:key, p.id) > (:value, :id)");
    private static final Sql AFTER_GOING_DOWN = Sql.of("(:key, p.id) < (:value, :id)");
    private static final Sql BY_LIKENESS = Sql.of("p.likeness desc, p.name :alphabet, p.id");

    private static final Sql COUNT = Sql.of("""
            select count(*) as count from (select 1 from shop.searched_products p where :where :limit) counted""");
    /**
     * The products of one size are one range of an index, which costs less to count than to look products up. A size is
     * written in one way only, so a product has one living variant of it.
     */
    private static final Sql COUNT_OF_SIZE = Sql.of("""
            select count(*) as count from (select 1 from shop.searched_variants x
                where x.organization_id = :organization and x.deleted_at is null
                    and x.width = :width and x.length = :length :limit) counted""");

    /** What is the same in all rows of a product. It may be long, so only the first row has it. */
    private static final String ONCE = Stream.of(
                    "id",
                    "name",
                    "category_id",
                    "category_name",
                    "translated_category",
                    "collection_id",
                    "collection_name",
                    "price_per_square_meter",
                    "type",
                    "buy_price",
                    "sell_price",
                    "sell_price_per_meter",
                    "max_quantity",
                    "barcode",
                    "sku",
                    "low_stock_threshold",
                    "notes",
                    "attributes",
                    "photos",
                    "created_at",
                    "updated_at",
                    "version")
            .map(ProductQuery::once)
            .collect(Collectors.joining(", "));

    /**
     * The photos are looked up for the page's rows only, each by one probe of an index. What follows on a page that is too
     * heavy already is not read: neither the texts of more products nor more sizes. A product weighs no more here than in
     * {@link ProductStockRepository}, which ends the page before the first one that is too much.
     */
    private static final Sql SHOWN = Sql.of("""
            with found as (:found)
            , page as materialized (
                select p.*, c.name as category_name, c.names ->> :language as translated_category,
                    k.name as collection_name, k.price_per_square_meter, array(
                        select f.id from core.files f
                        where f.organization_id = :organization and f.owner_id = p.id
                            and f.owner_type = 'product' and f.deleted_at is null and f.owner_deleted_at is null
                        order by f.position, f.id) as photos,
                    sum(:of_product + coalesce(octet_length(p.notes), 0) + octet_length(p.attributes::text))
                        over (order by :order rows between unbounded preceding and 1 preceding) as before :branches
                from found p
                join shop.categories c on c.organization_id = :organization and c.id = p.category_id
                left join shop.collections k on k.organization_id = :organization and k.id = p.collection_id
                :stock)
            select ${once}, v.id as variant_id, v.size, v.width, v.length, v.barcode as variant_barcode,
                v.buy_price as variant_buy_price, v.sell_price as variant_sell_price :figures :branches_once
            from page p
            join shop.variants v on v.organization_id = :organization and v.product_id = p.id and :variants
            :balance
            where p.before is null or p.before <= :heaviest
            window shown as (order by :order, v.position, v.id)
            order by :order, v.position, v.id :limit""".replace("${once}", ONCE));

    private static final Sql FIGURES = Sql.of("""
            , :on_hand as on_hand, case when p.type = 'meter' then (select sum(s.first_length) from shop.rolls s
                where s.organization_id = :organization and s.variant_id = v.id and s.remaining_length > 0
                    :looked) end as first_length""");
    private static final Sql ON_HAND = Sql.of("""
            (select sum(s.on_hand) from shop.stock_balances s
                where s.organization_id = :organization and s.variant_id = v.id :looked)""");
    /** One branch has one balance of a size, so that all can be joined at once. */
    private static final Sql ON_HAND_OF_ONE = Sql.of("o.on_hand");

    private static final Sql BALANCE_OF_ONE = Sql.of("""
            left join shop.stock_balances o on o.organization_id = :organization and o.branch_id = :branch
                and o.variant_id = v.id""");
    private static final Sql LOOKED_BRANCHES = Sql.of("and s.branch_id = any(:branches::uuid[])");
    private static final Sql STOCK_OF_BRANCHES = Sql.of("""
            left join lateral (
                select array_agg(branch_id order by branch_id) as stocked_branches,
                    array_agg(on_hand order by branch_id) as stocks
                from (select b.branch_id, sum(b.on_hand) as on_hand from shop.stock_balances b
                    where b.organization_id = :organization and b.product_id = p.id :shown
                    group by b.branch_id) each_branch) stocked on true""");
    private static final Sql SHOWN_BRANCHES = Sql.of("and b.branch_id = any(:branches::uuid[])");
    private static final Sql BRANCHES = Sql.of(", stocked.stocked_branches, stocked.stocks");
    private static final Sql BRANCHES_ONCE = Sql.of(", "
            + Stream.of("stocked_branches", "stocks").map(ProductQuery::once).collect(Collectors.joining(", ")));
    private static final Sql LIVING_VARIANTS = Sql.of("v.deleted_at is null");
    /** A product and its variants are hidden at the same moment. */
    private static final Sql HIDDEN_VARIANTS = Sql.of("v.deleted_at = p.deleted_at");

    /** These alone are too heavy for a page. */
    private static final int MOST_SIZES = (int) (Listing.HEAVIEST_PAGE / ProductStockRepository.OF_PART) + 1;

    private final Caller caller;
    private final LookedBranches branches;
    private final boolean deleted;
    private final ProductFilterQuery conditions;
    /** What follows a name to sort and compare it. */
    private final Sql alphabet;

    ProductQuery(Caller caller, LookedBranches branches, boolean deleted) {
        this.caller = caller;
        this.branches = branches;
        this.deleted = deleted;
        this.conditions = new ProductFilterQuery(branches, deleted);
        this.alphabet = Alphabet.of(caller.organization().language()).clause();
    }

    /** One product alone. */
    Sql one(UUID id) {
        conditions.only(id);
        return page(ListRequest.first(1), ProductOrder.BY_NAME);
    }

    ProductQuery filter(ProductChoice choice) {
        conditions.add(choice);
        return this;
    }

    /** Counts up to {@code most} products of {@code filter}. */
    Sql count(ProductFilter filter, int most) {
        Size size = ProductFilterQuery.onlySize(filter, deleted);
        Sql count = size == null
                ? COUNT.with("where", conditions.where())
                : COUNT_OF_SIZE.with("width", size.width()).with("length", size.length());
        return count.with("limit", Sql.limit(most, 0));
    }

    /** One page and one row more, which tells whether there is a next page. */
    Sql page(ListRequest request, ProductOrder order) {
        Sql where = request.cursor() == null
                ? conditions.where()
                : Sql.and(conditions.where(), after(request.cursor(), order));
        Sql page = PAGE.with("where", where).with("order", order(order)).with("limit", limit(request));
        return shown(page, order(order));
    }

    /** The products most like what is typed. */
    Sql suggestions(String text, int limit) {
        conditions.addWords(text);
        Sql found = SUGGESTIONS
                .with("text", String.join(" ", SearchText.words(text)))
                .with("beginning", String.join(" ", SearchText.words(text)) + "%")
                .with("alphabet", alphabet)
                .with("where", conditions.where())
                .with("limit", Sql.limit(limit, 0));
        return shown(found, BY_LIKENESS.with("alphabet", alphabet));
    }

    private static String once(String column) {
        return "case when lag(p.id) over shown is distinct from p.id then p.%1$s end as %1$s".formatted(column);
    }

    private Sql shown(Sql found, Sql order) {
        boolean lists = branches.figures() && branches.isSeveral();
        UUID one = branches.onlyOne();
        return SHOWN.with("found", found)
                .with("of_product", Sql.literal(ProductStockRepository.OF_PRODUCT))
                .with("heaviest", Sql.literal(Listing.HEAVIEST_PAGE))
                .with("language", caller.language().name().toLowerCase(Locale.ROOT))
                .with("branches", lists ? BRANCHES : Sql.NOTHING)
                .with("stock", lists ? stockOfBranches() : Sql.NOTHING)
                .with("branches_once", lists ? BRANCHES_ONCE : Sql.NOTHING)
                .with("figures", branches.figures() ? figures() : Sql.NOTHING)
                .with("balance", one == null ? Sql.NOTHING : BALANCE_OF_ONE.with("branch", one))
                .with("variants", deleted ? HIDDEN_VARIANTS : LIVING_VARIANTS)
                .with("order", order)
                .with("limit", Sql.limit(MOST_SIZES, 0));
    }

    private Sql stockOfBranches() {
        UUID[] shown = branches.shown();
        return STOCK_OF_BRANCHES.with("shown", shown == null ? Sql.NOTHING : SHOWN_BRANCHES.with("branches", shown));
    }

    private Sql figures() {
        UUID[] looked = branches.looked();
        Sql ofLooked = looked == null ? Sql.NOTHING : LOOKED_BRANCHES.with("branches", looked);
        Sql onHand = branches.onlyOne() == null ? ON_HAND.with("looked", ofLooked) : ON_HAND_OF_ONE;
        return FIGURES.with("on_hand", onHand).with("looked", ofLooked);
    }

    private Sql order(ProductOrder order) {
        return (order.descending() ? DOWN : UP).with("key", key(order));
    }

    private Sql key(ProductOrder order) {
        return order.isByName() ? NAME.with("alphabet", alphabet) : CREATED_AT;
    }

    private static Sql limit(ListRequest request) {
        return Sql.limit(request.size() + 1, request.cursor() == null ? request.offset() : 0);
    }

    private Sql after(String cursor, ProductOrder order) {
        List<String> parts = Listing.decode(cursor);
        if (parts.size() != 3 || !parts.getFirst().equals(order.signature())) {
            throw Failure.invalid("cursor", "field.invalid_cursor");
        }
        Sql after = (order.descending() ? AFTER_GOING_DOWN : AFTER_GOING_UP).with("key", key(order));
        try {
            UUID id = UUID.fromString(parts.get(2));
            return (order.isByName()
                            ? after.with("value", parts.get(1))
                            : after.with("value", Bounds.moment(parts.get(1))))
                    .with("id", id);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Failure.invalid("cursor", "field.invalid_cursor");
        }
    }

    /** The cursor that continues after a product. */
    static String cursor(ProductOrder order, ProductView last) {
        String value = order.isByName() ? last.name() : last.createdAt().toString();
        return Listing.encode(List.of(order.signature(), value, last.id().toString()));
    }
}
