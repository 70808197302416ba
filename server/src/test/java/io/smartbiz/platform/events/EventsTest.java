package io.smartbiz.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.sales.SaleRecorded;
import io.smartbiz.testing.EverythingListener;
import io.smartbiz.testing.ProjectFolder;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.SomethingElseHappened;
import io.smartbiz.testing.SomethingHappened;
import io.smartbiz.testing.SomethingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

class EventsTest {

    private static final int MOST_TRIES = 8;

    private final UUID organization = new Shop().organizationId();
    private final TestInstallation installation = TestInstallation.get();
    private final Events events = installation.bean(Events.class);
    private final Pipeline pipeline = installation.bean(Pipeline.class);
    private final SomethingListener listener = installation.bean(SomethingListener.class);

    private SomethingHappened publish(String what, int failures) {
        var event = new SomethingHappened(organization + what, failures);
        CurrentOrganization.run(organization, () -> {
            try (var batch = pipeline.begin()) {
                events.publish(batch, organization, event);
                batch.send();
                assertThat(listener.tries(event.what())).isEmpty();
                batch.commit();
            }
        });
        return event;
    }

    private void awaitTries(SomethingHappened event, int times) {
        await().untilAsserted(() -> assertThat(listener.tries(event.what())).hasSize(times));
    }

    @Test
    void deliversWhatWasCommittedInItsOrganisation() throws SQLException {
        SomethingHappened event = publish("committed", 0);
        awaitTries(event, 1);
        SomethingListener.Try one = listener.tries(event.what()).getFirst();
        assertThat(one.event()).isEqualTo(event);
        assertThat(one.organizationId()).isEqualTo(organization);
        await().until(() -> queued(event) == 0);
        assertThat(listener.tries(event.what())).hasSize(1);
    }

    @Test
    void deliversWhatAnOrdinaryTransactionCommitted() {
        var event = new SomethingHappened(organization + "joined", 0);
        CurrentOrganization.run(
                organization,
                () -> installation.bean(TransactionTemplate.class).executeWithoutResult(_ -> join(event)));
        awaitTries(event, 1);
    }

    private void join(SomethingHappened event) {
        try (var batch = pipeline.join()) {
            events.publish(batch, organization, event);
            batch.send();
        }
    }

