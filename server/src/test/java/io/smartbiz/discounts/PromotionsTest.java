package io.smartbiz.discounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.discounts.Promotion.Goods;
import io.smartbiz.discounts.Promotions.Applied;
import io.smartbiz.discounts.Promotions.Line;
import io.smartbiz.discounts.Promotions.Named;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromotionsTest {

    private static final UUID PRODUCT = UUID.randomUUID();
    private static final UUID CATEGORY = UUID.randomUUID();
    private static final UUID COLLECTION = UUID.randomUUID();
    private static final Goods CARPET = new Goods(PRODUCT, CATEGORY, COLLECTION);
    private static final Goods PLAIN = new Goods(UUID.randomUUID(), UUID.randomUUID(), null);

    private static Promotion percent(String value) {
        return of(DiscountType.PERCENTAGE, value, ApplicableTo.ALL, null, Set.of(), true);
    }

    private static Promotion fixed(String value) {
        return of(DiscountType.FIXED_AMOUNT, value, ApplicableTo.ALL, null, Set.of(), true);
    }

    private static Promotion of(
            DiscountType type,
            String value,
            ApplicableTo applicableTo,
            @Nullable UUID target,
            Set<UUID> categories,
            boolean isPresent) {
        return new Promotion(
                UUID.randomUUID(),
                1,
                "Promotion",
                type,
                new BigDecimal(value),
                applicableTo,
                target,
                categories,
                isPresent);
    }

    private static Line line(String listAmount, String quantity, @Nullable String own) {
        return new Line(
                CARPET,
                new BigDecimal(listAmount),
                new BigDecimal(quantity),
                own == null ? null : new BigDecimal(own),
                null);
    }

    private static @Nullable BigDecimal discount(Promotion promotion, Line line) {
        Applied applied =
                new Promotions(List.of(promotion)).apply(List.of(line)).getFirst();
        return applied == null ? null : applied.discount();
    }

    @Test
    void takesPercentOfTheListAmount() {
        assertThat(discount(percent("15"), line("333333", "1", null))).isEqualByComparingTo("49999.95");
        assertThat(discount(percent("12.5"), line("975000", "6.5", null))).isEqualByComparingTo("121875");
    }

    @Test
    void takesAFixedAmountOffEachPieceAndMetre() {
        assertThat(discount(fixed("5000"), line("450000", "3", null))).isEqualByComparingTo("15000");
        assertThat(discount(fixed("5000"), line("975000", "6.5", null))).isEqualByComparingTo("32500");
    }

    @Test
    void roundsAPromotionOnceAndSharesItToTheCent() {
        List<Line> lines = List.of(line("33.33", "1", null), line("33.33", "1", null), line("33.34", "1", null));
        List<BigDecimal> shares = new Promotions(List.of(percent("10")))
                .apply(lines).stream().map(Applied::discount).toList();
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("10.00");
        assertThat(shares)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("3.33"), new BigDecimal("3.33"), new BigDecimal("3.34"));
    }

    @Test
    void sharesAlwaysMakeTheirRoundedSum() {
        for (String[] parts : new String[][] {
            {"0.005", "0.005", "0.005"}, {"3.333", "3.333", "3.333"}, {"0.001"}, {"1.999", "0.001", "7.505"}
        }) {
            List<BigDecimal> exact = Arrays.stream(parts).map(BigDecimal::new).toList();
            BigDecimal sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(Promotions.shares(exact).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(sum.setScale(2, java.math.RoundingMode.HALF_UP));
        }
    }

    @Test
    void givesEachLineTheBestForItsGoods() {
        var forAll = percent("5");
        var forCategory = of(DiscountType.PERCENTAGE, "10", ApplicableTo.CATEGORY, CATEGORY, Set.of(CATEGORY), true);
        var forCollection = of(DiscountType.FIXED_AMOUNT, "30000", ApplicableTo.COLLECTION, COLLECTION, Set.of(), true);
        var forProduct = of(DiscountType.PERCENTAGE, "15", ApplicableTo.PRODUCT, PRODUCT, Set.of(), true);
        var running = new Promotions(List.of(forAll, forCategory, forCollection, forProduct));
        assertThat(running.best(CARPET, new BigDecimal("100000"), BigDecimal.ONE))
                .isEqualTo(forCollection);
        assertThat(running.best(CARPET, new BigDecimal("300000"), BigDecimal.ONE))
                .isEqualTo(forProduct);
        assertThat(running.best(PLAIN, new BigDecimal("300000"), BigDecimal.ONE))
                .isEqualTo(forAll);
    }

    @Test
    void givesNothingAway() {
        assertThat(discount(fixed("150000"), line("150000", "1", null))).isNull();
        assertThat(discount(percent("100"), line("150000", "1", null))).isNull();
        assertThat(discount(fixed("149999.99"), line("150000", "1", null))).isEqualByComparingTo("149999.99");
    }

    @Test
    void countsAPriceByHandAsThePromotionsUnlessItIsLower() {
        assertThat(discount(percent("20"), line("100000", "1", "80000"))).isEqualByComparingTo("20000");
        assertThat(discount(percent("20"), line("100000", "1", "90000"))).isEqualByComparingTo("10000");
        assertThat(discount(percent("20"), line("100000", "1", "79999.99"))).isNull();
        assertThat(discount(percent("20"), line("100000", "1", "100000"))).isNull();
        assertThat(discount(percent("20"), line("100000", "1", "110000"))).isNull();
    }

    @Test
    void knowsReplacedTermsOnlyByTheirVersion() {
        var replaced = of(DiscountType.PERCENTAGE, "20", ApplicableTo.ALL, null, Set.of(), false);
        var running = new Promotions(List.of(replaced));
        assertThat(running.apply(List.of(line("100000", "1", "80000"))).getFirst())
                .isNull();
        var named = new Line(
                CARPET,
                new BigDecimal("100000"),
                BigDecimal.ONE,
                new BigDecimal("80000"),
                new Named(replaced.id(), replaced.version()));
        assertThat(running.apply(List.of(named)).getFirst()).isNotNull();
        assertThat(running.has(new Named(replaced.id(), null), CARPET)).isFalse();
    }
}
