package io.smartbiz.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import io.smartbiz.imports.sheets.Sheet.SheetRow;
import io.smartbiz.imports.sheets.SheetReader;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would be large in memory, or that two programs would read differently, are refused. */
@Tag("alone")
class SheetLimitsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};
    private static final byte[] DIRECTORY_END = {'P', 'K', 5, 6};
    private static final int OFFSET_IN_ENTRY = 42;
    private static final int OFFSET_IN_END = 16;

    private static byte[] zip(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> parts(String rows) {
        return parts(SHEET, rows);
    }

    private static Map<String, String> parts(String sheet, String rows) {
        String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relationship = "<Relationship Id=\"%s\" Type=\"" + types + "/%s\" Target=\"%s\"/>";
        String relationships =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument\
                .spreadsheetml.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/\
                vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>""");
        parts.put(
                "_rels/.rels",
                relationships.formatted(relationship.formatted("r1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + types
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships.formatted(relationship.formatted("r1", "worksheet", "/" + sheet)));
        parts.put("xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\"><si><t>name</t></si></sst>");
        parts.put(sheet, "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        return parts;
    }

    private static Failure refusal(byte[] file, ErrorCode code) {
        Failure refusal = catchThrowableOfType(Failure.class, () -> rows(file));
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        return refusal;
    }

    private static List<SheetRow> rows(byte[] file) {
        return SheetReader.read(file, null, ProductColumn::keyOf).rows();
    }

    private static void requireTooLarge(String rows, String limit) throws IOException {
        assertThat(refusal(zip(parts(rows)), ErrorCode.PAYLOAD_TOO_LARGE).details())
                .containsKey(limit);
    }

    private static String row(int number, String text) {
        return "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>"
                .formatted(number, number, text);
    }

    private static int find(byte[] bytes, byte[] signature, int from) {
        for (int i = from; i <= bytes.length - signature.length; i++) {
            if (Arrays.equals(bytes, i, i + signature.length, signature, 0, signature.length)) {
                return i;
            }
        }
        throw new AssertionError("no such signature");
    }

    private static ByteBuffer numbers(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ2", "XFE2", "$XFE$2", "zzzzzz2", "GS2"})
    void refusesColumnsFarToTheRight(String cell) throws IOException {
        requireTooLarge(row(1, "name") + "<row r=\"2\"><c r=\"" + cell + "\"><v>1</v></c></row>", "most_columns");
    }

    @Test
    void countsCellsThatDoNotSayWhereTheyAre() throws IOException {
        requireTooLarge(row(1, "name") + "<row r=\"2\">" + "<c/>".repeat(20_000) + "</row>", "most_columns");
        requireTooLarge("<row r=\"1\">" + "<c><c r=\"A1\"/></c>".repeat(20_000) + "</row>", "most_columns");
    }

    @Test
    void looksIntoTheSheetWhateverItsName() throws IOException {
        byte[] file = zip(parts("xl/media/image1.png", "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"));
        assertThat(refusal(file, ErrorCode.PAYLOAD_TOO_LARGE).details()).containsKey("most_columns");
    }

    @Test
    void refusesManyRowsOfBlanksAndRowsThatRepeatTheirNumber() throws IOException {
        requireTooLarge(row(1, "name") + "<row r=\"1048576\"/>", "most_rows");
        requireTooLarge(row(1, "name") + row(2, "x").repeat(6_000), "most_rows");
        assertThat(rows(zip(parts(row(1, "name") + row(5_001, "last"))))).hasSize(1);
    }

    @Test
    void refusesLongCellsAndCountsASharedTextForEveryCell() throws IOException {
        requireTooLarge(row(1, "name") + row(2, "x".repeat(32_768)), "most_characters_in_cell");
        assertThat(rows(zip(parts(row(1, "name") + row(2, "x".repeat(32_767))))))
                .hasSize(1);
        var rows = new StringBuilder();
        for (int i = 1; i <= 300; i++) {
            rows.append("<row r=\"%d\"><c r=\"A%d\" t=\"s\"><v>0</v></c></row>".formatted(i, i));
        }
        Map<String, String> parts = parts(rows.toString());
        assertThat(rows(zip(parts))).hasSize(299);
        parts.compute("xl/sharedStrings.xml", (_, shared) -> shared.replace("name", "x".repeat(30_000)));
        assertThat(refusal(zip(parts), ErrorCode.PAYLOAD_TOO_LARGE).details()).containsKey("most_characters");
    }

    @Test
    void refusesMoreCellsThanTheRowsOfAnyImportHave() throws IOException {
        String heading =
                IntStream.range(0, 41).mapToObj(column -> "c" + column).collect(Collectors.joining(",")) + "\n";
        String line = "1,".repeat(40) + "1\n";
        byte[] most = (heading + line.repeat(4_877)).getBytes(StandardCharsets.US_ASCII);
        assertThat(rows(most)).hasSize(4_877);
        byte[] more = (heading + line.repeat(4_878)).getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(more, ErrorCode.PAYLOAD_TOO_LARGE).details()).containsKey("most_cells");
        String cells = "<c><v>1</v></c>".repeat(100);
        requireTooLarge(row(1, "name") + ("<row>" + cells + "</row>").repeat(2_000), "most_cells");
    }

    @Test
    void refusesLongFieldsOfCsv() {
        byte[] one = ("name\n" + "x".repeat(32_768) + "\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(one, ErrorCode.PAYLOAD_TOO_LARGE).details()).containsKey("most_characters_in_cell");
        byte[] many = ("name\n" + ("x".repeat(30_000) + "\n").repeat(300)).getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(many, ErrorCode.PAYLOAD_TOO_LARGE).details()).containsKey("most_characters");
        byte[] zero = ("name\n" + "A\n".repeat(2_000) + "\0\n").getBytes(StandardCharsets.US_ASCII);
        refusal(zero, ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v", "f", "is", "x"})
    void refusesDeepNesting(String element) throws IOException {
        String deep = ("<" + element + ">").repeat(50_000) + ("</" + element + ">").repeat(50_000);
        byte[] file = zip(parts("<row r=\"1\"><c r=\"A1\">" + deep + "</c></row>"));
        refusal(file, ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void refusesManyNamesAndLongTags() throws IOException {
        var names = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        refusal(zip(parts(row(1, "name") + names)), ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        String tag = "<row r=\"1\" s=\"" + "1".repeat(2 << 20) + "\"/>";
        refusal(zip(parts(tag)), ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void refusesFormulasThatStandForTooMuch() throws IOException {
        String shared = "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A9\" si=\"0\">" + "A1+".repeat(2_700)
                + "1</f></c></row>";
        requireTooLarge(shared + "<row><c><f t=\"shared\" si=\"0\"/></c></row>".repeat(9_000), "most_characters");
        requireTooLarge(
                "<row><c r=\"A1\"><f t=\"array\" ref=\"A1\">1</f></c></row>".repeat(9_000)
                        + "<row><c/></row>".repeat(9_000),
                "most_characters");
        requireTooLarge(
                "<row r=\"1\"><c r=\"A1\"><f>" + "1+".repeat(5_000) + "1</f></c></row>", "most_characters_in_cell");
    }

    @Test
    void refusesWhatStandsBeforeTheFirstEntry() throws IOException {
        byte[] small = zip(Map.of("a", "b"));
        byte[] real = zip(parts(row(1, "name") + row(2, "Lara")));
        assertThat(rows(real)).hasSize(1);
        var both = new ByteArrayOutputStream();
        both.write(small, 0, find(small, DIRECTORY_ENTRY, 0));
        both.writeBytes(new byte[] {1, 2, 3, 4});
        both.writeBytes(real);
        refusal(both.toByteArray(), ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void countsEntriesBehindForeignBytes() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("a", "b");
        parts.putAll(parts(row(1, "name") + " ".repeat(17 << 20)));
        byte[] file = zip(parts);
        int second = find(file, new byte[] {'P', 'K', 3, 4}, 4);
        var shifted = new ByteArrayOutputStream();
        shifted.write(file, 0, second);
        shifted.writeBytes(new byte[] {1, 2, 3, 4});
        shifted.write(file, second, file.length - second);
        byte[] bytes = shifted.toByteArray();
        ByteBuffer numbers = numbers(bytes);
        int entry = find(bytes, DIRECTORY_ENTRY, 0);
        for (int i = 1; i < parts.size(); i++) {
            entry = find(bytes, DIRECTORY_ENTRY, entry + 4);
            numbers.putInt(entry + OFFSET_IN_ENTRY, numbers.getInt(entry + OFFSET_IN_ENTRY) + 4);
        }
        int end = find(bytes, DIRECTORY_END, 0);
        numbers.putInt(end + OFFSET_IN_END, numbers.getInt(end + OFFSET_IN_END) + 4);
        assertThat(refusal(bytes, ErrorCode.PAYLOAD_TOO_LARGE).details()).containsKey("most_bytes");
    }

    @Test
    void refusesEntriesThatOverlapOrShareAName() throws IOException {
        byte[] overlapping = zip(parts(row(1, "name") + row(2, "Lara")));
        int second = find(overlapping, DIRECTORY_ENTRY, find(overlapping, DIRECTORY_ENTRY, 0) + 4);
        numbers(overlapping).putInt(second + OFFSET_IN_ENTRY, 0);
        refusal(overlapping, ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        Map<String, String> twice = parts(row(1, "name") + row(2, "Lara"));
        twice.put("XL/workbook.xml", "<other/>");
        refusal(zip(twice), ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void refusesManyEntries() throws IOException {
        Map<String, String> parts = parts(row(1, "name") + row(2, "Lara"));
        for (int i = 0; i < 2_000; i++) {
            parts.put("xl/" + i, "");
        }
        assertThat(refusal(zip(parts), ErrorCode.PAYLOAD_TOO_LARGE).details()).containsKey("most_entries");
    }

    @Test
    void refusesManyExtraFields() throws IOException {
        Map<String, String> parts = parts(row(1, "name") + row(2, "Lara"));
        assertThat(rows(withExtra(parts, 500))).hasSize(1);
        Map<String, String> more = new LinkedHashMap<>(parts);
        for (int i = 0; i < 1_000; i++) {
            more.put("xl/" + i, "");
        }
        for (byte[] file : List.of(withExtra(parts, 16_000), withExtra(more, 500))) {
            assertTimeoutPreemptively(Duration.ofSeconds(5), () -> refusal(file, ErrorCode.UNSUPPORTED_MEDIA_TYPE));
        }
    }

    /** Each entry with so many fields of no content. */
    private static byte[] withExtra(Map<String, String> parts, int fields) throws IOException {
        ByteBuffer extra = ByteBuffer.allocate(fields * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < fields; i++) {
            extra.putInt(20_000 + i);
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setExtra(extra.array());
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MAX_VALUE, 1 << 26})
    void readsPartsForVersionsOfJavaAsAnyOther(int version) throws IOException {
        Map<String, String> parts = parts(row(1, "name") + row(2, "Lara"));
        for (int i = 0; i < 10; i++) {
            parts.put("META-INF/versions/" + version + "/" + i, "");
        }
        var threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(rows(zip(parts))).hasSize(1);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(32 << 20);
    }
}
