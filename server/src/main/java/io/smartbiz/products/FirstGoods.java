package io.smartbiz.products;

import io.smartbiz.catalog.EditProduct;
import io.smartbiz.catalog.EditProduct.FirstStock;
import io.smartbiz.catalog.EditProduct.VariantDetails;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Products;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.products.ProductStock.OpeningStock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a new product there is from the start. A request says how much there is in all, or how much of each size. If it
 * does not say the sizes, all is counted under the first of them.
 */
final class FirstGoods {

    private static final String ONLY_FOR_NEW = "product.only_for_new";

    private FirstGoods() {}

    /** Whether a request says that there is something. */
    static boolean isAny(EditProduct command) {
        return command.firstStock().amount() != null || bySizes(command).signum() > 0;
    }

    private static BigDecimal bySizes(EditProduct command) {
        return command.details().stream()
                .map(VariantDetails::quantity)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @throws Failure {@code VALIDATION_ERROR} with all that is wrong with the first stock of a new product */
    static void check(EditProduct command) {
        var errors = new FieldErrors();
        FirstStock first = command.firstStock();
        boolean byMeter = command.type() == ProductType.METER;
        errors.addIf(byMeter && first.pieces() != null, "quantity", "product.counted_in_meters");
        errors.addIf(!byMeter && first.isLength(), "total_length", "product.counted_in_pieces");
        errors.addIf(isAny(command) && first.branchId() == null, "branch_id", "field.required");
        BigDecimal bySizes = bySizes(command);
        boolean contradicts = bySizes.signum() > 0 && differs(first.amount(), bySizes);
        errors.addIf(contradicts, byMeter ? "total_length" : "quantity", "product.sizes_make_total");
        if (!byMeter) {
            requireWhole(command.details(), errors);
        }
        errors.throwIfAny();
    }

    private static void requireWhole(List<VariantDetails> details, FieldErrors errors) {
        for (int i = 0; i < details.size(); i++) {
            BigDecimal quantity = details.get(i).quantity();
            boolean isPart = quantity != null && quantity.stripTrailingZeros().scale() > 0;
            errors.addIf(isPart, field(i), "stock.whole_pieces");
        }
    }

    private static String field(int variant) {
        return "variants[" + variant + "].quantity";
    }

    /** The opening stock of the variants of a product that was made. */
    static List<OpeningStock> of(EditProduct command, List<Products.Variant> variants) {
        FirstStock first = command.firstStock();
        UUID branch = first.branchId();
        if (branch == null || !isAny(command)) {
            return List.of();
        }
        if (bySizes(command).signum() == 0) {
            return List.of(new OpeningStock(branch, variants.getFirst().id(), Objects.requireNonNull(first.amount())));
        }
        Map<String, UUID> ids = new HashMap<>();
        variants.forEach(variant -> ids.put(Objects.requireNonNullElse(variant.size(), ""), variant.id()));
        var opening = new ArrayList<OpeningStock>();
        for (VariantDetails one : command.details()) {
            BigDecimal quantity = one.quantity();
            if (quantity != null && quantity.signum() > 0) {
                UUID variant = Objects.requireNonNull(ids.get(one.sizeName("variants")));
                opening.add(new OpeningStock(branch, variant, quantity));
            }
        }
        return opening;
    }

    /** Whether an edit names stock. */
    static boolean isNamed(EditProduct sent) {
        FirstStock first = sent.firstStock();
        return first.quantity() != null
                || first.totalLength() != null
                || first.remainingLength() != null
                || sent.details().stream().anyMatch(one -> one.quantity() != null);
    }

    /** @throws Failure {@code VALIDATION_ERROR} for stock that is not as it was read */
    static void refuseOther(EditProduct sent, ProductView read) {
        FirstStock given = sent.firstStock();
        ProductView.StockFigures figures = read.figures();
        var errors = new FieldErrors()
                .addIf(differs(given.quantity(), figures.quantity()), "quantity", ONLY_FOR_NEW)
                .addIf(differs(given.totalLength(), figures.totalLength()), "total_length", ONLY_FOR_NEW)
                .addIf(differs(given.remainingLength(), figures.remainingLength()), "remaining_length", ONLY_FOR_NEW);
        Map<String, @Nullable BigDecimal> bySize = new HashMap<>();
        read.variants().forEach(one -> bySize.put(Objects.requireNonNullElse(one.size(), ""), one.quantity()));
        List<VariantDetails> details = sent.details();
        for (int i = 0; i < details.size(); i++) {
            BigDecimal present = bySize.get(details.get(i).sizeName("variants[" + i + "].size"));
            errors.addIf(differs(details.get(i).quantity(), present), field(i), ONLY_FOR_NEW);
        }
        errors.throwIfAny();
    }

    private static boolean differs(@Nullable BigDecimal given, @Nullable BigDecimal other) {
        return given != null && (other == null || given.compareTo(other) != 0);
    }
}
