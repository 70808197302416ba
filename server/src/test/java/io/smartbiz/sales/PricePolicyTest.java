package io.smartbiz.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.sales.Picking.Picked;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PricePolicyTest {

    private static final PricePolicy SELLER = new PricePolicy(BigDecimal.valueOf(5), false);
    private static final PricePolicy DIRECTOR = new PricePolicy(BigDecimal.valueOf(100), true);
    private static final Goods CARPETS = Goods.carpets("300", "200");

    private static AskedLine asked(String quantity, @Nullable String unitPrice, @Nullable String amount) {
        return new AskedLine(
                0, "lines[0]", RecordSaleDraft.line(null, new BigDecimal(quantity), number(unitPrice), number(amount)));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** What carpets come to that cost 200 each. */
    private static SaleLine price(PricePolicy policy, AskedLine asked) {
        BigDecimal cost = BigDecimal.valueOf(200).multiply(asked.quantity());
        SaleLine line = PricePolicy.price(asked, new Picked(CARPETS.item(), null, cost), ListPrices.PRESENT);
        policy.requireDiscountsWithinLimit(List.of(asked), List.of(line));
        return line;
    }

    private static Failure refusal(PricePolicy policy, AskedLine asked) {
        return catchThrowableOfType(Failure.class, () -> price(policy, asked));
    }

    @Test
    void takesTheListPriceWhenNoOtherIsAsked() {
        assertThat(price(SELLER, asked("2", null, null)).amount()).isEqualByComparingTo("600");
    }

    @Test
    void takesAPriceForOneOrAnAmountForAll() {
        assertThat(price(SELLER, asked("2", "310", null)).amount()).isEqualByComparingTo("620");
        assertThat(price(SELLER, asked("2", null, "601")).amount()).isEqualByComparingTo("601");
    }

    @Test
    void prefersTheOwnPriceOfARoll() {
        Goods runner = Goods.runner("100", "50");
        var remnant = new Picked(runner.item(), runner.roll("R1", "2", "80"), BigDecimal.TEN);
        var whole = new Picked(runner.item(), runner.roll("R2", "8", null), BigDecimal.TEN);
        assertThat(PricePolicy.price(asked("1.5", null, null), remnant, ListPrices.PRESENT)
                        .amount())
                .isEqualByComparingTo("120");
        assertThat(PricePolicy.price(asked("1.5", null, null), whole, ListPrices.PRESENT)
                        .amount())
                .isEqualByComparingTo("150");
    }

    @Test
    void refusesGoodsWithoutAListPrice() {
        var goods = new Picked(Goods.carpets(null, "200").item(), null, BigDecimal.TEN);
        assertThat(WrongFields.of(() -> PricePolicy.price(asked("1", null, "300"), goods, ListPrices.PRESENT)))
                .containsExactly("lines[0].product_id");
    }

    @Test
    void refusesAnAmountThatRoundsToNothing() {
        assertThat(WrongFields.of(() -> price(DIRECTOR, asked("0.001", "1", null))))
                .containsExactly("lines[0].amount");
    }

    @Test
    void letsASellerGiveADiscountUpToTheLimit() {
        assertThat(price(SELLER, asked("1", null, "285")).discount()).isEqualByComparingTo("15");
        var refusal = refusal(SELLER, asked("1", null, "284.99"));
        assertThat(refusal.code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(refusal.details())
                .containsEntry("field", "lines[0].amount")
                .containsEntry("limit_percent", BigDecimal.valueOf(5))
                .containsEntry("discount_percent", new BigDecimal("5.01"));
    }

    @Test
    void givesNoDiscountWithoutThePermission() {
        var fixedPrices = new PricePolicy(BigDecimal.ZERO, true);
        assertThat(refusal(fixedPrices, asked("1", null, "299.99")).code()).isEqualTo(ErrorCode.FORBIDDEN);
        assertThat(price(fixedPrices, asked("1", null, "300.01")).profit()).isEqualByComparingTo("0.01");
    }

    @Test
    void sellsBelowCostOnlyWithThePermission() {
        var bold = new PricePolicy(BigDecimal.valueOf(100), false);
        var atCost = List.of(price(bold, asked("1", null, "200")));
        var belowCost = List.of(price(bold, asked("1", null, "199.99")));
        assertThat(bold.forbidsAsBelowCost(atCost)).isFalse();
        assertThat(bold.forbidsAsBelowCost(belowCost)).isTrue();
        assertThat(DIRECTOR.forbidsAsBelowCost(belowCost)).isFalse();
    }

    @Test
    void watchesDiscountsOfThoseWhoMayNotGoBelowCost() {
        var discounted = List.of(price(DIRECTOR, asked("1", null, "290")));
        var listed = List.of(price(DIRECTOR, asked("1", null, null)));
        assertThat(SELLER.watches(discounted)).isTrue();
        assertThat(SELLER.watches(listed)).isFalse();
        assertThat(DIRECTOR.watches(discounted)).isFalse();
    }
}
