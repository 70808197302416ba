package io.smartbiz.imports.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes a workbook of headings and texts for people to fill in. */
public final class WorkbookFile {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** The styles of cells: 0 as it comes, 1 texts, 2 a heading. */
    private static final String STYLES = "<styleSheet xmlns=\"" + MAIN + "\">"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
            + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border/></borders>"
            + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
            + "<cellXfs count=\"3\"><xf/><xf numFmtId=\"49\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>";

    private WorkbookFile() {}

    /**
     * A sheet.
     *
     * @param rows the texts below the headings
     */
    public record SheetOf(String name, List<Column> columns, List<List<String>> rows) {}

    /**
     * A column of a sheet.
     *
     * @param isText whether what is typed stays as it is typed, also if it looks like a number or a day
     * @param width in letters
     * @param choices where Excel finds what it offers for a cell, such as {@code 'Lists'!$A$2:$A$9}; null for nothing
     */
    public record Column(
            String heading,
            boolean isText,
            int width,
            @Nullable String choices) {}

    /** The bytes of an .xlsx file. */
    public static byte[] of(List<SheetOf> sheets, boolean isRightToLeft) {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(bytes)) {
                add(zip, "[Content_Types].xml", contentTypes(sheets.size()));
                add(
                        zip,
                        "_rels/.rels",
                        relationships(List.of(relationship("r1", "officeDocument", "xl/workbook.xml"))));
                add(zip, "xl/workbook.xml", workbook(sheets));
                add(zip, "xl/_rels/workbook.xml.rels", workbookRelationships(sheets.size()));
                add(zip, "xl/styles.xml", STYLES);
                for (int i = 0; i < sheets.size(); i++) {
                    add(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", sheet(sheets.get(i), isRightToLeft));
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes(int sheets) {
        var types = new StringBuilder("<Types xmlns=\"" + PACKAGE + "/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        types.append(contentType("workbook", "sheet.main")).append(contentType("styles", "styles"));
        for (int i = 1; i <= sheets; i++) {
            types.append(contentType("worksheets/sheet" + i, "worksheet"));
        }
        return types.append("</Types>").toString();
    }

    private static String contentType(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relationships(List<String> relationships) {
        return "<Relationships xmlns=\"" + PACKAGE + "/relationships\">" + String.join("", relationships)
                + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String workbookRelationships(int sheets) {
        var all = new ArrayList<String>();
        all.add(relationship("styles", "styles", "styles.xml"));
        for (int i = 1; i <= sheets; i++) {
            all.add(relationship("sheet" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return relationships(all);
    }

    private static String workbook(List<SheetOf> sheets) {
        var list = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            list.append("<sheet name=\"")
                    .append(escaped(sheets.get(i - 1).name()))
                    .append("\" sheetId=\"%d\" r:id=\"sheet%d\"/>".formatted(i, i));
        }
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>" + list + "</sheets></workbook>";
    }

    private static String sheet(SheetOf sheet, boolean isRightToLeft) {
        var xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView"
                + (isRightToLeft ? " rightToLeft=\"1\"" : "")
                + " workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><cols>");
        for (int i = 0; i < sheet.columns().size(); i++) {
            Column column = sheet.columns().get(i);
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" style=\"%3$d\" customWidth=\"1\"/>"
                    .formatted(i + 1, column.width(), column.isText() ? 1 : 0));
        }
        xml.append("</cols><sheetData>");
        List<String> headings = sheet.columns().stream().map(Column::heading).toList();
        append(xml, 1, headings, " s=\"2\"");
        for (int i = 0; i < sheet.rows().size(); i++) {
            append(xml, i + 2, sheet.rows().get(i), " s=\"1\"");
        }
        return xml.append("</sheetData>")
                .append(validations(sheet.columns()))
                .append("</worksheet>")
                .toString();
    }

    private static void append(StringBuilder xml, int number, List<String> texts, String style) {
        xml.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).isEmpty()) {
                xml.append("<c r=\"%s%d\" t=\"inlineStr\"%s><is><t xml:space=\"preserve\">"
                                .formatted(SheetText.letter(i), number, style))
                        .append(escaped(texts.get(i)))
                        .append("</t></is></c>");
            }
        }
        xml.append("</row>");
    }

    /** Excel offers the choices but takes other texts, too; the import says what is wrong with them. */
    private static String validations(List<Column> columns) {
        var all = new StringBuilder();
        int count = 0;
        for (int i = 0; i < columns.size(); i++) {
            String choices = columns.get(i).choices();
            if (choices != null) {
                count++;
                all.append("<dataValidation type=\"list\" allowBlank=\"1\" sqref=\"%1$s2:%1$s%2$d\"><formula1>"
                                .formatted(SheetText.letter(i), SheetLimits.MOST_ROWS + 1))
                        .append(escaped(choices))
                        .append("</formula1></dataValidation>");
            }
        }
        return count == 0 ? "" : "<dataValidations count=\"" + count + "\">" + all + "</dataValidations>";
    }

    /** Without the characters that XML does not have. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> letter >= ' ' && letter < 0xFFFE || letter > 0xFFFF)
                .forEach(letter -> {
                    switch (letter) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(letter);
                    }
                });
        return escaped.toString();
    }
}
