package io.smartbiz.tickets.changing;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Sql;
import io.smartbiz.tickets.WaitingFor;
import io.smartbiz.tickets.ticket.TicketHistory;
import io.smartbiz.tickets.ticket.TicketState;
import io.smartbiz.tickets.ticket.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketLifeTest {

    private final Desk desk = new Desk();
    private final Client staff = desk.staff();
    private final Client agent = desk.agent();

    private Answer status(UUID ticket) {
        return desk.admin().get(Desk.path(ticket)).expect(200);
    }

    private static Instant after(Duration time) {
        return Instant.now().plus(time);
    }

    @Test
    void livesFromPendingToClosed() {
        UUID ticket = desk.open(staff, "Life");
        Answer begun = Desk.move(agent, ticket, "IN_PROGRESS", "I look").expect(200);
        assertThat(begun.text("/data/assigned_to_id"))
                .isEqualTo(Desk.idOf(agent).toString());
        assertThat(begun.at("/data/details/steps").toString()).isEqualTo("[\"resolved\"]");
        Answer refusal = Desk.move(agent, ticket, "closed").refuses(409, "INVALID_TRANSITION");
        assertThat(refusal.at("/error/details/allowed").toString()).isEqualTo("[\"resolved\"]");
        assertThat(Desk.move(agent, ticket, "resolved").expect(200).text("/data/resolved_at"))
                .isNotBlank();
        assertThat(Desk.move(staff, ticket, "closed").expect(200).text("/data/closed_at"))
                .isNotBlank();
        Answer history = staff.get(Desk.path(ticket) + "/history").expect(200);
        assertThat(Desk.texts(history, "kind")).containsExactly("created", "status", "assignee", "status", "status");
        assertThat(history.text("/data/1/from")).isEqualTo("pending");
        assertThat(history.text("/data/1/to")).isEqualTo("in_progress");
        assertThat(history.text("/data/1/comment")).isEqualTo("I look");
        assertThat(history.text("/data/2/to_name")).startsWith("Member");
    }

    @Test
    void isWithdrawnByTheRequesterAndRefusedWithAReason() {
        Desk.move(staff, desk.open(staff, "Mine"), "closed").expect(200);
        UUID ticket = desk.open(staff, "Not ours");
        Desk.move(agent, ticket, "closed").refuses(422, "VALIDATION_ERROR");
        Desk.move(agent, ticket, "closed", "The landlord does it").expect(200);
        Desk.move(staff, desk.open(staff, "Impatient"), "in_progress").refuses(403, "FORBIDDEN");
    }

    @Test
    void keepsOneOfManyWhoTakeTheSameStep() {
        UUID ticket = desk.open(staff, "Contended");
        List<Integer> answers =
                Parallel.run(20, _ -> Desk.move(agent, ticket, "resolved").status());
        assertThat(answers).containsOnlyOnce(200).allMatch(status -> status == 200 || status == 409);
        UUID seen = desk.open(staff, "Seen");
        List<Integer> edits = Parallel.run(
                20,
                i -> agent.send(
                                "PATCH",
                                Desk.path(seen) + "/assignee",
                                Map.of("assigned_to_id", Desk.idOf(agent), "version", 1, "comment", "mine " + i))
                        .status());
        assertThat(edits).containsOnlyOnce(200);
    }

    @Test
    void waitsUntilTheRequesterAnswersOrTheDayComes() {
        UUID asked = desk.open(staff, "Asked");
        wait(asked, Map.of("waiting_for", "requester", "reason", "Which room?")).expect(200);
        assertThat(Desk.titles(agent, "waiting=true&waiting_for=requester")).containsExactly("Asked");
        Desk.comment(staff, asked, "Room 7").expect(201);
        assertThat(status(asked).data().hasNonNull("waiting_for")).isFalse();

        UUID ordered = desk.open(staff, "Ordered");
        Instant until = after(Duration.ofHours(5));
        wait(ordered, Map.of("waiting_for", "VENDOR", "until", until.toString()))
                .expect(200);
        Desk.comment(staff, ordered, "Any news?").expect(201);
        desk.runTicketLifeAt(until.minusSeconds(60));
        assertThat(status(ordered).text("/data/waiting_for")).isEqualTo("vendor");
        desk.runTicketLifeAt(until.plusSeconds(60));
        assertThat(status(ordered).data().hasNonNull("waiting_for")).isFalse();
        wait(ordered, Map.of("waiting_for", "vendor", "until", "2020-01-01T00:00:00Z"))
                .refuses(422, "VALIDATION_ERROR");
        staff.send("PATCH", Desk.path(ordered) + "/waiting", Map.of("waiting_for", "vendor"))
                .refuses(403, "FORBIDDEN");
    }

    private Answer wait(UUID ticket, Map<String, Object> what) {
        return agent.send("PATCH", Desk.path(ticket) + "/waiting", what);
    }

    @Test
    void closesByItselfWhatIsResolvedAndQuiet() {
        UUID quiet = desk.open(staff, "Quiet");
        UUID talking = desk.open(staff, "Talking");
        Desk.move(agent, quiet, "resolved").expect(200);
        Desk.move(agent, talking, "resolved").expect(200);
        try (var sql = new Sql(desk.shop().organizationId())) {
            sql.rows("""
                    update desk.tickets set resolved_at = resolved_at - interval '30 hours'
                    where organization_id = ? and title = 'Talking' returning 1""");
        }
        Desk.comment(staff, talking, "It is dark again").expect(201);
        desk.runTicketLifeAt(after(Duration.ofHours(71)));
        assertThat(status(quiet).text("/data/status")).isEqualTo("resolved");
        assertThat(status(talking).text("/data/status")).isEqualTo("resolved");
        desk.runTicketLifeAt(after(Duration.ofHours(73)));
        assertThat(status(quiet).text("/data/status")).isEqualTo("closed");
        Answer history = staff.get(Desk.path(quiet) + "/history").expect(200);
        assertThat(history.at("/data/2").hasNonNull("changed_by_id")).isFalse();
    }

    @Test
    void keepsOldTicketsToBeReadOnly() {
        UUID old = desk.open(staff, "Ancient oscilloscope");
        Desk.comment(staff, old, "Vacuum tubes").expect(201);
        Desk.move(staff, old, "closed").expect(200);
        Instant nextYear = after(Duration.ofDays(370));
        desk.runTicketLifeAt(nextYear);
        assertThat(Desk.titles(agent, "size=200")).doesNotContain("Ancient oscilloscope");
        assertThat(Desk.titles(staff, "user_id=me&size=200")).doesNotContain("Ancient oscilloscope");
        assertThat(Desk.search(agent, "oscilloscope")).containsExactly("Ancient oscilloscope");
        assertThat(Desk.titles(staff, "q=oscilloscope&sort=-created_at")).containsExactly("Ancient oscilloscope");
        String number = agent.get(Desk.path(old)).expect(200).text("/data/ticket_number");
        assertThat(Desk.titles(agent, "q=" + number)).containsExactly("Ancient oscilloscope");
        assertThat(Desk.titles(agent, "q=oscilloscope&archived=false")).isEmpty();
        assertThat(Desk.titles(agent, "q=oscilloscope&archived=true")).containsExactly("Ancient oscilloscope");
        assertThat(Desk.titles(agent, "q=tubes&archived=true")).containsExactly("Ancient oscilloscope");
        assertThat(Desk.titles(agent, "archived=true")).contains("Ancient oscilloscope");
        Answer refusal = Desk.comment(staff, old, "Still there?").refuses(409, "INVALID_TRANSITION");
        assertThat(refusal.text("/error/message")).contains("arxivda");
        Desk.move(agent, old, "in_progress").refuses(409, "INVALID_TRANSITION");
        Answer page = agent.get(Desk.path(old)).expect(200);
        assertThat(page.at("/data/details/steps")).isEmpty();
        assertThat(page.at("/data/details/may/comment").asBoolean()).isFalse();
    }

    @Test
    void isEditedByThoseWhoWorkAndMendedByTheRequester() {
        UUID ticket = desk.open(staff, "Tpyo", "description", "before", "tags", List.of("wifi"));
        var edit =
                new HashMap<String, Object>(Map.of("title", "Typo", "description", "after", "tags", List.of("wifi")));
        edit.put("version", 1);
        staff.put(Desk.path(ticket), edit).expect(200);
        staff.put(Desk.path(ticket), edit).refuses(409, "STALE_VERSION");
        edit.put("version", 2);
        edit.put("priority", "urgent");
        staff.put(Desk.path(ticket), edit).refuses(403, "FORBIDDEN");
        edit.put("category", "equipment");
        edit.put("tags", List.of("wifi", "exam"));
        Answer edited = agent.put(Desk.path(ticket), edit).expect(200);
        assertThat(edited.text("/data/category")).isEqualTo("equipment");
        assertThat(Desk.titles(agent, "tag=exam&tag=wifi")).containsExactly("Typo");
        assertThat(Desk.titles(agent, "tag=exam&tag=none")).isEmpty();
        assertThat(Desk.texts(agent.get(Desk.path(ticket) + "/history"), "kind"))
                .containsExactly("created", "title", "description", "category", "priority");
        edit.put("branch_id", desk.shop().branch());
        edit.put("version", 3);
        agent.put(Desk.path(ticket), edit).refuses(404, "NOT_FOUND");
        assertThat(desk.admin().put(Desk.path(ticket), edit).expect(200).text("/data/branch_id"))
                .isEqualTo(edit.get("branch_id").toString());
        agent.get(Desk.path(ticket)).refuses(404, "NOT_FOUND");
        Desk.move(desk.admin(), ticket, "in_progress").expect(200);
        staff.put(Desk.path(ticket), Map.of("title", "Too late")).refuses(403, "FORBIDDEN");
    }

    @Test
    void isDeletedAndBroughtBack() {
        UUID ticket = desk.open(staff, "Deleted dongle");
        agent.delete(Desk.path(ticket)).refuses(403, "FORBIDDEN");
        desk.admin().delete(Desk.path(ticket)).expect(204);
        staff.get(Desk.path(ticket)).refuses(404, "NOT_FOUND");
        assertThat(Desk.search(agent, "dongle")).isEmpty();
        assertThat(Desk.titles(desk.admin(), "deleted=true")).containsExactly("Deleted dongle");
        agent.get("/api/tickets?deleted=true").refuses(403, "FORBIDDEN");
        desk.admin().post(Desk.path(ticket) + "/restore").expect(200);
        assertThat(Desk.search(agent, "dongle")).containsExactly("Deleted dongle");
        assertThat(Desk.texts(staff.get(Desk.path(ticket) + "/history"), "kind"))
                .containsExactly("created", "deleted", "restored");
    }

    @Test
    void replaysFromItsHistory() {
        UUID ticket = desk.open(staff, "Replayed");
        Desk.move(agent, ticket, "in_progress").expect(200);
        wait(ticket, Map.of("waiting_for", "branch", "reason", "keys")).expect(200);
        Desk.comment(agent, ticket, "On it").expect(201);
        agent.put(Desk.path(ticket), Map.of("title", "Replayed again", "priority", "low"))
                .expect(200);
        Answer history = agent.get(Desk.path(ticket) + "/history").expect(200);
        List<TicketHistory.Entry> entries = history.data()
                .valueStream()
                .map(row -> {
                    var details = new HashMap<String, String>();
                    row.path("details")
                            .properties()
                            .forEach(one ->
                                    details.put(one.getKey(), one.getValue().asString()));
                    return new TicketHistory.Entry(
                            row.get("kind").asString(),
                            row.hasNonNull("from") ? row.get("from").asString() : null,
                            row.hasNonNull("to") ? row.get("to").asString() : null,
                            details);
                })
                .toList();
        TicketState replayed = TicketHistory.replay(entries);
        Answer now = agent.get(Desk.path(ticket)).expect(200);
        assertThat(replayed.title()).isEqualTo(now.text("/data/title"));
        assertThat(replayed.status().code()).isEqualTo(now.text("/data/status"));
        assertThat(replayed.priority().code()).isEqualTo(now.text("/data/priority"));
        assertThat(replayed.waiting()).isEqualTo(new Waiting(WaitingFor.BRANCH, "keys", null));
        assertThat(replayed.assigneeId()).hasToString(now.text("/data/assigned_to_id"));
        assertThat(replayed.answered()).isTrue();
        assertThat(now.text("/data/first_response_at")).isNotBlank();
    }

    @Test
    void changesManyAtOnceOrNone() {
        UUID one = desk.open(staff, "Bulk one");
        UUID two = desk.open(staff, "Bulk two");
        UUID closed = desk.open(staff, "Bulk closed");
        Desk.move(staff, closed, "closed").expect(200);
        Answer refusal = agent.post(
                        "/api/tickets/bulk",
                        Map.of("ids", List.of(one, closed, two, UUID.randomUUID()), "status", "resolved"))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/rows/0/row").asInt()).isEqualTo(1);
        assertThat(refusal.text("/error/details/rows/0/code")).isEqualTo("INVALID_TRANSITION");
        assertThat(refusal.at("/error/details/rows/1/row").asInt()).isEqualTo(3);
        assertThat(refusal.text("/error/details/rows/1/code")).isEqualTo("NOT_FOUND");
        assertThat(status(one).text("/data/status")).isEqualTo("pending");
        Answer done = agent.post(
                        "/api/tickets/bulk",
                        Map.of(
                                "ids", List.of(one, two, one),
                                "status", "in_progress",
                                "priority", "high",
                                "add_tags", List.of("bulk"),
                                "comment", "Together"))
                .expect(200);
        assertThat(done.at("/data/changed").asInt()).isEqualTo(2);
        assertThat(Desk.titles(agent, "tag=bulk&priority=high&assigned_to_id=me&sort=created_at"))
                .containsExactly("Bulk one", "Bulk two");
        assertThat(agent.get(Desk.path(two) + "/history").text("/data/1/comment"))
                .isEqualTo("Together");
        agent.post("/api/tickets/bulk", Map.of("ids", List.of(one), "unassign", true, "remove_tags", List.of("bulk")))
                .expect(200);
        assertThat(status(one).data().hasNonNull("assigned_to_id")).isFalse();
        staff.post("/api/tickets/bulk", Map.of("ids", List.of(one), "priority", "low"))
                .refuses(403, "FORBIDDEN");
    }
}
