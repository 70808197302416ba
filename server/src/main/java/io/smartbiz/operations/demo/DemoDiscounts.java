package io.smartbiz.operations.demo;

import io.smartbiz.catalog.Catalog;
import io.smartbiz.discounts.ApplicableTo;
import io.smartbiz.discounts.DiscountType;
import io.smartbiz.discounts.Discounts;
import io.smartbiz.discounts.EditDiscount;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.json.AskedDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The promotions of the demo carpet shop: one that is over, one that runs, and one to come. */
@Component
class DemoDiscounts {

    private static final String ON_OFFER = "Sultan";

    private final Discounts discounts;
    private final Catalog catalog;

    DemoDiscounts(Discounts discounts, Catalog catalog) {
        this.discounts = discounts;
        this.catalog = catalog;
    }

    void create(Caller director, LocalDate today) {
        UUID onOffer = catalog.collections(director, false).stream()
                .filter(one -> one.name().equals(ON_OFFER))
                .findFirst()
                .orElseThrow()
                .id();
        discounts.create(
                director,
                of("Mavsum oxiri", DiscountType.PERCENTAGE, 10, null, today.minusDays(40), today.minusDays(27)));
        discounts.create(
                director,
                of("Haftaning taklifi", DiscountType.PERCENTAGE, 15, onOffer, today.minusDays(2), today.plusDays(12)));
        discounts.create(
                director,
                of(
                        "Bayram chegirmasi",
                        DiscountType.FIXED_AMOUNT,
                        50_000,
                        null,
                        today.plusDays(14),
                        today.plusDays(20)));
    }

    private static EditDiscount of(
            String name, DiscountType type, int value, @Nullable UUID collection, LocalDate first, LocalDate last) {
        return new EditDiscount(
                name,
                type,
                BigDecimal.valueOf(value),
                collection == null ? ApplicableTo.ALL : ApplicableTo.COLLECTION,
                collection,
                null,
                AskedDate.of(first.toString()),
                AskedDate.of(last.toString()),
                true,
                null);
    }
}
