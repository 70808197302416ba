package io.smartbiz.products;

import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.STOCK_BALANCES;
import static io.smartbiz.database.shop.Tables.VARIANTS;

import io.smartbiz.files.FileLinks;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.lists.Weight;
import io.smartbiz.platform.text.PlainNumber;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Products as people see them: the catalogue joined with what branches have. */
@Repository
class ProductStockRepository {

    /** A sequential scan bypasses the cache and reads other organisations' rows. */
    private static final Sql BY_INDEX = Sql.of("set local enable_seqscan = off");

    /** Few products of some rare categories are sorted; those of frequent ones are met soon in the order of all names. */
    private static final Sql FOR_VALUES = Sql.of("set local plan_cache_mode = force_custom_plan");

    /** Bytes of an answer, about: of a product without what differs much, of a photo or variant, and of a branch's stock. */
    static final int OF_PRODUCT = 1_500;

    static final int OF_PART = 400;
    private static final int OF_BRANCH = 100;

    private final Pipeline pipeline;
    private final DSLContext db;
    private final FileLinks links;

    ProductStockRepository(Pipeline pipeline, DSLContext db, FileLinks links) {
        this.pipeline = pipeline;
        this.db = db;
        this.links = links;
    }

    /** One page, in one round trip. */
    Page<ProductView> list(Caller caller, ProductChoice choice, ListRequest request) {
        var branches = LookedBranches.of(caller, choice.branchId(), false);
        var query = new ProductQuery(caller, branches, request.deleted()).filter(choice);
        var order = ProductOrder.of(request);
        var rows = new ProductRows(caller, branches, links);
        boolean isSearch = ProductFilterQuery.isSearch(choice.filter());
        try (var batch = isSearch ? pipeline.beginSearch() : pipeline.beginReading()) {
            if (isSearch) {
                batch.add(BY_INDEX);
            } else if (choice.categoryIds().size() > 1) {
                batch.add(FOR_VALUES);
            }
            batch.each(query.page(request, order), rows::add);
            Rows<Integer> counted = request.cursor() == null ? count(batch, query, choice.filter()) : null;
            batch.commit();
            Integer count = counted == null ? null : counted.list().getFirst();
            return page(request, order, rows.products(), count);
        }
    }

    private static Rows<Integer> count(Batch batch, ProductQuery query, ProductFilter filter) {
        return batch.fetch(query.count(filter, Page.COUNTED + 1), row -> row.integer("count"));
    }

    private static Page<ProductView> page(
            ListRequest request, ProductOrder order, List<ProductView> found, @Nullable Integer counted) {
        List<ProductView> wanted = found.subList(0, Math.min(request.size(), found.size()));
        List<ProductView> items = Listing.lightEnough(request, wanted, ProductStockRepository::weight);
        boolean more = items.size() < found.size();
        String next = more ? ProductQuery.cursor(order, items.getLast()) : null;
        return new Page<>(
                items,
                counted == null
                        ? Page.Info.after(request.size(), next)
                        : Page.Info.numbered(request.number(), request.size(), counted, next));
    }

    private static long weight(ProductView product) {
        var details = product.details();
        int links = product.photos().size() + product.variants().size();
        List<?> stock = Objects.requireNonNullElse(product.figures().stock(), List.of());
        return OF_PRODUCT
                + Weight.of(product.name())
                + Weight.of(details.notes())
                + Weight.of(details.attributes())
                + (long) OF_PART * links
                + (long) OF_BRANCH * stock.size();
    }

    /** The products most like what is typed, the best first. */
    List<ProductView> suggest(Caller caller, @Nullable UUID branchId, String text, int limit) {
        var branches = LookedBranches.of(caller, branchId, false);
        var rows = new ProductRows(caller, branches, links);
        try (var batch = pipeline.beginSearch()) {
            batch.each(new ProductQuery(caller, branches, false).suggestions(text, limit), rows::add);
            batch.commit();
        }
        return rows.products();
    }

    /** One product, with the stock of every branch that the caller may see. Also inside a running transaction. */
    ProductView get(Caller caller, @Nullable UUID branchId, UUID id) {
        var branches = LookedBranches.of(caller, branchId, true);
        var rows = new ProductRows(caller, branches, links);
        try (var batch = pipeline.join()) {
            batch.each(new ProductQuery(caller, branches, false).one(id), rows::add);
            batch.send();
        }
        return rows.products().stream().findFirst().orElseThrow(Failure::notFound);
    }

    boolean hasStock(Caller caller, UUID productId) {
        return db.fetchExists(
                STOCK_BALANCES,
                STOCK_BALANCES
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(STOCK_BALANCES.PRODUCT_ID.eq(productId))
                        .and(STOCK_BALANCES.ON_HAND.gt(BigDecimal.ZERO)));
    }

    boolean anyHasStock(Caller caller, Collection<UUID> variantIds) {
        return db.fetchExists(
                STOCK_BALANCES,
                STOCK_BALANCES
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(STOCK_BALANCES.VARIANT_ID.in(variantIds))
                        .and(STOCK_BALANCES.ON_HAND.gt(BigDecimal.ZERO)));
    }

    /** One step down in browsing: how many products each value has. */
    record Choice(String value, int products) {}

    /** The widths, or the lengths of one width, that living products of a collection and category come in. */
    List<Choice> measures(
            Caller caller, @Nullable UUID categoryId, @Nullable UUID collectionId, @Nullable BigDecimal width) {
        var field = width == null ? VARIANTS.WIDTH : VARIANTS.LENGTH;
        var products = DSL.countDistinct(PRODUCTS.ID).as("products");
        return db.select(field, products)
                .from(VARIANTS)
                .join(PRODUCTS)
                .on(PRODUCTS.ORGANIZATION_ID.eq(VARIANTS.ORGANIZATION_ID))
                .and(PRODUCTS.ID.eq(VARIANTS.PRODUCT_ID))
                .where(VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(VARIANTS.DELETED_AT.isNull())
                .and(PRODUCTS.DELETED_AT.isNull())
                .and(field.isNotNull())
                .and(categoryId == null ? DSL.noCondition() : PRODUCTS.CATEGORY_ID.eq(categoryId))
                .and(collectionId == null ? DSL.noCondition() : PRODUCTS.COLLECTION_ID.eq(collectionId))
                .and(width == null ? DSL.noCondition() : VARIANTS.WIDTH.eq(width))
                .groupBy(field)
                .orderBy(field)
                .fetch(row -> new Choice(PlainNumber.of(row.get(field)), row.get(products)));
    }
}
