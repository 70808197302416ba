package io.smartbiz.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LineShareTest {

    private static LineShare share(String percent) {
        return new LineShare(UUID.randomUUID(), new BigDecimal(percent));
    }

    private static List<BigDecimal> divide(String amount, LineShare... shares) {
        Map<UUID, BigDecimal> divided = LineShare.divide(new BigDecimal(amount), List.of(shares));
        return Stream.of(shares).map(one -> divided.get(one.sellerId())).toList();
    }

    @Test
    void givesCentsThatAreLeftOverToTheLargestRemainders() {
        assertThat(divide("0.05", share("50"), share("50")))
                .containsExactly(new BigDecimal("0.03"), new BigDecimal("0.02"));
        assertThat(divide("100.00", share("33.33"), share("33.33"), share("33.34")))
                .containsExactly(new BigDecimal("33.33"), new BigDecimal("33.33"), new BigDecimal("33.34"));
        assertThat(divide("0.01", share("30"), share("70")))
                .containsExactly(new BigDecimal("0.00"), new BigDecimal("0.01"));
        assertThat(divide("0.00", share("30"), share("70")))
                .containsExactly(new BigDecimal("0.00"), new BigDecimal("0.00"));
    }

    @Test
    void alwaysMakesTheWhole() {
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            var shares = new ArrayList<LineShare>();
            int left = 10_000;
            int count = 1 + random.nextInt(9);
            for (int i = 1; i < count && left > 1; i++) {
                int percent = 1 + random.nextInt(left - 1);
                shares.add(share(BigDecimal.valueOf(percent, 2).toString()));
                left -= percent;
            }
            shares.add(share(BigDecimal.valueOf(left, 2).toString()));
            assertThat(LineShare.isWhole(shares.stream().map(LineShare::share).toList()))
                    .isTrue();
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(1_000_000_000L), 2);
            var parts = LineShare.divide(amount, shares).values();
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(amount);
            assertThat(parts).allMatch(part -> part.signum() >= 0);
        }
    }
}
