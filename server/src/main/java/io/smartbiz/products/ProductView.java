package io.smartbiz.products;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.files.FileLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * A product with its stock. Its groups are flat on the wire.
 *
 * @param photo the address of the main one
 * @param photos the main one first
 */
public record ProductView(
        UUID id,
        String name,
        @JsonUnwrapped Place place,
        ProductType type,
        @JsonUnwrapped ProductPrices prices,
        @Nullable Integer maxQuantity,
        List<String> availableSizes,
        @JsonUnwrapped Details details,
        @Nullable String photo,
        List<FileLink> photos,
        @JsonUnwrapped StockFigures figures,
        List<VariantView> variants,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /**
     * Where the catalogue lists it.
     *
     * @param branchId the branch whose stock is shown; null when it is the stock of several
     * @param category its name in the reader's language
     * @param collection its name
     */
    public record Place(
            @Nullable UUID branchId,
            UUID categoryId,
            String category,
            @Nullable UUID collectionId,
            @Nullable String collection) {}

    /**
     * The product's own prices.
     *
     * @param buyPrice null for those who may not see costs
     * @param sellPrice for one piece
     * @param sellPricePerMeter for one metre
     */
    public record ProductPrices(
            @Nullable BigDecimal buyPrice,
            @Nullable BigDecimal sellPrice,
            @Nullable BigDecimal sellPricePerMeter) {}

    /** Codes and notes. */
    public record Details(
            @Nullable String barcode,
            @Nullable String sku,
            @Nullable BigDecimal lowStockThreshold,
            @Nullable String notes,
            JSONB attributes) {}

    /**
     * What there is; all null for those who may not see stock.
     *
     * @param quantity pieces in the branches looked at; null for metre products
     * @param remainingLength metres in the branches looked at; null for unit products
     * @param totalLength what the rolls in stock were long at first
     * @param stockStatus {@code in_stock}, {@code low_stock} or {@code out_of_stock}, in the branches looked at
     * @param stock by branch, for those who see several
     */
    public record StockFigures(
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal remainingLength,
            @Nullable BigDecimal totalLength,
            @Nullable StockStatus stockStatus,
            @Nullable List<BranchStock> stock) {

        static final StockFigures HIDDEN = new StockFigures(null, null, null, null, null);
    }

    /** How much there is, against the product's threshold. */
    public enum StockStatus {
        IN_STOCK,
        LOW_STOCK,
        OUT_OF_STOCK;

        static StockStatus of(BigDecimal onHand, @Nullable BigDecimal threshold) {
            if (onHand.signum() <= 0) {
                return OUT_OF_STOCK;
            }
            return threshold != null && onHand.compareTo(threshold) <= 0 ? LOW_STOCK : IN_STOCK;
        }
    }

    /** What one branch has of the product: pieces or metres. */
    public record BranchStock(UUID branchId, BigDecimal quantity) {}

    /**
     * A product in one size.
     *
     * @param buyPrice its own; null for the product's, and for those who may not see costs
     * @param sellPrice its own; null for the product's, or the collection's by area
     * @param listPrice what it is sold for, wherever that comes from; null when there is no price
     * @param quantity pieces or metres in the branches looked at
     */
    public record VariantView(
            UUID id,
            @Nullable String size,
            @Nullable BigDecimal width,
            @Nullable BigDecimal length,
            @Nullable String barcode,
            @Nullable BigDecimal buyPrice,
            @Nullable BigDecimal sellPrice,
            @Nullable BigDecimal listPrice,
            @Nullable BigDecimal quantity) {}
}
