package io.smartbiz.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Shop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Products out of a file: all of them, or none and every bad row told. */
class ImportTest {

    private static final String HEADING = "name,category,collection,type,buy_price,sell_price,quantity,sizes,branch\n";

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();

    private static byte[] form(byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.csv\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static Answer upload(Client who, byte[] file, String query) {
        return who.sendRaw(
                "POST", "/api/products/bulk-import" + query, "multipart/form-data; boundary=edge", form(file));
    }

    private Answer upload(String csv) {
        return upload(admin, csv.getBytes(StandardCharsets.UTF_8), "");
    }

    @Test
    void knowsACategoryByItsStoredNameAndByThoseInOtherLanguages() {
        var names = Map.of("en", "Runners", "fa", "كناره", "ru", "Дорожки");
        UUID category = admin.post("/api/categories", Map.of("name", "Yoʻlaklar", "names", names))
                .expect(201)
                .id();
        List.of("YO'LAKLAR", "runners", "کناره", "ДОРОЖКИ")
                .forEach(name -> upload(HEADING + "Named " + name + "," + name + ",,unit,1,2,,,\n")
                        .expect(200));
        assertThat(admin.get("/api/products?category=" + category).expect(200).data())
                .hasSize(4);
    }

    private int products() {
        return admin.get("/api/products").expect(200).number("/page/total").intValueExact();
    }

    private JsonNode only(String query) {
        Answer list = admin.get("/api/products?q=" + query).expect(200);
        assertThat(list.data()).hasSize(1);
        return list.data().get(0);
    }

    /** A workbook with one sheet. A row that is null is not in the file, as Excel leaves out empty ones. */
    private static byte[] workbook(List<List<Object>> rows) {
        var sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (int r = 0; r < rows.size(); r++) {
            if (rows.get(r).isEmpty()) {
                continue;
            }
            sheet.append("<row r=\"").append(r + 1).append("\">");
            for (int c = 0; c < rows.get(r).size(); c++) {
                String cell = (char) ('A' + c) + String.valueOf(r + 1);
                Object value = rows.get(r).get(c);
                sheet.append(
                        value instanceof Number
                                ? "<c r=\"%s\"><v>%s</v></c>".formatted(cell, value)
                                : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, value));
            }
            sheet.append("</row>");
        }
        return workbook(sheet.append("</sheetData></worksheet>").toString());
    }

    private static byte[] workbook(String sheet) {
        return zip(Map.of(
                "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                                + ".spreadsheetml.sheet.main+xml\"/></Types>",
                "_rels/.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                "xl/workbook.xml",
                        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r="
                                + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                + "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                                + "relationships\"><Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml", sheet));
    }

