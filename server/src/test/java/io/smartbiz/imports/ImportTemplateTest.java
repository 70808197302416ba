package io.smartbiz.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.imports.sheets.Sheet;
import io.smartbiz.imports.sheets.Sheet.Column;
import io.smartbiz.imports.sheets.SheetReader;
import io.smartbiz.platform.text.Language;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Shop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table that people fill in has the headings that the import reads, in their language. */
class ImportTemplateTest {

    private static final String PATH = "/api/products/bulk-import/template";

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();

    private static HttpResponse<byte[]> template(Client who, Language language) {
        HttpResponse<byte[]> answer = who.download("GET", PATH, "Accept-Language", language.code());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static Map<String, String> parts(byte[] workbook) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryColumnUnderTheTitleOfTheReadersLanguage(Language language) {
        byte[] workbook = template(admin, language).body();
        Sheet sheet = SheetReader.read(workbook, null, ProductColumn::keyOf);
        assertThat(sheet.columns().keySet())
                .containsExactlyElementsOf(Arrays.stream(ProductColumn.values())
                        .map(ProductColumn::key)
                        .toList());
        assertThat(sheet.columns().values().stream().map(Column::heading))
                .containsExactlyElementsOf(Arrays.stream(ProductColumn.values())
                        .map(column -> column.title(language))
                        .toList());
        assertThat(sheet.rows()).isEmpty();
        admin.upload("/api/products/bulk-import", Map.of(), FormFile.of("p.xlsx", workbook))
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void offersTheChoicesOfTheShopAndKeepsCodesAsTexts() throws IOException {
        shop.branch();
        admin.post("/api/collections", Map.of("name", "Lara & <Co>")).expect(201);
        HttpResponse<byte[]> answer = template(admin, Language.FA);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        Map<String, String> parts = parts(answer.body());
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("rightToLeft=\"1\"")
                .contains("<formula1>'فهرست‌ها'!$C$2:$C$3</formula1>")
                // The barcodes: a number would lose its zeros.
                .contains("<col min=\"12\" max=\"12\" width=\"18\" style=\"1\"");
        assertThat(parts.get("xl/worksheets/sheet2.xml"))
                .contains(">فرش‌ها<", ">Lara &amp; &lt;Co&gt;<", ">تخته<", ">Branch 1<");
    }

    @Test
    void isForThoseWhoImport() {
        Client seller = shop.member("seller", shop.branch());
        assertThat(seller.download("GET", PATH).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void readsProductsBelowTheTitlesOfEveryLanguage(Language language) {
        String csv = String.join(
                "\n",
                String.join(
                        ";",
                        List.of(
                                ProductColumn.NAME.title(language),
                                ProductColumn.CATEGORY.title(language).toUpperCase(language.locale()),
                                ProductColumn.SELL_PRICE_PER_METER.title(language),
                                ProductColumn.TYPE.title(language))),
                "Titled " + language + ";Gilamlar;90000;" + meter(language));
        admin.upload("/api/products/bulk-import", Map.of(), FormFile.of("p.csv", csv))
                .expect(200);
        assertThat(admin.get("/api/products?q=titled%20" + language)
                        .expect(200)
                        .data()
                        .get(0)
                        .get("sell_price_per_meter")
                        .asInt())
                .isEqualTo(90_000);
    }

    /** As the template offers it. */
    private static String meter(Language language) {
        return switch (language) {
            case EN -> "Metre";
            case FA -> "متر";
            case UZ -> "Metr";
            case RU -> "Метр";
        };
    }
}
