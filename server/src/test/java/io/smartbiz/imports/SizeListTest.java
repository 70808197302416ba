package io.smartbiz.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.smartbiz.catalog.Size;
import io.smartbiz.platform.errors.Failure;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeListTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2x3|2×3",
                "2x3; 3x4|2×3 3×4",
                "2x3,3x4|2×3 3×4",
                "2x3/3x4|2×3 3×4",
                "2,5x3,5|2.5×3.5",
                "2,5x3,5, 3x4|2.5×3.5 3×4",
                "2,5x3,5;3x4,5|2.5×3.5 3×4.5",
                "2x3,4x5,6|2×3 4×5.6",
                "1,5x2,2x3|1.5×2 2×3",
                "۲٫۵×۳،۴×۵|2.5×3 4×5",
                "2,50х3,00;4*5|2.5×3 4×5",
                "2.500x3|2.5×3",
            })
    void dividesSizesAtCommasAndLeavesTheirDecimals(String text, String sizes) {
        List<String> read = SizeList.split("sizes", text);
        assertThat(String.join(
                        " ",
                        Size.names(read.stream()
                                .map(one -> Size.parse("sizes", one))
                                .toList())))
                .isEqualTo(sizes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2x2,5,3x4", "2,5x3,5,3x4,5", "1x2,2,2x3,3x4"})
    void asksForSemicolonsWhereACommaMayBeBoth(String text) {
        assertThat(catchThrowableOfType(Failure.class, () -> SizeList.split("sizes", text)))
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2x3,huge|2x3 huge", "2x3,,4x5|2x3  4x5", "1000x2|1000x2", "2x3x4,1|2x3x4 1"})
    void keepsWhatIsNoSizeSoThatItIsRefused(String text, String pieces) {
        assertThat(String.join(" ", SizeList.split("sizes", text))).isEqualTo(pieces);
    }
}
