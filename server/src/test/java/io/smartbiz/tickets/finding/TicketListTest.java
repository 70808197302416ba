package io.smartbiz.tickets.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Sql;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketListTest {

    private final Desk desk = new Desk();
    private final Client staff = desk.staff();
    private final Client agent = desk.agent();
    private final UUID second = desk.shop().branch();
    private final Client both = desk.shop().member("agent", desk.branch(), second);
    private final UUID open = desk.open(staff, "Open", "priority", "urgent", "category", "internet");
    private final UUID taken = desk.open(staff, "Taken", "priority", "low");
    private final UUID done = desk.open(desk.shop().member("staff", second), "Done");

    TicketListTest() {
        Desk.move(agent, taken, "in_progress").expect(200);
        Desk.move(both, done, "resolved").expect(200);
        try (var sql = new Sql(desk.shop().organizationId())) {
            sql.rows("update desk.tickets set due_at = now() - interval '1 hour' where organization_id = ?"
                    + " and title = 'Taken' returning 1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=pending | Open",
                "status=PENDING&status=IN_PROGRESS | Taken,Open",
                "status=resolved | Done",
                "priority=urgent&priority=high | Open",
                "category=internet | Open",
                "category=INTERNET&category=software | Done,Taken,Open",
                "assigned_to_id=none | Done,Open",
                "overdue=true | Taken",
                "overdue=false | Done,Open",
                "overdue=true&status=resolved | ",
                "waiting=false&status=pending | Open",
                "start_date=2020-01-01&end_date=2020-12-31 | ",
                "sort=priority | Taken,Done,Open",
                "sort=-priority | Open,Done,Taken",
                "sort=due_at | Taken,Open,Done",
                "sort=created_at | Open,Taken,Done"
            })
    void filtersAndSorts(String example) {
        String[] parts = example.split(" \\| ", 2);
        assertThat(Desk.titles(both, parts[0]))
                .containsExactlyElementsOf(parts[1].isEmpty() ? List.of() : List.of(parts[1].split(",")));
    }

    @Test
    void filtersByPeopleBranchesAndDays() {
        assertThat(Desk.titles(agent, "assigned_to_id=me")).containsExactly("Taken");
        assertThat(Desk.titles(both, "assigned_to_id=" + Desk.idOf(agent) + "&assigned_to_id=none"))
                .containsExactly("Done", "Taken", "Open");
        assertThat(Desk.titles(both, "branch_id=" + second)).containsExactly("Done");
        assertThat(Desk.titles(both, "user_id=" + Desk.idOf(staff))).containsExactly("Taken", "Open");
        assertThat(Desk.titles(staff, "user_id=" + Desk.idOf(staff))).containsExactly("Taken", "Open");
        assertThat(Desk.titles(staff, "user_id=me&user_id=" + Desk.idOf(agent))).containsExactly("Taken", "Open");
        assertThat(Desk.titles(staff, "user_id=" + Desk.idOf(agent)))
                .as("who sees only their own tickets sees none of others")
                .isEmpty();
        staff.get("/api/tickets?user_id=somebody").refuses(422, "VALIDATION_ERROR");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
        assertThat(Desk.titles(both, "resolved_from=" + today + "&resolved_to=" + today))
                .containsExactly("Done");
        assertThat(Desk.titles(both, "updated_from=" + today.plusDays(1))).isEmpty();
        both.get("/api/tickets?assigned_to_id=somebody").refuses(422, "VALIDATION_ERROR");
        both.get("/api/tickets?colour=red").refuses(422, "VALIDATION_ERROR");
        both.get("/api/tickets?start_date=yesterday").refuses(422, "VALIDATION_ERROR");
        both.get("/api/tickets?status=lost").refuses(422, "VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&sort=updated_at",
                "&sort=-due_at",
                "&sort=priority",
                "&status=pending&status=in_progress&status=resolved"
            })
    void walksThroughEveryTicketOnceByCursor(String query) {
        var titles = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            Answer page = both.get("/api/tickets?size=1" + query + cursor).expect(200);
            titles.addAll(Desk.texts(page, "title"));
            cursor = page.at("/page").hasNonNull("next_cursor") ? "&cursor=" + page.text("/page/next_cursor") : null;
        }
        assertThat(titles).containsExactlyInAnyOrder("Open", "Taken", "Done");
        assertThat(both.get("/api/tickets?size=1&page=2" + query)
                        .at("/page/total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void countsForABoard() {
        Answer board = both.get("/api/tickets/counts").expect(200);
        assertThat(Desk.texts(board, "status")).containsExactly("pending", "in_progress", "resolved", "closed");
        assertThat(Desk.texts(board, "count")).containsExactly("1", "1", "1", "0");
        assertThat(Desk.texts(both.get("/api/tickets/counts?priority=low"), "count"))
                .containsExactly("0", "1", "0", "0");
    }

    @Test
    void aSavedFilterWithoutValuesFiltersNothing() {
        Client other = desk.shop().member("agent", desk.branch(), second);
        var filter = Map.of("status", List.of(), "tag", List.of(), "field", List.of());
        other.post("/api/saved-searches", Map.of("name", "Any room", "filter", filter))
                .expect(201);
        assertThat(Desk.texts(other.get("/api/saved-searches"), "count")).containsExactly("3");
    }

    @Test
    void refusesAFilterThatIsNone() {
        var many = Map.of("field", Collections.nCopies(30, "room=" + "r".repeat(200)));
        agent.post("/api/saved-searches", Map.of("name", "Store", "filter", many))
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void keepsAndSharesOnlyAFewSearches() {
        var other = new Desk();
        Client member = other.agent();
        for (int i = 0; i < 50; i++) {
            member.post("/api/saved-searches", search("Search " + i, Map.of("status", List.of("pending")), i < 49))
                    .expect(201);
        }
        member.post("/api/saved-searches", search("One more", Map.of(), false)).refuses(413, "QUOTA_EXCEEDED");
        Client colleague = other.shop().member("agent", other.branch());
        UUID shared = colleague
                .post("/api/saved-searches", search("Shared", Map.of(), true))
                .expect(201)
                .id();
        UUID own = colleague
                .post("/api/saved-searches", search("Own", Map.of(), false))
                .expect(201)
                .id();
        colleague.put("/api/saved-searches/" + own, Map.of("is_shared", true)).refuses(413, "QUOTA_EXCEEDED");
        colleague
                .put("/api/saved-searches/" + shared, Map.of("is_shared", true, "name", "Still shared"))
                .expect(200);
    }

    @Test
    void countsSearchesWithManyValues() {
        var other = new Desk();
        Client member = other.agent();
        // All that fit into a filter, in ten searches more than a statement may have.
        var fields = Map.of(
                "field",
                IntStream.range(0, 50).mapToObj(i -> "f" + i % 19 + "=" + i).toList());
        for (int i = 0; i < 30; i++) {
            member.post("/api/saved-searches", search("Search " + i, fields, false))
                    .expect(201);
        }
        assertThat(Desk.texts(member.get("/api/saved-searches"), "count"))
                .hasSize(30)
                .containsOnly("0");
    }

    private static Map<String, Object> search(String name, Map<String, List<String>> filter, boolean isShared) {
        return Map.of("name", name, "filter", filter, "is_shared", isShared);
    }

    @Test
    void keepsListsUnderAName() {
        var pending = Map.of("name", "To do", "filter", Map.of("status", List.of("pending")), "is_shared", true);
        UUID search = agent.post("/api/saved-searches", pending).expect(201).id();
        agent.post("/api/saved-searches", pending).refuses(409, "ALREADY_EXISTS");
        agent.post("/api/saved-searches", Map.of("name", "Bad", "filter", Map.of("status", List.of("lost"))))
                .refuses(422, "VALIDATION_ERROR");
        agent.post("/api/saved-searches", Map.of("name", "Bad", "filter", Map.of("colour", List.of("red"))))
                .refuses(422, "VALIDATION_ERROR");
        staff.post("/api/saved-searches", pending).refuses(403, "FORBIDDEN");
        both.post("/api/saved-searches", Map.of("name", "Words", "filter", Map.of("q", List.of("open"))))
                .expect(201);
        Answer seen = both.get("/api/saved-searches").expect(200);
        assertThat(Desk.texts(seen, "name")).containsExactly("To do", "Words");
        assertThat(seen.at("/data/0/count").asInt()).isEqualTo(1);
        assertThat(seen.at("/data/0/own").asBoolean()).isFalse();
        assertThat(seen.at("/data/1/count").asInt()).isEqualTo(1);
        assertThat(Desk.texts(agent.get("/api/saved-searches?counts=false"), "name"))
                .containsExactly("To do");
        assertThat(staff.get("/api/saved-searches").expect(200).data()).isEmpty();
        both.delete("/api/saved-searches/" + search).refuses(403, "FORBIDDEN");
        staff.delete("/api/saved-searches/" + search).refuses(404, "NOT_FOUND");
        agent.delete("/api/saved-searches/" + search).expect(204);
    }
}
