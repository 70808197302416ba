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
    void processesFourLargeBodiesAtATimeEachOfAnotherSender() {
        for (int round = 0; round < 3; round++) {
            for (String sender : new String[] {"a", "b", "c", "d"}) {
                assertThat(budget.begin(sender)).isTrue();
            }
            assertThat(budget.begin("a")).isFalse();
            assertThat(budget.begin("e")).isFalse();
            budget.end("a");
            assertThat(budget.begin("e")).isTrue();
            for (String sender : new String[] {"b", "c", "d", "e"}) {
                budget.end(sender);
            }
        }
    }

    @Test
    void letsFourLargeBodiesOfASenderArriveAtATime() {
        for (int i = 0; i < 4; i++) {
            assertThat(budget.arrive("a")).isTrue();
        }
        assertThat(budget.arrive("a")).isFalse();
        assertThat(budget.arrive("b")).isTrue();
        budget.arrived("a");
        assertThat(budget.arrive("a")).isTrue();
    }
}
