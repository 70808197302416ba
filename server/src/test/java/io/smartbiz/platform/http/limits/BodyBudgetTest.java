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
    void leavesThreeQuartersToMembersHoweverManyStrangersSend() {
        for (int address = 0; address < 2; address++) {
            var stranger = new BodyBudget.Stranger("192.0.2." + address);
            assertThat(budget.take(stranger, 3 * MEGABYTE)).isTrue();
            assertThat(budget.take(stranger, 1)).isFalse();
        }
        var third = new BodyBudget.Stranger("192.0.2.3");
        assertThat(budget.take(third, 1)).isFalse();
        assertThat(budget.take("a", 12 * MEGABYTE)).isTrue();
        assertThat(budget.take("b", 6 * MEGABYTE)).isTrue();
        budget.giveBack(new BodyBudget.Stranger("192.0.2.0"), 3 * MEGABYTE);
        assertThat(budget.take(third, MEGABYTE)).isTrue();
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
        for (String sender : new String[] {"a", "a", "b", "b"}) {
            assertThat(budget.begin(sender, MEGABYTE)).isTrue();
        }
        assertThat(budget.begin("a", 1_000)).isTrue();
        assertThat(budget.begin("c", MEGABYTE)).isFalse();
        budget.end("a", MEGABYTE);
        assertThat(budget.begin("c", MEGABYTE)).isTrue();
    }

    @Test
    void leavesTurnsOfLargeBodiesToOthers() {
        for (int round = 0; round < 3; round++) {
            assertThat(budget.begin("a", MEGABYTE)).isTrue();
            assertThat(budget.begin("a", MEGABYTE)).isTrue();
            assertThat(budget.begin("a", MEGABYTE)).isFalse();
            assertThat(budget.begin("b", MEGABYTE)).isTrue();
            budget.end("a", MEGABYTE);
            budget.end("a", MEGABYTE);
            budget.end("b", MEGABYTE);
        }
    }
}
