package io.smartbiz.tickets.levels;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceLevelTest {

    private final Desk desk = new Desk();
    private final Client admin = desk.admin();
    private final Client staff = desk.staff();
    private final Client agent = desk.agent();

    /** A promise for tickets of a category of its own: half an hour until the answer, four hours until the solution. */
    private final UUID category = admin.post("/api/ticket-categories", Map.of("name", "Promised"))
            .expect(201)
            .id();

    private final UUID level =
            admin.post("/api/service-levels", level(240)).expect(201).id();

    private Map<String, Object> level(int resolutionMinutes) {
        var body = new HashMap<String, Object>();
        body.put("name", "Promise");
        body.put("category_id", category);
        body.put("first_response_minutes", 30);
        body.put("resolution_minutes", resolutionMinutes);
        return body;
    }

    private UUID open() {
        return staff.post("/api/tickets", Map.of("title", "The projector is dark", "category_id", category))
                .expect(201)
                .id();
    }

    private Answer ticket(UUID id) {
        return admin.get(Desk.path(id)).expect(200);
    }

    private static String clock(Answer ticket, String metric, String field) {
        for (var clock : ticket.at("/data/details/clocks")) {
            if (clock.get("metric").asString().equals(metric)) {
                return clock.path(field).asString("");
            }
        }
        return "no clock";
    }

    private static Instant time(Answer ticket, String pointer) {
        return Instant.parse(ticket.text(pointer));
    }

    private static Duration promised(Answer ticket) {
        return Duration.between(time(ticket, "/data/created_at"), time(ticket, "/data/due_at"));
    }

    @Test
    void promisesTimesAndKeepsThem() {
        UUID id = open();
        Answer opened = ticket(id);
        assertThat(promised(opened)).isEqualTo(Duration.ofHours(4));
        assertThat(Duration.between(time(opened, "/data/created_at"), time(opened, "/data/first_response_due_at")))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(clock(opened, "resolution", "state")).isEqualTo("running");
        agent.post(Desk.path(id) + "/comments", Map.of("comment", "I look at it"))
                .expect(201);
        Answer answered = ticket(id);
        assertThat(clock(answered, "first_response", "state")).isEqualTo("met");
        assertThat(clock(answered, "resolution", "state")).isEqualTo("running");
        Desk.move(agent, id, "resolved").expect(200);
        assertThat(clock(ticket(id), "resolution", "state")).isEqualTo("met");
        Desk.move(staff, id, "in_progress").expect(200);
        assertThat(clock(ticket(id), "resolution", "state")).isEqualTo("running");
    }

    @Test
    void standsStillWhileATicketWaits() {
        UUID id = open();
        agent.send("PATCH", Desk.path(id) + "/waiting", Map.of("waiting_for", "vendor"))
                .expect(200);
        Answer waiting = ticket(id);
        assertThat(clock(waiting, "resolution", "state")).isEqualTo("paused");
        assertThat(waiting.at("/data/due_at").isNull()).isTrue();
        agent.send("PATCH", Desk.path(id) + "/waiting", new HashMap<>()).expect(200);
        assertThat(clock(ticket(id), "resolution", "state")).isEqualTo("running");
        assertThat(promised(ticket(id))).isGreaterThanOrEqualTo(Duration.ofHours(4));
    }

    @Test
    void letsOpenTicketsGoByAChangedPromise() {
        UUID id = open();
        var shorter = level(60);
        shorter.put(
                "version",
                admin.get("/api/service-levels")
                        .expect(200)
                        .at("/data/0/version")
                        .asInt());
        admin.put("/api/service-levels/" + level, shorter).expect(200);
        try {
            assertThat(promised(ticket(id)).toSeconds()).isEqualTo(3_600);
        } finally {
            var before = level(240);
            before.put(
                    "version",
                    admin.get("/api/service-levels")
                            .expect(200)
                            .at("/data/0/version")
                            .asInt());
            admin.put("/api/service-levels/" + level, before).expect(200);
        }
        assertThat(promised(ticket(id)).toSeconds()).isEqualTo(4 * 3_600);
    }

    @Test
    void countsOnlyTheHoursOfTheBranch() {
        UUID branch = desk.shop().branch();
        var never = Map.of("from", "00:00", "to", "00:01");
        UUID calendar = admin.post(
                        "/api/working-calendars",
                        Map.of(
                                "name",
                                "One minute a week",
                                "hours",
                                Map.of("monday", List.of(never)),
                                "branch_ids",
                                List.of(branch),
                                "is_default",
                                false))
                .expect(201)
                .id();
        UUID id = admin.post("/api/tickets", Map.of("title", "Far away", "category_id", category, "branch_id", branch))
                .expect(201)
                .id();
        assertThat(promised(ticket(id))).isGreaterThan(Duration.ofDays(365));
        admin.delete("/api/working-calendars/" + calendar).expect(204);
        assertThat(promised(ticket(id))).isBetween(Duration.ofHours(4), Duration.ofHours(5));
    }

    private Map<String, Object> calendar(String name, boolean isDefault, UUID... branches) {
        var hours = Map.of("monday", List.of(Map.of("from", "00:00", "to", "00:01")));
        var holidays = List.of(Map.of("day", "2026-03-21", "name", "Nowruz"));
        return Map.of(
                "name",
                name,
                "hours",
                hours,
                "holidays",
                holidays,
                "branch_ids",
                List.of(branches),
                "is_default",
                isDefault);
    }

    @Test
    void bringsADeletedCalendarBackWithTheBranchesThatHaveNoOther() {
        UUID stays = desk.shop().branch();
        UUID leaves = desk.shop().branch();
        UUID id = admin.post("/api/working-calendars", calendar("Old", false, stays, leaves))
                .expect(201)
                .id();
        String path = "/api/working-calendars/" + id;
        admin.post(path + "/restore").refuses(404, "NOT_FOUND");
        admin.delete(path).expect(204);
        UUID ticket = admin.post("/api/tickets", Map.of("title", "Far", "category_id", category, "branch_id", stays))
                .expect(201)
                .id();
        assertThat(promised(ticket(ticket))).isEqualTo(Duration.ofHours(4));
        assertThat(Desk.texts(admin.get("/api/working-calendars"), "name")).doesNotContain("Old");
        assertThat(Desk.texts(admin.get("/api/working-calendars?deleted=true"), "name"))
                .contains("Old");
        agent.get("/api/working-calendars?deleted=true").refuses(403, "FORBIDDEN");
        agent.post(path + "/restore").refuses(403, "FORBIDDEN");
        UUID another = admin.post("/api/working-calendars", calendar("old", false, leaves))
                .expect(201)
                .id();
        admin.post(path + "/restore").refuses(409, "ALREADY_EXISTS");
        admin.put("/api/working-calendars/" + another, calendar("New", false, leaves))
                .expect(200);
        Answer back = admin.post(path + "/restore").expect(200);
        assertThat(back.at("/data/branch_ids").toString()).isEqualTo("[\"" + stays + "\"]");
        assertThat(back.text("/data/holidays/0/name")).isEqualTo("Nowruz");
        assertThat(promised(ticket(ticket))).isGreaterThan(Duration.ofDays(365));
        admin.delete(path).expect(204);
        assertThat(promised(ticket(ticket))).isBetween(Duration.ofHours(4), Duration.ofHours(5));
    }

    @Test
    void tellsInTheHistoryWhichBranchesACalendarGainedAndLost() {
        UUID moves = desk.shop().branch();
        UUID stays = desk.shop().branch();
        UUID first = admin.post("/api/working-calendars", calendar("First hours", false, moves, stays))
                .expect(201)
                .id();
        UUID second = admin.post("/api/working-calendars", calendar("Second hours", false))
                .expect(201)
                .id();
        JsonNode created = lastChange(first, "create").at("/changes/branch_ids");
        assertThat(created.at("/now").toString()).contains(moves.toString(), stays.toString());

        admin.put("/api/working-calendars/" + second, Map.of("branch_ids", List.of(moves)))
                .expect(200);

        JsonNode gained = lastChange(second, "update").at("/changes/branch_ids");
        assertThat(gained.toString()).isEqualTo("{\"now\":[\"" + moves + "\"],\"old\":[]}");
        JsonNode lost = lastChange(first, "update").at("/changes/branch_ids");
        assertThat(lost.at("/old").toString()).contains(moves.toString(), stays.toString());
        assertThat(lost.at("/now").toString()).isEqualTo("[\"" + stays + "\"]");
        // Whoever still edits the first one as it was must not take the branch back unseen.
        var stale = new HashMap<>(calendar("First hours", false, moves, stays));
        stale.put("version", 1);
        admin.put("/api/working-calendars/" + first, stale).refuses(409, "STALE_VERSION");
    }

    private JsonNode lastChange(UUID calendar, String action) {
        return admin.get("/api/audit-logs?entity_type=working_calendar&entity_id=" + calendar + "&action=" + action)
                .expect(200)
                .at("/data/0");
    }

    @Test
    void keepsTheDeletedBranchesOfACalendarThatIsSentBack() {
        UUID stays = desk.shop().branch();
        UUID deleted = desk.shop().branch();
        UUID id = admin.post("/api/working-calendars", calendar("Closing", false, stays, deleted))
                .expect(201)
                .id();
        admin.delete("/api/branches/" + deleted).expect(204);
        admin.put("/api/working-calendars/" + id, calendar("Closing", false, stays))
                .expect(200);
        admin.post("/api/branches/" + deleted + "/restore").expect(200);
        Answer back = admin.put("/api/working-calendars/" + id, Map.of("name", "Open"))
                .expect(200);
        assertThat(back.at("/data/branch_ids").toString()).contains(stays.toString(), deleted.toString());
    }

    @Test
    void aCalendarThatComesBackIsTheDefaultUnlessAnotherIs() {
        Client manager = new Desk().admin();
        UUID first = manager.post("/api/working-calendars", calendar("First", true))
                .expect(201)
                .id();
        manager.delete("/api/working-calendars/" + first).expect(204);
        Answer back =
                manager.post("/api/working-calendars/" + first + "/restore").expect(200);
        assertThat(back.at("/data/is_default").asBoolean()).isTrue();
        manager.delete("/api/working-calendars/" + first).expect(204);
        manager.post("/api/working-calendars", calendar("Second", true)).expect(201);
        Answer later =
                manager.post("/api/working-calendars/" + first + "/restore").expect(200);
        assertThat(later.at("/data/is_default").asBoolean()).isFalse();
        assertThat(manager.get("/api/audit-logs?entity_type=working_calendar&action=restore&size=1")
                        .expect(200)
                        .at("/data/0/changes/is_default/old")
                        .asString())
                .isEqualTo("true");
    }

    @Test
    void promisesAgainWhatWasTakenBack() {
        UUID own = admin.post("/api/ticket-categories", Map.of("name", "Taken back"))
                .expect(201)
                .id();
        var body = Map.of("name", "Taken back", "category_id", own, "resolution_minutes", 120);
        UUID id = admin.post("/api/service-levels", body).expect(201).id();
        UUID ticket = staff.post("/api/tickets", Map.of("title", "Promised", "category_id", own))
                .expect(201)
                .id();
        admin.delete("/api/service-levels/" + id).expect(204);
        assertThat(ticket(ticket).data().hasNonNull("due_at")).isFalse();
        assertThat(Desk.texts(admin.get("/api/service-levels?deleted=true"), "name"))
                .containsExactly("Taken back");
        agent.get("/api/service-levels?deleted=true").refuses(403, "FORBIDDEN");
        agent.post("/api/service-levels/" + id + "/restore").refuses(403, "FORBIDDEN");
        UUID other = admin.post("/api/service-levels", body).expect(201).id();
        admin.post("/api/service-levels/" + id + "/restore").refuses(409, "ALREADY_EXISTS");
        admin.delete("/api/service-levels/" + other).expect(204);
        admin.post("/api/service-levels/" + id + "/restore").expect(200);
        assertThat(promised(ticket(ticket)).toSeconds()).isEqualTo(2 * 3_600);
    }

    @Test
    void aReopenedTicketGoesByWhatIsPromisedByThen() {
        UUID own = admin.post("/api/ticket-categories", Map.of("name", "Reopened"))
                .expect(201)
                .id();
        var body = new HashMap<String, Object>(Map.of("name", "Short", "category_id", own, "resolution_minutes", 60));
        UUID id = admin.post("/api/service-levels", body).expect(201).id();
        UUID ticket = staff.post("/api/tickets", Map.of("title", "Again", "category_id", own))
                .expect(201)
                .id();
        Desk.move(agent, ticket, "resolved").expect(200);
        body.put("resolution_minutes", 600);
        admin.put("/api/service-levels/" + id, body).expect(200);
        Desk.move(agent, ticket, "in_progress").expect(200);
        assertThat(promised(ticket(ticket))).isBetween(Duration.ofHours(10), Duration.ofHours(11));
    }

    @Test
    void refusesHoursThatAreNone() {
        refusesHours(Map.of(), "hours");
        refusesHours(Map.of("monday", List.of()), "hours");
        refusesHours(Map.of("monday", List.of(Map.of("from", "12:00", "to", "08:00"))), "hours.monday");
        refusesHours(
                Map.of(
                        "friday",
                        List.of(Map.of("from", "08:00", "to", "12:00"), Map.of("from", "11:00", "to", "13:00"))),
                "hours.friday");
        admin.post("/api/service-levels", Map.of("name", "Nothing")).refuses(422, "VALIDATION_ERROR");
    }

    private void refusesHours(Map<String, Object> hours, String field) {
        Answer refusal = admin.post(
                        "/api/working-calendars", Map.of("name", "Wrong", "hours", hours, "is_default", false))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly(field);
    }

    @Test
    void warnsOnceAndTellsOnceThatItWasMissed() {
        UUID id = open();
        Instant opened = time(ticket(id), "/data/created_at");
        var watch = TestInstallation.get().bean(ServiceLevelWatch.class);
        for (int minutes : List.of(10, 25, 26, 31, 32, 200, 250, 251)) {
            SmartBizClock.at(
                    opened.plus(Duration.ofMinutes(minutes)),
                    () -> desk.shop().inside(() -> {
                        watch.run(desk.shop().organizationId());
                        return true;
                    }));
        }
        try (var sql = new Sql(desk.shop().organizationId())) {
            assertThat(sql.rows("select type, payload ->> 'metric' from core.events where organization_id = ?"
                            + " and type like 'service_level.%' and payload ->> 'ticket_id' = '" + id
                            + "' order by id"))
                    .containsExactly(
                            List.of("service_level.warned", "first_response"),
                            List.of("service_level.missed", "first_response"),
                            List.of("service_level.warned", "resolution"),
                            List.of("service_level.missed", "resolution"));
        }
        assertThat(clock(ticket(id), "resolution", "late")).isEqualTo("true");
    }
}
