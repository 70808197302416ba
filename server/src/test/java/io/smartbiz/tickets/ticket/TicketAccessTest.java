package io.smartbiz.tickets.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who sees what of tickets: in lists, searches, counts and pages alike. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketAccessTest {

    private final Desk desk = new Desk();
    private final Client staff = desk.staff();
    private final Client agent = desk.agent();
    private final UUID otherBranch = desk.shop().branch();
    private final Client otherAgent = desk.shop().member("agent", otherBranch);
    private final Client otherStaff = desk.shop().member("staff", otherBranch);
    private final Client reader = desk.shop().member("report_manager", desk.branch());
    private final UUID here = desk.open(staff, "Here is a zither");
    private final UUID there = desk.open(otherStaff, "There is a zither");

    @Test
    void tellsWhoWorksInABranchByNameAlone() {
        UUID elsewhere = desk.shop().branch();
        Client everywhere = desk.shop().member("agent");
        Client extra = desk.shop().memberWith(List.of(), desk.branch(), "tickets.view", "tickets.work");
        desk.shop().member("agent", elsewhere);
        Answer list = desk.agent().get("/api/tickets/assignees").expect(200);
        assertThat(Desk.texts(list, "id"))
                .contains(
                        Desk.idOf(desk.agent()).toString(),
                        Desk.idOf(everywhere).toString(),
                        Desk.idOf(extra).toString(),
                        Desk.idOf(desk.admin()).toString())
                .doesNotContain(Desk.idOf(desk.staff()).toString());
        assertThat(list.at("/data/0").propertyNames()).containsExactly("id", "name");
        assertThat(Desk.texts(desk.admin().get("/api/tickets/assignees?branch_id=" + elsewhere), "id"))
                .doesNotContain(Desk.idOf(desk.agent()).toString());
        desk.agent().get("/api/tickets/assignees?branch_id=" + elsewhere).refuses(404, "NOT_FOUND");
        desk.admin()
                .get("/api/tickets/assignees?branch_id=" + UUID.randomUUID())
                .refuses(404, "NOT_FOUND");
        desk.admin().get("/api/tickets/assignees").refuses(422, "VALIDATION_ERROR");
        desk.staff().get("/api/tickets/assignees").refuses(403, "FORBIDDEN");
    }

    @Test
    void showsStaffOnlyTheirOwn() {
        assertThat(Desk.titles(staff, "size=200")).containsExactly("Here is a zither");
        assertThat(Desk.search(staff, "zither")).containsExactly("Here is a zither");
        staff.get(Desk.path(there)).refuses(404, "NOT_FOUND");
        staff.get(Desk.path(there) + "/history").refuses(404, "NOT_FOUND");
        staff.get(Desk.path(there) + "/comments").refuses(404, "NOT_FOUND");
        Client colleague = desk.shop().member("staff", desk.branch());
        colleague.get(Desk.path(here)).refuses(404, "NOT_FOUND");
        assertThat(Desk.search(colleague, "zither")).isEmpty();
        assertThat(counts(colleague)).containsOnly("0");
    }

    private static List<String> counts(Client who) {
        return Desk.texts(who.get("/api/tickets/counts?q=zither"), "count");
    }

    @Test
    void showsAgentsTheBranchesOfTheirScope() {
        assertThat(Desk.search(agent, "zither")).containsExactly("Here is a zither");
        assertThat(Desk.search(otherAgent, "zither")).containsExactly("There is a zither");
        assertThat(Desk.titles(agent, "branch_id=" + otherBranch)).isEmpty();
        otherAgent.get(Desk.path(here)).refuses(404, "NOT_FOUND");
        assertThat(Desk.search(desk.admin(), "zither")).containsExactly("There is a zither", "Here is a zither");
        assertThat(counts(agent)).containsExactly("1", "0", "0", "0");
        assertThat(counts(desk.admin())).containsExactly("2", "0", "0", "0");
        Client both = desk.shop().member("agent", desk.branch(), otherBranch);
        assertThat(Desk.search(both, "zither")).hasSize(2);
        assertThat(Desk.titles(both, "status=pending&status=in_progress"))
                .contains("There is a zither", "Here is a zither");
    }

    @Test
    void showsAnAgentItsOwnTicketsElsewhereWhenAskedForThem() {
        Client guest = desk.shop()
                .memberWith(
                        List.of(
                                Map.of("role_id", desk.shop().role("agent"), "branch_ids", List.of(desk.branch())),
                                Map.of("role_id", desk.shop().role("staff"), "branch_ids", List.of(otherBranch))),
                        otherBranch);
        UUID own = desk.open(guest, "A guest");
        assertThat(Desk.titles(guest, "size=200")).doesNotContain("A guest").contains("Here is a zither");
        assertThat(Desk.titles(guest, "user_id=me")).containsExactly("A guest");
        guest.get(Desk.path(own)).expect(200);
        Desk.move(guest, own, "in_progress").refuses(403, "FORBIDDEN");
    }

    @Test
    void letsReadersReadAndNothingMore() {
        assertThat(Desk.search(reader, "zither")).containsExactly("Here is a zither");
        Answer page = reader.get(Desk.path(here)).expect(200);
        assertThat(page.at("/data/details/may").toString()).doesNotContain("true");
        assertThat(page.at("/data/details/steps")).isEmpty();
        Desk.comment(reader, here, "Me, too").refuses(403, "FORBIDDEN");
        Desk.move(reader, here, "resolved").refuses(403, "FORBIDDEN");
    }

    @Test
    void keepsInternalWordsFromWhoMayNotReadThem() {
        UUID ticket = desk.open(staff, "Slow network");
        Desk.comment(agent, ticket, "We measure it").expect(201);
        UUID note = Desk.note(agent, ticket, "The kumquat switch is broken")
                .expect(201)
                .id();
        for (Client outsider : List.of(staff, reader)) {
            assertThat(Desk.texts(outsider.get(Desk.path(ticket) + "/comments"), "comment"))
                    .containsExactly("We measure it");
            assertThat(Desk.search(outsider, "kumquat")).isEmpty();
            assertThat(Desk.search(outsider, "slow kumquat")).isEmpty();
            assertThat(Desk.search(outsider, "kumqua")).isEmpty();
            assertThat(Desk.search(outsider, "kumpuat")).isEmpty();
            assertThat(Desk.texts(outsider.get("/api/tickets/counts?q=kumquat"), "count"))
                    .containsOnly("0");
            assertThat(outsider.get("/api/tickets?q=network").body().toString()).doesNotContain("kumquat");
            outsider.get(Desk.path(ticket) + "/comments/" + note + "/versions").refuses(404, "NOT_FOUND");
        }
        staff.put(Desk.path(ticket) + "/comments/" + note, Map.of("comment", "mine"))
                .refuses(404, "NOT_FOUND");
        Answer before = staff.get(Desk.path(ticket)).expect(200);
        Desk.note(agent, ticket, "Another kumquat").expect(201);
        assertThat(staff.get(Desk.path(ticket)).expect(200).data()).isEqualTo(before.data());
        assertThat(Desk.texts(staff.get(Desk.path(ticket) + "/history"), "kind"))
                .containsExactly("created", "first_response");
        Desk.note(staff, ticket, "A secret").refuses(403, "FORBIDDEN");
        staff.post(Desk.path(ticket) + "/comments", Map.of("comment", "What?", "quoted_id", note))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(Desk.search(agent, "kumquat")).containsExactly("Slow network");
        assertThat(Desk.search(desk.admin(), "kumquat")).containsExactly("Slow network");
        assertThat(Desk.search(otherAgent, "kumquat")).isEmpty();
    }

    @Test
    void namesAndFollowsOnlyWhoSeesTheTicket() {
        UUID ticket = desk.open(staff, "Named");
        String path = Desk.path(ticket) + "/comments";
        Answer refusal = agent.post(path, Map.of("comment", "See", "mentions", List.of(Desk.idOf(otherAgent))))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("mentions");
        Desk.comment(agent, ticket, "Look, @" + Desk.usernameOf(otherStaff) + "!")
                .refuses(422, "VALIDATION_ERROR");
        Answer named = Desk.comment(agent, ticket, "Look, @" + Desk.usernameOf(reader) + " and @nobody.at.all")
                .expect(201);
        assertThat(named.text("/data/mentions/0/id"))
                .isEqualTo(Desk.idOf(reader).toString());
        agent.post(path, Map.of("comment", "hush", "is_internal", true, "mentions", List.of(Desk.idOf(staff))))
                .refuses(422, "VALIDATION_ERROR");
        String watch = Desk.path(ticket) + "/watch";
        agent.post(watch, Map.of("member_id", Desk.idOf(otherAgent))).refuses(422, "VALIDATION_ERROR");
        Answer watched =
                agent.post(watch, Map.of("member_id", Desk.idOf(reader))).expect(200);
        assertThat(watched.at("/data/details/watchers")).hasSize(1);
        assertThat(watched.at("/data/details/watching").asBoolean()).isFalse();
        assertThat(staff.post(watch, Map.of())
                        .expect(200)
                        .at("/data/details/watching")
                        .asBoolean())
                .isTrue();
        staff.post(watch, Map.of("member_id", Desk.idOf(reader), "watching", false))
                .refuses(403, "FORBIDDEN");
        assertThat(agent.post(watch, Map.of("member_id", Desk.idOf(reader), "watching", false))
                        .expect(200)
                        .at("/data/details/watchers"))
                .hasSize(1);
    }
}
