package io.smartbiz.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Workbooks as Excel writes them, in their smallest form. */
final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Workbooks() {}

    /** One sheet. @param cells such as {@code B2=text} and {@code C2#1.5} */
    static byte[] of(String... cells) {
        Map<String, List<String>> rows = Arrays.stream(cells)
                .collect(Collectors.groupingBy(
                        cell -> cell.split("[=#]")[0].replaceAll("\\D", ""), LinkedHashMap::new, Collectors.toList()));
        return zip(parts(Map.of("Sheet1", rows(rows)), "", ""));
    }

    /** One sheet of two rows. @param format of the style 0; null for none @param rows the cells of each row, as XML */
    static byte[] formatted(@Nullable String format, String... rows) {
        var xml = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            xml.append("<row r=\"%d\">%s</row>".formatted(i + 1, rows[i]));
        }
        String styles = format == null
                ? ""
                : "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\""
                        + format.replace("\"", "&quot;")
                        + "\"/></numFmts><cellXfs count=\"1\"><xf numFmtId=\"200\"/></cellXfs></styleSheet>";
        return zip(parts(Map.of("Sheet1", xml.toString()), styles, ""));
    }

    static byte[] withHiddenRow() {
        return zip(parts(
                Map.of(
                        "Sheet1",
                        row(1, "", text("A1", "name"))
                                + row(2, " hidden=\"1\"", text("A2", "Hidden"))
                                + row(3, "", text("A3", "Shown"))),
                "",
                ""));
    }

    static byte[] withHiddenSheet() {
        var sheets = new LinkedHashMap<String, String>();
        sheets.put("Hidden", row(1, "", text("A1", "secret")));
        sheets.put("Shown", row(1, "", text("A1", "name")) + row(2, "", text("A2", "Lara")));
        return zip(parts(sheets, "", "Hidden"));
    }

    private static String row(int number, String attributes, String cells) {
        return "<row r=\"%d\"%s>%s</row>".formatted(number, attributes, cells);
    }

    private static String rows(Map<String, List<String>> rows) {
        return rows.entrySet().stream()
                .map(row -> row(
                        Integer.parseInt(row.getKey()),
                        "",
                        row.getValue().stream().map(Workbooks::cell).collect(Collectors.joining())))
                .collect(Collectors.joining());
    }

    private static String cell(String cell) {
        int sign = cell.replace('#', '=').indexOf('=');
        String value = cell.substring(sign + 1);
        return cell.charAt(sign) == '#'
                ? "<c r=\"%s\"><v>%s</v></c>".formatted(cell.substring(0, sign), value)
                : text(cell.substring(0, sign), value);
    }

    private static String text(String reference, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
    }

    private static Map<String, String> parts(Map<String, String> sheets, String styles, String hidden) {
        var parts = new LinkedHashMap<String, String>();
        String relationships =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
        String relationship = "<Relationship Id=\"r%s\" Type=\"" + TYPES + "/%s\" Target=\"%s\"/>";
        String override =
                "<Override PartName=\"/xl/%s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".spreadsheetml.%s+xml\"/>";
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + override.formatted("workbook", "sheet.main")
                        + (styles.isEmpty() ? "" : override.formatted("styles", "styles")) + "</Types>");
        parts.put(
                "_rels/.rels",
                relationships.formatted(relationship.formatted("1", "officeDocument", "xl/workbook.xml")));
        var list = new StringBuilder();
        var targets = new StringBuilder();
        int number = 0;
        for (var sheet : sheets.entrySet()) {
            number++;
            String state = sheet.getKey().equals(hidden) ? " state=\"hidden\"" : "";
            list.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"r%d\"/>"
                    .formatted(sheet.getKey(), number, state, number));
            targets.append(relationship.formatted(number, "worksheet", "worksheets/sheet" + number + ".xml"));
            parts.put(
                    "xl/worksheets/sheet" + number + ".xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
        }
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + TYPES + "\"><sheets>" + list + "</sheets></workbook>");
        if (!styles.isEmpty()) {
            parts.put("xl/styles.xml", styles);
            targets.append(relationship.formatted("S", "styles", "styles.xml"));
        }
        parts.put("xl/_rels/workbook.xml.rels", relationships.formatted(targets));
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(bytes)) {
                for (var part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
