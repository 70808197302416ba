package io.smartbiz.identity.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.identity.credentials.HashingTurns.Sender;
import io.smartbiz.identity.credentials.HashingTurns.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Thirteen turns of known senders, and as many of others. */
class HashingTurnsTest {

    private static final UUID SHOP = UUID.randomUUID();
    private static final UUID NONE = UUID.randomUUID();

    private final HashingTurns turns = new HashingTurns(13);

    private static Sender stranger(int number) {
        return new Sender(false, "192.0.2." + number);
    }

    private static Sender known(int number) {
        return new Sender(true, "device " + number);
    }

    private List<Turn> takeAll(UUID organization, Sender sender, int expected) {
        var taken = new ArrayList<Turn>();
        for (int i = 0; i < expected; i++) {
            taken.add(Objects.requireNonNull(turns.take(organization, sender)));
        }
        assertThat(turns.take(organization, sender)).isNull();
        return taken;
    }

    @Test
    void oneAddressLeavesTurnsToOthersWhateverOrganisationsItNames() {
        takeAll(SHOP, stranger(1), 5);
        takeAll(NONE, stranger(1), 0);
        takeAll(NONE, stranger(2), 4);
        for (int i = 3; i < 6; i++) {
            takeAll(i == 5 ? NONE : SHOP, stranger(i), 1);
        }
    }

    @Test
    void strangersTakeNoTurnsOfKnownSenders() {
        for (int i = 0; i < 8; i++) {
            assertThat(turns.take(SHOP, stranger(i))).isNotNull();
        }
        takeAll(SHOP, stranger(8), 0);
        for (int i = 8; i < 13; i++) {
            assertThat(turns.take(NONE, stranger(i))).isNotNull();
        }
        takeAll(UUID.randomUUID(), stranger(13), 0);
        takeAll(SHOP, known(1), 5);
    }

    @Test
    void anOrganisationLeavesTurnsToTheMembersOfOthers() {
        takeAll(SHOP, known(1), 5);
        takeAll(SHOP, known(2), 3);
        takeAll(SHOP, known(3), 0);
        takeAll(NONE, known(4), 1);
        takeAll(NONE, known(5), 1);
    }

    @Test
    void whoSendsManyWaitsBehindThoseWhoSendOne() {
        List<Turn> many = takeAll(SHOP, stranger(1), 5);
        turns.begin(many.getFirst());
        Turn newcomer = Objects.requireNonNull(turns.take(SHOP, stranger(2)));
        Turn member = Objects.requireNonNull(turns.take(SHOP, known(1)));
        Turn again = Objects.requireNonNull(turns.take(SHOP, known(1)));
        assertThat(List.of(newcomer, many.get(1), again, many.get(2), member).stream()
                        .sorted())
                .containsExactly(member, many.get(1), newcomer, again, many.get(2));
        turns.begin(member);
        assertThat(turns.take(SHOP, known(2))).isLessThan(many.get(2));
    }

    @Test
    void hasATurnAgainForOneThatIsGivenBack() {
        for (int i = 0; i < 3; i++) {
            takeAll(SHOP, stranger(1), 5).forEach(turns::giveBack);
        }
    }
}
