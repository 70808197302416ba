package io.smartbiz.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.jobs.Job;
import io.smartbiz.platform.settings.ServerSettings;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Who changed what: nothing goes unseen, and nobody but those who may look at it does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditTest {

    /** The tables whose changes are kept, and how the audit calls their records. */
    private static final Map<String, String> AUDITED = Map.ofEntries(
            Map.entry("organizations", "organization"),
            Map.entry("branches", "branch"),
            Map.entry("members", "member"),
            Map.entry("roles", "role"),
            Map.entry("sessions", "session"),
            Map.entry("categories", "category"),
            Map.entry("collections", "collection"),
            Map.entry("sizes", "size"),
            Map.entry("files", "file"),
            Map.entry("products", "product"),
            Map.entry("price_changes", "price_change"),
            Map.entry("rolls", "roll"),
            Map.entry("stock_documents", "stock_document"),
            Map.entry("sales", "sale"),
            Map.entry("returns", "return"),
            Map.entry("customers", "customer"),
            Map.entry("debts", "debt"),
            Map.entry("shifts", "shift"),
            Map.entry("tills", "till"),
            Map.entry("commission_rates", "commission_rate"),
            Map.entry("commission_payouts", "commission_payout"),
            Map.entry("teams", "team"),
            Map.entry("ticket_categories", "ticket_category"),
            Map.entry("assets", "asset"),
            Map.entry("canned_replies", "canned_reply"),
            Map.entry("saved_searches", "saved_search"),
            Map.entry("tickets", "ticket"),
            Map.entry("comments", "comment"),
            Map.entry("time_entries", "time_entry"),
            Map.entry("discounts", "discount"),
            Map.entry("approvals", "approval"),
            Map.entry("working_calendars", "working_calendar"),
            Map.entry("service_levels", "service_level"));

    /** Parts that are kept with the record they belong to. */
    private static final Set<String> PARTS = Set.of(
            "member_roles",
            "file_contents",
            "file_uploads",
            "member_permissions",
            "refresh_tokens",
            "variants",
            "price_change_items",
            "stock_balances",
            "stock_movements",
            "sale_lines",
            "sale_payments",
            "return_lines",
            "return_refunds",
            "discount_terms",
            "approval_lines",
            "debt_dues",
            "debt_installments",
            "debt_payments",
            "shift_cash",
            "shift_counts",
            "line_sellers",
            "commission_shares",
            "commission_lines",
            "commissions",
            "team_members",
            "ticket_history",
            "ticket_documents",
            "ticket_watchers",
            "ticket_links",
            "comment_versions",
            "comment_mentions",
            "checklist_items",
            "holidays",
            "branch_calendars",
            "ticket_clocks",
            "ticket_milestones");

    /** What the program keeps for itself; none of it is a member's own change. */
    private static final Set<String> MACHINERY = Set.of(
            "audit_logs",
            "sign_in_attempts",
            "idempotency_keys",
            "events",
            "failed_deliveries",
            "rule_changes",
            "renames",
            "document_counters",
            "returned_sales",
            "sales_sums",
            "sales_summed",
            "sales_reopened",
            "ticket_counters",
            "ticket_words",
            "ticket_sums",
            "ticket_summed",
            "ticket_reopened");

    /** What members arrange for their own eyes. */
    private static final Set<String> OWN_VIEWS = Set.of("dashboard_layouts");

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID adminId = admin.get("/api/auth/me").expect(200).id();

    private List<JsonNode> entries(String query) {
        var entries = new ArrayList<JsonNode>();
        admin.get("/api/audit-logs?size=200&" + query).expect(200).data().forEach(entries::add);
        return entries;
    }

    private JsonNode latest(String query) {
        return entries(query).getFirst();
    }

    private static List<String> texts(List<JsonNode> entries, String field) {
        return entries.stream().map(entry -> entry.get(field).asString()).toList();
    }

    /** A record that is made, renamed, deleted and brought back. */
    record Kind(String path, String entity, String field, Map<String, Object> made, Map<String, Object> edited) {

        @Override
        public String toString() {
            return entity;
        }
    }

    Stream<Kind> kinds() {
        return Stream.of(
                named("/api/branches", "branch", Map.of("code", "AU")),
                named("/api/categories", "category", Map.of()),
                named("/api/collections", "collection", Map.of()),
                new Kind("/api/sizes", "size", "size", Map.of("size", "7×8"), Map.of("size", "8×9")),
                named("/api/roles", "role", Map.of("permissions", List.of("sales.view"))),
                named("/api/ticket-categories", "ticket_category", Map.of()),
                named("/api/teams", "team", Map.of()),
                named("/api/assets", "asset", Map.of("branch_id", shop.branch())),
                named("/api/canned-replies", "canned_reply", Map.of("body", "Dear {{requester}}")),
                named(
                        "/api/products",
                        "product",
                        Map.of("category_id", shop.category(), "type", "unit", "buy_price", 1, "sell_price", 2)),
                new Kind(
                        "/api/users",
                        "member",
                        "full_name",
                        Map.of("username", "kept", "password", Shop.PASSWORD, "full_name", "Before"),
                        Map.of(
                                "username",
                                "kept",
                                "full_name",
                                "After",
                                "language",
                                "uz",
                                "roles",
                                List.of(),
                                "extra_permissions",
                                List.of(),
                                "is_active",
                                true)));
    }

    private static Kind named(String path, String entity, Map<String, Object> rest) {
        var made = new HashMap<>(rest);
        made.put("name", "Before");
        var edited = new HashMap<>(rest);
        edited.put("name", "After");
        return new Kind(path, entity, "name", made, edited);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void keepsTheWholeLifeOfARecord(Kind kind) {
        UUID id = admin.post(kind.path(), kind.made()).expect(201).id();
        String one = kind.path() + "/" + id;
        Answer edited =
                admin.with("User-Agent", "Test/1.0").put(one, kind.edited()).expect(200);
        admin.put(one, kind.edited()).expect(200);
        admin.delete(one).expect(204);
        admin.post(one + "/restore").expect(200);

        List<JsonNode> life = entries("entity_type=" + kind.entity() + "&entity_id=" + id);
        assertThat(texts(life, "action")).startsWith("restore", "delete").endsWith("update", "create");
        JsonNode update = life.get(life.size() - 2);
        JsonNode create = life.getLast();
        String before = (String) kind.made().get(kind.field());
        String after = edited.text("/data/" + kind.field());
        assertThat(create.at("/changes/" + kind.field() + "/now").asString()).isEqualTo(before);
        assertThat(create.at("/changes/" + kind.field() + "/old").isNull()).isTrue();
        assertThat(update.at("/changes").propertyNames())
                .as("tells the version that an edit without one has overwritten")
                .contains(kind.field(), "version")
                .isSubsetOf(kind.field(), "width", "length", "version");
        assertThat(update.at("/changes/" + kind.field() + "/old").asString()).isEqualTo(before);
        assertThat(update.at("/changes/" + kind.field() + "/now").asString()).isEqualTo(after);
        assertThat(update.get("entity_name").asString()).isEqualTo(after);
        assertThat(update.get("user_id").asString()).isEqualTo(adminId.toString());
        assertThat(update.get("user_name").asString()).isEqualTo("Test Admin");
        assertThat(update.get("ip_address").asString()).isEqualTo("127.0.0.1");
        assertThat(update.get("user_agent").asString()).isEqualTo("Test/1.0");
        assertThat(update.get("timestamp").asString()).endsWith("Z");
        assertThat(update.get("trace_id").asString()).matches("[0-9a-f]{32}");
    }

    @Test
    void listsTheBeginningsOfLongTextsAndShowsThemWholeOnTheirOwn() {
        UUID id = admin.post("/api/canned-replies", Map.of("name", "Long", "body", "a".repeat(10_000)))
                .expect(201)
                .id();
        admin.put("/api/canned-replies/" + id, Map.of("name", "Long", "body", "b".repeat(10_000)))
                .expect(200);

        JsonNode listed = latest("entity_id=" + id);
        assertThat(listed.at("/changes/body/is_cut").asBoolean()).isTrue();
        assertThat(listed.at("/changes/body/old").asString()).isEqualTo("a".repeat(500) + "…");
        assertThat(listed.at("/changes/body/now").asString()).isEqualTo("b".repeat(500) + "…");
        assertThat(listed.toString()).hasSizeLessThan(2_500);
        String one = "/api/audit-logs/" + listed.get("id").asString();
        JsonNode whole = admin.get(one).expect(200).data();
        assertThat(whole.at("/changes/body/old").asString()).isEqualTo("a".repeat(10_000));
        assertThat(whole.at("/changes/body/now").asString()).isEqualTo("b".repeat(10_000));
        assertThat(whole.at("/changes/body").has("is_cut")).isFalse();
        shop.member("seller", shop.branch()).get(one).refuses(403, "FORBIDDEN");
        new Shop().admin().get(one).refuses(404, "NOT_FOUND");
    }

    @Test
    void namesFilesAndSearchesOnlyToThoseWhoChangedThem() {
        Client seller = shop.member("seller", shop.branch());
        seller.upload("/api/files/upload", Map.of(), FormFile.of("layoffs.csv", "name\nNodira\n"))
                .expect(201);
        admin.upload("/api/files/upload", Map.of(), FormFile.of("salaries.csv", "name\nNodira\n"))
                .expect(201);
        assertThat(entries("entity_type=file").stream()
                        .map(entry -> entry.get("entity_name").asString("")))
                .contains("salaries.csv")
                .doesNotContain("layoffs.csv");
        Client auditor = shop.memberWith(List.of(), shop.branch(), "audit.view");
        assertThat(auditor.get("/api/audit-logs?size=200").expect(200).body().toString())
                .doesNotContain("salaries", "layoffs");
    }

    @Test
    void refusesMoreRecordsThanAListWithoutPagesShows() {
        var other = new Shop();
        try (var sql = new Sql(other.organizationId())) {
            sql.rows("insert into desk.teams (organization_id, id, name, created_at, updated_at)"
                    + " select ?, gen_random_uuid(), 'Team ' || n, now(), now() from generate_series(1, 199) n"
                    + " returning 1");
        }
        UUID last = other.admin()
                .post("/api/teams", Map.of("name", "The last"))
                .expect(201)
                .id();
        other.admin().post("/api/teams", Map.of("name", "Too many")).refuses(413, "QUOTA_EXCEEDED");
        other.admin().delete("/api/teams/" + last).expect(204);
        other.admin().post("/api/teams", Map.of("name", "Another")).expect(201);
        other.admin().post("/api/teams/" + last + "/restore").refuses(413, "QUOTA_EXCEEDED");
    }

    @Test
    void keepsNothingOfWhatWasRefused() {
        UUID branch = shop.branch();
        UUID product = shop.product().stocked(branch, 1).create();
        int before = entries("").size();
        admin.put("/api/branches/" + branch, Map.of("name", "X", "code", "X1", "version", 9))
                .expect(409);
        admin.delete("/api/branches/" + branch).expect(409);
        admin.post("/api/sales", Shop.sale(branch, product, 2)).expect(409);
        assertThat(entries("")).hasSize(before);
    }

    @Test
    void keepsWhatHasPartsByItsParts() {
        UUID id = admin.post("/api/categories", Map.of("name", "Parted", "names", Map.of("ru", "Части")))
                .expect(201)
                .id();
        assertThat(latest("entity_id=" + id).at("/changes/names/now/ru").asString())
                .isEqualTo("Части");
    }

    @Test
    void keepsSignInsFailuresAndSignOuts() {
        UUID id = admin.post("/api/users", Map.of("username", "goer", "password", Shop.PASSWORD, "full_name", "Goer"))
                .expect(201)
                .id();
        Client.signedIn(shop.slug(), "goer", Shop.PASSWORD)
                .post("/api/auth/logout")
                .expect(204);
        for (String name : List.of("goer", "ghost")) {
            Client.anonymous()
                    .post(
                            "/api/auth/login",
                            Map.of("organization", shop.slug(), "username", name, "password", "mistyped-secret"))
                    .expect(401);
        }
        assertThat(texts(entries("entity_type=session&user_id=" + id), "action"))
                .containsExactly("login_failed", "logout", "login");
        JsonNode ghost = latest("action=login_failed");
        assertThat(ghost.get("entity_name").asString()).isEqualTo("ghost");
        assertThat(ghost.get("user_id").isNull()).isTrue();
        assertThat(ghost.get("ip_address").asString()).isEqualTo("127.0.0.1");
    }

    @Test
    void keepsNoSecret() {
        UUID id = admin.post("/api/users", Map.of("username", "secret", "password", "carpet weaver", "full_name", "X"))
                .expect(201)
                .id();
        admin.post("/api/users/" + id + "/reset-password", Map.of("password", "weaver of carpets"))
                .expect(200);
        JsonNode reset = latest("entity_id=" + id);
        assertThat(reset.get("changes").propertyNames()).containsExactly("password");
        assertThat(reset.get("is_important").asBoolean()).isTrue();
        assertThat(entries("").toString())
                .doesNotContain("$2a$", "carpet weaver", "weaver of carpets", "mistyped-secret");
    }

    @Test
    void marksWhatMattersToADirector() {
        UUID branch = shop.branch();
        UUID other = shop.branch();
        UUID product = shop.product().stocked(branch, 10).create();
        var line = List.of(Map.of("product_id", product, "quantity", 1));
        admin.post("/api/stock/receipts", Map.of("branch_id", branch, "lines", line))
                .expect(201);
        assertImportant("entity_type=stock_document", false);
        admin.post("/api/stock/adjustments", Map.of("branch_id", branch, "reason", "found", "lines", line))
                .expect(201);
        assertImportant("entity_type=stock_document", true);
        admin.post(
                        "/api/products/bulk-transfer",
                        Map.of("from_branch_id", branch, "to_branch_id", other, "lines", line))
                .expect(201);
        assertImportant("entity_type=stock_document", true);

        admin.put(
                        "/api/products/bulk-price-update",
                        Map.of(
                                "product_ids",
                                List.of(product),
                                "rule",
                                Map.of("kind", "percent", "value", 10),
                                "preview",
                                false))
                .expect(200);
        JsonNode price = latest("entity_type=product&entity_id=" + product);
        assertThat(price.get("is_important").asBoolean()).isTrue();
        assertThat(price.at("/changes/sell_price/old").decimalValue()).isEqualByComparingTo("150000");
        assertThat(price.at("/changes/sell_price/now").decimalValue()).isEqualByComparingTo("165000");
        assertThat(entries("entity_type=price_change")).isNotEmpty();

        changeSettings("important_sale_amount", 200_000);
        JsonNode settings = latest("entity_type=organization");
        assertThat(settings.get("changes").propertyNames()).containsExactly("settings");
        assertThat(settings.at("/changes/settings/now/important_sale_amount").asInt())
                .isEqualTo(200_000);
        assertThat(settings.at("/changes/settings/old/backdate_days").asInt()).isEqualTo(7);
        admin.post("/api/sales", Shop.sale(branch, product, 1)).expect(201);
        assertImportant("entity_type=sale", false);
        admin.post("/api/sales", Shop.sale(branch, product, 2)).expect(201);
        assertImportant("entity_type=sale", true);

        UUID role = admin.post("/api/roles", Map.of("name", "Marked", "permissions", List.of()))
                .expect(201)
                .id();
        admin.put("/api/roles/" + role, Map.of("name", "Marked", "permissions", List.of("sales.view")))
                .expect(200);
        assertImportant("entity_id=" + role, true);
        assertThat(texts(entries("important=true&entity_type=sale"), "action")).containsExactly("create");
    }

    private void assertImportant(String query, boolean important) {
        assertThat(latest(query).get("is_important").asBoolean()).as(query).isEqualTo(important);
    }

    private void changeSettings(String setting, int value) {
        JsonNode now = admin.get("/api/organization").expect(200).data();
        var settings = new HashMap<String, Object>();
        now.get("settings").propertyNames().forEach(name -> settings.put(name, now.at("/settings/" + name)));
        settings.put(setting, value);
        var body = new HashMap<String, Object>();
        for (String field : List.of("name", "modules", "language", "time_zone", "week_start", "calendar", "version")) {
            body.put(field, now.get(field));
        }
        body.put("settings", settings);
        admin.put("/api/organization", body).expect(200);
    }

    @Test
    void forgetsNoTable() throws SQLException {
        var tables = new TreeSet<String>();
        try (var owner = TestInstallation.get().connectAsOwner();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(
                        "select tablename from pg_tables where schemaname in ('core', 'shop', 'desk')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        var known = new TreeSet<>(AUDITED.keySet());
        known.addAll(PARTS);
        known.addAll(MACHINERY);
        known.addAll(OWN_VIEWS);
        assertThat(known).isEqualTo(tables);

        UUID branch = shop.branch();
        kinds().forEach(kind -> assertThat(AUDITED.values()).contains(kind.entity()));
        UUID roll = shop.receiveRolls(branch, shop.product().byMeter().create(), "10")
                .getFirst();
        admin.put("/api/rolls/" + roll, Map.of("code", "R-" + roll)).expect(200);
        assertThat(latest("entity_type=roll").get("entity_id").asString()).isEqualTo(roll.toString());
    }

    @Test
    void filtersByMemberKindActionAndDays() {
        UUID branch = shop.branch();
        Client second = shop.member("admin");
        UUID secondId = second.get("/api/auth/me").expect(200).id();
        UUID theirs = second.post("/api/categories", Map.of("name", "Theirs"))
                .expect(201)
                .id();
        assertThat(texts(entries("user_id=" + secondId + "&entity_type=category&entity_type=branch"), "entity_id"))
                .containsExactly(theirs.toString());
        assertThat(entries("entity_id=" + branch + "&action=create&action=delete"))
                .hasSize(1);
        assertThat(entries("entity_id=" + branch + "&action=delete")).isEmpty();
        assertThat(entries("entity_id=" + branch + "&range=today")).hasSize(1);
        assertThat(entries("entity_id=" + branch + "&range=yesterday")).isEmpty();
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
        assertThat(entries("entity_id=" + branch + "&range=custom&start_date=" + today + "&end_date=" + today))
                .hasSize(1);
        assertThat(entries(
                        "entity_id=" + branch + "&start_date=" + today.plusDays(1) + "&end_date=" + today.plusDays(2)))
                .isEmpty();
    }

    @Test
    void showsEachReaderOnlyTheirPart() {
        UUID own = shop.branch();
        UUID elsewhere = shop.branch();
        shop.member("seller", own).get("/api/audit-logs").refuses(403, "FORBIDDEN");
        Client manager = shop.member("branch_admin", own);
        var branches = new TreeSet<String>();
        manager.get("/api/audit-logs?size=200")
                .expect(200)
                .data()
                .forEach(entry -> branches.add(entry.get("branch_id").asString()));
        assertThat(branches).containsExactly(own.toString()).doesNotContain(elsewhere.toString());
        Answer stranger = new Shop().admin().get("/api/audit-logs?size=200").expect(200);
        assertThat(stranger.body().toString()).doesNotContain(adminId.toString(), own.toString());
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            admin.send(method, "/api/audit-logs", Map.of()).refuses(405, "METHOD_NOT_ALLOWED");
        }
    }

    @Test
    void exportsAndRemovesWhatIsOlderThanTheOrganisationKeeps() throws SQLException, IOException {
        var old = new Shop();
        changeRetention(old);
        write(old, "ancient", "14 months");
        write(old, "young", "10 months");
        Job job = TestInstallation.get().context().getBeansOfType(Job.class).values().stream()
                .filter(one -> one.name().equals("audit-retention"))
                .findFirst()
                .orElseThrow();
        for (int run = 0; run < 2; run++) {
            CurrentOrganization.run(old.organizationId(), () -> job.run(old.organizationId()));
            assertThat(names(old)).containsExactly("young");
            assertThat(exported(old)).contains("\"ancient\"").doesNotContain("\"young\"");
        }
    }

    private static void changeRetention(Shop shop) throws SQLException {
        try (var owner = TestInstallation.get().connectAsOwner();
                var change = owner.prepareStatement(
                        "update core.organizations set settings = '{\"audit_retention_months\": 12}' where id = ?")) {
            change.setObject(1, shop.organizationId());
            change.executeUpdate();
        }
    }

    private static void write(Shop shop, String name, String age) throws SQLException {
        try (var owner = TestInstallation.get().connectAsOwner();
                var insert = owner.prepareStatement("""
                        insert into core.audit_logs
                            (organization_id, id, happened_at, action, entity_type, entity_name)
                        values (?, gen_random_uuid(), now() - ?::interval, 'export', 'roll', ?)""")) {
            insert.setObject(1, shop.organizationId());
            insert.setString(2, age);
            insert.setString(3, name);
            insert.executeUpdate();
        }
    }

    private static List<String> names(Shop shop) {
        var names = new ArrayList<String>();
        shop.admin()
                .get("/api/audit-logs?entity_type=roll")
                .expect(200)
                .data()
                .forEach(entry -> names.add(entry.get("entity_name").asString()));
        return names;
    }

    private static String exported(Shop shop) throws IOException {
        Path folder = TestInstallation.get()
                .bean(ServerSettings.class)
                .dataDirectory()
                .resolve("exports/audit")
                .resolve(shop.slug());
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.findFirst().orElseThrow();
            try (var unzipped = new GZIPInputStream(Files.newInputStream(file))) {
                return new String(unzipped.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    void knowsNoFilterByWhatDoesNotExist() {
        admin.get("/api/audit-logs?action=explode").refuses(422, "VALIDATION_ERROR");
        admin.get("/api/audit-logs?entity_type=dragon").refuses(422, "VALIDATION_ERROR");
        admin.post("/api/categories", Map.of("name", "Audited " + UUID.randomUUID()))
                .expect(201);
        assertThat(entries("action=CREATE&entity_type=CATEGORY")).isNotEmpty();
    }
}
