package io.smartbiz.tickets.levels;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A promise of four hours becomes one of an hour, for more tickets than one transaction moves. */
class RuleChangesTest {

    private static final int TICKETS = 60;

    private final Desk desk = new Desk();
    private final Client admin = desk.admin();
    private final UUID organization = desk.shop().organizationId();
    private List<UUID> tickets = List.of();

    @BeforeEach
    void openTickets() {
        admin.post("/api/service-levels", Map.of("name", "Promise", "resolution_minutes", 240))
                .expect(201);
        tickets = IntStream.range(0, TICKETS)
                .mapToObj(number -> desk.open(desk.staff(), "Ticket " + number))
                .sorted()
                .toList();
        assertThat(moved()).isZero();
    }

    /** As a request that is cut off right after its commit leaves it. */
    private void changeThePromise(UUID movedThrough) throws SQLException {
        try (var owner = TestInstallation.get().connectAsOwner();
                var level = owner.prepareStatement(
                        "update desk.service_levels set resolution_minutes = 60 where organization_id = ?");
                var change = owner.prepareStatement(
                        "insert into desk.rule_changes (organization_id, id, changed_at, moved_through)"
                                + " values (?, ?, now(), ?)")) {
            level.setObject(1, organization);
            level.executeUpdate();
            change.setObject(1, organization);
            change.setObject(2, Ids.next());
            change.setObject(3, movedThrough);
            change.executeUpdate();
        }
    }

    private int moved() {
        try (var sql = new Sql(organization)) {
            return Integer.parseInt(sql.value("select count(*) from desk.ticket_clocks where organization_id = ?"
                    + " and metric = 'resolution' and target_seconds = 3600"));
        }
    }

    private void runTheJob() {
        CurrentOrganization.run(
                organization,
                () -> TestInstallation.get().bean(ServiceLevelWatch.class).run(organization));
        try (var sql = new Sql(organization)) {
            assertThat(sql.value("select count(*) from desk.rule_changes where organization_id = ?"))
                    .isEqualTo("0");
        }
    }

    @Test
    void theJobMovesWhatARequestLeft() throws SQLException {
        changeThePromise(null);
        runTheJob();
        assertThat(moved()).isEqualTo(TICKETS);
    }

    @Test
    void theJobGoesOnWhereItWas() throws SQLException {
        changeThePromise(tickets.get(39));
        runTheJob();
        assertThat(moved()).isEqualTo(TICKETS - 40);
    }

    @Test
    void aTicketThatIsChangedFirstIsMovedFirst() throws SQLException {
        changeThePromise(null);
        Desk.move(desk.agent(), tickets.getLast(), "in_progress").expect(200);
        assertThat(moved()).isEqualTo(1);
        runTheJob();
        assertThat(moved()).isEqualTo(TICKETS);
    }

    @Test
    void aRequestMovesAllWhereItCan() {
        var level = admin.get("/api/service-levels").expect(200);
        admin.put(
                        "/api/service-levels/" + level.text("/data/0/id"),
                        Map.of("name", "Promise", "resolution_minutes", 60))
                .expect(200);
        runTheJob();
        assertThat(moved()).isEqualTo(TICKETS);
    }
}
