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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * Folds the rows of {@link ProductQuery}, one for each variant, into products. The rows of a product follow one another, and
 * the first of them has what is the same in all.
 */
final class ProductRows {

    private final boolean seesCost;
    private final FileLinks links;
    private final LookedBranches branches;
    private final List<Building> products = new ArrayList<>();

    ProductRows(Caller caller, LookedBranches branches, FileLinks links) {
        this.links = links;
        this.seesCost = caller.may(Permission.PRODUCTS_VIEW_COST);
        this.branches = branches;
    }

    /** The products of the rows that were added. */
    List<ProductView> products() {
        return products.stream().map(Building::view).toList();
    }

    void add(Row row) {
        UUID id = row.uuidOrNull("id");
        if (id != null) {
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
        private final List<Variant> variants = new ArrayList<>();
        private final List<BranchStock> stock;
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
            stock = branches.figures() && branches.isSeveral() ? stock(row) : List.of();
        }

        void add(Row row) {
            var variant = new Variant(row);
            variants.add(variant);
            if (branches.figures()) {
                variant.quantity = Objects.requireNonNullElse(row.numberOrNull("on_hand"), BigDecimal.ZERO);
                quantity = quantity.add(variant.quantity);
                BigDecimal first = row.numberOrNull("first_length");
                totalLength = first == null ? totalLength : totalLength.add(first);
            }
        }

        ProductView view() {
            List<VariantView> shown =
                    variants.stream().map(one -> one.view(this)).toList();
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
            return new StockFigures(
                    byMeter ? null : quantity,
                    byMeter ? quantity : null,
                    byMeter ? totalLength : null,
                    StockStatus.of(quantity, details.lowStockThreshold()),
                    branches.isSeveral() ? stock : null);
        }
    }

    private static List<BranchStock> stock(Row row) {
        List<UUID> stocked = row.uuids("stocked_branches");
        List<BigDecimal> stocks = row.numbers("stocks");
        return IntStream.range(0, stocked.size())
                .mapToObj(i -> new BranchStock(stocked.get(i), stocks.get(i)))
                .toList();
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

        Variant(Row row) {
            id = row.uuid("variant_id");
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
