package io.smartbiz.debts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartbiz.platform.errors.Failure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final BigDecimal TOTAL = new BigDecimal("1000");

    private static PlannedPart part(int days, String amount) {
        return new PlannedPart(TODAY.plusDays(days), new BigDecimal(amount));
    }

    private static Plan plan(PlannedPart... parts) {
        return Plan.of("", null, List.of(parts), TOTAL, TODAY.minusYears(1));
    }

    private static void refused(String field, LocalDate deadline, PlannedPart... parts) {
        assertThatThrownBy(() -> Plan.of("", deadline, List.of(parts), TOTAL, TODAY))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.details().toString()).contains(field + "="));
    }

    @Test
    void coversTheEarliestPartFirst() {
        Plan plan = plan(part(1, "300"), part(2, "300"), part(3, "400"));
        assertThat(plan.dueOn(TOTAL, TOTAL)).isEqualTo(TODAY.plusDays(1));
        assertThat(plan.dueOn(TOTAL, new BigDecimal("700.01"))).isEqualTo(TODAY.plusDays(1));
        assertThat(plan.dueOn(TOTAL, new BigDecimal("700"))).isEqualTo(TODAY.plusDays(2));
        assertThat(plan.dueOn(TOTAL, new BigDecimal("400"))).isEqualTo(TODAY.plusDays(3));
        assertThat(plan.dueOn(TOTAL, BigDecimal.ZERO)).isNull();
        assertThat(plan.open(TOTAL, new BigDecimal("550")).stream().map(Plan.Part::remaining))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.ZERO, new BigDecimal("150"), new BigDecimal("400"));
    }

    @Test
    void isLateFromTheDayAfter() {
        Plan whole = Plan.of("", TODAY, null, TOTAL, TODAY.minusDays(1));
        assertThat(whole.late(TOTAL, TOTAL, TODAY)).isZero();
        assertThat(whole.late(TOTAL, TOTAL, TODAY.plusDays(1))).isEqualByComparingTo("1000");
        Plan parts = plan(part(-5, "300"), part(-1, "300"), part(3, "400"));
        assertThat(parts.late(TOTAL, TOTAL, TODAY)).isEqualByComparingTo("600");
        assertThat(parts.late(TOTAL, new BigDecimal("500"), TODAY)).isEqualByComparingTo("100");
        assertThat(parts.late(TOTAL, new BigDecimal("400"), TODAY)).isZero();
    }

    @Test
    void refusesDaysAndPartsThatDoNotFit() {
        refused("payment_deadline", TODAY);
        refused("payment_deadline", null);
        refused("installments[0].due_date", null, part(0, "500"), part(1, "500"));
        refused("installments[1].due_date", null, part(2, "500"), part(2, "500"));
        refused("installments", null, part(1, "500"), part(2, "499.99"));
        refused("payment_deadline", TODAY.plusDays(9), part(1, "500"), part(2, "500"));
    }
}
