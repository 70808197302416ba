package io.smartbiz.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smartbiz.imports.sheets.BadRow;
import io.smartbiz.imports.sheets.FileEncoding;
import io.smartbiz.imports.sheets.Sheet;
import io.smartbiz.imports.sheets.Sheet.SheetRow;
import io.smartbiz.imports.sheets.SheetReader;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table is read as its author sees it, or refused with the place and the reason. */
class SheetReaderTest {

    private static Sheet csv(String text) {
        return SheetReader.read(text.getBytes(StandardCharsets.UTF_8), null, ProductColumn::keyOf);
    }

    private static Sheet encoded(String text, String charset, @Nullable FileEncoding asked) {
        return SheetReader.read(text.getBytes(Charset.forName(charset)), asked, ProductColumn::keyOf);
    }

    private static Sheet excel(String... cells) {
        return SheetReader.read(Workbooks.of(cells), null, ProductColumn::keyOf);
    }

    /** What the rows hold, and what is wrong with them. */
    private static List<String> told(Sheet sheet) {
        return sheet.rows().stream().flatMap(SheetReaderTest::told).toList();
    }

    private static Stream<String> told(SheetRow row) {
        return Stream.concat(
                row.cells().entrySet().stream()
                        .map(cell -> row.number() + " " + cell.getKey() + "="
                                + cell.getValue().text()),
                row.faults().stream()
                        .map(fault -> row.number() + " " + fault.letter() + " " + fault.key() + "!"
                                + fault.reason().key()));
    }

    private static Failure refusal(byte[] file, @Nullable FileEncoding asked) {
        Failure refusal =
                catchThrowableOfType(Failure.class, () -> SheetReader.read(file, asked, ProductColumn::keyOf));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    private static List<BadRow> badHeading(byte[] file) {
        Failure refusal = refusal(file, null);
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        List<?> rows = (List<?>) refusal.details().get("rows");
        return rows.stream().map(BadRow.class::cast).toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void refusesACellWhoseQuotationMarkIsNeverClosed() {
        assertThat(told(csv("name,price\nA,1\n\"B,2\nC,3\n")))
                .containsExactly("2 name=A", "2 price=1", "3 A name!import.bad_quote");
        assertThat(told(csv("name,price\nA,1\nB,\"2\nC,3\n")))
                .containsExactly("2 name=A", "2 price=1", "3 name=B", "3 B price!import.bad_quote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\n\n"})
    void refusesAQuotationMarkThatIsNotClosedInTheLastRow(String end) {
        assertThat(told(csv("name,category,price\nA,Rugs,1\n\"B,Rugs,2" + end)))
                .containsExactly("2 name=A", "2 category=Rugs", "2 price=1", "3 A name!import.bad_quote");
        assertThat(told(csv("name,category,price\nA,Rugs,1\nB,Rugs,\"2" + end)))
                .endsWith("3 name=B", "3 category=Rugs", "3 C price!import.bad_quote");
        assertThat(told(csv("name,price\nA,\"" + end))).containsExactly("2 name=A", "2 B price!import.bad_quote");
        assertThat(told(csv("name\nA\n\"" + end))).containsExactly("2 name=A", "3 A name!import.bad_quote");
        assertThat(told(csv("name\n\"5 \"\"inch\"\"" + end))).containsExactly("2 A name!import.bad_quote");
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "windows-1251")) {
            assertThat(told(encoded("name,price\n\"Ковёр красный,2" + end, charset, null)))
                    .containsExactly("2 A name!import.bad_quote");
        }
        assertThat(badHeading(utf8("name,\"price\nA,1\nB,2" + end)))
                .extracting(
                        bad -> bad.row() + bad.column() + " " + bad.message().key())
                .containsExactly("1B import.bad_quote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\n\n \n", "\n,,\n", "\n,"})
    void readsALastRowThatIsQuotedWellOrEmpty(String end) {
        assertThat(told(csv("name,price,notes\n\"A\",1,\"a, \"\"b\"\"\"" + end)))
                .containsExactly("2 name=A", "2 price=1", "2 notes=a, \"b\"");
    }

