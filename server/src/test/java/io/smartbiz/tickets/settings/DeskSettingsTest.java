package io.smartbiz.tickets.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskSettingsTest {

    private final Desk desk = new Desk();
    private final Client admin = desk.admin();
    private final Client agent = desk.agent();

    private void sendBackAsRead(String list, UUID id) {
        JsonNode read = shown(list, id);
        admin.send("PUT", list + "/" + id, read).expect(200);
        var after = (ObjectNode) shown(list, id).deepCopy();
        assertThat(after.set("version", read.get("version"))).isEqualTo(read);
    }

    private JsonNode shown(String list, UUID id) {
        return admin.get(list)
                .expect(200)
                .data()
                .valueStream()
                .filter(row -> row.path("id").asString("").equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsTheDeletedAndDeactivatedMembersOfATeamThatIsSentBack() {
        UUID deleted = Desk.idOf(desk.shop().member("agent", desk.branch()));
        UUID deactivated = Desk.idOf(desk.shop().member("agent", desk.branch()));
        UUID stays = Desk.idOf(desk.shop().member("agent", desk.branch()));
        var body = Map.of("name", "Leavers", "member_ids", List.of(deleted, deactivated, stays));
        UUID team = admin.post("/api/teams", body).expect(201).id();
        admin.delete("/api/users/" + deleted).expect(204);
        admin.put("/api/users/" + deactivated, Map.of("is_active", false)).expect(200);
        assertThat(shown("/api/teams", team).path("members")).hasSize(2);
        sendBackAsRead("/api/teams", team);
        admin.put("/api/teams/" + team, Map.of("member_ids", List.of(deactivated)))
                .expect(200);
        admin.post("/api/users/" + deleted + "/restore").expect(200);
        assertThat(shown("/api/teams", team)
                        .at("/members")
                        .valueStream()
                        .map(one -> one.get("id").asString()))
                .containsExactlyInAnyOrder(deleted.toString(), deactivated.toString());
        // Seen again, they can leave, and nobody deactivated can join.
        admin.put("/api/teams/" + team, Map.of("member_ids", List.of())).expect(200);
        assertThat(shown("/api/teams", team).path("members")).isEmpty();
        admin.put("/api/teams/" + team, Map.of("member_ids", List.of(deactivated)))
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void keepsADeletedCategoryOrTeamOfWhatIsSentBack() {
        UUID category = admin.post("/api/ticket-categories", Map.of("name", "Short-lived"))
                .expect(201)
                .id();
        UUID reply = admin.post("/api/canned-replies", Map.of("name", "Of it", "body", "Hi", "category_id", category))
                .expect(201)
                .id();
        UUID level = admin.post(
                        "/api/service-levels",
                        Map.of("name", "Of it", "category_id", category, "resolution_minutes", 60))
                .expect(201)
                .id();
        admin.delete("/api/ticket-categories/" + category).expect(204);
        sendBackAsRead("/api/canned-replies", reply);
        sendBackAsRead("/api/service-levels", level);
        admin.post("/api/canned-replies", Map.of("name", "Other", "body", "Hi", "category_id", category))
                .refuses(422, "VALIDATION_ERROR");
        UUID team = admin.post("/api/teams", Map.of("name", "Short-lived"))
                .expect(201)
                .id();
        UUID of = admin.post("/api/ticket-categories", Map.of("name", "Of the team", "default_team_id", team))
                .expect(201)
                .id();
        admin.delete("/api/ticket-categories/" + of).expect(204);
        admin.delete("/api/teams/" + team).expect(204);
        admin.post("/api/ticket-categories/" + of + "/restore").expect(200);
        sendBackAsRead("/api/ticket-categories", of);
    }

    @Test
    void makesTeamsOfMembers() {
        Answer team = admin.post("/api/teams", Map.of("name", "Cables", "member_ids", List.of(Desk.idOf(agent))))
                .expect(201);
        assertThat(team.at("/data/members")).hasSize(1);
        admin.post("/api/teams", Map.of("name", "cables")).refuses(409, "ALREADY_EXISTS");
        admin.post("/api/teams", Map.of("name", "Ghosts", "member_ids", List.of(UUID.randomUUID())))
                .refuses(422, "VALIDATION_ERROR");
        Answer edited = admin.put("/api/teams/" + team.id(), Map.of("name", "Cables", "member_ids", List.of()))
                .expect(200);
        assertThat(edited.at("/data/members")).isEmpty();
        agent.post("/api/teams", Map.of("name", "Mine")).refuses(403, "FORBIDDEN");
        assertThat(Desk.texts(agent.get("/api/teams"), "name")).contains("Cables");
        UUID ticket = desk.open(desk.staff(), "For the team");
        Answer assigned = agent.send("PATCH", Desk.path(ticket) + "/assignee", Map.of("team_id", team.id()))
                .expect(200);
        assertThat(assigned.text("/data/team_name")).isEqualTo("Cables");
        admin.delete("/api/teams/" + team.id()).refuses(409, "IN_USE");
        Desk.move(agent, ticket, "resolved").expect(200);
        admin.delete("/api/teams/" + team.id()).expect(204);
        assertThat(Desk.texts(admin.get("/api/teams"), "name")).doesNotContain("Cables");
        assertThat(Desk.texts(admin.get("/api/teams?deleted=true"), "name")).contains("Cables");
        agent.get("/api/teams?deleted=true").refuses(403, "FORBIDDEN");
        admin.post("/api/teams/" + team.id() + "/restore").expect(200);
        assertThat(Desk.texts(admin.get("/api/teams?deleted=true"), "name")).doesNotContain("Cables");
        admin.delete("/api/teams/" + team.id()).expect(204);
    }

    @Test
    void keepsTheNameOfACategoryThatIsSentBackTranslated() {
        Client persian = admin.with("Accept-Language", "fa");
        Client russian = admin.with("Accept-Language", "ru");
        Answer made = admin.post(
                        "/api/ticket-categories",
                        Map.of("name", "Xonalar", "names", Map.of("fa", "اتاق‌ها", "en", " ")))
                .expect(201);
        String path = "/api/ticket-categories/" + made.id();
        assertThat(made.at("/data/names").propertyNames())
                .as("one that shows nothing is none")
                .containsExactly("fa");
        assertThat(persian.put(path, Map.of("name", "اتاق‌ها", "position", 3))
                        .expect(200)
                        .text("/data/name"))
                .isEqualTo("اتاق‌ها");
        assertThat(russian.put(path, Map.of("position", 4)).expect(200).text("/data/name"))
                .isEqualTo("Xonalar");
        assertThat(persian.put(path, Map.of("name", "Xona")).expect(200).text("/data/name"))
                .isEqualTo("اتاق‌ها");
        assertThat(russian.put(path, Map.of("position", 5)).expect(200).text("/data/name"))
                .isEqualTo("Xona");
    }

    @Test
    void findsDeletedRepliesToRestoreThem() {
        UUID reply = admin.post("/api/canned-replies", Map.of("name", "Gone", "body", "Bye"))
                .expect(201)
                .id();
        admin.delete("/api/canned-replies/" + reply).expect(204);
        assertThat(Desk.texts(admin.get("/api/canned-replies"), "name")).doesNotContain("Gone");
        assertThat(Desk.texts(admin.get("/api/canned-replies?deleted=true"), "name"))
                .contains("Gone");
        agent.get("/api/canned-replies?deleted=true").refuses(403, "FORBIDDEN");
        admin.post("/api/canned-replies/" + reply + "/restore").expect(200);
    }

    @Test
    void knowsTheThingsOfABranch() {
        UUID projector = admin.post(
                        "/api/assets",
                        Map.of("branch_id", desk.branch(), "name", "Projector 7", "code", "PRJ-7", "place", "Room 12"))
                .expect(201)
                .id();
        UUID elsewhere = admin.post(
                        "/api/assets", Map.of("branch_id", desk.shop().branch(), "name", "Projector 7"))
                .expect(201)
                .id();
        admin.post("/api/assets", Map.of("branch_id", desk.branch(), "name", "projector 7"))
                .refuses(409, "ALREADY_EXISTS");
        assertThat(Desk.texts(desk.staff().get("/api/assets?q=room%2012"), "id"))
                .containsExactly(projector.toString());
        assertThat(Desk.texts(admin.get("/api/assets?q=PROJECTOR"), "id")).hasSize(2);
        desk.open(desk.staff(), "Dark again", "asset_id", projector);
        desk.staff()
                .post("/api/tickets", Desk.ticket("Not here", "asset_id", elsewhere))
                .refuses(422, "VALIDATION_ERROR");
        Answer free = desk.staff()
                .post("/api/tickets", Desk.ticket("Free", "asset_name", "The old piano"))
                .expect(201);
        assertThat(free.text("/data/asset_name")).isEqualTo("The old piano");
        Answer about = agent.get("/api/tickets?asset_id=" + projector).expect(200);
        assertThat(Desk.texts(about, "title")).containsExactly("Dark again");
        assertThat(about.text("/data/0/asset_name")).isEqualTo("Projector 7");
        admin.put("/api/assets/" + projector, Map.of("branch_id", desk.shop().branch(), "name", "Moved"))
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void fillsCannedReplies() {
        admin.post("/api/canned-replies", Map.of("name", "Bad", "body", "Dear {{sir}}"))
                .refuses(422, "VALIDATION_ERROR");
        UUID reply = admin.post(
                        "/api/canned-replies",
                        Map.of(
                                "name",
                                "Hello",
                                "body",
                                "Dear {{ requester }}, {{agent}} looks at {{number}}: {{title}} {{asset}}."))
                .expect(201)
                .id();
        UUID ticket = desk.open(desk.staff(), "Dark $1");
        Answer text = agent.post("/api/canned-replies/" + reply + "/render", Map.of("ticket_id", ticket))
                .expect(200);
        assertThat(text.text("/data/text"))
                .matches("Dear Member \\w+, Member \\w+ looks at T-\\d{8}-\\d{4}: Dark \\$1 \\.");
        desk.staff().get("/api/canned-replies").refuses(403, "FORBIDDEN");
    }

    @Test
    void orderCategoriesAndCloseThem() {
        Answer made = admin.post("/api/ticket-categories", Map.of("name", "Water & heat", "names", Map.of("fa", "آب")))
                .expect(201);
        assertThat(made.text("/data/code")).isEqualTo("water_heat");
        String path = "/api/ticket-categories/" + made.id();
        admin.put(path, Map.of("name", "Water", "code", "other_code")).refuses(422, "VALIDATION_ERROR");
        admin.put(path, Map.of("name", "Water", "is_active", false)).expect(200);
        desk.staff()
                .post("/api/tickets", Desk.ticket("Wet", "category", "water_heat"))
                .refuses(422, "VALIDATION_ERROR");
        admin.delete(path).expect(204);
        admin.post(path + "/restore").expect(200);
        desk.staff().post("/api/ticket-categories", Map.of("name", "Mine")).refuses(403, "FORBIDDEN");
    }

    @Test
    void decidesWhenTicketsEnd() {
        assertThat(admin.get("/api/organization")
                        .at("/data/settings/ticket_auto_close_hours")
                        .asInt())
                .isEqualTo(72);
        assertThat(admin.get("/api/organization")
                        .at("/data/settings/ticket_reopen_days")
                        .asInt())
                .isEqualTo(7);
        assertThat(admin.get("/api/organization")
                        .at("/data/settings/ticket_archive_months")
                        .asInt())
                .isEqualTo(12);
    }
}
