package io.smartbiz.debts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 10);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 10);
    private static final BigDecimal TOTAL = new BigDecimal("1000");
    private static final Plan PARTS = new Plan(
            LAST, List.of(new PlannedPart(FIRST, new BigDecimal("400")), new PlannedPart(LAST, new BigDecimal("600"))));

    private static Due due(LocalDate day, int debts, String amount) {
        return new Due(day, debts, new BigDecimal(amount));
    }

    private static List<Due> paid(Plan plan, String before, String after) {
        return Due.changes(plan.due(TOTAL, new BigDecimal(before)), plan.due(TOTAL, new BigDecimal(after)));
    }

    @Test
    void countsADebtWhereItsFirstOpenPartIs() {
        assertThat(PARTS.due(TOTAL, TOTAL)).containsExactly(due(FIRST, 1, "400"), due(LAST, 0, "600"));
        assertThat(PARTS.due(TOTAL, new BigDecimal("500"))).containsExactly(due(LAST, 1, "500"));
        assertThat(PARTS.due(TOTAL, BigDecimal.ZERO)).isEmpty();
    }

    @Test
    void movesADebtToTheNextPartWhenOneIsCovered() {
        assertThat(paid(PARTS, "1000", "900")).containsExactly(due(FIRST, 0, "-100"));
        assertThat(paid(PARTS, "1000", "500")).containsExactly(due(FIRST, -1, "-400"), due(LAST, 1, "-100"));
        assertThat(paid(PARTS, "500", "1000")).containsExactly(due(FIRST, 1, "400"), due(LAST, -1, "100"));
        assertThat(paid(PARTS, "500", "0")).containsExactly(due(LAST, -1, "-500"));
    }

    @Test
    void saysNothingOfWhatStays() {
        assertThat(paid(PARTS, "700", "700")).isEmpty();
        var later = new Plan(LAST.plusDays(1), List.of());
        assertThat(Due.changes(PARTS.due(TOTAL, TOTAL), later.due(TOTAL, TOTAL)))
                .containsExactly(due(FIRST, -1, "-400"), due(LAST, 0, "-600"), due(LAST.plusDays(1), 1, "1000"));
    }
}
