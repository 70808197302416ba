package io.smartbiz.platform.http.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    private static final int MEGABYTE = BodyBudget.MOST_BYTES;

    private final BodyBudget budget = new BodyBudget();

    @Test
    void leavesHalfToOtherAddresses() {
        for (int i = 0; i < 12; i++) {
            assertThat(budget.take("a", MEGABYTE)).isTrue();
        }
        assertThat(budget.take("a", 1)).isFalse();
        for (int i = 0; i < 12; i++) {
            assertThat(budget.take("b", MEGABYTE)).isTrue();
        }
        assertThat(budget.take("c", 1)).isFalse();
    }

    @Test
    void hasRoomAgainForWhatWasGivenBack() {
        for (int round = 0; round < 100; round++) {
            assertThat(budget.take("a", 12 * MEGABYTE)).isTrue();
            assertThat(budget.take("a", 1)).isFalse();
            budget.giveBack("a", 12 * MEGABYTE);
        }
        assertThat(budget.take("b", 12 * MEGABYTE)).isTrue();
        assertThat(budget.take("a", 12 * MEGABYTE)).isTrue();
    }

    @Test
    void letsSmallBodiesPassLargeOnes() {
        for (int i = 0; i < 4; i++) {
            assertThat(budget.begin(MEGABYTE)).isTrue();
        }
        assertThat(budget.begin(1_000)).isTrue();
        assertThat(budget.begin(MEGABYTE)).isFalse();
        budget.end(MEGABYTE);
        assertThat(budget.begin(MEGABYTE)).isTrue();
    }
}
