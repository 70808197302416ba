package io.smartbiz.products;

import io.smartbiz.catalog.Size;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.search.SearchText;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement that finds one page of products, put together from constant pieces: the database keeps a plan for each
 * combination of filters. The page's rows are found first, by one index; what is shown of them is joined to those only.
 */
final class ProductQuery {

    private static final String TREE = """
            p.category_id = any(array(
                with recursive tree as (
                    select id from shop.categories where organization_id = ? and id = any(?::uuid[])
                    union select c.id from shop.categories c join tree t on c.parent_id = t.id
                    where c.organization_id = ?)
                select id from tree))""";
    private static final String HAS_VARIANT = """
            exists (select 1 from shop.searched_variants x where x.organization_id = ? and x.product_id = p.id
                and x.deleted_at is null""";
    private static final String ON_HAND = """
            (select coalesce(sum(s.on_hand), 0) from shop.stock_balances s
                where s.organization_id = ? and s.product_id = p.id""";
    private static final String COLUMNS = """
            select p.id, p.name, p.category_id, c.name, c.names ->> ?, p.collection_id, k.name, p.type, p.buy_price,
                p.sell_price, p.sell_price_per_meter, p.max_quantity, p.barcode, p.sku, p.low_stock_threshold, p.notes,
                p.attributes, p.created_at, p.updated_at, p.version, k.price_per_square_meter,
                v.id, v.size, v.width, v.length, v.barcode, v.buy_price, v.sell_price, p.photos""";
    /** Looked up for the page's rows only, each by one probe of an index. */
    private static final String PHOTOS = """
            , page as materialized (
                select found.*, array(
                    select f.id from core.files f
                    where f.organization_id = ? and f.owner_id = found.id and f.owner_type = 'product'
                        and f.deleted_at is null and f.owner_deleted_at is null
                    order by f.position, f.id) as photos
                from found)
            """;

    private static final String JOINS = """
            from page p
            join shop.categories c on c.organization_id = ? and c.id = p.category_id
            left join shop.collections k on k.organization_id = ? and k.id = p.collection_id
            join shop.variants v on v.organization_id = ? and v.product_id = p.id""";

    private final Caller caller;
    private final UUID organization;
    private final Branches branches;
    private final boolean deleted;
    private boolean search;
    private @Nullable Size onlySize;
    private final StringBuilder where = new StringBuilder("p.organization_id = ?");
    private final List<Object> whereArguments = new ArrayList<>();

    /**
     * Whose stock is shown.
     *
     * @param looked the branches whose figures are summed; null for all of the organisation
     * @param shown the branches whose figures are listed; null for all
     * @param figures whether the caller may see any
     */
    record Branches(UUID @Nullable [] looked, UUID @Nullable [] shown, boolean figures) {

        /** The branch asked for, else those of the caller's scope. */
        static Branches of(Caller caller, @Nullable UUID asked, boolean alsoOthers) {
            var scope = caller.scope(Permission.STOCK_VIEW);
            boolean others = caller.may(Permission.STOCK_VIEW_OTHER_BRANCHES);
            boolean figures = caller.may(Permission.STOCK_VIEW) || others;
            if (asked != null) {
                if (!figures || !(others || scope.contains(asked))) {
                    throw Failure.notFound();
                }
                UUID[] one = {asked};
                return new Branches(one, alsoOthers && others ? null : one, true);
            }
            UUID[] own = scope.everywhere()
                    ? null
                    : scope.branches().stream().sorted().toArray(UUID[]::new);
            return new Branches(own, alsoOthers && others ? null : own, figures);
        }
    }

    ProductQuery(Caller caller, Branches branches, boolean deleted) {
        this.caller = caller;
        this.organization = caller.organizationId();
        this.branches = branches;
        this.deleted = deleted;
        whereArguments.add(organization);
        where.append(deleted ? " and p.deleted_at is not null" : " and p.deleted_at is null");
    }

    ProductQuery only(UUID id) {
        return and(" and p.id = ?", id);
    }

