package io.smartbiz.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smartbiz.platform.access.BranchAmount;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.access.Rights;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.text.Language;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A pool of eight connections among organisations, on two processors. */
class ConnectionSharesTest {

    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private long nanos;

    private final ConnectionShares shares = new ConnectionShares(8, 2, new RecentOrganizations(() -> nanos));

    /** When no request is recent any more. */
    private void later() {
        nanos += Duration.ofSeconds(2).toNanos();
    }

    private ConnectionShares.Held take(UUID organization, WorkClass work) throws Exception {
        var request = new CurrentRequest(Caller.Origin.SYSTEM, null, null);
        // What is not free now does not come free.
        request.addWait(Duration.ofMillis(4_950).toNanos());
        return CurrentRequest.call(
                request, () -> CurrentOrganization.call(organization, () -> shares.take(Turn.of(work))));
    }

    private List<ConnectionShares.Held> takeAll(UUID organization, WorkClass work, int expected) throws Exception {
        var held = new ArrayList<ConnectionShares.Held>();
        for (int i = 0; i < expected; i++) {
            held.add(take(organization, work));
        }
        assertThatThrownBy(() -> take(organization, work)).isInstanceOf(SQLTransientConnectionException.class);
        return held;
    }

    @Test
    void anOrganisationLeavesTwoConnectionsToTheOthers() throws Exception {
        var held = takeAll(ONE, WorkClass.ORDINARY, 6);
        held.add(take(OTHER, WorkClass.ORDINARY));
        held.add(take(UUID.randomUUID(), WorkClass.HEAVY));
        assertThat(shares.inUse()).isEqualTo(8);

        held.forEach(ConnectionShares.Held::giveBack);
        assertThat(shares.inUse()).isZero();
        later();
        takeAll(ONE, WorkClass.ORDINARY, 6);
    }

    @Test
    void anOrganisationHoldsItsFairShareWhileOthersSendRequests() throws Exception {
        take(OTHER, WorkClass.ORDINARY).giveBack();
        var held = takeAll(ONE, WorkClass.HEAVY, 1);
        held.addAll(takeAll(ONE, WorkClass.ORDINARY, 2));

        later();
        held.addAll(takeAll(ONE, WorkClass.HEAVY, 2));
        held.addAll(takeAll(ONE, WorkClass.ORDINARY, 1));

        // It keeps what it holds when others come, but gets nothing more until it holds less than its share.
        take(OTHER, WorkClass.ORDINARY).giveBack();
        held.subList(0, 3).forEach(ConnectionShares.Held::giveBack);
        takeAll(ONE, WorkClass.ORDINARY, 0);
        held.subList(3, 4).forEach(ConnectionShares.Held::giveBack);
        takeAll(ONE, WorkClass.ORDINARY, 1);
    }

    /** However many organisations ask for all that they can get. */
    @Test
    void theLastTwoConnectionsAreForOrganisationsThatHaveNone() throws Exception {
        var ofOne = takeAll(ONE, WorkClass.ORDINARY, 6);
        takeAll(OTHER, WorkClass.ORDINARY, 1);
        var ofNewcomer = takeAll(UUID.randomUUID(), WorkClass.ORDINARY, 1);
        assertThat(shares.inUse()).isEqualTo(8);

        // What comes back is for the next newcomer again, and not for those who have enough.
        ofNewcomer.getFirst().giveBack();
        takeAll(ONE, WorkClass.ORDINARY, 0);
        takeAll(OTHER, WorkClass.ORDINARY, 0);
        takeAll(UUID.randomUUID(), WorkClass.ORDINARY, 1);

        ofOne.subList(0, 3).forEach(ConnectionShares.Held::giveBack);
        takeAll(OTHER, WorkClass.ORDINARY, 1);
    }

    @Test
    void theLastHeavyRequestIsForAnOrganisationThatHasNone() throws Exception {
        take(ONE, WorkClass.HEAVY);
        take(ONE, WorkClass.HEAVY);
        takeAll(OTHER, WorkClass.HEAVY, 1);
        takeAll(UUID.randomUUID(), WorkClass.HEAVY, 1);
        takeAll(UUID.randomUUID(), WorkClass.HEAVY, 0);
    }

    @Test
    void heavyRequestsOfAllTakeHalfAndThoseOfOneOrganisationFewer() throws Exception {
        takeAll(ONE, WorkClass.HEAVY, 3);
        takeAll(OTHER, WorkClass.HEAVY, 1);
        later();
        take(ONE, WorkClass.ORDINARY);
    }

    @Test
    void anOrganisationChangesManyRecordsOnceAtATime() throws Exception {
        takeAll(ONE, WorkClass.BULK, 1);
        takeAll(OTHER, WorkClass.BULK, 1);
        // Neither keeps anybody from searching.
        takeAll(ONE, WorkClass.HEAVY, 1);
    }

    @Test
    void nothingIsHeldByWhoWasRefused() throws Exception {
        var held = takeAll(ONE, WorkClass.HEAVY, 3);
        assertThat(shares.inUse()).isEqualTo(3);
        assertThat(shares.waitingRequests()).isZero();
        held.forEach(ConnectionShares.Held::giveBack);
        takeAll(ONE, WorkClass.HEAVY, 3);
    }

    @Test
    void aRequestThatWaitsForItsMembersShareHoldsNothingThatOthersNeed() throws Exception {
        var request = new CurrentRequest(Caller.Origin.SYSTEM, null, null);
        request.identify(member());
        var held = new ArrayList<ConnectionShares.Held>();
        for (int i = 0; i < 4; i++) {
            held.add(CurrentRequest.call(
                    request, () -> CurrentOrganization.call(ONE, () -> shares.take(Turn.of(WorkClass.ORDINARY)))));
        }
        var waiting = CompletableFuture.supplyAsync(() -> CurrentRequest.call(
                request, () -> CurrentOrganization.call(ONE, () -> takeUnchecked(WorkClass.HEAVY))));
        await().until(() -> shares.waitingRequests() == 1);
        later();
        held.add(take(OTHER, WorkClass.HEAVY));
        later();
        held.add(take(OTHER, WorkClass.HEAVY));
        held.add(take(UUID.randomUUID(), WorkClass.HEAVY));
        held.add(take(UUID.randomUUID(), WorkClass.HEAVY));
        held.forEach(ConnectionShares.Held::giveBack);
        waiting.join().giveBack();
        assertThat(shares.inUse()).isZero();
    }

    private ConnectionShares.Held takeUnchecked(WorkClass work) {
        try {
            return shares.take(Turn.of(work));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Caller member() {
        var organization = new Organization(
                ONE,
                "o",
                "O",
                Set.of("shop", "desk"),
                Language.EN,
                ZoneOffset.UTC,
                "UZS",
                DayOfWeek.MONDAY,
                "gregorian",
                null);
        var rights = new Rights(Map.of(), BranchAmount.ZERO);
        return new Caller(organization, ONE, ONE, "Member", Language.EN, null, rights, Caller.Origin.SYSTEM);
    }
}
