package io.smartbiz.products;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.files.FileLink;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * A product with its stock.
 *
 * @param categoryName in the reader's language
 * @param buyPrice only for those who may see costs
 * @param sellPrice for one piece, as the product has it
 * @param sellPricePerMeter for one metre, as the product has it
 * @param photos the main one first
 * @param quantity pieces in the branches looked at; null for metre products and for those who may not see stock
 * @param remainingLength metres in the branches looked at; null for unit products
 * @param totalLength what the rolls in stock were long at first
 * @param stockStatus {@code in_stock}, {@code low_stock} or {@code out_of_stock}, in the branches looked at
 * @param stock by branch, for those who see several
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductView(
        UUID id,
        String name,
        UUID categoryId,
        String categoryName,
        @Nullable UUID collectionId,
        @Nullable String collectionName,
        ProductType type,
        @Nullable BigDecimal buyPrice,
        @Nullable BigDecimal sellPrice,
        @Nullable BigDecimal sellPricePerMeter,
        @Nullable Integer maxQuantity,
        List<String> availableSizes,
        @Nullable String barcode,
        @Nullable String sku,
        @Nullable BigDecimal lowStockThreshold,
        @Nullable String notes,
        JSONB attributes,
        List<FileLink> photos,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal remainingLength,
        @Nullable BigDecimal totalLength,
        @Nullable StockStatus stockStatus,
        @Nullable List<BranchStock> stock,
        List<VariantView> variants,
        Instant createdAt,
        Instant updatedAt,
        int version) {

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
     * @param sellPrice the list price: its own, the product's or the collection's by area; null when there is none
     * @param ownSellPrice what it has of its own
     * @param quantity pieces or metres in the branches looked at
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VariantView(
            UUID id,
            @Nullable String size,
            @Nullable BigDecimal width,
            @Nullable BigDecimal length,
            @Nullable String barcode,
            @Nullable BigDecimal buyPrice,
            @Nullable BigDecimal sellPrice,
            @Nullable BigDecimal ownSellPrice,
            @Nullable BigDecimal quantity) {}
}
