package io.smartbiz.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Shop;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The roadmap of the ticketing system: a client that knows nothing else works. */
class TicketingDocumentTest {

    private static final List<String> USER = List.of(
            "id",
            "username",
            "full_name",
            "phone_number",
            "email",
            "role",
            "branch_id",
            "language",
            "is_active",
            "created_at",
            "updated_at");
    private static final List<String> BRANCH =
            List.of("id", "name", "name_en", "code", "address", "phone", "is_active", "created_at");
    private static final List<String> TICKET = List.of(
            "id",
            "ticket_number",
            "title",
            "description",
            "category",
            "status",
            "priority",
            "user_id",
            "branch_id",
            "assigned_to_id",
            "created_at",
            "updated_at",
            "resolved_at",
            "closed_at");
    private static final List<String> HISTORY =
            List.of("id", "ticket_id", "status", "changed_by_id", "comment", "created_at");
    private static final List<String> ATTACHMENT = List.of(
            "id",
            "ticket_id",
            "filename",
            "original_filename",
            "file_path",
            "file_size",
            "file_type",
            "uploaded_by_id",
            "created_at");
    private static final List<String> COMMENT =
            List.of("id", "ticket_id", "user_id", "comment", "is_internal", "created_at", "updated_at");

    private final Shop organization = new Shop();
    private final Client admin = organization.admin();
    private final UUID branch = organization.branch();
    private final UUID teacher = user("leila", "STAFF");
    private final Client staff = Client.signedIn(organization.slug(), "leila", Shop.PASSWORD);

    private UUID user(String username, String role) {
        return admin.post("/api/users", newUser(username, role)).expect(201).id();
    }

    private Map<String, Object> newUser(String username, String role) {
        return Fields.of(
                "username",
                username,
                "full_name",
                "Leila Moosavi",
                "password",
                Shop.PASSWORD,
                "role",
                role,
                "branch_id",
                branch,
                "language",
                "FA",
                "is_active",
                true);
    }

    private Answer open(String title) {
        return staff.post(
                        "/api/tickets",
                        Map.of("title", title, "description", "No light", "category", "EQUIPMENT", "priority", "HIGH"))
                .expect(201);
    }

    private static Answer put(Client who, String path, Object body) {
        return who.send("PUT", path, body);
    }

    private static void assertHas(JsonNode record, List<String> fields) {
        assertThat(record.propertyNames()).containsAll(fields);
    }

    @Test
    void signsInAndOut() {
        Answer login = Client.anonymous()
                .post(
                        "/api/auth/login",
                        Map.of("organization", organization.slug(), "username", "leila", "password", Shop.PASSWORD))
                .expect(200);
        assertThat(login.text("/data/user/role")).isEqualTo("staff");
        Answer refreshed = Client.anonymous()
                .post("/api/auth/refresh", Map.of("refresh_token", login.text("/data/refresh_token")))
                .expect(200);
        Client again = Client.anonymous().withToken(refreshed.text("/data/access_token"));
        assertHas(again.get("/api/auth/me").expect(200).data(), USER);
        again.post("/api/auth/logout").expect(204);
        again.get("/api/auth/me").expect(401);
    }

    @Test
    void opensAndFindsTickets() {
        Answer opened = open("Projector");
        assertThat(opened.text("/data/ticket_number")).matches("T-\\d{8}-\\d{4}");
        assertHas(opened.data(), TICKET);
        assertThat(opened.text("/data/user_id")).isEqualTo(teacher.toString());
        assertThat(opened.text("/data/branch_id")).isEqualTo(branch.toString());
        Answer one = staff.get("/api/tickets/" + opened.id()).expect(200);
        assertHas(one.data(), TICKET);
        assertThat(one.at("/data/assigned_to_id").isNull()).isTrue();
        assertThat(one.at("/data/resolved_at").isNull()).isTrue();
        String day = one.text("/data/created_at").substring(0, 10);
        JsonNode listed = admin.get("/api/tickets").expect(200).data().get(0);
        assertHas(listed, TICKET);
        assertThat(listed.path("description").asString()).isEqualTo("No light");
        for (String filter : List.of(
                "status=PENDING",
                "priority=HIGH",
                "category=EQUIPMENT",
                "branch_id=" + branch,
                "user_id=" + teacher,
                "start_date=2024-11-10&end_date=2199-01-01",
                "q=" + opened.text("/data/ticket_number"))) {
            Answer found = admin.get("/api/tickets?page=1&size=10&" + filter).expect(200);
            assertThat(found.data().valueStream().map(row -> row.path("id").asString()))
                    .as(filter + " on " + day)
                    .contains(opened.id().toString());
        }
        assertThat(admin.get("/api/tickets?assigned_to_id=" + teacher)
                        .expect(200)
                        .data())
                .isEmpty();
        assertThat(admin.get("/api/tickets?end_date=2020-01-01").expect(200).data())
                .isEmpty();
    }

