package io.smartbiz.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.database.shop.tables.records.ProductsRecord;
import io.smartbiz.database.shop.tables.records.VariantsRecord;
import io.smartbiz.platform.json.IdReader;
import io.smartbiz.platform.text.PlainCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A request to create or change a product. The groups are flat in the JSON and never null.
 *
 * @param availableSizes one variant each, such as {@code 2×3}; none for a product in one size
 * @param variants what differs for some of the sizes
 */
public record EditProduct(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Valid @JsonUnwrapped Place place,
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

        @NotNull @Valid @JsonUnwrapped Photos pictures,
        @NotNull @Valid @JsonUnwrapped FirstStock firstStock,
        @Nullable Integer version) {

    /** A product to be filled in piece by piece. */
    public static ProductDraft draft(String name, UUID categoryId, ProductType type) {
        return new ProductDraft(name, categoryId, type);
    }

    /** The product as it is stored. */
    static EditProduct of(ProductsRecord row, List<VariantsRecord> variants, Map<String, String> attributes) {
        return new EditProduct(
                row.getName(),
                Place.of(row.getCategoryId(), row.getCollectionId()),
                ProductType.of(row.getType()),
                new Prices(row.getBuyPrice(), row.getSellPrice(), row.getSellPricePerMeter()),
                row.getMaxQuantity(),
                variants.stream()
                        .map(VariantsRecord::getSize)
                        .filter(Objects::nonNull)
                        .toList(),
                null,
                new Codes(row.getBarcode(), row.getSku()),
                row.getLowStockThreshold(),
                row.getNotes(),
                attributes,
                Photos.NONE,
                new FirstStock(null, null, null, null),
                null);
    }

    /** The category, once its name has been looked up. */
    UUID categoryId() {
        return Objects.requireNonNull(place.categoryId());
    }

    /** The collection, once its name has been looked up; null for none. */
    @Nullable
    UUID collectionId() {
        return place.collectionId();
    }

    /** The same in another place of the catalogue. */
    EditProduct at(Place other) {
        return new EditProduct(
                name,
                other,
                type,
                prices,
                maxQuantity,
                availableSizes,
                variants,
                codes,
                lowStockThreshold,
                notes,
                attributes,
                pictures,
                firstStock,
                version);
    }

    /** The sizes as they were sent; empty when they were left out. */
    public List<String> sizes() {
        return availableSizes == null ? List.of() : availableSizes;
    }

    /** What differs for some of the sizes; empty when it was left out. */
    public List<VariantDetails> details() {
        return variants == null ? List.of() : variants;
    }

    /**
     * Where the catalogue lists it. The category is required, by name or by id.
     *
     * @param category its name in any language, or its id
     * @param collection its name, or its id
     */
    @NamesCategory
    public record Place(
            @Nullable @Size(max = 100) String category,
            @Nullable UUID categoryId,
            @Nullable @Size(max = 100) String collection,
            @Nullable UUID collectionId) {

        static Place of(@Nullable UUID categoryId, @Nullable UUID collectionId) {
            return new Place(null, categoryId, null, collectionId);
        }
    }

    /** A place must say a category, by name or by id. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Constraint(validatedBy = NamesCategory.Check.class)
    @interface NamesCategory {

        String message() default "field.required";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Reports it on the field that holds the name. */
        final class Check implements ConstraintValidator<NamesCategory, Place> {

            @Override
            public boolean isValid(Place place, ConstraintValidatorContext context) {
                if (place.category() != null || place.categoryId() != null) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                        .addPropertyNode(CatalogNames.CATEGORY)
                        .addConstraintViolation();
                return false;
            }
        }
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
     * Its pictures. Null keeps the present ones; of two fields that differ, the one that differs from the present counts.
     *
     * @param photo the main one, by the address that an answer gave it, or by its id
     * @param photos all of them, by their ids or as they were read, the main one first
     */
    public record Photos(
            @Nullable @Size(max = 1000) String photo,

            @Nullable @Size(max = 20) @JsonDeserialize(contentUsing = IdReader.class)
            List<@NotNull UUID> photos) {

        static final Photos NONE = new Photos(null, null);
    }

    /**
     * The opening stock, for a new product only; 0 for none.
     *
     * @param branchId required with one of the next two
     * @param quantity pieces of a unit product, of all its sizes together
     * @param totalLength the first roll of a metre product, in metres
     * @param remainingLength what is left of that roll, if it was begun already
     */
    public record FirstStock(
            @Nullable UUID branchId,

            @Nullable @PositiveOrZero @Digits(integer = 11, fraction = 0)
            BigDecimal quantity,

            @Nullable @PositiveOrZero @Digits(integer = 11, fraction = 3)
            BigDecimal totalLength,

            @Nullable @PositiveOrZero @Digits(integer = 11, fraction = 3)
            BigDecimal remainingLength) {

        /** Pieces or metres; null when there is no opening stock. */
        public @Nullable BigDecimal amount() {
            return Stream.of(pieces(), positive(remainingLength), positive(totalLength))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** Pieces; null for none. */
        public @Nullable BigDecimal pieces() {
            return positive(quantity);
        }

        /** Whether it is told in metres. */
        public boolean isLength() {
            return positive(totalLength) != null || positive(remainingLength) != null;
        }

        private static @Nullable BigDecimal positive(@Nullable BigDecimal amount) {
            return amount == null || amount.signum() == 0 ? null : amount;
        }
    }

    /**
     * What one size of a product has of its own.
     *
     * @param size null for the only variant of a product without sizes
     * @param quantity its part of the opening stock, for a new product only
     */
    public record VariantDetails(
            @Nullable String size,
            @Nullable @Size(max = 64) String barcode,

            @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
            BigDecimal buyPrice,

            @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
            BigDecimal sellPrice,

            @Nullable @PositiveOrZero @Digits(integer = 11, fraction = 3)
            BigDecimal quantity) {

        public VariantDetails {
            barcode = PlainCode.orNull(barcode);
        }

        /** The size as the catalogue writes it; empty for none. @throws Failure {@code VALIDATION_ERROR} for what is no size */
        public String sizeName(String field) {
            return size == null
                    ? ""
                    : io.smartbiz.catalog.Size.parse(field, size).toString();
        }
    }
}
