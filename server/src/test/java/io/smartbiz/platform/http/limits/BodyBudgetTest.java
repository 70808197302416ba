package io.smartbiz.platform.http.limits;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    private static final int MEGABYTE = BodyBudget.MOST_BYTES;

    private final BodyBudget budget = new BodyBudget();

    private static Sender.Member member(String organization, int number) {
        return new Sender.Member(UUID.nameUUIDFromBytes(organization.getBytes(UTF_8)), new UUID(0, number));
    }

    private static Sender.Member member(String organization) {
        return member(organization, 1);
    }

    /** Takes the bytes for as many bodies; another byte of the same sender finds no room. */
    private void takeAll(Sender sender, int bodies) {
        for (int i = 0; i < bodies; i++) {
            assertThat(budget.take(sender, MEGABYTE)).isTrue();
        }
        assertThat(budget.take(sender, 2)).isFalse();
    }

    @Test
    void leavesHalfToOtherOrganisationsAndHalfOfThatToColleagues() {
        takeAll(member("a"), 6);
        takeAll(member("a", 2), 6);
        takeAll(member("a", 3), 0);
        takeAll(member("b"), 6);
    }

    @Test
    void leavesRoomForABodyOfThoseWhoHaveNoneHoweverManyOthersSend() {
        takeAll(member("a"), 6);
        takeAll(member("a", 2), 6);
        takeAll(member("b"), 6);
        takeAll(member("b", 2), 2);
        for (int i = 0; i < 3; i++) {
            assertThat(budget.take(member("newcomer " + i), MEGABYTE + 1)).isTrue();
            assertThat(budget.take(member("newcomer " + i, 2), 1)).isFalse();
        }
        var stranger = new Sender.Stranger("192.0.2.1");
        assertThat(budget.take(stranger, BodyBudget.MOST_BYTES_OF_ANYBODY + 1)).isTrue();
        assertThat(budget.take(stranger, 1)).isFalse();
    }

    @Test
    void leavesThreeQuartersToMembersHoweverManyStrangersSend() {
        for (int address = 0; address < 2; address++) {
            takeAll(new Sender.Stranger("192.0.2." + address), 3);
        }
        var third = new Sender.Stranger("192.0.2.3");
        assertThat(budget.take(third, 1)).isFalse();
        takeAll(member("a"), 6);
        takeAll(member("a", 2), 6);
        takeAll(member("b"), 2);
        takeAll(member("c"), 1);
        budget.giveBack(new Sender.Stranger("192.0.2.0"), 3 * MEGABYTE);
        assertThat(budget.take(third, MEGABYTE)).isTrue();
    }

    @Test
    void hasRoomAgainForWhatWasGivenBack() {
        for (int round = 0; round < 100; round++) {
            assertThat(budget.take(member("a"), 6 * MEGABYTE)).isTrue();
            assertThat(budget.take(member("a"), 1)).isFalse();
            budget.giveBack(member("a"), 6 * MEGABYTE);
        }
        takeAll(member("b"), 6);
        takeAll(member("b", 2), 6);
        takeAll(member("a"), 6);
    }

    @Test
    void processesFourLargeBodiesAtATimeEachOfAnotherSender() {
        for (int round = 0; round < 3; round++) {
            for (String sender : new String[] {"a", "b", "c", "d"}) {
                assertThat(budget.begin(member(sender))).isTrue();
            }
            assertThat(budget.begin(member("a"))).isFalse();
            assertThat(budget.begin(member("e"))).isFalse();
            budget.end(member("a"));
            assertThat(budget.begin(member("e"))).isTrue();
            for (String sender : new String[] {"b", "c", "d", "e"}) {
                budget.end(member(sender));
            }
        }
    }

    @Test
    void letsFourLargeBodiesOfAnOrganisationArriveAtATime() {
        for (int i = 0; i < 3; i++) {
            assertThat(budget.arrive(member("a"))).isTrue();
        }
        // The fourth is for a colleague.
        assertThat(budget.arrive(member("a"))).isFalse();
        assertThat(budget.arrive(member("a", 2))).isTrue();
        assertThat(budget.arrive(member("a", 3))).isFalse();
        assertThat(budget.arrive(member("b"))).isTrue();
        budget.arrived(member("a"));
        assertThat(budget.arrive(member("a", 3))).isTrue();
    }
}