    ProductQuery filter(ProductFilter filter) {
        if (!filter.categoryId().isEmpty()) {
            and(" and " + TREE, organization, filter.categoryId().toArray(UUID[]::new), organization);
        }
        if (filter.collectionId().size() == 1) {
            and(" and p.collection_id = ?", filter.collectionId().getFirst());
        } else if (!filter.collectionId().isEmpty()) {
            and(" and p.collection_id = any(?::uuid[])", (Object)
                    filter.collectionId().toArray(UUID[]::new));
        }
        if (filter.type() != null) {
            and(" and p.type = ?", filter.type().code());
        }
        measures(filter);
        if (filter.barcode() != null) {
            and(" and (p.barcode = ?", filter.barcode());
            and(
                    " or exists (select 1 from shop.searched_variants x where x.organization_id = ? and x.barcode = ?"
                            + " and x.product_id = p.id and x.deleted_at is null))",
                    organization,
                    filter.barcode());
        }
        stock(filter);
        if (filter.changedSince() != null) {
            changedSince(filter.changedSince());
        }
        search = filter.q() != null
                || filter.size() != null
                || filter.width() != null
                || filter.length() != null
                || filter.barcode() != null
                || filter.stockStatus() != null;
        if (filter.q() != null) {
            words(filter.q());
        }
        return this;
    }

    private void measures(ProductFilter filter) {
        if (filter.size() != null) {
            Size size = Size.parse("size", filter.size());
            onlySize = !deleted && filter.isOnlySize() ? size : null;
            and(
                    " and " + HAS_VARIANT + " and x.width = ? and x.length = ?)",
                    organization,
                    size.width(),
                    size.length());
        }
        if (filter.width() != null) {
            and(" and " + HAS_VARIANT + " and x.width = ?)", organization, filter.width());
        }
        if (filter.length() != null) {
            and(" and " + HAS_VARIANT + " and x.length = ?)", organization, filter.length());
        }
    }

    private void stock(ProductFilter filter) {
        if (filter.inStock() != null) {
            and(filter.inStock() ? " and exists (" : " and not exists (");
            and(
                    "select 1 from shop.stock_balances s where s.organization_id = ? and s.product_id = p.id"
                            + " and s.on_hand > 0",
                    organization);
            lookedBranches("s");
            and(")");
        }
        if (filter.stockStatus() != null) {
            switch (filter.stockStatus()) {
                case IN_STOCK -> onHand(" > coalesce(p.low_stock_threshold, 0)");
                case LOW_STOCK -> {
                    and(" and p.low_stock_threshold is not null");
                    onHand(" > 0");
                    onHand(" <= p.low_stock_threshold");
                }
                case OUT_OF_STOCK -> onHand(" <= 0");
            }
        }
    }

    /** For devices that keep the catalogue: the price by area comes from the collection, the stock from the balances. */
    private void changedSince(Instant moment) {
        and(" and (p.updated_at >= ?", moment);
        and(
                " or exists (select 1 from shop.collections k where k.organization_id = ? and k.id = p.collection_id"
                        + " and k.updated_at >= ?)",
                organization,
                moment);
        and(
                " or exists (select 1 from shop.stock_balances s where s.organization_id = ? and s.product_id = p.id"
                        + " and s.updated_at >= ?",
                organization,
                moment);
        lookedBranches("s");
        and("))");
    }

    private void onHand(String comparison) {
        and(" and " + ON_HAND, organization);
        lookedBranches("s");
        and(")" + comparison);
    }

    private void lookedBranches(String table) {
        if (branches.looked() != null) {
            and(" and " + table + ".branch_id = any(?::uuid[])", (Object) branches.looked());
        }
    }

    private void words(String text) {
        for (String word : SearchText.fold(text).split(" ")) {
            if (word.length() >= 4) {
                and(" and (p.search_text like ? or ? <% p.search_text)", "%" + word + "%", word);
            } else if (!word.isEmpty()) {
                and(" and p.search_text like ?", "%" + word + "%");
            }
        }
    }

    /** Whether the best plan depends on what is asked for: a rare word wants another than a frequent one. */
    boolean isSearch() {
        return search;
    }

    private ProductQuery and(String condition, Object... arguments) {
        where.append(condition);
        whereArguments.addAll(List.of(arguments));
        return this;
    }

    /** A statement with its arguments. */
    record Statement(String sql, Object[] arguments) {}

    /** Counts up to {@code most} rows. */
    Statement count(int most) {
        if (onlySize != null) {
            return countSize(onlySize, most);
        }
        return new Statement(
                "select count(*) from (select 1 from shop.searched_products p where " + where + " limit " + most
                        + ") counted",
                whereArguments.toArray());
    }

    /**
     * The products of one size stand in one piece of an index, which is counted sooner than products are looked up. A size
     * is written in one way only, so a product has one living variant of it.
     */
    private Statement countSize(Size size, int most) {
        return new Statement(
                "select count(*) from (select 1 from shop.searched_variants x"
                        + " where x.organization_id = ? and x.deleted_at is null and x.width = ? and x.length = ? limit "
                        + most + ") counted",
                new Object[] {organization, size.width(), size.length()});
    }