    private static byte[] zip(Map<String, String> entries) {
        try (var bytes = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(bytes)) {
                for (var entry : entries.entrySet()) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void makesProductsOutOfTheCustomersFile() {
        Answer done = upload(HEADING + """
                "Lara, ko‘k",Gilamlar,Lara,unit,200000,350000,5,2x3,B1
                Runner,GILAMLAR,lara,metr,"100 000,50",,,,
                Plain,Gilamlar,,,,150000,,"2x3; 3x4",
                """).expect(200);
        assertThat(done.number("/data/products_created")).isEqualByComparingTo("3");
        assertThat(done.at("/data/collections_created").toString()).isEqualTo("[\"Lara\"]");
        JsonNode carpet = only("lara%20kok");
        assertThat(carpet.get("name").asString()).isEqualTo("Lara, ko‘k");
        assertThat(carpet.get("quantity").decimalValue()).isEqualByComparingTo("5");
        assertThat(carpet.get("collection").asString()).isEqualTo("Lara");
        JsonNode runner = only("runner");
        assertThat(runner.get("type").asString()).isEqualTo("meter");
        assertThat(runner.get("buy_price").decimalValue()).isEqualByComparingTo("100000.50");
        assertThat(only("plain").get("available_sizes").toString()).isEqualTo("[\"2×3\",\"3×4\"]");
        assertThat(shop.contradictions()).isEmpty();
    }

    @Test
    void tellsCollectionsApartByTheirSigns() {
        Answer done = upload("name,category,collection\n" + """
                Plain,Gilamlar,Signed
                Better,\u200eGilamlar\u00a0,Signed+
                Best,Gilamlar,★
                Again,Gilamlar,SIGNED +
                Last,Gilamlar,\u200fsigned+\u00a0
                """).expect(200);
        assertThat(done.at("/data/collections_created").toString())
                .isEqualTo("[\"Signed\",\"Signed+\",\"★\",\"SIGNED +\"]");
    }

    @ParameterizedTest
    @CsvSource({"';', '\n', ''", "'\t', '\r\n', ''", "',', '\r\n', '\uFEFF'", "';', '\n', '\uFEFF'"})
    void readsEveryUsualKindOfCsv(String separator, String lineEnd, String mark) {
        String name = "Isfahan " + UUID.randomUUID();
        String csv = mark
                + String.join(separator, "NAME", " category ", "sell_price")
                + lineEnd
                + String.join(separator, name, "Gilamlar", "99000")
                + lineEnd;
        upload(csv).expect(200);
        assertThat(only(name.replace(" ", "%20")).get("sell_price").asString()).isEqualTo("99000");
    }

    @Test
    void readsAWorkbook() {
        Answer done = upload(
                        admin,
                        workbook(List.of(
                                List.of("name", "category", "sell_price", "branch", "quantity", "barcode"),
                                List.of("فرش کاشان", "Gilamlar", 350000.5, "Branch 1", 3, "0012"),
                                List.of(),
                                List.of("Zulfiya", "Gilamlar", 0, "", "", 478))),
                        "")
                .expect(200);
        assertThat(done.number("/data/products_created")).isEqualByComparingTo("2");
        JsonNode carpet = only("%DA%A9%D8%A7%D8%B4%D8%A7%D9%86");
        assertThat(carpet.get("sell_price").decimalValue()).isEqualByComparingTo("350000.5");
        assertThat(carpet.get("quantity").decimalValue()).isEqualByComparingTo("3");
        assertThat(carpet.get("barcode").asString()).isEqualTo("0012");
        assertThat(only("zulfiya").get("barcode").asString()).isEqualTo("478");
    }

    @Test
    void tellsEveryBadRowWithItsNumberAndKeepsNone() {
        int before = products();
        Answer refusal = upload("""
                name,category,collection,type,buy_price,sell_price,sell_price_per_meter,quantity,sizes,branch,barcode
                Good,Gilamlar,New one,,,1,,,,,777
                ,Gilamlar,,,,,,,,,

                NoCategory,,,,,,,,,,
                Unknown,Spaceships,,,,,,,,,
                Type,Gilamlar,,box,,,,,,,
                Price,Gilamlar,,,cheap,-5,,,,,
                Negative,Gilamlar,,,,-5,,,,,
                Sized,Gilamlar,,,,,,,"2x3,huge",,
                Metre,Gilamlar,,meter,,5,,,,,
                Stock,Gilamlar,,,,5,,3,,,
                Place,Gilamlar,,,,5,,3,,Moon,
                Twice,Gilamlar,,,,5,,,,,777
                Half,Gilamlar,,,,5,,1.5,,B1,
                """).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/rows")
                        .valueStream()
                        .map(row ->
                                row.get("row").asInt() + " " + row.get("field").asString() + " "
                                        + row.get("code").asString()))
                .containsExactly(
                        "3 name VALIDATION_ERROR",
                        "5 category VALIDATION_ERROR",
                        "6 category VALIDATION_ERROR",
                        "7 type VALIDATION_ERROR",
                        "8 buy_price VALIDATION_ERROR",
                        "9 sell_price VALIDATION_ERROR",
                        "10 available_sizes[1] VALIDATION_ERROR",
                        "11 sell_price VALIDATION_ERROR",
                        "12 branch_id VALIDATION_ERROR",
                        "13 branch VALIDATION_ERROR",
                        "14 barcode ALREADY_EXISTS",
                        "15 quantity VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/rows").valueStream())
                .allSatisfy(row -> assertThat(row.get("message").asString()).isNotBlank());
        assertThat(products()).isEqualTo(before);
        assertThat(admin.get("/api/collections")
                        .expect(200)
                        .data()
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .doesNotContain("New one");
    }

    private static List<String> places(Answer refusal) {
        return refusal.at("/error/details/rows")
                .valueStream()
                .map(row -> row.get("row").asInt() + " " + row.get("column").asString() + " "
                        + row.get("field").asString())
                .toList();
    }

    @Test
    void tellsTheColumnOfEveryCellThatCannotBeRead() {
        Answer refusal = upload("""
                name,category,sell_price,quantity,sizes,branch,notes
                Good,Gilamlar,1,,,,
                Wide,Gilamlar,1,,,,,surplus
                Dear,Gilamlar,1e5,,2x3,,
                Sized,Gilamlar,1,,"2x3,huge",,
                "Lines
                of it",Gilamlar,1,,,,
                Placed,Gilamlar,1,2,,Moon,
                Open,Gilamlar,1,,,,"never shut
                Lost,Gilamlar,1,,,,
                """).refuses(422, "VALIDATION_ERROR");
        assertThat(places(refusal))
                .containsExactly(
                        "3 H ", "4 C sell_price", "5 E available_sizes[1]", "6 A name", "7 F branch", "8 G notes");
        assertThat(refusal.at("/error/details/rows").valueStream())
                .allSatisfy(row -> assertThat(row.get("message").asString()).contains(" "));
        Answer heading = upload("name,category,colour,name\nA,Gilamlar,red,B\n").refuses(422, "VALIDATION_ERROR");
        assertThat(places(heading)).containsExactly("1 D name");
        assertThat(places(upload("name,category,colour\nA,Gilamlar,red\n").refuses(422, "VALIDATION_ERROR")))
                .containsExactly("1 C colour");
    }

    @Test
    void readsFilesOfWindowsAndAsksWhenItIsNotSure() {
        Charset cyrillic = Charset.forName("windows-1251");
        byte[] sure = "name,category\nКовёр красный,Gilamlar\n".getBytes(cyrillic);
        assertThat(upload(admin, sure, "").expect(200).text("/data/read_as/encoding"))
                .isEqualTo("windows_1251");
        assertThat(only("%D0%BA%D1%80%D0%B0%D1%81%D0%BD%D1%8B%D0%B9")
                        .get("name")
                        .asString())
                .isEqualTo("Ковёр красный");
        byte[] unsure = "name,category\nфрш,Gilamlar\n".getBytes(cyrillic);
        assertThat(upload(admin, unsure, "").refuses(422, "VALIDATION_ERROR").text("/error/details/fields/encoding"))
                .contains("windows_1251");
        upload(admin, unsure, "?encoding=windows_1251&dry_run=true").expect(200);
    }

    @Test
    void readsNumbersByTheHabitOfTheirColumn() {
        upload("""
                name;category;buy_price;sell_price
                First habit;Gilamlar;۱۲۵٬۰۰۰;1’250’000
                Second habit;Gilamlar;12,5;1.250,50
                Third habit;Gilamlar;125.000;2.500
                """).expect(200);
        assertThat(only("first%20habit").get("buy_price").decimalValue()).isEqualByComparingTo("125000");
        assertThat(only("first%20habit").get("sell_price").decimalValue()).isEqualByComparingTo("1250000");
        assertThat(only("second%20habit").get("sell_price").decimalValue()).isEqualByComparingTo("1250.5");
        assertThat(only("third%20habit").get("buy_price").decimalValue()).isEqualByComparingTo("125000");
        assertThat(only("third%20habit").get("sell_price").decimalValue()).isEqualByComparingTo("2500");
    }

    @Test
    void showsDoubtfulNumbersBeforeTheyCount() {
        byte[] file = (HEADING + "Doubtful,Gilamlar,,,,125.000,,,\n").getBytes(StandardCharsets.UTF_8);
        JsonNode shown = upload(admin, file, "?dry_run=true").expect(200).at("/data/doubtful_numbers/0");
        assertThat(shown.get("row").asInt()).isEqualTo(2);
        assertThat(shown.get("column").asString()).isEqualTo("F");
        assertThat(shown.get("written").asString()).isEqualTo("125.000");
        assertThat(shown.get("understood").decimalValue()).isEqualByComparingTo("125000");
        assertThat(shown.get("otherwise").decimalValue()).isEqualByComparingTo("125");
        assertThat(places(upload(admin, file, "").refuses(422, "VALIDATION_ERROR")))
                .containsExactly("2 F sell_price");
        upload(admin, file, "?decimal_mark=comma").expect(200);
        assertThat(only("doubtful").get("sell_price").decimalValue()).isEqualByComparingTo("125000");
        byte[] other = (HEADING + "Other,Gilamlar,,,,\"12,5\",,,\n").getBytes(StandardCharsets.UTF_8);
        assertThat(places(upload(admin, other, "?decimal_mark=point").refuses(422, "VALIDATION_ERROR")))
                .containsExactly("2 F sell_price");
    }

    @Test
    void tellsAllThatIsWrongInARowAtOnce() {
        Answer refusal = upload("name,category,type,buy_price,sell_price,sizes,branch,quantity\n"
                        + "Wrong,Spaceships,kilo,dear,1.25E+06,huge,Moon,many\nGood,Gilamlar,,,,,,\n")
                .refuses(422, "VALIDATION_ERROR");
        assertThat(places(refusal))
                .containsExactly(
                        "2 B category",
                        "2 C type",
                        "2 D buy_price",
                        "2 E sell_price",
                        "2 F available_sizes[0]",
                        "2 G branch",
                        "2 H quantity");
        assertThat(refusal.text("/error/details/rows/1/message"))
                .isEqualTo("faqat quyidagilardan biri boʻlishi mumkin: Dona, Metr");
    }

    @Test
    void tellsBoundsAsPeopleReadThem() {
        Answer refusal = upload("name,category,quantity\n" + "M".repeat(300) + ",Gilamlar,1\nHalf,Gilamlar,1.5\n")
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.text("/error/details/rows/0/message")).isEqualTo("uzunligi koʻpi bilan 200 boʻlishi kerak");
        assertThat(refusal.text("/error/details/rows/1/message"))
                .isEqualTo("koʻpi bilan 11 xonali butun son boʻlishi kerak");
    }