    @Test
    void refusesTheLastRowOfAFileThatBreaksOff() {
        String rows = "name,price,notes\nA,1,x\nB,2,\n";
        assertThat(told(csv(rows + "C,3"))).endsWith("4 name=C", "4 B price!import.cut_off");
        assertThat(told(csv(rows + "C"))).endsWith("3 price=2", "4 A name!import.cut_off");
        assertThat(told(encoded("\ufeff" + rows + "C,3", "UTF-16LE", null)))
                .endsWith("4 name=C", "4 B price!import.cut_off");
        // Complete, or not shorter by accident.
        assertThat(told(csv(rows + "C,3,"))).endsWith("4 name=C", "4 price=3");
        assertThat(told(csv(rows + "C,3\n"))).endsWith("4 name=C", "4 price=3");
        assertThat(told(csv(rows + "C,3\n "))).endsWith("4 name=C", "4 price=3");
        assertThat(told(csv("name,price,notes\nA,1\nB,2"))).endsWith("3 name=B", "3 price=2");
        assertThat(told(csv("name,price,notes\nA,1"))).endsWith("2 name=A", "2 price=1");
    }

    @Test
    void refusesACellThatSwallowsTheRowsUpToTheNextQuotationMark() {
        // The cells end in the quotation mark of inches, in the same column and in the next one.
        assertThat(told(csv("name,category,price\n\"5 inch,Rugs,1\nRug 6\",Rugs,2\nC,Rugs,3\n")))
                .containsExactly(
                        "2 category=Rugs",
                        "2 price=2",
                        "2 A name!import.bad_quote",
                        "3 name=C",
                        "3 category=Rugs",
                        "3 price=3");
        assertThat(told(csv("name,category,price\n\"5 inch,Rugs,1\nRug,Rugs 6\",2\n")))
                .containsExactly("2 category=2", "2 A name!import.bad_quote");
    }

    @Test
    void refusesTextAfterAClosingQuotationMark() {
        assertThat(told(csv("name,price\n\"Lara\" red,1\nB,2\n"))).containsExactly("2 A name!import.bad_quote");
    }

    @Test
    void keepsTheLinesOfACellThatIsQuotedWell() {
        assertThat(told(csv("name,price,notes\nA,1,\"soft, red\nand \"\"big\"\"\"\nB,2,\n")))
                .containsExactly("2 name=A", "2 price=1", "2 notes=soft, red\nand \"big\"", "3 name=B", "3 price=2");
    }

    @Test
    void refusesWhatStandsBesideTheHeading() {
        assertThat(told(csv("name,price\nA,1,2\nB,3,,\n")))
                .containsExactly("2 name=A", "2 price=1", "2 C !import.no_heading", "3 name=B", "3 price=3");
        assertThat(told(csv("name,,price\nA,x,1\n"))).contains("2 B !import.no_heading");
        assertThat(told(excel("A1=name", "A2=Lara", "C2=surplus")))
                .containsExactly("2 name=Lara", "2 C !import.no_heading");
    }

    @Test
    void refusesTwoColumnsOfOneName() {
        for (byte[] file :
                List.of(utf8("name,price, Name \nA,1,B\n"), Workbooks.of("A1=name", "B1=price", "C1=NAME", "A2=x"))) {
            BadRow bad = badHeading(file).getFirst();
            assertThat(bad.row()).isEqualTo(1);
            assertThat(bad.column()).isEqualTo("C");
            assertThat(bad.field()).isEqualTo("name");
            assertThat(bad.message().key()).isEqualTo("import.column_twice");
            assertThat(bad.message().arguments()).containsExactly("A");
        }
    }

