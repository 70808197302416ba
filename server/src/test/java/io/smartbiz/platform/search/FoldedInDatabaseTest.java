package io.smartbiz.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import io.smartbiz.platform.text.NameKey;
import io.smartbiz.testing.Sql;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The database folds texts and makes keys of names as the application does. */
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
        assertAlike("core.folded", SearchText::fold, texts);
    }

    @Test
    void makesKeysOfNamesAlikeOutOfEveryLetterAndSign() {
        List<String> texts = IntStream.range(0x20, 0x10000)
                .filter(letter -> isOld(letter) && letter != 0x7F && !Character.isSurrogate((char) letter))
                // What belongs to no language would only repeat this.
                .filter(letter -> letter < 0x3400 || letter >= 0xA000 && letter < 0xAC00 || letter >= 0xF900)
                .mapToObj(Character::toString)
                .map(letter -> "A" + letter + "b 1" + letter + "2 " + letter)
                .toList();
        assertAlike("core.name_key", NameKey::of, texts);
        assertAlike(
                "core.name_key",
                NameKey::of,
                List.of("Lux  Gold`s", "", " ", "A\tB\nC", "\u0001x", "𝄞 𝐀𝟙", "x\udb40\udc41y"));
    }

    private static void assertAlike(String function, UnaryOperator<String> ours, List<String> texts) {
        String values = texts.stream()
                .map(text -> "('" + text.replace("'", "''").replace("?", "' || chr(63) || '") + "')")
                .collect(Collectors.joining(", "));
        try (var sql = new Sql(UUID.randomUUID())) {
            List<List<String>> made =
                    sql.rows("select one.text, " + function + "(one.text) from (values " + values + ") one (text)");
            assertThat(made).hasSameSizeAs(texts);
            assertThat(made)
                    .filteredOn(row -> !row.get(1).equals(ours.apply(row.getFirst())))
                    .isEmpty();
        }
    }
}
