package io.smartbiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.Texts;
import io.smartbiz.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents agree with the repository that they describe. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("(https?|mailto):.*");
    private static final Pattern COMMAND = Pattern.compile("\\./smartbiz ([a-z][a-z-]*)");
    private static final Pattern SCRIPT_COMMAND = Pattern.compile("^ {2}([a-z-]+) {3,}", Pattern.MULTILINE);
    private static final Pattern DECISION = Pattern.compile("docs/decisions/[\\w.-]+\\.md");

    private final Path root = ProjectFolder.root();

    private List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(root);
                Stream<Path> below = Files.walk(root.resolve("docs"))) {
            return Stream.concat(top, below)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void linkToNothingThatIsNotThere() throws IOException {
        var broken = new ArrayList<String>();
        for (Path document : documents()) {
            for (String link : found(LINK, Files.readString(document))) {
                if (!ELSEWHERE.matcher(link).matches() && !leadsSomewhere(document, link)) {
                    broken.add(root.relativize(document) + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void listEveryCodeOfFailuresAsTheCatalogueHasIt() throws IOException {
        List<String> rows = Files.readAllLines(root.resolve("docs/errors.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Stream.of(ErrorCode.values())
                        .map(code -> "| `%s` | %d | %s |"
                                .formatted(code, code.status(), Texts.in(Language.EN, "error." + code)))
                        .toList());
    }

    /** A link names a file, a heading of a file, or a heading of its own file. */
    private static boolean leadsSomewhere(Path document, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || headings(target).contains(parts[1]));
    }

    private static List<String> headings(Path document) throws IOException {
        return Files.readAllLines(document).stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+\\s*", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @Test
    void nameOnlyCommandsThatTheStartScriptHas() throws IOException {
        List<String> known = found(SCRIPT_COMMAND, Files.readString(root.resolve("smartbiz")));
        assertThat(known).contains("start", "test", "doctor");
        for (Path document : documents()) {
            assertThat(known).as("%s", document).containsAll(found(COMMAND, Files.readString(document)));
        }
    }

    @Test
    void areThereWhereMigrationsNameThem() throws IOException {
        try (Stream<Path> migrations = Files.list(root.resolve("database/src/main/resources/db/migration"))) {
            for (Path migration : migrations.toList()) {
                var decisions = DECISION.matcher(Files.readString(migration)).results();
                assertThat(decisions.map(decision -> root.resolve(decision.group())))
                        .as("%s", migration)
                        .allSatisfy(file -> assertThat(file).exists());
            }
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