    @Test
    void findsTheHeadingBelowBlankRows() {
        assertThat(told(csv("\n , \nname,price\nA,1\n\nB,2\n")))
                .containsExactly("4 name=A", "4 price=1", "6 name=B", "6 price=2");
        assertThat(told(excel("A3=name", "A5=Lara"))).containsExactly("5 name=Lara");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\nname;a,b\nx;1,5\n", "SEP=;\r\nname;a,b\r\nx;1,5\r\n", "\"name\";\"a,b\"\nx;1,5\n"})
    void dividesTheCellsAsExcelDoes(String text) {
        assertThat(told(csv(text))).containsExactly("2 name=x", "2 a,b=1,5");
    }

    @Test
    void takesAwayWhatNobodySees() {
        assertThat(told(csv("\u00a0name\u200f,price\n\u200eLara\u00a0 ,\u202f1\n")))
                .containsExactly("2 name=Lara", "2 price=1");
        assertThat(told(csv("name\nLa\ufffda\n"))).containsExactly("2 A name!import.lost_letters");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, UTF_16LE", "UTF-16BE, UTF_16BE", "UTF-16, UTF_16BE", "UTF-8, UTF_8"})
    void readsTheEncodingsOfUnicode(String charset, FileEncoding encoding) {
        Sheet sheet = encoded("name\tcategory\nفرش کاشان\tКовры\n", charset, null);
        assertThat(told(sheet)).containsExactly("2 name=فرش کاشان", "2 category=Ковры");
        assertThat(sheet.readAs().encoding()).isEqualTo(encoding);
    }

    @Test
    void readsAnEncodingOfWindowsWhenOnlyOneMakesSense() {
        Sheet russian = encoded("name;category\nКовёр «Лара» красный;Ковры\n", "windows-1251", null);
        assertThat(told(russian)).containsExactly("2 name=Ковёр «Лара» красный", "2 category=Ковры");
        assertThat(russian.readAs().encoding()).isEqualTo(FileEncoding.WINDOWS_1251);
        assertThat(encoded("name\nДОРОЖКА красная\n", "windows-1251", null)
                        .readAs()
                        .encoding())
                .isEqualTo(FileEncoding.WINDOWS_1251);
        Sheet persian = encoded("name;category\nفرش دستباف کاشان;گليم\n", "windows-1256", null);
        assertThat(told(persian)).containsExactly("2 name=فرش دستباف کاشان", "2 category=گليم");
        assertThat(persian.readAs().encoding()).isEqualTo(FileEncoding.WINDOWS_1256);
        // All encodings of Windows have the same quotation marks.
        assertThat(told(encoded("name\nKo‘k gilam\n", "windows-1252", null))).containsExactly("2 name=Ko‘k gilam");
    }

    @ParameterizedTest
    @CsvSource({
        "Halı İsfahan, windows-1254",
        "ковер, KOI8-R",
        "ковры, IBM866",
        "фрш, windows-1251",
        "КОВРЫ, windows-1251",
        "فرش دستباف, windows-1256",
        "فرش, windows-1256",
        "رخت, windows-1256",
        "Café, windows-1252"
    })
    void asksForTheEncodingWhenItIsNotSure(String name, String charset) {
        Failure refusal = refusal(("name,price\nA,1\n" + name + ",2\n").getBytes(Charset.forName(charset)), null);
        assertThat(refusal.code()).isEqualTo(ErrorCode.VALIDATION_ERROR);
        assertThat(((Map<?, ?>) refusal.details().get("fields")).keySet()).hasToString("[encoding]");
        assertThat(refusal.details()).containsEntry("row", 3).containsKey("encodings");
    }

    @Test
    void readsTheEncodingThatIsAskedForOrSaysThatItIsNot() {
        assertThat(told(encoded("name\nфрш\n", "windows-1251", FileEncoding.WINDOWS_1251)))
                .containsExactly("2 name=фрш");
        assertThat(refusal(utf8("\ufeffname\nA\n"), FileEncoding.WINDOWS_1251).details())
                .containsKey("fields");
        byte[] persian = "name\nA\nکرک\n".getBytes(Charset.forName("windows-1256"));
        assertThat(refusal(persian, FileEncoding.WINDOWS_1251).details()).containsKey("fields");
        assertThat(refusal(persian, FileEncoding.UTF_8).details()).containsKey("fields");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<v>133.80000000000001</v>||133.8",
                "<v>1.25E6</v>||1250000",
                "<v>1.25E6</v>|#,##0.00|1250000",
                "<v>416.66666666666669</v>|0.00|416.67",
                "<v>416.66666666666669</v>|#,##0.00\\ \"soʻm\"|416.67",
                "<v>2.5</v>|General|2.5",
                "<v>478</v>|00000|00478",
                "<v>4780000123456</v>|0|4780000123456",
                "<v>46054</v>|dd\\.mm\\.yyyy|2026-02-01",
                "<v>46054</v>|[$-419]d\\ mmmm\\ yyyy;@|2026-02-01",
                "<v>46054.5</v>|m/d/yy h:mm|2026-02-01 12:00",
                "<v>0.5</v>|h:mm|12:00",
                "<v>1.5</v>|[h]:mm|1900-01-01 12:00",
                "<v>0.15</v>|0%|15%",
                "<v>5</v>|[Red]0|5",
                "<v>5</v>|[$Dhs-409]0|5",
                "<v>1234</v>|0,|1234",
                "<f>A2*2</f><v>2.5E1</v>||25",
            })
    void showsNumbersAsExcelDoes(String value, @Nullable String format, String shown) {
        byte[] file = Workbooks.formatted(
                format, "<c r=\"A1\" t=\"inlineStr\"><is><t>v</t></is></c>", "<c r=\"A2\" s=\"0\">" + value + "</c>");
        assertThat(told(SheetReader.read(file, null, ProductColumn::keyOf))).containsExactly("2 v=" + shown);
    }

    @Test
    void knowsWhichCellsAreNumbers() {
        SheetRow row = excel("A1=v", "B1=w", "C1=x", "A2#125.125", "B2=125.125", "C2#0.15")
                .rows()
                .getFirst();
        assertThat(row.cells().get("v").number()).isEqualByComparingTo("125.125");
        assertThat(row.cells().get("w").number()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r=\"A2\"><f>B2*2</f></c>|import.formula_without_result",
                "<c r=\"A2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>|import.error_in_cell",
                "<c r=\"A2\" t=\"e\"><v>#N/A</v></c>|import.error_in_cell",
                "<c r=\"A2\"><v>1x</v></c>|import.unreadable_cell",
                "<c r=\"A2\" t=\"inlineStr\"><is><t>a_x0000_b</t></is></c>|import.lost_letters",
            })
    void refusesCellsThatShowNoValue(String cell, String reason) {
        byte[] file = Workbooks.formatted(null, "<c r=\"A1\" t=\"inlineStr\"><is><t>v</t></is></c>", cell);
        assertThat(told(SheetReader.read(file, null, ProductColumn::keyOf))).containsExactly("2 A v!" + reason);
    }

    @Test
    void takesAnEmptyResultOfAFormulaForEmpty() {
        byte[] file = Workbooks.formatted(
                null,
                "<c r=\"A1\" t=\"inlineStr\"><is><t>v</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>w</t></is></c>",
                "<c r=\"A2\" t=\"str\"><f>\"\"</f><v></v></c><c r=\"B2\" t=\"str\"><f>\"x\"</f><v>x</v></c>");
        assertThat(told(SheetReader.read(file, null, ProductColumn::keyOf))).containsExactly("2 w=x");
    }

    @Test
    void resolvesTheCodesOfAWorkbookForLettersThatXmlLacks() {
        assertThat(told(excel("A1=name", "A2=Lara_x000D_", "A3=a_x000D_\nb", "A4=_x005F_x000D_", "A5=x_1")))
                .containsExactly("2 name=Lara", "3 name=a\nb", "4 name=_x000D_", "5 name=x_1");
    }

    @Test
    void refusesHiddenRowsAndReadsTheFirstSheetThatIsNotHidden() {
        assertThat(told(SheetReader.read(Workbooks.withHiddenRow(), null, ProductColumn::keyOf)))
                .containsExactly("2 A name!import.hidden_row", "3 name=Shown");
        Sheet second = SheetReader.read(Workbooks.withHiddenSheet(), null, ProductColumn::keyOf);
        assertThat(second.readAs().sheet()).isEqualTo("Shown");
        assertThat(told(second)).containsExactly("2 name=Lara");
    }

    @Test
    void saysThatAnOldWorkbookMustBeSavedAnew() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1};
        assertThat(refusal(old, null).text().key()).isEqualTo("import.old_excel");
    }
}
