package io.smartbiz.catalog;

import io.smartbiz.catalog.EditProduct.Codes;
import io.smartbiz.catalog.EditProduct.FirstStock;
import io.smartbiz.catalog.EditProduct.Photos;
import io.smartbiz.catalog.EditProduct.Place;
import io.smartbiz.catalog.EditProduct.Prices;
import io.smartbiz.catalog.EditProduct.VariantDetails;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts an {@link EditProduct} together; what is not set is left out. */
public final class ProductDraft {

    private final String name;
    private final UUID categoryId;
    private final ProductType type;
    private final List<String> sizes = new ArrayList<>();
    private final List<VariantDetails> variants = new ArrayList<>();
    private @Nullable UUID collectionId;
    private @Nullable BigDecimal buyPrice;
    private @Nullable BigDecimal sellPrice;
    private @Nullable BigDecimal sellPricePerMeter;
    private @Nullable String barcode;
    private @Nullable String sku;
    private @Nullable BigDecimal lowStockThreshold;
    private @Nullable String notes;
    private FirstStock firstStock = new FirstStock(null, null, null, null);

    ProductDraft(String name, UUID categoryId, ProductType type) {
        this.name = name;
        this.categoryId = categoryId;
        this.type = type;
    }

    public ProductDraft collection(@Nullable UUID id) {
        collectionId = id;
        return this;
    }

    /** What one piece or metre costs. */
    public ProductDraft buyPrice(@Nullable BigDecimal price) {
        buyPrice = price;
        return this;
    }

    /** What one piece is sold for. */
    public ProductDraft sellPrice(@Nullable BigDecimal price) {
        sellPrice = price;
        return this;
    }

    /** What one metre is sold for. */
    public ProductDraft sellPricePerMeter(@Nullable BigDecimal price) {
        sellPricePerMeter = price;
        return this;
    }

    /** Adds sizes, one variant each. */
    public ProductDraft sizes(List<String> several) {
        sizes.addAll(several);
        return this;
    }

    /** A size with a cost of its own. */
    public ProductDraft size(String size, BigDecimal cost) {
        sizes.add(size);
        variants.add(new VariantDetails(size, null, cost, null, null));
        return this;
    }

    public ProductDraft barcode(@Nullable String code) {
        barcode = code;
        return this;
    }

    public ProductDraft sku(@Nullable String code) {
        sku = code;
        return this;
    }

    /** Pieces or metres; at this number or below the stock counts as low. */
    public ProductDraft lowStockThreshold(@Nullable BigDecimal threshold) {
        lowStockThreshold = threshold;
        return this;
    }

    public ProductDraft notes(@Nullable String text) {
        notes = text;
        return this;
    }

    /** The first stock: pieces of a unit product, or a roll of a metre product. */
    public ProductDraft firstStock(@Nullable UUID branch, @Nullable BigDecimal pieces, @Nullable BigDecimal metres) {
        firstStock = new FirstStock(branch, pieces, metres, null);
        return this;
    }

    public EditProduct build() {
        return new EditProduct(
                name,
                Place.of(categoryId, collectionId),
                type,
                new Prices(buyPrice, sellPrice, sellPricePerMeter),
                null,
                sizes,
                variants.isEmpty() ? null : variants,
                new Codes(barcode, sku),
                lowStockThreshold,
                notes,
                null,
                Photos.NONE,
                firstStock,
                null);
    }
}
