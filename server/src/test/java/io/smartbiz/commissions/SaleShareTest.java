package io.smartbiz.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever happens to a sale, in whatever order, its entries make what is earned by it. */
class SaleShareTest {

    private static final int ROUNDS = 2_000;

    @ParameterizedTest
    @EnumSource
    void settlesToWhatIsEarnedAfterAnything(Accrual accrual) {
        var random = new Random(20_261_130);
        for (int round = 0; round < ROUNDS; round++) {
            BigDecimal total = cents(1 + random.nextInt(10_000_000));
            BigDecimal full = cents(1 + random.nextInt(total.movePointRight(2).intValueExact()));
            BigDecimal paid = cents(random.nextInt(total.movePointRight(2).intValueExact() + 1));
            var share = new SaleShare(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    accrual,
                    full,
                    total,
                    paid,
                    BigDecimal.ZERO);
            BigDecimal entries = share.due();
            share = share.settled();
            for (int step = 0; step < 12; step++) {
                SaleShare changed = random.nextBoolean() ? pay(share, random) : bringBack(share, full, total, random);
                entries = entries.add(changed.due());
                share = changed.settled();
                assertThat(share.due()).isEqualByComparingTo(BigDecimal.ZERO);
                assertThat(entries).isEqualByComparingTo(share.accrued());
                assertThat(entries).isBetween(BigDecimal.ZERO, share.kept());
            }
            SaleShare gone = share.returned(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
            assertThat(entries.add(gone.due())).isEqualByComparingTo(BigDecimal.ZERO);
            SaleShare whole = share.paid(share.totalKept().subtract(share.moneyKept()));
            assertThat(entries.add(whole.due())).isEqualByComparingTo(share.kept());
        }
    }

    /** More, or less by a reversal. */
    private static SaleShare pay(SaleShare share, Random random) {
        int paid = share.moneyKept().movePointRight(2).intValueExact();
        int total = share.totalKept().movePointRight(2).intValueExact();
        return share.paid(cents(random.nextInt(total + 1) - paid));
    }

    /** The rest of the debt is lowered first, then money is given back. */
    private static SaleShare bringBack(SaleShare share, BigDecimal full, BigDecimal total, Random random) {
        BigDecimal left =
                cents(random.nextInt(share.totalKept().movePointRight(2).intValueExact() + 1));
        BigDecimal earned = full.multiply(left).divide(total, 2, RoundingMode.HALF_UP);
        return share.returned(earned, left, share.moneyKept().min(left));
    }

    private static BigDecimal cents(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
