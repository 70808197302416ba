package io.smartbiz.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaleLineTest {

    @ParameterizedTest
    @CsvSource({
        // price, quantity, amount, cost, buy price: list amount, discount, extra profit, director's profit
        "100, 3, 300, 200, 60, 300, 0, 0, 120",
        "100, 3, 310.01, 200, 60, 300, 0, 10.01, 120",
        "100, 3, 290.99, 200, 60, 300, 9.01, 0, 120",
        "0.33, 0.5, 0.17, 0, 0.1, 0.17, 0, 0, 0.12",
        "10.05, 0.1, 1.01, 0, 10.1, 1.01, 0, 0, -0.01"
    })
    void splitsWhatWasTaken(
            BigDecimal price,
            BigDecimal quantity,
            BigDecimal amount,
            BigDecimal cost,
            BigDecimal buy,
            BigDecimal list,
            BigDecimal discount,
            BigDecimal profit,
            BigDecimal director) {
        SaleLine line = Goods.line(price, quantity, amount, cost, buy);
        assertThat(line.listAmount()).isEqualByComparingTo(list);
        assertThat(line.discount()).isEqualByComparingTo(discount);
        assertThat(line.profit()).isEqualByComparingTo(profit);
        assertThat(line.directorProfit()).isEqualByComparingTo(director);
        assertThat(line.listAmount().subtract(line.discount()).add(line.profit()))
                .isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "300, 285, 5",
        "300, 284.99, 5.01",
        "300, 300, 0",
        "300, 310, 0",
        "0, 5, 0",
        "3, 2, 33.34",
        "100, 0.01, 99.99"
    })
    void neverRoundsADiscountDown(BigDecimal price, BigDecimal amount, BigDecimal percent) {
        assertThat(Goods.line(price, BigDecimal.ONE, amount, BigDecimal.ZERO, BigDecimal.ZERO)
                        .discountPercent())
                .isEqualByComparingTo(percent);
    }

    @Test
    void isBelowCostOnlyBelowIt() {
        for (var expected :
                java.util.Map.of("99.99", true, "100", false, "100.01", false).entrySet()) {
            SaleLine line = Goods.line(
                    BigDecimal.TEN,
                    BigDecimal.TEN,
                    new BigDecimal(expected.getKey()),
                    new BigDecimal("100"),
                    BigDecimal.ONE);
            assertThat(line.isBelowCost()).as(expected.getKey()).isEqualTo(expected.getValue());
        }
    }
}
