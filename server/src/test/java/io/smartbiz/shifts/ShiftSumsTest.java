package io.smartbiz.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.shifts.ShiftMoney.Kind;
import io.smartbiz.shifts.ShiftMoney.Type;
import io.smartbiz.shifts.ShiftSums.Moved;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShiftSumsTest {

    private static Moved moved(Kind kind, @Nullable Type type, int amount) {
        return new Moved(UUID.randomUUID(), kind, type, 1, BigDecimal.valueOf(amount));
    }

    private final ShiftSums sums = new ShiftSums(List.of(
            moved(Kind.RECEIPT, null, 1_000),
            moved(Kind.LATE_RECEIPT, null, 100),
            moved(Kind.SALE, Type.CASH, 700),
            moved(Kind.SALE, Type.CARD, 250),
            moved(Kind.SALE, Type.CREDIT, 150),
            moved(Kind.DEBT_PAYMENT, Type.CASH, 40),
            moved(Kind.DEBT_REVERSAL, Type.CASH, -30),
            moved(Kind.REFUND, Type.CASH, -200),
            moved(Kind.REFUND, Type.CARD, -50),
            moved(Kind.CASH_IN, Type.CASH, 5),
            moved(Kind.CASH_OUT, Type.CASH, -15)));

    @Test
    void expectTheFloatAndAllCash() {
        assertThat(sums.expectedCash(BigDecimal.valueOf(100))).isEqualByComparingTo("600");
        assertThat(new ShiftSums(List.of()).expectedCash(BigDecimal.TEN)).isEqualByComparingTo("10");
    }

    @Test
    void countMoneyOnceAndSalesApart() {
        assertThat(sums.of(Type.CARD)).isEqualByComparingTo("200");
        assertThat(sums.of(Type.TRANSFER)).isZero();
        assertThat(sums.of(Kind.SALE)).isEqualByComparingTo("1100");
        assertThat(sums.count(Kind.RECEIPT)).isEqualTo(1);
    }
}
