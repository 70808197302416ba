package io.smartbiz.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in text files that a program has written from its binary fractions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgramNumberTest {

    private final Client admin = new Shop().admin().with("Accept-Language", "en");

    private Answer check(String price) {
        return admin.upload(
                "/api/products/bulk-import?dry_run=true",
                Map.of(),
                FormFile.of("goods.csv", "name;category;sell_price\nZiyo;Carpets;" + price + "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    133.80000000000001                    | 133.8
                    133,80000000000001                    | 133.8
                    133.799999999999997                   | 133.8
                    0.1000000000000000055511151231257827  | 0.1
                    1250000.0000000002                    | 1250000
                    125000000.00000001                    | 125000000
                    99999999999999.99                     | 99999999999999.99
                    1.25E7                                | 12500000
                    1,25e6                                | 1250000
                    1.33800000000000008E2                 | 133.8
                    5.0E3                                 | 5000
                    """)
    void readsWhatTheProgramMeant(String written, BigDecimal meant) {
        Answer read = check(written).expect(200);
        assertThat(read.at("/data/first_rows/0/sell_price").decimalValue()).isEqualByComparingTo(meant);
        assertThat(read.at("/data/doubtful_numbers").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    133.8050000000001  | must have at most 16 digits and 2 decimals
                    133.80000001       | must have at most 16 digits and 2 decimals
                    1.25E-7            | must have at most 16 digits and 2 decimals
                    9.0E99             | must have at most 16 digits and 2 decimals
                    12.5E6             | must be a number, not '12.5E6'
                    5E3                | must be a number, not '5E3'
                    1.25E+06           | was shortened to '1.25E+06' when the file was saved, so digits may be missing. \
                    Show the column with all digits and save again.
                    """)
    void refusesWhatMayBeAnotherNumber(String written, String reason) {
        Answer refusal = check(written).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.text("/error/details/rows/0/field")).isEqualTo("sell_price");
        assertThat(refusal.text("/error/details/rows/0/value")).isEqualTo(written);
        assertThat(refusal.text("/error/details/rows/0/message")).isEqualTo(reason);
    }
}
