package io.smartbiz.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files go with their records, for every kind of record that has files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileOwnersTest {

    private final Desk desk = new Desk();
    private final Client admin = desk.admin();

    /**
     * A record with a file.
     *
     * @param delete the path that deletes it
     * @param restore the path that brings it back; empty when nothing does
     * @param file its file, with the signed address
     */
    private record Owned(Client reader, String delete, String restore, Answer file, String pointer) {

        String path() {
            return "/api/files/" + file.text(pointer + "/id");
        }

        String link() {
            return file.text(pointer + "/url");
        }
    }

    private final Map<String, Supplier<Owned>> kinds =
            Map.of("product", this::product, "member", this::member, "ticket", this::ticket, "comment", this::comment);

    private Owned product() {
        UUID id = desk.shop().product().create();
        Answer photo = admin.upload(
                        "/api/upload/product-photo",
                        Map.of("product_id", id),
                        FormFile.of("p.png", Samples.png(30, 30)))
                .expect(201);
        return new Owned(admin, "/api/products/" + id, "/api/products/" + id + "/restore", photo, "/data");
    }

    private Owned member() {
        UUID id = Desk.idOf(desk.shop().member("seller", desk.branch()));
        Answer member = admin.upload(
                        "/api/upload/member-photo", Map.of("member_id", id), FormFile.of("p.png", Samples.png(30, 30)))
                .expect(200);
        return new Owned(admin, "/api/users/" + id, "/api/users/" + id + "/restore", member, "/data/photo");
    }

    private Answer uploaded(Client who) {
        return who.upload("/api/files/upload", Map.of(), FormFile.of("f.txt", "text " + UUID.randomUUID()))
                .expect(201);
    }

    private Owned ticket() {
        Answer file = uploaded(desk.agent());
        UUID id = desk.open(desk.agent(), "With a file", "attachments", List.of(file.text("/data/0/id")));
        return new Owned(admin, Desk.path(id), Desk.path(id) + "/restore", file, "/data/0");
    }

    /** The comment stays: its ticket goes. */
    private Owned comment() {
        UUID ticket = desk.open(desk.agent(), "With a comment");
        Answer file = uploaded(desk.agent());
        desk.agent()
                .post(
                        Desk.path(ticket) + "/comments",
                        Map.of("comment", "See", "attachments", List.of(file.text("/data/0/id"))))
                .expect(201);
        return new Owned(admin, Desk.path(ticket), Desk.path(ticket) + "/restore", file, "/data/0");
    }

    @Test
    void knowsAllKinds() {
        List<String> owners = TestInstallation.get().context().getBeansOfType(FileOwner.class).values().stream()
                .map(FileOwner::type)
                .toList();
        assertThat(kinds.keySet()).containsExactlyInAnyOrderElementsOf(owners);
    }

    Stream<String> kindsOfRecords() {
        return kinds.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("kindsOfRecords")
    void refusesTheFilesOfADeletedRecordAndRemovesThem(String kind) {
        Owned owned = kinds.get(kind).get();
        assertGiven(owned, 200);
        admin.delete(owned.delete()).expect(204);
        assertGiven(owned, 404);
        admin.post(owned.restore()).expect(200);
        assertGiven(owned, 200);
        admin.delete(owned.delete()).expect(204);
        run("file-owners");
        String id = owned.file().text(owned.pointer() + "/id");
        assertThat(marked(id)).isEqualTo("t");
        admin.post(owned.restore()).expect(200);
        assertGiven(owned, 200);
        run("file-owners");
        assertThat(marked(id)).isEqualTo("f");
        admin.delete(owned.delete()).expect(204);
        run("file-owners");
        String content = row("select content_id from core.files where organization_id = ? and id = '" + id + "'");
        execute("update core.files set owner_deleted_at = now() - interval '31 days' where organization_id = ?"
                + " and id = '" + id + "'");
        run("files");
        assertThat(row("select count(*) from core.files where organization_id = ? and id = '" + id + "'"))
                .isEqualTo("0");
        assertThat(row("select count(*) from core.file_contents where organization_id = ? and id = '" + content + "'"))
                .isEqualTo("0");
    }

    private static void assertGiven(Owned owned, int status) {
        assertThat(owned.reader().download("GET", owned.path()).statusCode()).isEqualTo(status);
        assertThat(owned.reader().get(owned.path() + "/info").status()).isEqualTo(status);
        assertThat(Client.anonymous().download("GET", owned.link()).statusCode())
                .as("by its signed address")
                .isEqualTo(status);
    }

    private String marked(String id) {
        return row(
                "select owner_deleted_at is not null from core.files where organization_id = ? and id = '" + id + "'");
    }

    private String row(String query) {
        try (var sql = new Sql(desk.shop().organizationId())) {
            return sql.value(query);
        }
    }

    private void execute(String statement) {
        try (var owner = TestInstallation.get().connectAsOwner();
                var update = owner.prepareStatement(statement)) {
            update.setObject(1, desk.shop().organizationId());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String job) {
        TestInstallation.get().context().getBeansOfType(io.smartbiz.platform.jobs.Job.class).values().stream()
                .filter(one -> one.name().equals(job))
                .forEach(one -> desk.shop().inside(() -> {
                    one.run(desk.shop().organizationId());
                    return true;
                }));
    }
}
