package io.smartbiz.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static SoldLine line(BigDecimal sold, BigDecimal returned, Figures whole) {
        var goods =
                new SoldLine.Goods(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Afsona", null, "meter");
        return new SoldLine(0, goods, null, null, sold, returned, BigDecimal.ZERO, whole);
    }

    private static ReturnedLine back(SoldLine line, BigDecimal quantity) {
        return new ReturnedLine(line, quantity, GoodsCondition.RESTOCK);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void roundsWhatCameBackInAllAndGivesTheRemainderToTheLastPart() {
        Figures whole = Figures.of(number("100.00"), number("99.99"), number("50.01"), number("-49.99"));
        BigDecimal three = number("3");
        Figures first =
                back(line(three, BigDecimal.ZERO, whole), BigDecimal.ONE).figures();
        assertThat(first.amount()).isEqualByComparingTo("33.33");
        assertThat(first.listAmount()).isEqualByComparingTo("33.33");
        assertThat(first.directorProfit()).isEqualByComparingTo("-16.66");
        Figures second =
                back(line(three, BigDecimal.ONE, whole), BigDecimal.ONE).figures();
        Figures third = back(line(three, BigDecimal.TWO, whole), BigDecimal.ONE).figures();
        assertThat(third.listAmount()).isEqualByComparingTo("33.33");
        assertThat(first.plus(second).plus(third).amount()).isEqualByComparingTo("99.99");
        assertThat(back(line(three, BigDecimal.TWO, whole), BigDecimal.ONE)
                        .kept()
                        .amountKept())
                .isZero();
    }

    @Test
    void keepsTheExtraProfitOfWhatStaysSold() {
        Figures whole = Figures.of(number("100.00"), number("130.00"), number("50.00"), number("50.00"));
        var back = back(line(BigDecimal.TEN, BigDecimal.ZERO, whole), number("4"));
        assertThat(back.figures().profit()).isEqualByComparingTo("12");
        assertThat(back.kept().amountKept()).isEqualByComparingTo("78");
        assertThat(back.kept().extraProfitKept()).isEqualByComparingTo("18");
    }

    /** However a line comes back, in whatever parts, all of it nets to zero, and no part is worth less than nothing. */
    @RepeatedTest(300)
    void netsToZeroInAnyParts() {
        long seed = new Random().nextLong();
        var random = new Random(seed);
        BigDecimal sold = BigDecimal.valueOf(1 + random.nextInt(100_000), random.nextInt(4));
        BigDecimal list = BigDecimal.valueOf(random.nextInt(1_000_000), 2);
        Figures whole = Figures.of(
                list,
                BigDecimal.valueOf(1 + random.nextInt(1_000_000), 2),
                BigDecimal.valueOf(random.nextInt(1_000_000), 2),
                BigDecimal.valueOf(random.nextInt(1_000_000) - 500_000, 2));
        Figures sum = Figures.NONE;
        BigDecimal returned = BigDecimal.ZERO;
        while (returned.compareTo(sold) < 0) {
            BigDecimal part = BigDecimal.valueOf(1 + random.nextInt(30_000), 3).min(sold.subtract(returned));
            ReturnedLine back = back(line(sold, returned, whole), part);
            Figures figures = back.figures();
            assertThat(figures.amount()).as("seed %d", seed).isNotNegative();
            assertThat(figures.listAmount()).as("seed %d", seed).isNotNegative();
            assertThat(figures.cost()).as("seed %d", seed).isNotNegative();
            assertThat(figures.amount())
                    .as("seed %d", seed)
                    .isEqualByComparingTo(
                            figures.listAmount().subtract(figures.discount()).add(figures.profit()));
            sum = sum.plus(figures);
            returned = returned.add(part);
            assertThat(back.kept().amountKept())
                    .as("seed %d", seed)
                    .isEqualByComparingTo(whole.amount().subtract(sum.amount()));
        }
        Figures rest = whole.minus(sum);
        assertThat(rest.listAmount()).as("seed %d", seed).isZero();
        assertThat(rest.amount()).as("seed %d", seed).isZero();
        assertThat(rest.discount()).as("seed %d", seed).isZero();
        assertThat(rest.profit()).as("seed %d", seed).isZero();
        assertThat(rest.cost()).as("seed %d", seed).isZero();
        assertThat(rest.directorProfit()).as("seed %d", seed).isZero();
    }

    @Test
    void lowersTheDebtFirstThenGivesBackWhatCameInAndNoMoney() {
        assertThat(settled("100", "40", "500")).containsExactly("40", "60", "0");
        assertThat(settled("100", "200", "500")).containsExactly("100", "0", "0");
        assertThat(settled("100", "0", "30")).containsExactly("0", "30", "70");
        assertThat(settled("100", "10", "0")).containsExactly("10", "0", "90");
        assertThat(settled("100", "10", "-20")).containsExactly("10", "0", "90");
    }

    private static List<String> settled(String amount, String remaining, String refundable) {
        Settlement settlement = Settlement.of(number(amount), number(remaining), number(refundable));
        return Stream.of(settlement.debtAmount(), settlement.refundAmount(), settlement.givenUpAmount())
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
