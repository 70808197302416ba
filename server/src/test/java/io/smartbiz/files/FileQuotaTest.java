package io.smartbiz.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/** Nobody fills the disk: not with files that belong to nothing, not within a day, not all together, and not at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FileQuotaTest {

    private final ConfigurableApplicationContext node = TestInstallation.get()
            .startNode(Map.of(
                    "SMARTBIZ_FILES_MEMBER_UNATTACHED_MB", "1",
                    "SMARTBIZ_FILES_ORGANIZATION_UNATTACHED_MB", "2",
                    "SMARTBIZ_FILES_MEMBER_DAY_MB", "3",
                    "SMARTBIZ_FILES_ORGANIZATION_DAY_MB", "4",
                    "SMARTBIZ_FILES_ORGANIZATION_GB", "1"));
    private final int port = TestInstallation.port(node);

    @AfterAll
    void stop() {
        node.close();
    }

    private Answer upload(Client who, int kilobytes) {
        String text = UUID.randomUUID() + "\n" + "x".repeat(kilobytes * 1024 - 40);
        return who.at(port).upload("/api/files/upload", Map.of(), FormFile.of("f.txt", text));
    }

    private static String quota(Answer refusal) {
        return refusal.refuses(413, "QUOTA_EXCEEDED").text("/error/details/quota");
    }

    private static String value(Shop shop, String query) {
        try (var sql = new Sql(shop.organizationId())) {
            return sql.value(query);
        }
    }

    private static void execute(Shop shop, String statement) {
        try (var owner = TestInstallation.get().connectAsOwner();
                var update = owner.prepareStatement(statement)) {
            update.setObject(1, shop.organizationId());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void cleanUp(Shop shop) {
        FileCleanUp job = TestInstallation.get().bean(FileCleanUp.class);
        shop.inside(() -> {
            job.run(shop.organizationId());
            return true;
        });
    }

    @Test
    void holdsFilesThatBelongToNothingAlsoWhenTheyComeAtOnce() {
        var shop = new Shop();
        Client seller = shop.member("seller", shop.branch());
        List<Answer> answers = Parallel.run(12, _ -> upload(seller, 300));
        long kept = answers.stream().filter(answer -> answer.status() == 201).count();
        assertThat(kept).isLessThanOrEqualTo(3);
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> assertThat(quota(answer)).isEqualTo("member_unattached"));
        assertThat(Long.parseLong(value(
                        shop,
                        "select coalesce(sum(c.size), 0) from core.files f join core.file_contents c"
                                + " on c.organization_id = f.organization_id and c.id = f.content_id"
                                + " where f.organization_id = ?")))
                .isLessThanOrEqualTo(1 << 20);
        for (long more = kept; more < 3; more++) {
            upload(seller, 300).expect(201);
        }
        Answer refusal = upload(seller, 300);
        assertThat(quota(refusal)).isEqualTo("member_unattached");
        assertThat(refusal.header("Retry-After")).isNotBlank();
        assertThat(refusal.text("/error/message")).isNotBlank();
        assertThat(value(shop, "select count(*) from core.file_uploads where organization_id = ? and kept_at is null"))
                .as("what was refused takes no room")
                .isEqualTo("0");

        upload(shop.admin(), 300).expect(201);
        execute(shop, "update core.files set created_at = now() - interval '25 hours' where organization_id = ?");
        cleanUp(shop);
        upload(seller, 300).expect(201);
    }

    @Test
    void holdsThoseOfAllMembersTogether() {
        var shop = new Shop();
        for (int i = 0; i < 2; i++) {
            upload(shop.member("seller", shop.branch()), 900).expect(201);
        }
        assertThat(quota(upload(shop.admin(), 900))).isEqualTo("organization_unattached");
        upload(new Shop().admin(), 900).expect(201);
    }

    @Test
    void holdsWhatComesWithinADay() {
        var shop = new Shop();
        Client admin = shop.admin();
        for (int i = 0; i < 3; i++) {
            upload(admin, 900).expect(201);
            attachAll(shop);
        }
        assertThat(quota(upload(admin, 900))).isEqualTo("member_day");
        upload(shop.member("seller", shop.branch()), 900).expect(201);
        attachAll(shop);
        assertThat(quota(upload(shop.member("seller", shop.branch()), 900))).isEqualTo("organization_day");
        execute(
                shop,
                "update core.file_uploads set created_at = now() - interval '25 hours' where organization_id = ?");
        upload(admin, 900).expect(201);
        cleanUp(shop);
        assertThat(value(shop, "select count(*) from core.file_uploads where organization_id = ?"))
                .isEqualTo("1");
    }

    /** As if records had taken them. */
    private static void attachAll(Shop shop) {
        execute(
                shop,
                "update core.files set owner_type = 'product', owner_id = gen_random_uuid() where organization_id = ?");
    }

    @Test
    void holdsTheWholeOfAnOrganisation() {
        var shop = new Shop();
        execute(
                shop,
                "insert into core.file_contents (organization_id, id, sha256, media_type, size, storage, preview, created_at)"
                        + " values (?, gen_random_uuid(), repeat('a', 64), 'text/plain', 1073741824, 'folder', 'none', now())");
        Answer refusal = upload(shop.admin(), 10);
        assertThat(quota(refusal)).isEqualTo("organization");
        assertThat(refusal.number("/error/details/most_bytes")).isEqualByComparingTo("1073741824");
    }

    @Test
    void countsRefusedFilesForNothing() {
        var shop = new Shop();
        for (int i = 0; i < 8; i++) {
            shop.admin()
                    .at(port)
                    .upload("/api/files/upload", Map.of(), FormFile.of("f.txt", "<html>" + "x".repeat(900 * 1024)))
                    .refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        }
        upload(shop.admin(), 900).expect(201);
    }
}