    @Test
    void changesTickets() {
        UUID ticket = open("Dark").id();
        String path = "/api/tickets/" + ticket;
        Answer renamed = put(staff, path, Map.of("title", "Dark room")).expect(200);
        assertThat(renamed.text("/data/description")).isEqualTo("No light");
        UUID helper = user("helper" + ticket, "BRANCH_ADMIN");
        Answer given = put(admin, path, Map.of("assigned_to_id", helper, "priority", "URGENT"))
                .expect(200);
        assertThat(given.text("/data/assigned_to_id")).isEqualTo(helper.toString());
        assertThat(given.text("/data/title")).isEqualTo("Dark room");
        var read = (ObjectNode) given.data();
        read.put("category", "INTERNET").put("status", "IN_PROGRESS");
        Answer sentBack = put(admin, path, read).expect(200);
        assertThat(sentBack.text("/data/category")).isEqualTo("internet");
        assertThat(sentBack.text("/data/status")).isEqualTo("in_progress");
        Answer emptied = put(admin, path, Fields.of("description", null, "assigned_to_id", null))
                .expect(200);
        assertThat(emptied.text("/data/description")).isEmpty();
        assertThat(emptied.at("/data/assigned_to_id").isNull()).isTrue();
        put(admin, path, Map.of("subject", "x", "state", "y")).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void tellsTheHistory() {
        String path = "/api/tickets/" + open("Told").id();
        admin.send("PATCH", path + "/status", Map.of("status", "IN_PROGRESS", "comment", "On my way"))
                .expect(200);
        admin.send("PATCH", path + "/status", Map.of("status", "RESOLVED")).expect(200);
        Answer resolved = admin.send("PATCH", path + "/status", Map.of("status", "CLOSED"))
                .expect(200);
        assertThat(resolved.text("/data/resolved_at")).endsWith("Z");
        assertThat(resolved.text("/data/closed_at")).endsWith("Z");
        Answer history = staff.get(path + "/history").expect(200);
        history.data().forEach(entry -> assertHas(entry, HISTORY));
        var steps = history.data()
                .valueStream()
                .filter(entry -> entry.path("kind").asString().equals("status"))
                .toList();
        assertThat(steps.stream().map(entry -> entry.path("status").asString()))
                .containsExactly("pending", "in_progress", "resolved");
        assertThat(steps.getFirst().path("comment").asString()).isEqualTo("On my way");
        assertThat(steps.getFirst().path("changed_by_id").asString())
                .isEqualTo(admin.get("/api/auth/me").id().toString());
    }

    @Test
    void commentsOnTickets() {
        String path = "/api/tickets/" + open("Discussed").id() + "/comments";
        Answer said = staff.post(path, Map.of("comment", "Still dark", "is_internal", false))
                .expect(201);
        assertHas(said.data(), COMMENT);
        assertThat(said.text("/data/user_id")).isEqualTo(teacher.toString());
        admin.post(path, Map.of("comment", "Old lamp", "is_internal", true)).expect(201);
        assertThat(staff.get(path).expect(200).data()).hasSize(1);
        assertThat(admin.get(path).expect(200).data()).hasSize(2);
    }

    @Test
    void uploadsFilesToATicket() {
        UUID ticket = open("Seen").id();
        Answer uploaded = staff.upload(
                        "/api/files/upload", Map.of("ticket_id", ticket), FormFile.of("نور.csv", "a,b\n1,2\n"))
                .expect(201);
        JsonNode file = uploaded.data().get(0);
        assertHas(file, ATTACHMENT);
        assertThat(file.path("ticket_id").asString()).isEqualTo(ticket.toString());
        assertThat(file.path("original_filename").asString()).isEqualTo("نور.csv");
        assertThat(file.path("file_size").asInt()).isEqualTo(8);
        assertThat(file.path("file_type").asString()).isEqualTo("text/csv");
        assertThat(file.path("uploaded_by_id").asString()).isEqualTo(teacher.toString());
        assertThat(admin.get("/api/tickets/" + ticket + "/attachments").text("/data/0/id"))
                .isEqualTo(file.path("id").asString());
        assertThat(staff.download("GET", file.path("file_path").asString()).statusCode())
                .isEqualTo(200);
        assertThat(staff.download("GET", "/api/files/" + file.path("id").asString())
                        .statusCode())
                .isEqualTo(200);
        Client stranger = organization.member("staff", branch);
        stranger.upload("/api/files/upload", Map.of("ticket_id", ticket), FormFile.of("x.csv", "a\n"))
                .refuses(404, "NOT_FOUND");
        staff.delete("/api/files/" + file.path("id").asString()).expect(204);
        assertThat(staff.get("/api/tickets/" + ticket + "/attachments").data()).isEmpty();
    }

    @Test
    void managesUsers() {
        UUID user = user("nasrin", "REPORT_MANAGER");
        String path = "/api/users/" + user;
        Answer created = admin.get(path).expect(200);
        assertHas(created.data(), USER);
        assertThat(created.text("/data/role")).isEqualTo("report_manager");
        assertThat(created.text("/data/language")).isEqualTo("fa");
        Answer called =
                put(admin, path, Map.of("phone_number", "+982112345678")).expect(200);
        assertThat(called.text("/data/phone_number")).isEqualTo("+982112345678");
        assertThat(called.text("/data/full_name")).isEqualTo("Leila Moosavi");
        assertThat(called.text("/data/role")).isEqualTo("report_manager");
        Answer promoted = put(admin, path, Map.of("role", "CENTRAL_ADMIN")).expect(200);
        assertThat(promoted.text("/data/role")).isEqualTo("admin");
        assertThat(promoted.at("/data/roles/0/branch_ids")).isEmpty();
        put(admin, path, Map.of("role", "EMPEROR")).refuses(422, "VALIDATION_ERROR");
        admin.post("/api/users", newUser("nobody", "EMPEROR")).refuses(422, "VALIDATION_ERROR");
        assertThat(admin.get("/api/users?role=STAFF&branch_id=" + branch + "&is_active=true")
                        .expect(200)
                        .data()
                        .valueStream()
                        .map(row -> row.path("id").asString()))
                .contains(teacher.toString())
                .doesNotContain(user.toString());
        admin.delete(path).expect(204);
        staff.get("/api/users").refuses(403, "FORBIDDEN");
    }

    @Test
    void movesARoleWithItsBranch() {
        UUID user = user("reza", "BRANCH_ADMIN");
        UUID other = organization.branch();
        Answer moved =
                put(admin, "/api/users/" + user, Map.of("branch_id", other)).expect(200);
        assertThat(moved.text("/data/role")).isEqualTo("branch_admin");
        assertThat(moved.text("/data/roles/0/branch_ids/0")).isEqualTo(other.toString());
        var named = Map.of("branch_id", branch, "roles", moved.at("/data/roles"));
        Answer kept = put(admin, "/api/users/" + user, named).expect(200);
        assertThat(kept.text("/data/roles/0/branch_ids/0")).isEqualTo(other.toString());
    }

    @Test
    void managesBranches() {
        Answer made = admin.post(
                        "/api/branches",
                        Map.of(
                                "name",
                                "شعبه ونک",
                                "name_en",
                                "Vanak",
                                "code",
                                "VNK",
                                "address",
                                "Vanak",
                                "phone",
                                "+982188888888",
                                "is_active",
                                true))
                .expect(201);
        assertHas(made.data(), BRANCH);
        assertHas(admin.get("/api/branches").expect(200).data().get(0), BRANCH);
        assertThat(admin.get("/api/branches/" + made.id()).text("/data/name_en"))
                .isEqualTo("Vanak");
        Answer called = put(admin, "/api/branches/" + made.id(), Map.of("phone", "+982188888889"))
                .expect(200);
        assertThat(called.text("/data/phone")).isEqualTo("+982188888889");
        assertThat(called.text("/data/name_en")).isEqualTo("Vanak");
    }

    @Test
    void reportsOnTickets() {
        open("Counted");
        for (String report : List.of("overview", "by-status", "by-date", "by-branch", "response-time")) {
            admin.get("/api/reports/" + report).expect(200);
        }
    }
}