    @Test
    void tellsWhatTheCellsOfErrorsShow() {
        Answer refusal = upload(
                        HEADING + "Dear,Gilamlar,,,cheap,1,,,\nPlaced,Gilamlar,,,,1,1,," + "M".repeat(200) + "\n")
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.text("/error/details/rows/0/value")).isEqualTo("cheap");
        assertThat(refusal.text("/error/details/rows/1/value")).isEqualTo("M".repeat(99) + "…");
        Answer heading = upload("name,category,Colour\nA,Gilamlar,red\n").refuses(422, "VALIDATION_ERROR");
        assertThat(heading.text("/error/details/rows/0/value")).isEqualTo("Colour");
        assertThat(heading.text("/error/details/rows/0/message")).contains("Nomi, Turkum, Kolleksiya");
    }

    @Test
    void showsWhatItUnderstoodBeforeItCounts() {
        byte[] file = """
                name;category;type;sell_price;sell_price_per_meter;quantity;total_length;sizes;branch
                Piece;Gilamlar;;1.250,50;;2;;2,5x3;B1
                Roll;Gilamlar;metr;;95000;;30,5;;B1
                """.getBytes(StandardCharsets.UTF_8);
        Answer shown = upload(admin, file, "?dry_run=true").expect(200);
        assertThat(shown.number("/data/opening_pieces")).isEqualByComparingTo("2");
        assertThat(shown.number("/data/opening_meters")).isEqualByComparingTo("30.5");
        JsonNode piece = shown.at("/data/first_rows/0");
        assertThat(piece.get("row").asInt()).isEqualTo(2);
        assertThat(piece.get("sell_price").decimalValue()).isEqualByComparingTo("1250.5");
        assertThat(piece.get("sizes").toString()).isEqualTo("[\"2.5×3\"]");
        assertThat(shown.at("/data/first_rows/1/type").asString()).isEqualTo("meter");
        assertThat(upload(admin, file, "").expect(200).at("/data/first_rows")).isEmpty();
    }

    @Test
    void putsOpeningStockThatNamesNoBranchWhereItIsTold() {
        UUID other = shop.branch();
        byte[] file = "name,category,sell_price,quantity,branch\nTold,Gilamlar,1,2,\nNamed,Gilamlar,1,3,B1\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(places(upload(admin, file, "").refuses(422, "VALIDATION_ERROR")))
                .containsExactly("2 E branch_id");
        assertThat(upload(admin, file, "?branch_id=" + new Shop().branch())
                        .refuses(422, "VALIDATION_ERROR")
                        .at("/error/details/fields")
                        .propertyNames())
                .containsExactly("branch_id");
        upload(admin, file, "?branch_id=" + other).expect(200);
        assertThat(shop.onHand(other, UUID.fromString(only("told").get("id").asString())))
                .isEqualByComparingTo("2");
        assertThat(shop.onHand(branch, UUID.fromString(only("named").get("id").asString())))
                .isEqualByComparingTo("3");
    }

    @Test
    void importsAFileOnceHoweverOftenItIsSent() {
        Client once = admin.withKey("import");
        byte[] file = stocked("Once", "83", 2).getBytes(StandardCharsets.UTF_8);
        assertThat(upload(once, file, "?dry_run=true").expect(200).header("Idempotency-Replayed"))
                .isNull();
        Answer first = upload(once, file, "").expect(200);
        Answer second = upload(once, file, "").expect(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        JsonNode carpet = only("once%201");
        assertThat(shop.onHand(branch, UUID.fromString(carpet.get("id").asString())))
                .isEqualByComparingTo("1");
        upload(once, stocked("Other", "84", 1).getBytes(StandardCharsets.UTF_8), "")
                .refuses(422, "IDEMPOTENCY_KEY_REUSED");
        upload(once, file, "?decimal_mark=point").refuses(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(admin.get("/api/products?q=other").expect(200).data()).isEmpty();
    }

    @Test
    void checksNewCollectionsAsTheApiDoes() {
        String longName = "L".repeat(101);
        Answer api = admin.post("/api/collections", Map.of("name", longName)).refuses(422, "VALIDATION_ERROR");
        Answer refusal = upload(HEADING
                        + "Fine,Gilamlar,%s,,,1,,,\nLong,Gilamlar,%s,,,1,,,\nAlso,Gilamlar,%s,,,1,,,\n"
                                .formatted("L".repeat(100), longName, longName))
                .refuses(422, "VALIDATION_ERROR");
        JsonNode rows = refusal.at("/error/details/rows");
        assertThat(rows.valueStream()
                        .map(row ->
                                row.get("row").asInt() + " " + row.get("field").asString()))
                .containsExactly("3 collection", "4 collection");
        assertThat(rows.get(0).get("message").asString()).isEqualTo(api.text("/error/details/fields/name"));
    }

    @Test
    void tellsLittleOfARowWithThousandsOfErrors() {
        Answer refusal = upload("name,category,sell_price,sizes\nBad,Gilamlar,1,\"" + "huge;;".repeat(2_000) + "\"\n")
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/rows").size()).isBetween(1, 20);
    }

    @Test
    void refusesCellsFarToTheRightAndNumbersThatNobodyCanWriteOut() {
        String wide = """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>
                <row r="2"><c r="XFD2"><v>1</v></c></row></sheetData></worksheet>""";
        Answer refusal = upload(admin, workbook(wide), "").refuses(413, "PAYLOAD_TOO_LARGE");
        assertThat(refusal.number("/error/details/most_columns")).isEqualByComparingTo("200");
        String huge = """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c>
                <c r="B1" t="inlineStr"><is><t>category</t></is></c>
                <c r="C1" t="inlineStr"><is><t>sell_price</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>Carpet</t></is></c>
                <c r="B2" t="inlineStr"><is><t>Gilamlar</t></is></c>
                <c r="C2"><v>1e999999999</v></c></row></sheetData></worksheet>""";
        Answer number = upload(admin, workbook(huge), "").refuses(422, "VALIDATION_ERROR");
        assertThat(number.text("/error/details/rows/0/field")).isEqualTo("sell_price");
    }

    @Test
    void countsTheRowsOfAWorkbookAsExcelShowsThem() {
        Answer refusal = upload(
                        admin,
                        workbook(List.of(
                                List.of("name", "category"),
                                List.of("Fine", "Gilamlar"),
                                List.of(),
                                List.of(),
                                List.of("Bad", "Nowhere"))),
                        "")
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.number("/error/details/rows/0/row")).isEqualByComparingTo("5");
    }

    @Test
    void onlyLooksWhenAskedTo() {
        int before = products();
        byte[] file = (HEADING + "Dry,Gilamlar,Dry,,,1,,,\n").getBytes(StandardCharsets.UTF_8);
        Answer dry = upload(admin, file, "?dry_run=true").expect(200);
        assertThat(dry.at("/data/dry_run").asBoolean()).isTrue();
        assertThat(dry.number("/data/products_created")).isEqualByComparingTo("1");
        assertThat(products()).isEqualTo(before);
        assertThat(admin.get("/api/collections")
                        .expect(200)
                        .data()
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .doesNotContain("Dry");
        upload(admin, file, "?dry=true").refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void refusesFilesThatAreNoTables() {
        for (String empty : List.of("", "name,category\n", "name,category\n\n\n")) {
            upload(empty).refuses(422, "VALIDATION_ERROR");
        }
        upload("name,category,colour\nA,Gilamlar,red\n").refuses(422, "VALIDATION_ERROR");
        upload(admin, new byte[] {'a', 0, 'b', '\n', 'c'}, "").refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        upload(admin, zip(Map.of("readme.txt", "no workbook")), "").refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        upload(admin, new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9}, "").refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        admin.post("/api/products/bulk-import", Map.of()).refuses(415, "UNSUPPORTED_MEDIA_TYPE");
        admin.sendRaw(
                        "POST",
                        "/api/products/bulk-import",
                        "multipart/form-data; boundary=edge",
                        "--edge--\r\n".getBytes(StandardCharsets.UTF_8))
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void refusesFilesThatAreTooLarge() {
        upload("name,category\n" + "A,Gilamlar\n".repeat(5_001)).refuses(413, "PAYLOAD_TOO_LARGE");
        // A megabyte of zip that would be half a gigabyte of text.
        String blank = " ".repeat(1 << 20);
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 512; i++) {
                zip.write(blank.getBytes(StandardCharsets.US_ASCII));
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        upload(admin, bomb.toByteArray(), "").refuses(413, "PAYLOAD_TOO_LARGE");
        upload(admin, new byte[40 << 20], "").refuses(413, "PAYLOAD_TOO_LARGE");
    }

    @Test
    void takesThousandsOfRowsAndFindsTheBadOnesAmongThem() {
        var csv = new StringBuilder("name,category,collection,type,sell_price,sizes,barcode\n");
        for (int i = 0; i < 5_000; i++) {
            csv.append("Carpet ")
                    .append(i)
                    .append(",Gilamlar,Many,,")
                    .append(i)
                    .append(",2x3;3x4,9")
                    .append(i)
                    .append('\n');
        }
        upload(csv.toString()).expect(200);
        assertThat(admin.get("/api/products?q=carpet%204321").expect(200).data().valueStream())
                .filteredOn(carpet -> carpet.get("name").asString().equals("Carpet 4321"))
                .singleElement()
                .satisfies(carpet ->
                        assertThat(carpet.get("available_sizes").toString()).isEqualTo("[\"2×3\",\"3×4\"]"));

        String again = csv.toString().replace("Gilamlar", "Nowhere").replaceFirst("Nowhere", "Gilamlar");
        Answer refusal = upload(again).refuses(422, "VALIDATION_ERROR");
        List<Integer> rows = refusal.at("/error/details/rows")
                .valueStream()
                .map(row -> row.get("row").asInt())
                .toList();
        assertThat(rows).hasSize(5_000).isSorted().startsWith(2, 3);
        assertThat(refusal.at("/error/details/rows/0/code").asString()).isEqualTo("ALREADY_EXISTS");
    }

    @Test
    void runsOneImportOfAnOrganisationAtATimeAndLetsTheNextWait() {
        var csv = new StringBuilder("name,category,sell_price\n");
        for (int i = 0; i < 300; i++) {
            csv.append("Waiting ").append(i).append(",Gilamlar,1\n");
        }
        List<Answer> answers = Parallel.run(3, _ -> upload(csv.toString()));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 429));
        assertThat(answers).anySatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
    }

    private static String stocked(String name, String barcodes, int rows) {
        var csv = new StringBuilder("name,category,sell_price,quantity,branch,barcode\n");
        for (int i = 0; i < rows; i++) {
            csv.append("%s %d,Gilamlar,1,1,B1,%s%d\n".formatted(name, i, barcodes, i));
        }
        return csv.toString();
    }

    @Test
    void takesStockInWithReceiptsOfManyLines() {
        upload(stocked("Stocked", "81", 300)).expect(200);
        JsonNode last = only("stocked%20299");
        assertThat(shop.onHand(branch, UUID.fromString(last.get("id").asString())))
                .isEqualByComparingTo("1");
        assertThat(shop.contradictions()).isEmpty();
    }

    /** A category that products go into can be edited, and the branch can sell and receive. */
    @Test
    void keepsNobodyOfTheOrganisationWaitingForItsLocks() throws InterruptedException {
        UUID product = shop.product().stocked(branch, 1_000).create();
        var answers = new ArrayList<Answer>();
        var importing = Thread.ofVirtual().start(() -> answers.add(upload(stocked("Beside", "82", 2_500))));
        do {
            admin.put("/api/categories/" + shop.category(), Map.of("name", "Gilamlar"))
                    .expect(200);
            shop.receive(branch, product, 1, 100);
            admin.post("/api/sales", Shop.sale(branch, product, 1)).expect(201);
        } while (importing.isAlive());
        importing.join();
        answers.getFirst().expect(200);
        assertThat(shop.contradictions()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsNothingWhenItsClientHasLeft() throws Exception {
        int before = products();
        try (var socket = new Socket("127.0.0.1", TestInstallation.get().port())) {
            byte[] form = form(stocked("Left", "83", 5_000).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream()
                    .write(("POST /api/products/bulk-import HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token()
                                    + "\r\nContent-Type: multipart/form-data; boundary=edge\r\nContent-Length: "
                                    + form.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(form);
            socket.getOutputStream().flush();
            await().atMost(Duration.ofSeconds(10)).until(() -> importing() == 1);
        }
        await().atMost(Duration.ofSeconds(5)).until(() -> importing() == 0);
        assertThat(products()).isEqualTo(before);
    }

    private String token() {
        return Client.anonymous()
                .post(
                        "/api/auth/login",
                        Map.of("organization", shop.slug(), "username", "admin", "password", Shop.PASSWORD))
                .text("/data/access_token");
    }

    /** How many transactions hold rows of new products that nobody else sees. */
    private static int importing() throws Exception {
        try (var owner = TestInstallation.get().connectAsOwner();
                var statement = owner.createStatement();
                var row = statement.executeQuery("select count(distinct pid) from pg_locks"
                        + " where relation = 'shop.products'::regclass and mode = 'RowExclusiveLock'")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void isForThoseWhoMayAndOnlyInTheirBranches() {
        byte[] file = (HEADING + "Mine,Gilamlar,,,,1,1,,B1\n").getBytes(StandardCharsets.UTF_8);
        upload(shop.member("seller", branch), file, "").refuses(403, "FORBIDDEN");
        UUID other = shop.branch();
        Answer refusal = upload(shop.member("branch_admin", other), file, "").refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.number("/error/details/rows/0/row")).isEqualByComparingTo("2");
        assertThat(shop.contradictions()).isEmpty();
    }
}
