package io.smartbiz.imports;

import io.smartbiz.imports.sheets.SheetReader;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.testing.Fuzzer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Damaged tables are read or refused, in time. */
class SheetFuzzTest {

    private static final Duration MOST = Duration.ofSeconds(5);
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static void fuzz(String name, List<byte[]> samples, List<byte[]> words, Fuzzer.Work work) {
        Fuzzer.run(name, samples, words, Failure.class::isInstance, MOST, work);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The parts that the reader looks at. */
    private static Map<String, byte[]> workbook() {
        String types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"" + types + "/%s\" Target=\"%s\"/></Relationships>";
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", bytes("<Types/>"));
        parts.put("_rels/.rels", bytes(relationships.formatted("officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                bytes("<workbook xmlns=\"" + main + "\" xmlns:r=\"" + types
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels", bytes(relationships.formatted("worksheet", "worksheets/sheet1.xml")));
        parts.put(SHEET, bytes("<worksheet xmlns=\"" + main + """
                "><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1"><v>7</v></c></row>
                <row r="2"><c r="A2"><v>1.5</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c></row>
                </sheetData></worksheet>"""));
        return parts;
    }

    private static void read(byte[] file) {
        SheetReader.read(file, null, ProductColumn::keyOf);
    }

    @Test
    void tables() {
        fuzz(
                "csv",
                List.of(
                        bytes("name,category\nA,\"b\nc\"\n"),
                        bytes("\uFEFFa;b\r\n1;2\r\n"),
                        "name;category\nКовёр;Ковры\n".getBytes(Charset.forName("windows-1251")),
                        "name\tcategory\nفرش\tکاشان\n".getBytes(StandardCharsets.UTF_16LE)),
                List.of(bytes("\"\""), bytes("\t"), bytes("\r")),
                SheetFuzzTest::read);
    }

    @Test
    void workbooks() throws IOException {
        Map<String, byte[]> parts = workbook();
        fuzz("xlsx", List.of(zip(parts)), List.of(bytes("PK\3\4")), SheetFuzzTest::read);
        List<byte[]> words = List.of(
                bytes("XFD1048576"),
                bytes("1e999999999"),
                bytes("t=\"s\""),
                bytes("_xD800_"),
                bytes("<f>A1</f>"),
                bytes("r=\"-1\""));
        for (String part : List.of(SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels")) {
            fuzz("xlsx-xml", List.of(parts.get(part)), words, input -> {
                var changed = new LinkedHashMap<>(parts);
                changed.put(part, input);
                read(zip(changed));
            });
        }
    }
}
