package io.smartbiz.products;

import io.smartbiz.catalog.Prices;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Size;
import io.smartbiz.files.FileLink;
import io.smartbiz.files.FileLinks;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.products.ProductView.BranchStock;
import io.smartbiz.products.ProductView.StockStatus;
import io.smartbiz.products.ProductView.VariantView;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * Folds the rows of {@link ProductQuery}, one for each variant and branch, into products. The rows of a product follow one
 * another.
 */
final class ProductRows {

    private final boolean seesCost;
    private final FileLinks links;
    private final ProductQuery.Branches branches;
    private final @Nullable Set<UUID> looked;
    private final List<ProductView> products = new ArrayList<>();
    private @Nullable Building current;

    ProductRows(Caller caller, ProductQuery.Branches branches, FileLinks links) {
        this.links = links;
        this.seesCost = caller.may(Permission.PRODUCTS_VIEW_COST);
        this.branches = branches;
        this.looked = branches.looked() == null ? null : Set.of(branches.looked());
    }

    List<ProductView> products() {
        return products;
    }

    void read(ResultSet rows) throws SQLException {
        while (rows.next()) {
            UUID id = rows.getObject(1, UUID.class);
            if (current == null || !current.id.equals(id)) {
                finish();
                current = new Building(id, rows);
            }
            current.add(rows);
        }
        finish();
    }

    private void finish() {
        if (current != null) {
            products.add(current.build());
        }
        current = null;
    }

    private static final class VariantBuilding {
        @Nullable
        String size;

        @Nullable
        BigDecimal width;

        @Nullable
        BigDecimal length;

        @Nullable
        String barcode;

        @Nullable
        BigDecimal buyPrice;

        @Nullable
        BigDecimal ownSellPrice;

        BigDecimal quantity = BigDecimal.ZERO;
    }

    /** A product while its rows are read. */
    private final class Building {

        private final UUID id;
        private final String name;
        private final UUID categoryId;
        private final String categoryName;
        private final @Nullable UUID collectionId;
        private final @Nullable String collectionName;
        private final ProductType type;
        private final BigDecimal buyPrice;
        private final @Nullable BigDecimal sellPrice;
        private final @Nullable BigDecimal sellPricePerMeter;
        private final @Nullable Integer maxQuantity;
        private final @Nullable String barcode;
        private final @Nullable String sku;
        private final @Nullable BigDecimal threshold;
        private final @Nullable String notes;
        private final JSONB attributes;
        private final Instant createdAt;
        private final Instant updatedAt;
        private final int version;
        private final @Nullable BigDecimal pricePerSquareMeter;
        private final List<FileLink> photos;
        private final Map<UUID, VariantBuilding> variants = new LinkedHashMap<>();
        private final Map<UUID, BigDecimal> stock = new LinkedHashMap<>();
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal totalLength = BigDecimal.ZERO;

        Building(UUID id, ResultSet row) throws SQLException {
            this.id = id;
            name = row.getString(2);
            categoryId = row.getObject(3, UUID.class);
            String translated = row.getString(5);
            categoryName = translated == null ? row.getString(4) : translated;
            collectionId = row.getObject(6, UUID.class);
            collectionName = row.getString(7);
            type = ProductType.of(row.getString(8));
            buyPrice = row.getBigDecimal(9);
            sellPrice = row.getBigDecimal(10);
            sellPricePerMeter = row.getBigDecimal(11);
            maxQuantity = row.getObject(12, Integer.class);
            barcode = row.getString(13);
            sku = row.getString(14);
            threshold = row.getBigDecimal(15);
            notes = row.getString(16);
            attributes = JSONB.valueOf(row.getString(17));
            createdAt = row.getObject(18, OffsetDateTime.class).toInstant();
            updatedAt = row.getObject(19, OffsetDateTime.class).toInstant();
            version = row.getInt(20);
            pricePerSquareMeter = row.getBigDecimal(21);
            photos = Stream.of((UUID[]) row.getArray(29).getArray())
                    .map(links::of)
                    .toList();
        }

        void add(ResultSet row) throws SQLException {
            UUID variantId = row.getObject(22, UUID.class);
            VariantBuilding variant = variants.get(variantId);
            if (variant == null) {
                variant = new VariantBuilding();
                variant.size = row.getString(23);
                variant.width = row.getBigDecimal(24);
                variant.length = row.getBigDecimal(25);
                variant.barcode = row.getString(26);
                variant.buyPrice = row.getBigDecimal(27);
                variant.ownSellPrice = row.getBigDecimal(28);
                variants.put(variantId, variant);
            }
            UUID branchId = branches.figures() ? row.getObject(30, UUID.class) : null;
            if (branchId == null) {
                return;
            }
            BigDecimal onHand = row.getBigDecimal(31);
            stock.merge(branchId, onHand, BigDecimal::add);
            if (looked == null || looked.contains(branchId)) {
                variant.quantity = variant.quantity.add(onHand);
                quantity = quantity.add(onHand);
                BigDecimal first = row.getBigDecimal(32);
                totalLength = first == null ? totalLength : totalLength.add(first);
            }
        }

        ProductView build() {
            boolean figures = branches.figures();
            boolean byMeter = type == ProductType.METER;
            boolean several = branches.shown() == null || branches.shown().length > 1;
            return new ProductView(
                    id,
                    name,
                    categoryId,
                    categoryName,
                    collectionId,
                    collectionName,
                    type,
                    seesCost ? buyPrice : null,
                    sellPrice,
                    sellPricePerMeter,
                    maxQuantity,
                    variants.values().stream()
                            .map(variant -> variant.size)
                            .filter(java.util.Objects::nonNull)
                            .toList(),
                    barcode,
                    sku,
                    threshold,
                    notes,
                    attributes,
                    photos,
                    figures && !byMeter ? quantity : null,
                    figures && byMeter ? quantity : null,
                    figures && byMeter ? totalLength : null,
                    figures ? StockStatus.of(quantity, threshold) : null,
                    figures && several
                            ? stock.entrySet().stream()
                                    .map(entry -> new BranchStock(entry.getKey(), entry.getValue()))
                                    .toList()
                            : null,
                    variants.entrySet().stream()
                            .map(entry -> view(entry.getKey(), entry.getValue(), figures))
                            .toList(),
                    createdAt,
                    updatedAt,
                    version);
        }

        private VariantView view(UUID variantId, VariantBuilding variant, boolean figures) {
            BigDecimal width = variant.width;
            BigDecimal length = variant.length;
            Size size = width == null || length == null ? null : new Size(width, length);
            BigDecimal listPrice = type == ProductType.METER
                    ? new Prices(null, sellPricePerMeter, null).ofMeter(null)
                    : new Prices(variant.ownSellPrice, sellPrice, pricePerSquareMeter).ofPiece(size);
            BigDecimal cost = variant.buyPrice == null ? buyPrice : variant.buyPrice;
            return new VariantView(
                    variantId,
                    variant.size,
                    width,
                    length,
                    variant.barcode,
                    seesCost ? cost : null,
                    listPrice,
                    variant.ownSellPrice,
                    figures ? variant.quantity : null);
        }
    }
}
