package io.smartbiz.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Forms with files that nobody sends by mistake. */
final class HostileForms {

    private static final String TYPE = "multipart/form-data; boundary=e";
    private static final String FILE = "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n";
    private static final String END = "--e--\r\n";
    private static final int MEGABYTE = 1 << 20;

    /** Values of a field that is no file. */
    static final List<String> FIELDS = List.of(
            "",
            "-1",
            "1e999999999",
            "a".repeat(20_000),
            "a\u0000b",
            "\u202e",
            "00000000-0000-0000-0000-000000000000",
            "' or '1'='1");

    /**
     * A body.
     *
     * @param type the header that tells its kind
     * @param isWrong whether every operation has to refuse it; some files are odd but good to keep
     */
    record Form(String type, byte[] body, boolean isWrong) {}

    private final Map<String, Form> forms = new LinkedHashMap<>();

    private HostileForms() {
        addBoundaries();
        addParts();
        addFiles();
        addNames();
    }

    /** By what is wrong with them. */
    static Map<String, Form> all() {
        return new HostileForms().forms;
    }

    private void addBoundaries() {
        byte[] good = bytes(part(FILE.formatted("a.txt"), "a") + END);
        wrong("no boundary", "multipart/form-data", good);
        wrong("an empty boundary", "multipart/form-data; boundary=", good);
        wrong("another boundary", "multipart/form-data; boundary=other", good);
        wrong("a boundary of 4 000 letters", "multipart/form-data; boundary=" + "e".repeat(4_000), good);
        wrong("nothing", TYPE, new byte[0]);
        wrong("only the end", TYPE, bytes(END));
        wrong("no end", TYPE, bytes("--e\r\n" + FILE.formatted("a.txt") + "\r\n" + "a".repeat(2_000)));
        wrong("no form", TYPE, bytes("{\"file\": 1}"));
    }

    private void addParts() {
        String file = FILE.formatted("a.txt");
        wrong("10 000 parts", TYPE, bytes(part(file, "a").repeat(10_000) + END));
        wrong(
                "10 000 fields",
                TYPE,
                bytes(part("Content-Disposition: form-data; name=\"a\"\r\n", "a")
                        .repeat(10_000)));
        wrong("a header of a megabyte", TYPE, bytes(part(file + "X: " + "a".repeat(MEGABYTE) + "\r\n", "a") + END));
        wrong("headers without end", TYPE, bytes("--e\r\n" + file + "X: y\r\n".repeat(200_000)));
        wrong("no disposition", TYPE, bytes(part("Content-Type: text/plain\r\n", "a") + END));
        wrong("an attachment", TYPE, bytes(part("Content-Disposition: attachment; filename=\"a.txt\"\r\n", "a") + END));
        wrong("no name", TYPE, bytes(part("Content-Disposition: form-data; filename=\"a.txt\"\r\n", "a") + END));
        wrong("a field for a file", TYPE, bytes(part("Content-Disposition: form-data; name=\"file\"\r\n", "a") + END));
        wrong("another name", TYPE, bytes(part(file.replace("\"file\"", "\"elif\""), "a") + END));
        wrong(
                "a form in the form",
                TYPE,
                bytes(part(file + "Content-Type: multipart/mixed; boundary=f\r\n", inner()) + END));
    }

    private static String inner() {
        return "--f\r\nContent-Disposition: file; filename=\"b.txt\"\r\n\r\nb\r\n--f--\r\n";
    }

    private void addFiles() {
        wrong("a file of nothing", TYPE, file("a.txt", new byte[0]));
        wrong("a program", TYPE, file("a.png", bytes("\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000")));
        wrong("a page that runs", TYPE, file("a.jpg", bytes("<!DOCTYPE html><script>alert(1)</script>")));
        wrong("a picture of 4 billion points", TYPE, file("a.png", picture(65_000, 65_000)));
        wrong("a zip of 200 megabytes of nothing", TYPE, file("a.zip", zip("a.txt", 200)));
        wrong("a table of 200 megabytes of nothing", TYPE, file("a.xlsx", zip("xl/worksheets/sheet1.xml", 200)));
        wrong("more than a file may have", TYPE, file("a.txt", new byte[10 * MEGABYTE + 1]));
        odd("a million quotes", file("a.csv", bytes("\"".repeat(1_000_000))));
        odd("a million rows", file("a.csv", bytes("name\n" + "a\n".repeat(1_000_000))));
        odd("a million columns", file("a.csv", bytes("a,".repeat(1_000_000))));
    }

    private void addNames() {
        wrong("a name of 100 000 letters", TYPE, file("a".repeat(100_000) + ".txt", bytes("a")));
        odd("a name of 300 letters", file("a".repeat(300) + ".txt", bytes("a")));
        odd("a name that is a path", file("../../../../etc/passwd", bytes("a")));
        odd("a name of Windows", file("C:\\\\CON.txt", bytes("a")));
        odd("a name with nothing in it", file("\u0000\u202e\u0007", bytes("a")));
        odd("no name of a file", file("", bytes("a")));
        odd("a name in another encoding", file("=?utf-7?Q?+ADw-script?=", bytes("a")));
    }

    private void wrong(String what, String type, byte[] body) {
        forms.put(what, new Form(type, body, true));
    }

    private void odd(String what, byte[] body) {
        forms.put(what, new Form(TYPE, body, false));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String part(String headers, String content) {
        return "--e\r\n" + headers + "\r\n" + content + "\r\n";
    }

    private static byte[] file(String name, byte[] content) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(bytes("--e\r\n" + FILE.formatted(name) + "\r\n"));
        form.writeBytes(content);
        form.writeBytes(bytes("\r\n" + END));
        return form.toByteArray();
    }

    /** The beginning of a picture, which says how large it is. */
    private static byte[] picture(int width, int height) {
        byte[] header = ByteBuffer.allocate(17)
                .put(bytes("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        var sum = new CRC32();
        sum.update(header);
        return ByteBuffer.allocate(8 + 4 + header.length + 4 + 12)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(header.length - 4)
                .put(header)
                .putInt((int) sum.getValue())
                .putInt(0)
                .put(bytes("IDAT"))
                .putInt(0x35AF061E)
                .array();
    }

    private static byte[] zip(String name, int megabytes) {
        var bytes = new ByteArrayOutputStream();
        byte[] nothing = new byte[MEGABYTE];
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