    /** The order of a list: by one field, and by id where that is the same. */
    record Order(String column, boolean descending) {

        static final Order BY_NAME = new Order("name", false);

        static Order of(ListRequest request) {
            if (request.sort().isEmpty()) {
                return BY_NAME;
            }
            var asked = request.sort().getFirst();
            if (request.sort().size() > 1 || !List.of("name", "created_at").contains(asked.field())) {
                throw Failure.invalid("sort", "field.not_sortable", "name, created_at");
            }
            return new Order(asked.field(), asked.descending());
        }

        String signature() {
            return (descending ? "-" : "") + column;
        }

        String sql() {
            String direction = descending ? " desc" : "";
            return "p." + column + direction + ", p.id" + direction;
        }

        /** The cursor that continues after a product. */
        String cursor(ProductView last) {
            String value =
                    column.equals("name") ? last.name() : last.createdAt().toString();
            return Listing.encode(List.of(signature(), value, last.id().toString()));
        }
    }

    /** One page and one row more, which tells whether there is a next page. */
    Statement page(ListRequest request, Order order) {
        var arguments = new ArrayList<>(whereArguments);
        var sql = new StringBuilder("with found as (select p.* from shop.searched_products p where ").append(where);
        if (request.cursor() != null) {
            List<String> parts = Listing.decode(request.cursor());
            if (parts.size() != 3 || !parts.getFirst().equals(order.signature())) {
                throw Failure.invalid("cursor", "field.invalid_cursor");
            }
            sql.append(" and (p.").append(order.column()).append(", p.id) ");
            sql.append(order.descending() ? "<" : ">").append(" (?, ?)");
            try {
                arguments.add(order.column().equals("name") ? parts.get(1) : Instant.parse(parts.get(1)));
                arguments.add(UUID.fromString(parts.get(2)));
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw Failure.invalid("cursor", "field.invalid_cursor");
            }
        }
        // Written out: a plan that is kept for any limit would be made for a large one.
        sql.append(" order by ").append(order.sql()).append(" limit ").append(request.size() + 1);
        if (request.cursor() == null && request.offset() > 0) {
            sql.append(" offset ").append(request.offset());
        }
        sql.append(")\n");
        return shown(sql, arguments, order.sql());
    }

    /** The products most like what is typed. */
    Statement suggestions(String text, int limit) {
        String folded = SearchText.fold(text);
        words(text);
        var arguments = new ArrayList<>(whereArguments);
        var sql = new StringBuilder("with found as (select p.*, word_similarity(?, p.search_text) as likeness from (")
                .append("select p.* from shop.searched_products p where ")
                .append(where)
                .append(" limit 500) p order by likeness desc, p.name, p.id limit ")
                .append(limit)
                .append(")\n");
        arguments.addFirst(folded);
        return shown(sql, arguments, "p.likeness desc, p.name, p.id");
    }

    private Statement shown(StringBuilder sql, List<Object> arguments, String order) {
        sql.append(PHOTOS);
        arguments.add(organization);
        sql.append(COLUMNS);
        arguments.add(caller.language().name().toLowerCase(Locale.ROOT));
        if (branches.figures()) {
            sql.append(", b.branch_id, b.on_hand, case when p.type = 'meter' then (select sum(r.first_length)")
                    .append(" from shop.rolls r where r.organization_id = ? and r.variant_id = v.id")
                    .append(" and r.branch_id = b.branch_id and r.remaining_length > 0) end");
            arguments.add(organization);
        }
        // Variants are hidden with their product, at the same moment.
        sql.append(' ')
                .append(JOINS)
                .append(deleted ? " and v.deleted_at = p.deleted_at" : " and v.deleted_at is null");
        arguments.add(organization);
        arguments.add(organization);
        arguments.add(organization);
        if (branches.figures()) {
            sql.append(" left join shop.stock_balances b on b.organization_id = ? and b.product_id = p.id"
                    + " and b.variant_id = v.id");
            arguments.add(organization);
            if (branches.shown() != null) {
                sql.append(" and b.branch_id = any(?::uuid[])");
                arguments.add(branches.shown());
            }
        }
        sql.append(" order by ").append(order).append(", v.position, v.id");
        return new Statement(sql.toString(), arguments.toArray());
    }
}
