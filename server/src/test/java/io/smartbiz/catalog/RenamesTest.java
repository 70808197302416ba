package io.smartbiz.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A category or collection with more products than one transaction rewrites gets another name. */
class RenamesTest {

    private static final int PRODUCTS = 45;

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID category =
            admin.post("/api/categories", Map.of("name", "Runners")).expect(201).id();
    private final UUID collection = admin.post("/api/collections", Map.of("name", "Isfahan"))
            .expect(201)
            .id();
    private final List<UUID> products = IntStream.range(0, PRODUCTS)
            .mapToObj(number -> shop.product()
                    .with("name", "Number " + number)
                    .with("category_id", category)
                    .with("collection_id", collection)
                    .create())
            .toList();

    private int found(String word) {
        return admin.get("/api/products?size=100&q=" + word).expect(200).data().size();
    }

    private void rename(String path, UUID id, String name) {
        admin.put(path + "/" + id, Map.of("name", name)).expect(200);
    }

    private void runTheJob() {
        shop.inside(() -> {
            TestInstallation.get().bean(Renames.class).run(shop.organizationId());
            return null;
        });
    }

    private int renames() {
        try (var sql = new Sql(shop.organizationId())) {
            return Integer.parseInt(sql.value("select count(*) from shop.renames where organization_id = ?"));
        }
    }

    /** A pass counts once all that was running when the name changed has ended, also what other tests do. */
    private void finish() {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            runTheJob();
            return renames() == 0;
        });
    }

    /** Something else that is writing, such as an import. */
    private static Connection busy(String statement) throws SQLException {
        Connection connection = TestInstallation.get().connectAsOwner();
        connection.setAutoCommit(false);
        connection.createStatement().execute(statement);
        return connection;
    }

    @Test
    void allAreFoundByTheNewNameOnly() {
        rename("/api/categories", category, "Yolaklar");
        assertThat(found("Yolaklar")).isEqualTo(PRODUCTS);
        rename("/api/collections", collection, "Tabriz");
        assertThat(found("Tabriz")).isEqualTo(PRODUCTS);
        finish();
        assertThat(found("Runners")).isZero();
        assertThat(found("Isfahan")).isZero();
    }

    @Test
    void whatSomebodyIsWritingIsRewrittenLaterAndKeepsNobodyWaiting() throws SQLException {
        try (Connection other = busy("update shop.products set notes = 'mine' where id = '" + products.get(20) + "'")) {
            rename("/api/categories", category, "Yolaklar");
            assertThat(found("Yolaklar")).isEqualTo(PRODUCTS - 1);
            runTheJob();
            assertThat(renames()).isEqualTo(1);
            other.commit();
        }
        finish();
        assertThat(found("Yolaklar")).isEqualTo(PRODUCTS);
    }

    @Test
    void aPassIsNotTheLastWhileSomethingOlderIsStillWriting() throws SQLException {
        try (Connection older = busy("select pg_current_xact_id()")) {
            rename("/api/collections", collection, "Tabriz");
            runTheJob();
            assertThat(renames()).isEqualTo(1);
            older.commit();
        }
        finish();
    }

    @Test
    void otherChangesAskForNothing() {
        admin.put("/api/categories/" + category, Map.of("position", 7)).expect(200);
        admin.put("/api/collections/" + collection, Map.of("price_per_square_meter", 90_000))
                .expect(200);
        assertThat(renames()).isZero();
    }
}
