package io.smartbiz.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Fuzzer;
import io.smartbiz.testing.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged numbers and sizes in the cells of an imported table are read, or refused at their row, in time. */
class ImportNumberFuzzTest {

    private static final Duration MOST = Duration.ofSeconds(5);

    private final Client admin = new Shop().admin();

    private Answer check(String column, String cell) {
        String table =
                "name,category,sell_price," + column + "\nZiyo,Carpets,750000,\"" + cell.replace("\"", "\"\"") + "\"\n";
        return admin.upload("/api/products/bulk-import?dry_run=true", Map.of(), FormFile.of("goods.csv", table));
    }

    private void fuzz(String column, String... samples) {
        Fuzzer.run(
                "import-" + column,
                bytes(samples),
                bytes("1e999999999", "-", ".", ",", "'", "٫", "٬", "۱", "\u00a0", "0".repeat(50), "9".repeat(50), "×"),
                _ -> false,
                MOST,
                input -> {
                    // A file with control characters is no table.
                    Answer answer = check(column, new String(input, UTF_8).replaceAll("\\p{Cntrl}", ""));
                    assertThat(answer.status()).as("%s", answer.body()).isIn(200, 413, 422);
                });
    }

    private static List<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"buy_price", "quantity", "low_stock_threshold"})
    void numbers(String column) {
        fuzz(
                column,
                "1",
                "-20",
                "1 250 000,50",
                "1250000.50",
                "1'250'000",
                "۱۲۳",
                "12345678901234567890.1234567890",
                "133.80000000000001",
                "1.25E7");
    }

    @Test
    void sizes() {
        fuzz("sizes", "2x3", "2×3;1.5x2", "۲*۳٫۵");
    }
}
