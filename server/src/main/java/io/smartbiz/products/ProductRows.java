package io.smartbiz.products;

import io.smartbiz.catalog.Prices;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Size;
import io.smartbiz.files.FileLink;
import io.smartbiz.files.FileLinks;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Row;
import io.smartbiz.products.ProductView.BranchStock;
import io.smartbiz.products.ProductView.Details;
import io.smartbiz.products.ProductView.Place;
import io.smartbiz.products.ProductView.ProductPrices;
import io.smartbiz.products.ProductView.StockFigures;
import io.smartbiz.products.ProductView.StockStatus;
import io.smartbiz.products.ProductView.VariantView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * Folds the rows of {@link ProductQuery}, one for each variant and branch, into products. The rows of a product follow one
 * another.
 */
final class ProductRows {

    private final boolean seesCost;
    private final FileLinks links;
    private final LookedBranches branches;
    private final @Nullable Set<UUID> looked;
    private final List<Building> products = new ArrayList<>();

    ProductRows(Caller caller, LookedBranches branches, FileLinks links) {
        this.links = links;
        this.seesCost = caller.may(Permission.PRODUCTS_VIEW_COST);
        this.branches = branches;
        this.looked = branches.looked() == null ? null : Set.of(branches.looked());
    }

    /** The products of the rows that were added. */
    List<ProductView> products() {
        return products.stream().map(Building::view).toList();
    }

    void add(Row row) {
        UUID id = row.uuid("id");
        if (products.isEmpty() || !products.getLast().id.equals(id)) {
            products.add(new Building(id, row));
        }
        products.getLast().add(row);
    }

    /** A product while its rows are read. */
    private final class Building {

        private final UUID id;
        private final String name;
        private final Place place;
        private final ProductType type;
        private final CatalogPrices prices;
        private final @Nullable Integer maxQuantity;
        private final Details details;
        private final List<FileLink> photos;
        private final Instant createdAt;
        private final Instant updatedAt;
        private final int version;
        private final Map<UUID, Variant> variants = new LinkedHashMap<>();
        private final Map<UUID, BigDecimal> stock = new LinkedHashMap<>();
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal totalLength = BigDecimal.ZERO;

        Building(UUID id, Row row) {
            this.id = id;
            name = row.text("name");
            place = place(row);
            type = ProductType.of(row.text("type"));
            prices = new CatalogPrices(row);
            maxQuantity = row.integerOrNull("max_quantity");
            details = details(row);
            photos = row.uuids("photos").stream().map(links::of).toList();
            createdAt = row.instant("created_at");
            updatedAt = row.instant("updated_at");
            version = row.integer("version");
        }

        void add(Row row) {
            UUID variantId = row.uuid("variant_id");
            Variant variant = variants.get(variantId);
            if (variant == null) {
                variant = new Variant(variantId, row);
                variants.put(variantId, variant);
            }
            UUID branchId = branches.figures() ? row.uuidOrNull("branch_id") : null;
            if (branchId == null) {
                return;
            }
            BigDecimal onHand = row.number("on_hand");
            stock.merge(branchId, onHand, BigDecimal::add);
            if (looked == null || looked.contains(branchId)) {
                variant.quantity = variant.quantity.add(onHand);
                quantity = quantity.add(onHand);
                BigDecimal first = row.numberOrNull("first_length");
                totalLength = first == null ? totalLength : totalLength.add(first);
            }
        }

        ProductView view() {
            List<VariantView> shown =
                    variants.values().stream().map(one -> one.view(this)).toList();
            return new ProductView(
                    id,
                    name,
                    place,
                    type,
                    new ProductPrices(seesCost ? prices.buy : null, prices.sell, prices.sellPerMeter),
                    maxQuantity,
                    shown.stream()
                            .map(VariantView::size)
                            .filter(Objects::nonNull)
                            .toList(),
                    details,
                    photos.isEmpty() ? null : photos.getFirst().url(),
                    photos,
                    branches.figures() ? figures() : StockFigures.HIDDEN,
                    shown,
                    createdAt,
                    updatedAt,
                    version);
        }

        private StockFigures figures() {
            boolean byMeter = type == ProductType.METER;
            // The database gives the branches in any order.
            List<BranchStock> byBranch = stock.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(one -> new BranchStock(one.getKey(), one.getValue()))
                    .toList();
            return new StockFigures(
                    byMeter ? null : quantity,
                    byMeter ? quantity : null,
                    byMeter ? totalLength : null,
                    StockStatus.of(quantity, details.lowStockThreshold()),
                    branches.isSeveral() ? byBranch : null);
        }
    }

    private Place place(Row row) {
        String translated = row.textOrNull("translated_category");
        return new Place(
                branches.onlyOne(),
                row.uuid("category_id"),
                translated == null ? row.text("category_name") : translated,
                row.uuidOrNull("collection_id"),
                row.textOrNull("collection_name"));
    }

    private static Details details(Row row) {
        return new Details(
                row.textOrNull("barcode"),
                row.textOrNull("sku"),
                row.numberOrNull("low_stock_threshold"),
                row.textOrNull("notes"),
                JSONB.valueOf(row.text("attributes")));
    }

    /** What the catalogue knows of a product's prices. */
    private static final class CatalogPrices {

        private final BigDecimal buy;
        private final @Nullable BigDecimal sell;
        private final @Nullable BigDecimal sellPerMeter;
        private final @Nullable BigDecimal perSquareMeter;

        CatalogPrices(Row row) {
            buy = row.number("buy_price");
            sell = row.numberOrNull("sell_price");
            sellPerMeter = row.numberOrNull("sell_price_per_meter");
            perSquareMeter = row.numberOrNull("price_per_square_meter");
        }
    }

    /** A variant while its rows are read. */
    private final class Variant {

        private final UUID id;
        private final @Nullable String size;
        private final @Nullable BigDecimal width;
        private final @Nullable BigDecimal length;
        private final @Nullable String barcode;
        private final @Nullable BigDecimal buyPrice;
        private final @Nullable BigDecimal ownSellPrice;
        private BigDecimal quantity = BigDecimal.ZERO;

        Variant(UUID id, Row row) {
            this.id = id;
            size = row.textOrNull("size");
            width = row.numberOrNull("width");
            length = row.numberOrNull("length");
            barcode = row.textOrNull("variant_barcode");
            buyPrice = row.numberOrNull("variant_buy_price");
            ownSellPrice = row.numberOrNull("variant_sell_price");
        }

        VariantView view(Building product) {
            return new VariantView(
                    id,
                    size,
                    width,
                    length,
                    barcode,
                    seesCost ? buyPrice : null,
                    ownSellPrice,
                    listPrice(product),
                    branches.figures() ? quantity : null);
        }

        private @Nullable BigDecimal listPrice(Building product) {
            CatalogPrices prices = product.prices;
            if (product.type == ProductType.METER) {
                return new Prices(null, prices.sellPerMeter, null).ofMeter(null);
            }
            Size measures = width == null || length == null ? null : new Size(width, length);
            return new Prices(ownSellPrice, prices.sell, prices.perSquareMeter).ofPiece(measures);
        }
    }
}
