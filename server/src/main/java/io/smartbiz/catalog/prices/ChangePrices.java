package io.smartbiz.catalog.prices;

import io.smartbiz.platform.errors.Failure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many prices changed at once by one rule. A command that names no products, category, collection or words is refused unless
 * it says {@code all}.
 *
 * @param all true for the whole catalogue; only without the next four
 * @param productIds these products; all that the next three name when it is left out
 * @param category of this category, and those under it, only: its name or id
 * @param categoryId the same by id
 * @param collection of this collection only: its name or id
 * @param collectionId the same by id
 * @param q words in any order, as the list of products understands them
 * @param rule how the new prices follow from the old ones; or else one of the next three
 * @param percent so many percent more, or less when below 0
 * @param amount so much more, or less when below 0
 * @param pricePerSquareMeter the area times it, for sizes of unit products
 * @param roundTo the new prices are rounded to a multiple of it, half up, such as 1000; not at all when it is left out
 * @param preview true only shows what would be changed
 * @param seen the fingerprint of the preview: the change is refused if the prices have changed since
 */
record ChangePrices(
        @Nullable Boolean all,
        @Nullable @Size(max = 1000) List<@NotNull UUID> productIds,
        @Nullable @Size(max = 100) String category,
        @Nullable UUID categoryId,
        @Nullable @Size(max = 100) String collection,
        @Nullable UUID collectionId,
        @Nullable @Size(max = 200) String q,
        @Nullable @Valid Rule rule,
        @Nullable @Digits(integer = 12, fraction = 2) BigDecimal percent,
        @Nullable @Digits(integer = 12, fraction = 2) BigDecimal amount,

        @Nullable @Digits(integer = 12, fraction = 2) BigDecimal pricePerSquareMeter,

        @Nullable @Positive @Digits(integer = 12, fraction = 2)
        BigDecimal roundTo,

        @Nullable Boolean preview,
        @Nullable @Size(max = 64) String seen) {

    /** How a new price follows from the old one. */
    enum Kind {
        /** So many percent more, or less when below 0. */
        PERCENT,
        /** So much more, or less when below 0. */
        AMOUNT,
        /** The area times a price for one square metre; for sizes of unit products. */
        PER_SQUARE_METER
    }

    record Rule(
            @NotNull Kind kind,
            @NotNull @Digits(integer = 12, fraction = 2) BigDecimal value) {}

    /**
     * The one rule that is sent, in whichever form.
     *
     * @throws Failure {@code VALIDATION_ERROR} for none and for several
     */
    Rule theRule() {
        List<Rule> sent = Stream.of(
                        rule,
                        rule(Kind.PERCENT, percent),
                        rule(Kind.AMOUNT, amount),
                        rule(Kind.PER_SQUARE_METER, pricePerSquareMeter))
                .filter(Objects::nonNull)
                .toList();
        if (sent.size() != 1) {
            throw Failure.invalid("percent", sent.isEmpty() ? "field.required" : "prices.one_rule");
        }
        return sent.getFirst();
    }

    /** The same, with the ids of what it names. */
    ChangePrices in(@Nullable UUID categoryFound, @Nullable UUID collectionFound) {
        return new ChangePrices(
                all,
                productIds,
                null,
                categoryFound,
                null,
                collectionFound,
                q,
                theRule(),
                null,
                null,
                null,
                roundTo,
                preview,
                seen);
    }

    private static @Nullable Rule rule(Kind kind, @Nullable BigDecimal value) {
        return value == null ? null : new Rule(kind, value);
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What is left out by mistake must not choose every product.
     *
     * @throws Failure {@code VALIDATION_ERROR} unless the command names products or says that it means all of them
     */
    void requireChoice() {
        boolean limited =
                productIds != null || categoryId != null || collectionId != null || (q != null && !q.isBlank());
        if (limited == Boolean.TRUE.equals(all)) {
            throw Failure.invalid("all", limited ? "prices.all_or_some" : "prices.nothing_chosen");
        }
    }

    /**
     * The new price.
     *
     * @param old the price of today
     * @param size the variant's size; null for none
     * @return null when the rule does not apply; never below 0
     */
    @Nullable
    BigDecimal apply(BigDecimal old, io.smartbiz.catalog.@Nullable Size size) {
        BigDecimal changed = switch (theRule().kind()) {
            case PERCENT -> old.add(old.multiply(theRule().value()).divide(HUNDRED, 2, RoundingMode.HALF_UP));
            case AMOUNT -> old.add(theRule().value());
            case PER_SQUARE_METER ->
                size == null ? null : size.area().multiply(theRule().value());
        };
        return changed == null ? null : rounded(changed).max(BigDecimal.ZERO);
    }

    private BigDecimal rounded(BigDecimal price) {
        BigDecimal rounded = roundTo == null
                ? price
                : price.divide(roundTo, 0, RoundingMode.HALF_UP).multiply(roundTo);
        return rounded.setScale(2, RoundingMode.HALF_UP);
    }
}
