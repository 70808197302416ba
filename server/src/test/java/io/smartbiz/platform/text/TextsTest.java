package io.smartbiz.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.identity.BuiltInRole;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.json.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The four language files say the same things, and just what the code asks for. */
class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z_]+(?:\\.[a-z0-9_]*[a-z0-9])+)\"");
    private static final Pattern CONSTRAINT = Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");
    /** Codes of events look like keys of texts, but nobody reads them. */
    private static final Pattern EVENT_CODE = Pattern.compile("@EventType\\(\\s*code = \"[^\"]*\"");

    private static final Set<String> ENGLISH = keys(Language.EN);
    private static final String SOURCES = sources();

    @ParameterizedTest
    @EnumSource
    void hasTheSameKeysInEveryLanguage(Language language) {
        assertThat(lines(language).map(line -> line[0])).doesNotHaveDuplicates();
        assertThat(keys(language)).isEqualTo(ENGLISH);
    }

    @ParameterizedTest
    @EnumSource
    void hasTheSamePlaceholdersInEveryLanguage(Language language) {
        assertThat(ENGLISH)
                .allSatisfy(key -> assertThat(placeholders(PLACEHOLDER, text(language, key)))
                        .as(key)
                        .isEqualTo(placeholders(PLACEHOLDER, text(Language.EN, key))));
    }

    @ParameterizedTest
    @EnumSource
    void putsEveryArgumentIntoWords(Language language) {
        Set<String> withArguments = ENGLISH.stream()
                .filter(key -> ARGUMENT.matcher(text(language, key)).find())
                .collect(Collectors.toSet());
        assertThat(withArguments).isNotEmpty().allSatisfy(key -> {
            String words = Texts.in(language, Message.of(key, "first", "second"));
            assertThat(words).as(key).contains("first").doesNotContain("{");
            assertThat(words.contains("second"))
                    .as(key)
                    .isEqualTo(text(language, key).contains("{1}"));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100000.00|EN 100,000|FA ۱۰۰٬۰۰۰|UZ 100\u00a0000|RU 100\u00a0000",
                "-1234567.5|EN -1,234,567.5|UZ -1\u00a0234\u00a0567,5",
                "9999.50|EN 9999.5|FA 9999.5|UZ 9999.5|RU 9999.5"
            })
    void dividesLargeAmounts(ArgumentsAccessor amount) {
        var argument = new BigDecimal(amount.getString(0));
        for (int i = 1; i < amount.size(); i++) {
            String[] told = amount.getString(i).split(" ", 2);
            assertThat(Texts.in(Language.valueOf(told[0]), Message.of("field.at_least", argument)))
                    .contains(told[1]);
        }
    }

    @Test
    void isTranslatedAndNotCopied() {
        assertThat(ENGLISH).allSatisfy(key -> {
            assertThat(text(Language.FA, key)).as(key).containsPattern("\\p{IsArabic}");
            assertThat(text(Language.RU, key)).as(key).containsPattern("\\p{IsCyrillic}");
            assertThat(text(Language.UZ, key)).as(key).isNotBlank().isNotEqualTo(text(Language.EN, key));
        });
    }

    @Test
    void hasATextForEverythingThatTheCodeNames() {
        Set<String> heads = heads(ENGLISH);
        Set<String> named = matches(LITERAL, SOURCES, match -> match.group(1));
        named.removeIf(literal ->
                !heads.contains(head(literal)) || Permission.of(literal).isPresent());
        assertThat(ENGLISH).containsAll(named).containsAll(composed());
    }

    @Test
    void hasNoTextThatNothingAsksFor() {
        Set<String> unused = new TreeSet<>(ENGLISH);
        unused.removeAll(matches(LITERAL, SOURCES, match -> match.group(1)));
        unused.removeAll(composed());
        unused.remove("done");
        assertThat(unused).isEmpty();
    }

    /** The keys that the code puts together. */
    private static Set<String> composed() {
        var keys = new TreeSet<String>();
        Arrays.stream(ErrorCode.values()).forEach(code -> keys.add("error." + code));
        for (Permission permission : Permission.values()) {
            keys.add("permission." + permission.code());
            keys.add("permission.group." + permission.group());
        }
        for (BuiltInRole role : BuiltInRole.values()) {
            keys.add("role." + role.code());
            keys.add("role." + role.code() + ".description");
        }
        Stream.of("string", "uuid", "integer", "bigdecimal", "boolean", "localdate", "instant", "choice")
                .forEach(type -> keys.add("field.not_a_" + type));
        keys.addAll(matches(CONSTRAINT, SOURCES, match -> "field." + Wire.name(match.group(1))));
        return keys;
    }

    private static Set<String> heads(Set<String> keys) {
        return keys.stream().map(TextsTest::head).collect(Collectors.toSet());
    }

    private static String head(String key) {
        return key.split("\\.", 2)[0];
    }

    private static List<String> placeholders(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Set<String> matches(Pattern pattern, String text, Function<MatchResult, String> part) {
        return pattern.matcher(text).results().map(part).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Language language, String key) {
        return lines(language)
                .filter(line -> line[0].equals(key))
                .map(line -> line[1])
                .findFirst()
                .orElse("");
    }

    private static Set<String> keys(Language language) {
        return lines(language).map(line -> line[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String[]> lines(Language language) {
        return read(Path.of("src/main/resources/texts", language.code() + ".properties"))
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("=", 2));
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(TextsTest::read)
                    .map(source -> EVENT_CODE.matcher(source).replaceAll(""))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
