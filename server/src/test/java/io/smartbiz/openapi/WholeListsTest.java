package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists without pages can always be answered, however long each of their records is. */
class WholeListsTest {

    /** Takes six bytes as JSON. */
    private static final String LONGEST = "\u0001";

    private static final int MOST_BYTES = 5 << 19;
    private static final int LONGEST_ANSWER = 6 << 20;

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();

    /** Kinds of records that may be long. */
    enum Kind {
        TICKET_CATEGORY(
                "/api/ticket-categories",
                "desk.ticket_categories (code, names, form",
                "'c' || n, '{}', jsonb_build_array(jsonb_build_object('key', 'a', 'type', 'text', 'label', repeat('a', 32000)))",
                Map.of("form", form())),
        CANNED_REPLY(
                "/api/canned-replies",
                "desk.canned_replies (body",
                "repeat(chr(1), 10000)",
                Map.of("body", LONGEST.repeat(9_999) + "a")),
        BRANCH(
                "/api/branches",
                "core.branches (code, name_en, address, phone, working_hours",
                "'B' || n, repeat(chr(1), 200), repeat(chr(1), 500), repeat(chr(1), 50), repeat(chr(1), 500)",
                Map.of("address", LONGEST.repeat(500), "working_hours", LONGEST.repeat(500))),
        CATEGORY(
                "/api/categories",
                "shop.categories (names",
                "(select jsonb_object_agg(l, repeat(chr(1), 100)) from unnest(array['en', 'fa', 'ru', 'uz']) l)",
                Map.of("names", names()));

        private final String path;
        private final String columns;
        private final String values;
        private final Map<String, Object> fields;

        Kind(String path, String columns, String values, Map<String, Object> fields) {
            this.path = path;
            this.columns = columns;
            this.values = values;
            this.fields = fields;
        }

        private static List<Map<String, Object>> form() {
            return IntStream.range(0, 30)
                    .mapToObj(i -> Map.<String, Object>of(
                            "key", "field_" + i, "type", "text", "label", LONGEST.repeat(99) + "a"))
                    .toList();
        }

        private static Map<String, Object> names() {
            String name = LONGEST.repeat(99) + "a";
            return Map.of("en", name, "fa", name, "ru", name, "uz", name);
        }

        private Answer create(Client client, String name) {
            var body = new HashMap<>(fields);
            body.put("name", name);
            return client.post(path, body);
        }

        private void insert(Shop shop, int records, String deletedAt) {
            try (var sql = new Sql(shop.organizationId())) {
                sql.rows("insert into " + columns + ", organization_id, id, name, created_at, updated_at, deleted_at)"
                        + " select " + values + ", ?, gen_random_uuid(), 'Kept ' || n, now(), now(), " + deletedAt
                        + " from generate_series(1, " + records + ") n returning 1");
            }
        }

