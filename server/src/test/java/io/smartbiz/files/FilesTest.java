package io.smartbiz.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.settings.FileSettings;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Uploading files, having them again, and what is refused. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesTest {

    private static final int MOST_ARCHIVE_ENTRIES = 2_000;

    private static final String UPLOAD = "/api/files/upload";

    private final Shop shop = new Shop();
    private final UUID branch = shop.branch();
    private final Client admin = shop.admin();
    private final Client seller = shop.member("seller", branch);
    private final Sql sql = new Sql(shop.organizationId());
    private final Path folder = TestInstallation.get().bean(FileSettings.class).directory();

    @AfterAll
    void closeSql() {
        sql.close();
    }

    private static Answer upload(Client who, FormFile... files) {
        return who.upload(UPLOAD, Map.of(), files);
    }

    private UUID uploaded(Client who, String name, byte[] bytes) {
        return UUID.fromString(upload(who, FormFile.of(name, bytes)).expect(201).text("/data/0/id"));
    }

    /** The files in the organisation's folder. */
    private List<String> stored() {
        return names(folder.resolve("stored").resolve(shop.organizationId().toString()));
    }

    private static List<String> names(Path top) {
        if (!Files.exists(top)) {
            return List.of();
        }
        try (var files = Files.walk(top)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
    }

    private Answer rendered(UUID picture) {
        await(
                "the smaller pictures",
                () -> admin.get("/api/files/" + picture + "/info")
                        .expect(200)
                        .data()
                        .hasNonNull("width"));
        return admin.get("/api/files/" + picture + "/info");
    }

    private static BufferedImage picture(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    @Test
    void givesAFileBackAsItWasToWhoeverUploadedItAndToNobodyElse() {
        byte[] bytes = "нарх,narx,قیمت\n".getBytes(StandardCharsets.UTF_8);
        Answer answer = upload(seller, FormFile.of("قیمت‌ها.csv", bytes)).expect(201);
        UUID id = UUID.fromString(answer.text("/data/0/id"));
        assertThat(answer.text("/data/0/filename")).isEqualTo("قیمت‌ها.csv");
        assertThat(answer.text("/data/0/file_type")).isEqualTo("text/csv");
        assertThat(answer.number("/data/0/file_size")).isEqualByComparingTo(String.valueOf(bytes.length));
        HttpResponse<byte[]> had = seller.download("GET", "/api/files/" + id);
        assertThat(had.statusCode()).isEqualTo(200);
        assertThat(had.body()).isEqualTo(bytes);
        assertThat(had.headers().firstValue("Content-Type")).hasValue("text/csv");
        assertThat(had.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%D9%82");
        assertThat(had.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(had.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        for (Client other : List.of(admin, shop.member("seller", branch), new Shop().admin())) {
            other.get("/api/files/" + id).refuses(404, "NOT_FOUND");
            other.get("/api/files/" + id + "/info").refuses(404, "NOT_FOUND");
            other.delete("/api/files/" + id).refuses(404, "NOT_FOUND");
        }
        Client.anonymous().get("/api/files/" + id).refuses(401, "UNAUTHENTICATED");
        seller.delete("/api/files/" + id).expect(204);
        seller.get("/api/files/" + id).refuses(404, "NOT_FOUND");
    }

    @Test
    void keepsSeveralFilesOfOneRequestInTheirOrderAllOrNone() {
        Answer several = upload(
                        seller,
                        FormFile.of("a.txt", "first"),
                        FormFile.of("b.txt", "second"),
                        FormFile.of("a.txt", "third"))
                .expect(201);
        assertThat(several.data()
                        .valueStream()
                        .map(file -> file.get("file_size").asInt()))
                .containsExactly(5, 6, 5);
        List<String> before = stored();
        String rows = sql.value("select count(*) from core.files where organization_id = ?");
        upload(seller, FormFile.of("good.txt", "good"), FormFile.of("bad.html", "<html><body>bad"))
                .refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        assertThat(stored()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(sql.value("select count(*) from core.files where organization_id = ?"))
                .isEqualTo(rows);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("photo.exe", Samples.jpeg(40, 30), "image/jpeg", "photo.exe.jpg"),
                Arguments.of("photo.JPEG", Samples.jpeg(40, 30), "image/jpeg", "photo.JPEG"),
                Arguments.of("p.jpg", Samples.png(40, 30), "image/png", "p.png"),
                Arguments.of("p.gif", Samples.gif(40, 30), "image/gif", "p.gif"),
                Arguments.of("p.webp", Samples.webp(), "image/webp", "p.webp"),
                Arguments.of("p.heic", Samples.heic(), "image/heic", "p.heic"),
                Arguments.of("p", Samples.pdf(), "application/pdf", "p.pdf"),
                Arguments.of(
                        "p.docx",
                        Samples.office("wordprocessingml.document", "word/document.xml"),
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "p.docx"),
                Arguments.of(
                        "p.xlsx",
                        Samples.office("spreadsheetml.sheet", "xl/workbook.xml"),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "p.xlsx"),
                Arguments.of("run.bat", Samples.bytes("del everything"), "text/plain", "run.bat.txt"),
                Arguments.of("t.csv", Samples.bytes("a,b\n1,2\n"), "text/csv", "t.csv"),
                Arguments.of(
                        "t.txt", "Ковёр красный\r\n".getBytes(Charset.forName("windows-1251")), "text/plain", "t.txt"),
                Arguments.of("t.csv", "فرش;کاشان\n".getBytes(Charset.forName("windows-1256")), "text/csv", "t.csv"),
                Arguments.of("к".repeat(230) + ".txt", Samples.bytes("long"), "text/plain", "к".repeat(230) + ".txt"),
                Arguments.of("п%".repeat(127) + ".txt", Samples.bytes("long"), "text/plain", "п%".repeat(123) + ".txt"),
                Arguments.of("z.zip", Samples.zip(Map.of("a.txt", Samples.bytes("a"))), "application/zip", "z.zip"),
                Arguments.of("v.mp4", Samples.mp4(), "video/mp4", "v.mp4"),
                Arguments.of("v.ogg", Samples.voice(), "audio/ogg", "v.ogg"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsWhatAFileIsByItsContent(String name, byte[] bytes, String mediaType, String shownName) {
        Answer answer = upload(seller, FormFile.of(name, bytes)).expect(201);
        assertThat(answer.text("/data/0/file_type")).isEqualTo(mediaType);
        assertThat(answer.text("/data/0/filename")).isEqualTo(shownName);
        assertThat(answer.data().get(0).hasNonNull("thumbnail_url"))
                .isEqualTo(mediaType.startsWith("image/") && !mediaType.endsWith("heic"));
    }

    static Stream<Arguments> refused() {
        byte[] jpeg = Samples.jpeg(400, 300);
        byte[] png = Samples.png(400, 300);
        byte[] webp = Samples.webp();
        byte[] zip = Samples.zip(Map.of("a.txt", Samples.bytes("some text")));
        byte[] bomb = Samples.zip(Map.of("blank", Samples.blank(220)));
        byte[] nested = Samples.zip(Map.of("inner.zip", Samples.zip(Map.of("blank", Samples.blank(64)))));
        byte[] deep = Samples.zip(Map.of(
                "1.zip",
                Samples.zip(Map.of("2.zip", Samples.zip(Map.of("3.zip", Samples.zip(Map.of("a", new byte[1]))))))));
        var many = new java.util.TreeMap<String, byte[]>();
        for (int i = 0; i <= MOST_ARCHIVE_ENTRIES; i++) {
            many.put("entry" + i, new byte[0]);
        }
        return Stream.of(
                Arguments.of("page.jpg", Samples.bytes("<html><script>alert(1)</script>"), 415),
                Arguments.of("page.txt", Samples.bytes("<!DOCTYPE html><p>hello"), 415),
                Arguments.of("drawing.png", Samples.bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), 415),
                Arguments.of("program.pdf", Samples.bytes("MZ\220\0\003\0\0\0\004\0\0\0"), 415),
                Arguments.of("script.txt", Samples.bytes("#!/bin/sh\nrm -rf /\n"), 415),
                Arguments.of("zeros.txt", new byte[200], 415),
                Arguments.of("control.txt", new byte[] {(byte) 0xE0, (byte) 0xF8, 7, (byte) 0xE1, '\n'}, 415),
                Arguments.of("macro.docx", macro(), 415),
                Arguments.of("slides.pptx", Samples.office("presentationml.presentation", "ppt/presentation.xml"), 415),
                Arguments.of("program.zip", Samples.zip(Map.of("META-INF/MANIFEST.MF", new byte[1])), 415),
                Arguments.of("film.ogg", Samples.bytes("OggS\0\002\0\0\0\0\0\0\0\0 \200theora"), 415),
                Arguments.of("empty.txt", new byte[0], 422),
                Arguments.of("half.jpg", Arrays.copyOf(jpeg, jpeg.length / 2), 422),
                Arguments.of("half.png", Arrays.copyOf(png, png.length / 2), 422),
                Arguments.of("half.webp", Arrays.copyOf(webp, webp.length / 2), 422),
                Arguments.of("half.zip", Arrays.copyOf(zip, zip.length / 2), 422),
                Arguments.of("only.png", Samples.pngHeader(30, 30), 422),
                Arguments.of("huge.png", Samples.pngHeader(30_000, 30_000), 413),
                Arguments.of("wide.png", Samples.pngHeader(1_000_000, 41), 413),
                Arguments.of("line.png", Samples.pngHeader(39_999_999, 1), 413),
                Arguments.of("scans.jpg", Samples.withScans(jpeg, 2_000), 413),
                Arguments.of("large.txt", "x".repeat(11 << 20).getBytes(StandardCharsets.US_ASCII), 413),
                Arguments.of("bomb.zip", bomb, 413),
                Arguments.of("liar.zip", sayingLess(Samples.zip(Map.of("blank", Samples.blank(64)))), 413),
                Arguments.of("nested.zip", nested, 413),
                Arguments.of("deep.zip", deep, 413),
                Arguments.of("many.zip", Samples.zip(many), 413));
    }

    private static byte[] macro() {
        return Samples.zip(Samples.office(
                "wordprocessingml.document",
                "word/document.xml",
                Map.of("word/_rels/document.xml.rels", Samples.relationships("vbaProject\" Target=\"vbaProject.bin"))));
    }

    /** The archive with a directory that says its entry has 10 bytes. */
    private static byte[] sayingLess(byte[] zip) {
        for (int i = zip.length - 22; i >= 0; i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                java.nio.ByteBuffer.wrap(zip)
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                        .putInt(i + 24, 10);
                return zip;
            }
        }
        throw new IllegalArgumentException();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsDangerousBrokenOrTooLargeAndLeavesNothing(String name, byte[] bytes, int status) {
        List<String> before = stored();
        String rows = sql.value("select count(*) from core.file_contents where organization_id = ?");
        Answer refusal = upload(seller, FormFile.of(name, bytes)).expect(status);
        assertThat(refusal.text("/error/code"))
                .isEqualTo(
                        switch (status) {
                            case 413 -> "PAYLOAD_TOO_LARGE";
                            case 415 -> "UNSUPPORTED_MEDIA_TYPE";
                            default -> "VALIDATION_ERROR";
                        });
        assertThat(refusal.text("/error/message")).isNotBlank();
        assertThat(stored()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(sql.value("select count(*) from core.file_contents where organization_id = ?"))
                .isEqualTo(rows);
    }

    @Test
    void takesOnlyPicturesWhenAskedTo() {
        seller.upload(UPLOAD + "?pictures=true", Map.of(), FormFile.of("p.png", Samples.png(9, 9)))
                .expect(201);
        for (byte[] other : List.of(Samples.bytes("text"), Samples.pdf(), Samples.heic())) {
            seller.upload(UPLOAD + "?pictures=true", Map.of(), FormFile.of("p.png", other))
                    .refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        }
        seller.upload(UPLOAD + "?pictures=maybe", Map.of(), FormFile.of("p.png", Samples.png(9, 9)))
                .refuses(422, "VALIDATION_ERROR");
        seller.upload(UPLOAD + "?kind=picture", Map.of(), FormFile.of("p.png", Samples.png(9, 9)))
                .refuses(422, "VALIDATION_ERROR");
        seller.upload(UPLOAD + "?pictures=true", Map.of(), FormFile.of("large.txt", "x".repeat(11 << 20)))
                .refuses(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void refusesFormsThatAreNone() {
        String form = "multipart/form-data; boundary=edge";
        seller.sendRaw("POST", UPLOAD, form, Samples.bytes("--edge--\r\n")).refuses(422, "VALIDATION_ERROR");
        seller.sendRaw("POST", UPLOAD, form, Samples.bytes("nothing of a form")).refuses(422, "VALIDATION_ERROR");
        seller.sendRaw("POST", UPLOAD, "multipart/form-data", Samples.bytes("--edge--\r\n"))
                .refuses(400, "MALFORMED_REQUEST");
        seller.post(UPLOAD, Map.of()).refuses(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() throws IOException {
        String token = seller.download("GET", "/api/auth/me")
                .request()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
        String marker = "the-half-of-an-upload";
        var logged = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger("io.smartbiz.platform.http");
        logged.start();
        logger.addAppender(logged);
        try (var socket = new Socket("127.0.0.1", TestInstallation.get().port())) {
            var out = socket.getOutputStream();
            out.write(Samples.bytes("POST " + UPLOAD + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + token
                    + "\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: 4000000\r\n\r\n"
                    + "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"half.txt\"\r\n\r\n"));
            for (int i = 0; i < 10_000; i++) {
                out.write(Samples.bytes(marker));
            }
            out.flush();
            await("the upload has begun", () -> holds(marker));
        }
        await("its half is gone", () -> !holds(marker));
        for (int i = 0; i < 20; i++) {
            seller.get("/api/auth/me").expect(200);
        }
        logger.detachAppender(logged);
        assertThat(logged.list).as("faults of ours").noneMatch(event -> event.getLevel() == Level.ERROR);
        assertThat(sql.value("select count(*) from core.files where organization_id = ? and name = 'half.txt'"))
                .isEqualTo("0");
    }

    private boolean holds(String marker) {
        try (var files = Files.list(folder.resolve("incoming"))) {
            for (Path file : files.toList()) {
                try (var bytes = Files.newInputStream(file)) {
                    if (new String(bytes.readNBytes(1_000), StandardCharsets.ISO_8859_1).contains(marker)) {
                        return true;
                    }
                } catch (java.nio.file.NoSuchFileException e) {
                    // Just removed.
                }
            }
            return false;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void keepsTheSameBytesOnceHoweverOftenTheyComeAtOnce() {
        byte[] bytes = Samples.bytes("the same for everybody " + UUID.randomUUID());
        int before = stored().size();
        List<UUID> ids = Parallel.run(12, i -> uploaded(i % 2 == 0 ? admin : seller, "same" + i + ".txt", bytes));
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(stored()).hasSize(before + 1);
        for (int i = 0; i < ids.size(); i++) {
            Client owner = i % 2 == 0 ? admin : seller;
            assertThat(owner.download("GET", "/api/files/" + ids.get(i)).body()).isEqualTo(bytes);
        }
        admin.delete("/api/files/" + ids.getFirst()).expect(204);
        assertThat(seller.download("GET", "/api/files/" + ids.get(1)).body()).isEqualTo(bytes);
    }

    @Test
    void closesFilesAndLogsToOtherUsersOfTheMachine() throws IOException {
        uploaded(seller, "mine.txt", Samples.bytes("mine " + UUID.randomUUID()));
        rendered(uploaded(admin, "p.png", Samples.png(30, 30)));
        Path stored = folder.resolve("stored").resolve(shop.organizationId().toString());
        try (var paths = Files.walk(stored)) {
            for (Path path : paths.toList()) {
                assertPrivate(path);
            }
        }
        assertPrivate(folder);
        assertPrivate(folder.resolve("incoming"));
        assertPrivate(TestInstallation.LOGS.resolve("app.log"));
    }

    private static void assertPrivate(Path path) throws IOException {
        String permissions = java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        assertThat(permissions).as(path.toString()).isIn("rwxr-x---", "rw-r-----");
    }

    @Test
    void doesNotTryAPictureForEver() {
        UUID id = uploaded(admin, "p.png", Samples.png(30, 30));
        rendered(id);
        UUID content = UUID.fromString(
                sql.value("select content_id from core.files where organization_id = ? and id = '" + id + "'"));
        update("update core.file_contents set preview = 'pending', preview_tries = 0 where id = '" + content + "'");
        ContentRepository contents = TestInstallation.get().bean(ContentRepository.class);
        var transactions = TestInstallation.get().bean(io.smartbiz.platform.data.Transactions.class);
        List<Boolean> tries = shop.inside(() -> Stream.generate(() -> transactions.write(() ->
                        contents.countTry(shop.organizationId(), contents.find(shop.organizationId(), content), 2)))
                .limit(3)
                .toList());
        assertThat(tries).containsExactly(true, true, false);
    }

    @Test
    void takesFiftyUploadsAtOnce() {
        List<Integer> sizes = Parallel.run(50, i -> {
            byte[] bytes = i % 10 == 0 ? Samples.jpeg(900, 700) : Samples.bytes(("row " + i + "\n").repeat(100_000));
            UUID id = uploaded(seller, "file" + i, bytes);
            return i % 10 == 0
                    ? bytes.length
                    : seller.download("GET", "/api/files/" + id).body().length;
        });
        assertThat(sizes).hasSize(50).allMatch(size -> size > 5_000);
    }

    @Test
    void makesPicturesUprightSmallAndFreeOfWhatTheyTell() throws IOException {
        UUID id = uploaded(admin, "phone.jpg", Samples.fromAPhone(Samples.jpeg(3000, 2000), 6));
        Answer info = rendered(id);
        assertThat(info.number("/data/width")).isEqualByComparingTo("1365");
        assertThat(info.number("/data/height")).isEqualByComparingTo("2048");
        byte[] full = admin.download("GET", "/api/files/" + id).body();
        byte[] thumbnail =
                admin.download("GET", "/api/files/" + id + "?size=thumbnail").body();
        assertThat(info.number("/data/file_size")).isEqualByComparingTo(String.valueOf(full.length));
        for (byte[] made : List.of(full, thumbnail)) {
            assertThat(new String(made, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "41.3111N");
        }
        assertThat(picture(full).getWidth()).isEqualTo(1365);
        assertThat(picture(thumbnail).getHeight()).isEqualTo(320);
        // Turned a quarter to the right, the red left half is on top.
        assertNear(new Color(picture(thumbnail).getRGB(100, 20)), Color.RED);
        assertThat(new Color(picture(thumbnail).getRGB(100, 300)).getRed()).isLessThan(60);
        await(
                "the original goes",
                () -> stored().stream()
                        .noneMatch(name -> sql.rows("select id::text from core.file_contents where organization_id = ?"
                                        + " and preview = 'ready'")
                                .contains(List.of(name))));
    }

    @Test
    void putsTransparentPicturesOnWhiteAndLeavesSmallOnesTheirSize() throws IOException {
        UUID id = uploaded(admin, "logo.png", Samples.transparentPng(200, 100));
        assertThat(rendered(id).text("/data/file_type")).isEqualTo("image/jpeg");
        assertThat(rendered(id).text("/data/filename")).isEqualTo("logo.jpg");
        BufferedImage full = picture(admin.download("GET", "/api/files/" + id).body());
        assertThat(full.getWidth()).isEqualTo(200);
        assertNear(new Color(full.getRGB(20, 50)), Color.RED);
        assertNear(new Color(full.getRGB(150, 50)), Color.WHITE);
        UUID webp = uploaded(admin, "carpet.webp", Samples.webp());
        assertThat(rendered(webp).number("/data/width")).isEqualByComparingTo("40");
        UUID large = uploaded(admin, "large.png", Samples.png(6_000, 5_000));
        assertThat(rendered(large).number("/data/width")).isEqualByComparingTo("2048");
    }

    private static void assertNear(Color color, Color wanted) {
        assertThat(color.getRed()).isCloseTo(wanted.getRed(), within(12));
        assertThat(color.getGreen()).isCloseTo(wanted.getGreen(), within(12));
        assertThat(color.getBlue()).isCloseTo(wanted.getBlue(), within(12));
    }

    @Test
    void sendsPartsAndNothingTwice() {
        UUID id = uploaded(seller, "digits.txt", Samples.bytes("0123456789"));
        String path = "/api/files/" + id;
        String tag = seller.download("GET", path).headers().firstValue("ETag").orElseThrow();
        assertThat(seller.download("GET", path, "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(seller.download("GET", path, "If-None-Match", "\"x\", W/" + tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(seller.download("GET", path, "If-None-Match", "\"x\"").statusCode())
                .isEqualTo(200);
        assertPart(seller.download("GET", path, "Range", "bytes=2-4"), "234", "bytes 2-4/10");
        assertPart(seller.download("GET", path, "Range", "bytes=7-"), "789", "bytes 7-9/10");
        assertPart(seller.download("GET", path, "Range", "bytes=-3"), "789", "bytes 7-9/10");
        assertPart(seller.download("GET", path, "Range", "bytes=8-99"), "89", "bytes 8-9/10");
        assertPart(seller.download("GET", path, "Range", "bytes=0-0", "If-Range", tag), "0", "bytes 0-0/10");
        assertThat(seller.download("GET", path, "Range", "bytes=0-0", "If-Range", "\"x\"")
                        .body())
                .hasSize(10);
        assertThat(seller.download("GET", path, "Range", "bytes=0-0,2-2").body())
                .hasSize(10);
        HttpResponse<byte[]> beyond = seller.download("GET", path, "Range", "bytes=10-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).hasValue("bytes */10");
        HttpResponse<byte[]> head = seller.download("HEAD", path);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).hasValue("10");
        seller.get(path + "?size=thumbnail").refuses(404, "NOT_FOUND");
        seller.get(path + "?size=medium").refuses(422, "VALIDATION_ERROR");
    }

    private static void assertPart(HttpResponse<byte[]> answer, String bytes, String range) {
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(new String(answer.body(), StandardCharsets.US_ASCII)).isEqualTo(bytes);
        assertThat(answer.headers().firstValue("Content-Range")).hasValue(range);
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(String.valueOf(bytes.length()));
    }

    @Test
    void letsABrowserLoadAPictureByItsSignedAddressAndNoOther() {
        Answer picture =
                upload(seller, FormFile.of("p.png", Samples.png(50, 40))).expect(201);
        String url = picture.text("/data/0/thumbnail_url");
        HttpResponse<byte[]> shown = Client.anonymous().download("GET", url);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("inline;");
        assertThat(shown.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/");
        assertThat(shown.headers().firstValue("Cache-Control").orElseThrow()).startsWith("private");
        String other = upload(seller, FormFile.of("p.png", Samples.png(50, 40)))
                .expect(201)
                .text("/data/0/id");
        for (String forged : List.of(
                url.replace("size=thumbnail", "size=full"),
                url.replaceFirst("expires=\\d", "expires=9"),
                url.replaceFirst("signature=.", "signature=" + (url.contains("signature=A") ? "B" : "A")),
                url.replace(picture.text("/data/0/id"), other),
                url.replace(
                        shop.organizationId().toString(),
                        new Shop().organizationId().toString()),
                url.replaceFirst("[?].*", ""))) {
            Client.anonymous().get(forged).refuses(404, "NOT_FOUND");
        }
        String page = upload(seller, FormFile.of("t.txt", "text")).expect(201).text("/data/0/url");
        assertThat(Client.anonymous()
                        .download("GET", page)
                        .headers()
                        .firstValue("Content-Disposition")
                        .orElseThrow())
                .startsWith("attachment;");
        seller.delete("/api/files/" + picture.text("/data/0/id")).expect(204);
        Client.anonymous().get(url).refuses(404, "NOT_FOUND");
    }

    @Test
    void takesAFileWhoseNameIsAPath() {
        assertThat(uploaded(seller, "..%2F..%2Fx.txt", Samples.bytes("path"))).isNotNull();
    }

    @Test
    void finishesADownloadWhoseFileIsDeletedMeanwhile() throws IOException, InterruptedException {
        byte[] bytes = Samples.bytes("0123456789".repeat(900_000));
        UUID id = uploaded(seller, "large.txt", bytes);
        String token = seller.download("GET", "/api/auth/me")
                .request()
                .headers()
                .firstValue("Authorization")
                .orElseThrow();
        try (var socket = new Socket()) {
            // So little room that the server cannot have sent it all before the file is deleted.
            socket.setReceiveBufferSize(4_096);
            socket.connect(new java.net.InetSocketAddress(
                    "127.0.0.1", TestInstallation.get().port()));
            socket.getOutputStream()
                    .write(Samples.bytes(
                            "GET /api/files/" + id + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Authorization: " + token + "\r\n\r\n"));
            byte[] begin = socket.getInputStream().readNBytes(2_000);
            seller.delete("/api/files/" + id).expect(204);
            removeEverythingDeleted();
            byte[] rest = socket.getInputStream().readAllBytes();
            String answer = new String(begin, StandardCharsets.ISO_8859_1);
            int head = answer.indexOf("\r\n\r\n") + 4;
            assertThat(begin.length - head + rest.length).isEqualTo(bytes.length);
        }
        seller.get("/api/files/" + id).refuses(404, "NOT_FOUND");
    }

    private void execute(String statement) {
        try (var owner = TestInstallation.get().connectAsOwner();
                var update = owner.prepareStatement(statement)) {
            update.setObject(1, shop.organizationId());
            update.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void removeEverythingDeleted() {
        execute("update core.files set deleted_at = now() - interval '31 days'"
                + " where organization_id = ? and deleted_at is not null");
        run("files");
    }

    private void run(String job) {
        TestInstallation.get().context().getBeansOfType(io.smartbiz.platform.jobs.Job.class).values().stream()
                .filter(one -> one.name().equals(job))
                .forEach(one -> shop.inside(() -> {
                    one.run(shop.organizationId());
                    return true;
                }));
    }

    @Test
    void removesWhatNothingHasTakenForADayAndWhatWasDeletedAMonthAgo() throws IOException {
        var other = new Shop();
        Client member = other.admin();
        UUID forgotten = uploaded(member, "forgotten.txt", Samples.bytes("forgotten"));
        UUID fresh = uploaded(member, "fresh.txt", Samples.bytes("fresh"));
        UUID deleted = uploaded(member, "deleted.txt", Samples.bytes("deleted"));
        UUID product = other.product().create();
        String photo = member.upload(
                        "/api/upload/product-photo",
                        Map.of("product_id", product),
                        FormFile.of("p.png", Samples.png(30, 30)))
                .expect(201)
                .text("/data/id");
        member.delete("/api/files/" + deleted).expect(204);
        update("update core.files set created_at = now() - interval '25 hours' where id in ('" + forgotten + "', '"
                + deleted + "', '" + photo + "')");
        update("update core.files set deleted_at = now() - interval '31 days' where id = '" + deleted + "'");
        Path top = folder.resolve("stored").resolve(other.organizationId().toString());
        String key = UUID.randomUUID().toString().replaceFirst("..$", "ab") + ".full";
        Path stray = twoDaysOld(Files.createDirectories(top.resolve("ab")).resolve(key));
        Path young = Files.writeString(stray.resolveSibling(UUID.randomUUID().toString()), "under way");
        Path leftOver = twoDaysOld(folder.resolve("incoming").resolve("left-over"));
        cleanUp(other);
        member.get("/api/files/" + forgotten).refuses(404, "NOT_FOUND");
        assertThat(member.download("GET", "/api/files/" + fresh).body()).isEqualTo(Samples.bytes("fresh"));
        assertThat(member.download("GET", "/api/files/" + photo).statusCode()).isEqualTo(200);
        assertThat(stray).doesNotExist();
        assertThat(leftOver).doesNotExist();
        assertThat(young).exists();
        try (var rows = new Sql(other.organizationId())) {
            assertThat(rows.value("select count(*) from core.files where organization_id = ?"))
                    .isEqualTo("2");
            assertThat(rows.value("select count(*) from core.file_contents where organization_id = ?"))
                    .isEqualTo("2");
        }
        member.delete("/api/products/" + product).expect(204);
        member.get("/api/files/" + photo).refuses(404, "NOT_FOUND");
        member.post("/api/products/" + product + "/restore").expect(200);
        assertThat(member.download("GET", "/api/files/" + photo).statusCode()).isEqualTo(200);
    }

    private static void update(String sql) {
        try (var owner = TestInstallation.get().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.executeUpdate(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path twoDaysOld(Path file) throws IOException {
        Files.writeString(file, "nobody knows of me");
        Instant twoDaysAgo = Instant.now().minus(Duration.ofDays(2));
        return Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.from(twoDaysAgo));
    }

    private static void cleanUp(Shop shop) {
        TestInstallation.get().context().getBeansOfType(io.smartbiz.platform.jobs.Job.class).values().stream()
                .filter(job -> List.of("files", "file-sweep").contains(job.name()))
                .forEach(job -> shop.inside(() -> {
                    job.run(shop.organizationId());
                    return true;
                }));
    }
}
