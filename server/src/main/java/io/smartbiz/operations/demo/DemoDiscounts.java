package io.smartbiz.operations.demo;

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

    private final Discounts discounts;

    DemoDiscounts(Discounts discounts) {
        this.discounts = discounts;
    }

    /** @param product what the running one is for */
    void create(Caller director, UUID product, LocalDate today) {
        discounts.create(
                director,
                of("Mavsum oxiri", DiscountType.PERCENTAGE, 10, null, today.minusDays(40), today.minusDays(27)));
        discounts.create(
                director,
                of("Haftaning taklifi", DiscountType.PERCENTAGE, 15, product, today.minusDays(2), today.plusDays(12)));
        discounts.create(
                director,
                of("Bayram chegirmasi", DiscountType.FIXED_AMOUNT, 50_000, null, today.plusDays(14), today.plusDays(20)));
    }

    private static EditDiscount of(
            String name, DiscountType type, int value, @Nullable UUID product, LocalDate first, LocalDate last) {
        return new EditDiscount(
                name,
                type,
                BigDecimal.valueOf(value),
                product == null ? ApplicableTo.ALL : ApplicableTo.PRODUCT,
                product,
                null,
                AskedDate.of(first.toString()),
                AskedDate.of(last.toString()),
                true,
                null);
    }
}
