package io.smartbiz.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The database folds texts as the application does. */
class FoldedInDatabaseTest {

    /** The database's library may be older than ours, and know fewer letters. */
    private static boolean isOld(int letter) {
        int version = UCharacter.getAge(letter).getMajor();
        return version > 0 && version <= 8;
    }

    @Test
    void foldsEveryLetterAndSignOfTheAlphabetsInUseAlike() {
        List<String> texts = Stream.of(
                        IntStream.range(0x20, 0x700),
                        IntStream.range(0x1D00, 0x2190),
                        IntStream.range(0xFB00, 0xFF00),
                        IntStream.range(0xFF00, 0xFFF0))
                .flatMap(IntStream::boxed)
                .filter(letter -> isOld(letter) && letter != 0x7F)
                .map(Character::toString)
                .map(letter -> "a" + letter + "b 1" + letter + "2 O" + letter + letter)
                .toList();
        try (var sql = new Sql(new Shop().organizationId())) {
            String values = texts.stream()
                    .map(text -> "('" + text.replace("'", "''").replace("?", "' || chr(63) || '") + "')")
                    .collect(Collectors.joining(", "));
            List<List<String>> folded =
                    sql.rows("select one.text, core.folded(one.text) from (values " + values + ") one (text)");
            assertThat(folded).hasSameSizeAs(texts);
            assertThat(folded)
                    .allSatisfy(row ->
                            assertThat(row.get(1)).as(row.getFirst()).isEqualTo(SearchText.fold(row.getFirst())));
        }
    }
}
