package io.smartbiz.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.ProjectFolder;
import io.smartbiz.testing.Shop;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The migration's own statements, on rows as older versions stored them. */
class StoredNamesTest {

    private static final String MIGRATION = "database/src/main/resources/db/migration/V23__names_of_the_wire.sql";
    private static final String FIELD_FILTERS = "database/src/main/resources/db/migration/V26__field_filters.sql";

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();

    @Test
    void savedSearchesAndEventsGetTheNamesOfTheWire() throws SQLException, IOException {
        UUID old = admin.post(
                        "/api/saved-searches",
                        Map.of("name", "Mine", "filter", Map.of("status", List.of("pending"), "tag", List.of("wifi"))))
                .expect(201)
                .id();
        var recorded = UUID.randomUUID();
        var opened = UUID.randomUUID();
        try (var owner = TestInstallation.get().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.executeUpdate("""
                    update desk.saved_searches set filter = '{"assignee": ["me"], "requester": ["me"], "tag": ["wifi"],
                        "created_from": ["2026-01-01"], "created_to": ["2026-12-31"]}' where id = '%s'""".formatted(old));
            statement.executeUpdate("""
                    insert into core.events (organization_id, id, type, payload, happened_at) values
                    ('%s', '%s', 'sale.recorded', '{"sale_id": "x", "total": 5, "sold_at": "2026-01-08T10:30:00Z"}', now()),
                    ('%1$s', '%s', 'ticket.created', '{"requester_id": "x", "assignee_id": null}', now())""".formatted(shop.organizationId(), recorded, opened));
            statement.execute(Files.readString(ProjectFolder.root().resolve(MIGRATION)));
            assertThat(payload(statement, recorded))
                    .isEqualTo("{\"date\": \"2026-01-08T10:30:00Z\", \"amount\": 5, \"sale_id\": \"x\"}");
            assertThat(payload(statement, opened)).isEqualTo("{\"user_id\": \"x\", \"assigned_to_id\": null}");
        }
        Answer searches = admin.get("/api/saved-searches?counts=true").expect(200);
        assertThat(searches.at("/data/0/filter").propertyNames())
                .containsExactlyInAnyOrder("assigned_to_id", "user_id", "tag", "start_date", "end_date");
        assertThat(searches.at("/data/0/count").asInt()).isZero();
    }

    @Test
    void savedSearchesByCustomFieldsFindTheSame() throws SQLException, IOException {
        UUID old = admin.post("/api/saved-searches", Map.of("name", "Rooms", "filter", Map.of()))
                .expect(201)
                .id();
        try (var owner = TestInstallation.get().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.executeUpdate("""
                    update desk.saved_searches set filter = '{"tag": ["wifi"], "field.room": ["12", "a=b"],
                        "field[floor]": ["2"], "field.empty": [""]}' where id = '%s'""".formatted(old));
            statement.execute(Files.readString(ProjectFolder.root().resolve(FIELD_FILTERS)));
        }
        var filter = admin.get("/api/saved-searches?counts=true")
                .expect(200)
                .data()
                .valueStream()
                .filter(search -> search.get("id").asString().equals(old.toString()))
                .findFirst()
                .orElseThrow()
                .get("filter");
        assertThat(filter.propertyNames()).containsExactlyInAnyOrder("tag", "field");
        assertThat(filter.get("field").valueStream().map(one -> one.asString()))
                .containsExactlyInAnyOrder("room=12", "room=a=b", "floor=2");
    }

    private static String payload(java.sql.Statement statement, UUID event) throws SQLException {
        try (var rows = statement.executeQuery("select payload from core.events where id = '" + event + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