    @Test
    void deliversNothingThatWasRolledBack() throws SQLException {
        var abandoned = new SomethingHappened(organization + "abandoned", 0);
        var undone = new SomethingHappened(organization + "undone", 0);
        CurrentOrganization.run(organization, () -> {
            try (var batch = pipeline.begin()) {
                events.publish(batch, organization, abandoned);
                batch.send();
            }
            installation.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
                join(undone);
                transaction.setRollbackOnly();
            });
        });
        awaitTries(publish("after the rollback", 0), 1);
        for (SomethingHappened event : new SomethingHappened[] {abandoned, undone}) {
            assertThat(listener.tries(event.what())).isEmpty();
            assertThat(queued(event)).isZero();
        }
    }

    @Test
    void triesAgainLaterAfterAFailure() throws SQLException {
        SomethingHappened event = publish("retried", 2);
        for (int failures = 1; failures <= 2; failures++) {
            int failed = failures;
            await().until(() ->
                    count("consecutive_failures = " + failed + " and not picked and execution_time > now()", event)
                            == 1);
            assertThat(listener.tries(event.what())).hasSize(failures);
            makeDue(event, failures);
        }
        awaitTries(event, 3);
        await().until(() -> queued(event) == 0);
        assertThat(listener.tries(event.what()))
                .extracting(SomethingListener.Try::eventId)
                .containsOnly(listener.tries(event.what()).getFirst().eventId());
    }

    @Test
    void keepsWhatFailsForGoodUntilTheOperatorSendsItAgain() throws SQLException {
        SomethingHappened event = publish("failing", 2);
        await().until(() -> count("consecutive_failures = 1 and not picked", event) == 1);
        makeDue(event, MOST_TRIES - 1);
        CurrentOrganization.run(organization, () -> {
            await().until(() -> failed() == 1);
            var kept = events.failed(organization).getFirst();
            assertThat(kept.type()).isEqualTo("something.happened");
            assertThat(kept.listener()).isEqualTo("something-listener");
            assertThat(kept.attempts()).isEqualTo(MOST_TRIES);
            assertThat(kept.error()).contains("cannot take " + event.what());
            assertThat(kept.eventId())
                    .isEqualTo(listener.tries(event.what()).getFirst().eventId());
        });
        await().until(() -> queued(event) == 0);
        CurrentOrganization.run(
                new Shop().organizationId(),
                () -> assertThat(events.failed(organization)).isEmpty());

        CurrentOrganization.run(organization, () -> {
            assertThat(events.resendFailed(organization)).isEqualTo(1);
            assertThat(failed()).isZero();
            assertThat(events.resendFailed(organization)).isZero();
        });
        awaitTries(event, 3);
        await().until(() -> queued(event) == 0);
    }

    @Test
    void handsSeveralTypesToOneListener() {
        var everything = installation.bean(EverythingListener.class);
        publish("several", 0);
        inOrganization(batch -> events.publish(batch, organization, new SomethingElseHappened(organization + "else")));

        await().untilAsserted(() -> assertThat(everything.heard())
                .filteredOn(event -> event.payload().contains(organization.toString()))
                .extracting(Happened::code, Happened::version)
                .containsExactlyInAnyOrder(tuple("something.happened", 1), tuple("something_else.happened", 2)));
    }

    @Test
    void handsEventsOfModulesItDoesNotKnowToWhoHearsAll() {
        var shop = new Shop();
        var everything = installation.bean(EverythingListener.class);
        everything.hearEverythingOf(shop.organizationId());
        UUID sale;
        try {
            UUID branch = shop.branch();
            UUID product = shop.product().stocked(branch, 1).create();
            sale = shop.admin()
                    .post("/api/sales", Shop.sale(branch, product, 1))
                    .expect(201)
                    .id();
        } finally {
            everything.hearNothing();
        }

        await().untilAsserted(() -> assertThat(everything.heard())
                .filteredOn(event -> event.payload().contains(sale.toString()))
                .extracting(Happened::code)
                .containsExactly("sale.recorded"));
    }

    /** The migration's own statement, on an event as older versions stored it. */
    @Test
    void readsWhatWasStoredByTheNameOfAClass() throws SQLException, IOException {
        var everything = installation.bean(EverythingListener.class);
        SomethingHappened marker = publish("stored before", 0);
        awaitTries(marker, 1);
        UUID id = listener.tries(marker.what()).getFirst().eventId();
        try (var owner = installation.connectAsOwner();
                var statement = owner.createStatement()) {
            String sale = "{\"sale_id\": \"%s\", \"branch_id\": \"%s\"}".formatted(id, id);
            statement.executeUpdate(
                    "update core.events set type = 'SaleRecorded', payload = '" + sale + "' where id = '" + id + "'");
            statement.executeUpdate(
                    "insert into core.failed_deliveries values ('%s', '%s', 'everything-listener', 8, 'none', now())"
                            .formatted(organization, id));
            String migration = Files.readString(
                    ProjectFolder.root().resolve("database/src/main/resources/db/migration/V14__event_codes.sql"));
            statement.executeUpdate(migration.substring(migration.indexOf("update core.events")));
        }
        CurrentOrganization.run(organization, () -> events.resendFailed(organization));

        await().untilAsserted(() -> assertThat(everything.heard())
                .filteredOn(event -> event.is(SaleRecorded.class) && event.id().equals(id))
                .extracting(event -> event.as(SaleRecorded.class).saleId())
                .containsExactly(id));
    }

    private void inOrganization(Consumer<Batch> work) {
        CurrentOrganization.run(organization, () -> {
            try (var batch = pipeline.begin()) {
                work.accept(batch);
                batch.commit();
            }
        });
    }

    private int failed() {
        return CurrentOrganization.call(
                organization, () -> events.failed(organization).size());
    }

    private int queued(SomethingHappened event) throws SQLException {
        return count("true", event);
    }

    private static final String OF_EVENT = """
            task_name = 'event.something-listener' and exists (
                select 1 from core.events e where e.payload ->> 'what' = ?
                    and convert_from(task_data, 'UTF8') like '%' || e.id || '%')""";

    private int count(String condition, SomethingHappened event) throws SQLException {
        try (var owner = installation.connectAsOwner();
                var statement = owner.prepareStatement(
                        "select count(*) from system.scheduled_tasks where " + condition + " and " + OF_EVENT)) {
            statement.setString(1, event.what());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    /** As if the pause were over, after so many failures. */
    private void makeDue(SomethingHappened event, int failures) throws SQLException {
        try (var owner = installation.connectAsOwner();
                var statement = owner.prepareStatement(
                        "update system.scheduled_tasks set execution_time = now(), consecutive_failures = " + failures
                                + " where " + OF_EVENT)) {
            statement.setString(1, event.what());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        installation.bean(Scheduler.class).triggerCheckForDueExecutions();
    }
}
