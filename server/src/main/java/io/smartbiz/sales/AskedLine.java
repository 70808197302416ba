package io.smartbiz.sales;

import io.smartbiz.commissions.LineShare;
import io.smartbiz.discounts.Promotions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.stock.Wanted;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a sale asks for.
 *
 * @param number its place among the lines, from 0
 * @param place where it stands in the request, such as {@code lines[0]}; empty in the short form
 * @param asked what was sent of it
 */
record AskedLine(int number, String place, RecordSale.Line asked) {

    /** Pieces or metres. */
    BigDecimal quantity() {
        return asked.quantity();
    }

    /** Metres lost by the cut; 0 when the request names none. */
    BigDecimal waste() {
        return Objects.requireNonNullElse(asked.waste(), BigDecimal.ZERO);
    }

    /** Whether the seller says what is taken for it. */
    boolean hasOwnPrice() {
        return asked.unitPrice() != null || asked.amount() != null;
    }

    /** The promotion that it names; null for none. */
    Promotions.@Nullable Named promotion() {
        return asked.discountId() == null ? null : new Promotions.Named(asked.discountId(), asked.discountVersion());
    }

    /** Who has sold it, as it says; empty for the seller of the sale. */
    List<LineShare> sellers() {
        return asked.sellers() == null
                ? List.of()
                : asked.sellers().stream()
                        .map(one -> new LineShare(one.sellerId(), one.share()))
                        .toList();
    }

    /** The goods that it names. */
    Wanted wanted() {
        return new Wanted(place, asked.variantId(), asked.productId(), asked.size());
    }

    /** The name of one of its fields in the request. */
    String field(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /** The refusal of what one of its fields says. */
    Failure invalid(String name, String key, @Nullable Object... arguments) {
        return Failure.invalid(field(name), key, arguments);
    }
}