        /** How many of the longest fit. */
        private int most() {
            return switch (this) {
                case TICKET_CATEGORY -> 80;
                case CANNED_REPLY -> 43;
                case BRANCH -> 300;
                case CATEGORY -> 900;
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdNoMoreThanAnAnswerCarries(Kind kind) {
        kind.insert(shop, kind.most() - 10, "null");
        int kept = kind.most() - 10;
        Answer last = kind.create(admin, "New");
        for (int i = 0; last.status() == 201 && i < 200; i++) {
            kept++;
            last = kind.create(admin, "New " + i);
        }
        last.refuses(413, "QUOTA_EXCEEDED");
        assertThat(last.text("/error/message")).contains("2560 KB");

        Answer list = admin.get(kind.path).expect(200);
        assertThat(list.data()).hasSizeGreaterThanOrEqualTo(kept);
        assertThat(list.body().toString().length()).isBetween(MOST_BYTES / 2, LONGEST_ANSWER / 2);
    }

    @Test
    void letARecordBecomeShorterWhereverTheyStand() {
        Kind.CANNED_REPLY.insert(shop, 60, "null");
        UUID first =
                UUID.fromString(admin.get("/api/canned-replies").expect(200).text("/data/0/id"));
        String path = "/api/canned-replies/" + first;
        admin.put(path, Map.of("body", LONGEST.repeat(9_000) + "a")).expect(200);
        admin.put(path, Map.of("name", "K")).expect(200);
        admin.put(path, Map.of("body", LONGEST.repeat(9_002) + "a")).refuses(413, "QUOTA_EXCEEDED");
        admin.delete(path).expect(204);
        admin.post(path + "/restore").refuses(413, "QUOTA_EXCEEDED");
        assertThat(admin.get("/api/canned-replies?deleted=true").expect(200).data())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void ofDeletedRecordsLeaveOutWhatAnAnswerCannotCarry(Kind kind) {
        kind.insert(shop, 3 * kind.most(), "now()");
        Answer list = admin.get(kind.path + "?deleted=true").expect(200);
        assertThat(list.data()).hasSizeBetween(kind.most(), 2 * kind.most());
        assertThat(admin.get(kind.path).expect(200).data()).hasSizeLessThan(10);
    }

    @Test
    void boundTheHolidaysOfAllCalendars() {
        UUID last = null;
        for (int i = 0; i < 5; i++) {
            last = admin.post("/api/working-calendars", calendar("Calendar " + i, 1_000))
                    .expect(201)
                    .id();
        }
        Answer refusal =
                admin.post("/api/working-calendars", calendar("One more", 1)).refuses(413, "QUOTA_EXCEEDED");
        assertThat(refusal.text("/error/message")).contains("5000");
        admin.put("/api/working-calendars/" + last, calendar("Shorter", 999)).expect(200);
        admin.put("/api/working-calendars/" + last, calendar("Longer", 1_000)).expect(200);
        admin.post("/api/working-calendars", calendar("Without", 0)).expect(201);
        Answer list = admin.get("/api/working-calendars").expect(200);
        assertThat(list.data()).hasSize(6);
        assertThat(list.body().toString().length()).isBetween(MOST_BYTES, LONGEST_ANSWER);

        admin.delete("/api/working-calendars/" + last).expect(204);
        admin.post("/api/working-calendars", calendar("Instead", 1)).expect(201);
        admin.post("/api/working-calendars/" + last + "/restore").refuses(413, "QUOTA_EXCEEDED");
        try (var sql = new Sql(shop.organizationId())) {
            sql.rows("update desk.working_calendars set deleted_at = now() where organization_id = ? returning 1");
        }
        for (int i = 0; i < 5; i++) {
            admin.post("/api/working-calendars", calendar("Later " + i, 1_000)).expect(201);
        }
        try (var sql = new Sql(shop.organizationId())) {
            sql.rows("update desk.working_calendars set deleted_at = now() where organization_id = ? returning 1");
        }
        assertThat(admin.get("/api/working-calendars?deleted=true").expect(200).data())
                .hasSizeBetween(5, 9);
    }

    private static Map<String, Object> calendar(String name, int holidays) {
        var hours = Map.of("monday", List.of(Map.of("from", "08:00", "to", "16:00")));
        var days = IntStream.range(0, holidays)
                .mapToObj(i -> Map.of("day", LocalDate.EPOCH.plusDays(i), "name", LONGEST.repeat(99) + "a"))
                .toList();
        return Map.of("name", name, "hours", hours, "holidays", days, "is_default", false);
    }

    @Test
    void boundTheMembersOfAllTeams() {
        List<UUID> members = IntStream.range(0, 3)
                .mapToObj(i -> Desk.idOf(shop.member("agent", shop.branch())))
                .toList();
        fillTeams(members.getFirst());
        Map<String, Object> full = Map.of("name", "Full", "member_ids", members);
        UUID last = admin.post("/api/teams", full).expect(201).id();
        Answer refusal = admin.post("/api/teams", Map.of("name", "One more", "member_ids", members.subList(0, 1)))
                .refuses(413, "QUOTA_EXCEEDED");
        assertThat(refusal.text("/error/message")).contains("3000");
        admin.put("/api/teams/" + last, Map.of("name", "Still full")).expect(200);
        admin.put("/api/teams/" + last, Map.of("member_ids", members.subList(0, 2)))
                .expect(200);
        admin.post("/api/teams", Map.of("name", "One more", "member_ids", members.subList(0, 1)))
                .expect(201);
        admin.put("/api/teams/" + last, full).refuses(413, "QUOTA_EXCEEDED");
        Answer list = admin.get("/api/teams").expect(200);
        assertThat(list.data()
                        .valueStream()
                        .mapToInt(team -> team.get("members").size())
                        .sum())
                .isEqualTo(3_000);
        assertThat(list.body().toString().length()).isLessThan(LONGEST_ANSWER);
        deleteOneColleague();
        admin.put("/api/teams/" + last, full).expect(200);
    }

    /** Deleted members keep their places only as long as nobody else needs them. */
    private void deleteOneColleague() {
        try (var sql = new Sql(shop.organizationId())) {
            sql.rows("update core.members set deleted_at = now() where organization_id = ? and username = 'colleague1'"
                    + " returning 1");
        }
    }

    /** Leaves room for three members. */
    private void fillTeams(UUID like) {
        try (var sql = new Sql(shop.organizationId())) {
            sql.rows("insert into core.members select (jsonb_populate_record(m, jsonb_build_object("
                    + "'id', gen_random_uuid(), 'username', 'colleague' || n, 'full_name', repeat('ж', 200)))).*"
                    + " from core.members m, generate_series(1, 200) n"
                    + " where m.organization_id = ? and m.id = '" + like + "' returning 1");
            sql.rows(
                    "insert into desk.teams (organization_id, id, name, created_at, updated_at)"
                            + " select ?, gen_random_uuid(), 'Team ' || n, now(), now() from generate_series(1, 20) n returning 1");
            sql.rows("insert into desk.team_members select t.organization_id, t.id, m.id from desk.teams t"
                    + " join core.members m on m.organization_id = t.organization_id and m.username like 'colleague%'"
                    + " where t.organization_id = ? order by t.id, m.id limit 2997 returning 1");
        }
    }
}
