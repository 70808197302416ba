package io.smartbiz.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.platform.text.PlainCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to create or replace a product. A field that is left out is cleared. The groups are flat in the JSON and never
 * null.
 *
 * @param availableSizes one variant each, such as {@code 2×3}; none for a product in one size
 * @param variants what differs for some of the sizes
 * @param photos its photos, the main one first; null keeps the present ones
 */
public record EditProduct(
        @NotBlank @Size(max = 200) String name,
        @NotNull UUID categoryId,
        @Nullable UUID collectionId,
        @NotNull ProductType type,
        @NotNull @Valid @JsonUnwrapped Prices prices,
        @Nullable @Positive Integer maxQuantity,
        @Nullable @Size(max = 100) List<@NotBlank String> availableSizes,
        @Nullable @Size(max = 100) List<@Valid @NotNull VariantDetails> variants,
        @NotNull @Valid @JsonUnwrapped Codes codes,

        @Nullable @PositiveOrZero @Digits(integer = 11, fraction = 3)
        BigDecimal lowStockThreshold,

        @Nullable @Size(max = 2000) String notes,
        @Nullable @Size(max = 50) Map<@NotBlank @Size(max = 60) String, @NotNull @Size(max = 500) String> attributes,
        @Nullable @Size(max = 20) List<@NotNull UUID> photos,
        @NotNull @Valid @JsonUnwrapped FirstStock firstStock,
        @Nullable Integer version) {

    /** A product to be filled in piece by piece. */
    public static ProductDraft draft(String name, UUID categoryId, ProductType type) {
        return new ProductDraft(name, categoryId, type);
    }

    /** The sizes as they were sent; empty when they were left out. */
    List<String> sizes() {
        return availableSizes == null ? List.of() : availableSizes;
    }

    /** What differs for some of the sizes; empty when it was left out. */
    List<VariantDetails> details() {
        return variants == null ? List.of() : variants;
    }

    /**
     * The product's own prices.
     *
     * @param buyPrice for one piece or one metre; kept as it is when it is left out of a change
     * @param sellPrice for one piece
     * @param sellPricePerMeter for one metre from a roll
     */
    public record Prices(
            @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
            BigDecimal buyPrice,

            @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
            BigDecimal sellPrice,

            @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
            BigDecimal sellPricePerMeter) {}

    /** What it is found by at the counter and in the shop's own lists. */
    public record Codes(
            @Nullable @Size(max = 64) String barcode,
            @Nullable @Size(max = 64) String sku) {

        public Codes {
            barcode = PlainCode.orNull(barcode);
            sku = PlainCode.orNull(sku);
        }
    }

    /**
     * The opening stock, for a new product only.
     *
     * @param branchId required with one of the next two
     * @param quantity pieces of a unit product
     * @param totalLength the first roll of a metre product, in metres
     */
    public record FirstStock(
            @Nullable UUID branchId,

            @Nullable @Positive @Digits(integer = 11, fraction = 0)
            BigDecimal quantity,

            @Nullable @Positive @Digits(integer = 11, fraction = 3)
            BigDecimal totalLength) {

        /** Pieces or metres; null when there is no opening stock. */
        public @Nullable BigDecimal amount() {
            return quantity == null ? totalLength : quantity;
        }
    }

    /** What one size of a product has of its own. */
    public record VariantDetails(
            @NotBlank String size,
            @Nullable @Size(max = 64) String barcode,

            @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
            BigDecimal buyPrice,

            @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
            BigDecimal sellPrice) {

        public VariantDetails {
            barcode = PlainCode.orNull(barcode);
        }
    }
}
