package io.smartbiz.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/** Files in a store that speaks S3. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3Test {

    private final Shop shop = new Shop();
    private S3Store store;
    private ConfigurableApplicationContext node;
    private Client admin;

    @BeforeAll
    void startStoreAndNode() throws Exception {
        store = new S3Store();
        var settings = new HashMap<>(store.settings());
        settings.put("SMARTBIZ_FILES_STORAGE", "s3");
        settings.put("SMARTBIZ_S3_REDIRECT", "no");
        node = TestInstallation.get().startNode(settings);
        admin = shop.admin().at(TestInstallation.port(node));
    }

    @AfterAll
    void stop() throws Exception {
        node.close();
        store.close();
    }

    private static Answer upload(Client who, String name, byte[] bytes) {
        return who.upload("/api/files/upload", Map.of(), FormFile.of(name, bytes));
    }

    private static UUID uploaded(Client who, String name, byte[] bytes) {
        return UUID.fromString(upload(who, name, bytes).expect(201).text("/data/0/id"));
    }

    private static String content(UUID organization, UUID file) {
        try (var sql = new Sql(organization)) {
            return sql.value("select content_id from core.files where organization_id = ? and id = '" + file + "'");
        }
    }

    private List<String> keys() {
        return store.keys(shop.organizationId() + "/");
    }

    @Test
    void keepsFilesInTheBucketAndSendsThemWholeAndInParts() {
        byte[] bytes = Samples.bytes("0123456789".repeat(1_000));
        UUID id = uploaded(admin, "digits.txt", bytes);
        assertThat(keys()).contains(shop.organizationId() + "/" + content(shop.organizationId(), id));
        assertThat(admin.download("GET", "/api/files/" + id).body()).isEqualTo(bytes);
        HttpResponse<byte[]> part = admin.download("GET", "/api/files/" + id, "Range", "bytes=9998-");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Samples.bytes("89"));
    }

    @Test
    void answersThatItIsAwayAndKeepsNoRowWhileTheStoreIs() throws Exception {
        UUID id = uploaded(admin, "before.txt", Samples.bytes("before"));
        store.stop();
        try (var sql = new Sql(shop.organizationId())) {
            String rows = sql.value("select count(*) from core.file_contents where organization_id = ?");
            Answer away = upload(admin, "away.txt", Samples.bytes("away")).refuses(503, "UNAVAILABLE");
            assertThat(away.header("Retry-After")).isNotNull();
            assertThat(away.text("/error/message")).doesNotContain("127.0.0.1", "Exception");
            assertThat(sql.value("select count(*) from core.file_contents where organization_id = ?"))
                    .isEqualTo(rows);
            admin.get("/api/files/" + id).refuses(503, "UNAVAILABLE");
            admin.get("/api/files/" + id + "/info").expect(200);
        } finally {
            store.startAgain();
        }
        assertThat(admin.download("GET", "/api/files/" + id).body()).isEqualTo(Samples.bytes("before"));
        upload(admin, "away.txt", Samples.bytes("away")).expect(201);
    }

    @Test
    void sendsBrowsersToTheStoreWhenToldSo() throws Exception {
        var settings = new HashMap<>(store.settings());
        settings.put("SMARTBIZ_FILES_STORAGE", "s3");
        settings.put("SMARTBIZ_S3_REDIRECT", "yes");
        UUID id = uploaded(admin, "قیمت.txt", Samples.bytes("from the store"));
        try (var redirecting = TestInstallation.get().startNode(settings)) {
            HttpResponse<byte[]> answer =
                    admin.at(TestInstallation.port(redirecting)).download("GET", "/api/files/" + id);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(admin.at(TestInstallation.port(redirecting))
                            .get("/api/auth/me")
                            .header("Content-Security-Policy"))
                    .contains("img-src 'self' data: blob: " + store.endpoint() + ";");
            String link = answer.headers().firstValue("Location").orElseThrow();
            assertThat(link).startsWith(store.endpoint()).contains("X-Amz-Expires=300");
            var direct = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
            assertThat(direct.body()).isEqualTo("from the store");
            assertThat(direct.headers().firstValue("Content-Disposition").orElseThrow())
                    .startsWith("attachment;");
            String forged = link.replace(
                    content(shop.organizationId(), id), UUID.randomUUID().toString());
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(URI.create(forged)).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void movesFilesThereAndBackAndGoesOnWhereItWasCutOff() throws Exception {
        var other = new Shop();
        Client member = other.admin();
        UUID text = uploaded(member, "text.txt", Samples.bytes("text of " + other.slug()));
        UUID picture = uploaded(member, "picture.png", Samples.png(500, 400));
        while (!member.get("/api/files/" + picture + "/info").expect(200).data().hasNonNull("width")) {
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        byte[] thumbnail = member.download("GET", "/api/files/" + picture + "?size=thumbnail")
                .body();
        var move = node.getBean(FileMove.class);
        store.stop();
        other.inside(() -> {
            assertThatThrownBy(() -> move.move(other.organizationId(), "s3")).isInstanceOf(IOException.class);
            return true;
        });
        assertThat(member.download("GET", "/api/files/" + text).statusCode()).isEqualTo(200);
        store.startAgain();
        assertThat(moved(other, move, "s3")).isEqualTo(2);
        assertThat(moved(other, move, "s3")).isZero();
        assertThat(store.keys(other.organizationId() + "/")).hasSize(3);
        member.get("/api/files/" + text).refuses(503, "UNAVAILABLE");
        Client there = member.at(TestInstallation.port(node));
        assertThat(there.download("GET", "/api/files/" + text).statusCode()).isEqualTo(200);
        assertThat(there.download("GET", "/api/files/" + picture + "?size=thumbnail")
                        .body())
                .isEqualTo(thumbnail);
        assertThat(moved(other, move, "folder")).isEqualTo(2);
        assertThat(store.keys(other.organizationId() + "/")).isEmpty();
        assertThat(member.download("GET", "/api/files/" + picture + "?size=thumbnail")
                        .body())
                .isEqualTo(thumbnail);
    }

    private static int moved(Shop shop, FileMove move, String target) {
        return shop.inside(() -> {
            try {
                return move.move(shop.organizationId(), target);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
