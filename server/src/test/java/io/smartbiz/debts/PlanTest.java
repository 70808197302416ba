package io.smartbiz.debts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartbiz.platform.errors.Failure;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
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

    private static Plan replanned(Plan before, String remaining, PlannedPart... parts) {
        var left = new BigDecimal(remaining);
        Plan after = before.replacedBy(Plan.anew(null, List.of(parts), TOTAL, left), TOTAL, left, TODAY);
        BigDecimal sum = after.parts().stream().map(PlannedPart::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(TOTAL);
        assertThat(after.parts().stream().map(PlannedPart::dueDate)).isSorted().doesNotHaveDuplicates();
        return after;
    }

    @Test
    void keepsWhatIsCoveredWhenTheRestIsPlannedAnew() {
        Plan before = plan(part(-9, "300"), part(-2, "300"), part(3, "400"));
        Plan after = replanned(before, "500", part(5, "250"), part(10, "250"));
        assertThat(after.parts()).containsExactly(part(-9, "300"), part(-2, "200"), part(5, "250"), part(10, "250"));
        assertThat(after.deadline()).isEqualTo(TODAY.plusDays(10));
        assertThat(after.dueOn(TOTAL, new BigDecimal("500"))).isEqualTo(TODAY.plusDays(5));
        assertThat(after.dueOn(TOTAL, new BigDecimal("700"))).isEqualTo(TODAY.plusDays(-2));
    }

    @Test
    void putsWhatWasCoveredEarlyBeforeTheNewParts() {
        var byOneDay = new Plan(TODAY.plusDays(30), List.of());
        assertThat(replanned(byOneDay, "600", part(10, "300"), part(20, "300")).parts())
                .containsExactly(part(9, "400"), part(10, "300"), part(20, "300"));
        Plan inParts = plan(part(9, "100"), part(15, "100"), part(30, "800"));
        assertThat(replanned(inParts, "700", part(10, "700")).parts()).containsExactly(part(9, "300"), part(10, "700"));
    }

    @Test
    void letsALatePartStayWhenTheRestIsPlannedAnew() {
        Plan before = plan(part(-3, "500"), part(9, "500"));
        assertThat(replanned(before, "800", part(-3, "300"), part(20, "500")).parts())
                .containsExactly(part(-4, "200"), part(-3, "300"), part(20, "500"));
        assertThat(replanned(before, "800", part(-3, "300"), part(9, "500"))).isEqualTo(before);
        assertThatThrownBy(() -> replanned(before, "800", part(-2, "300"), part(20, "500")))
                .isInstanceOf(Failure.class);
        assertThatThrownBy(() -> replanned(before, "800", part(1, "799.99"))).isInstanceOf(Failure.class);
    }

    @Test
    void joinsTheEarliestPartsRatherThanHavingTooMany() {
        Plan before = plan(part(-3, "100"), part(-2, "100"), part(3, "800"));
        PlannedPart[] rest = IntStream.rangeClosed(1, Plan.MOST_PARTS - 1)
                .mapToObj(day -> part(day, day == 1 ? "742" : "1"))
                .toArray(PlannedPart[]::new);
        Plan after = replanned(before, "800", rest);
        assertThat(after.parts()).hasSize(Plan.MOST_PARTS).startsWith(part(-2, "200"), part(1, "742"));
    }
}
