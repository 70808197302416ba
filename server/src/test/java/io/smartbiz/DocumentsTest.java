package io.smartbiz;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.Texts;
import io.smartbiz.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static final List<String> GUIDES = List.of("README.md", "CONTRIBUTING.md", "web/README.md");
    private static final Pattern BLOCK = Pattern.compile("^```.*?^```|^ {4}.*?$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
    /** A file with its folder and extension, such as {@code app/router.tsx}. */
    private static final Pattern FILE = Pattern.compile("([\\w.-]+/)+[\\w-][\\w.-]*\\.[a-z]+");
    /** A type, possibly with its folder and a member: {@code files/PictureMaking}, {@code Products.fill}. */
    private static final Pattern TYPE = Pattern.compile("((?:[a-z]+/)*)([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?:\\.\\w+)*");

    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|interface|record|enum|function|const|type)\\s+([A-Z]\\w+)");
    private static final Set<String> GENERATED = Set.of("target", "node_modules", "results", ".git");
    private static final Set<Path> OF_RUNS = Set.of(Path.of("data"), Path.of("logs"));

    private final Path root = ProjectFolder.root();

    private List<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(root);
                Stream<Path> below = Files.walk(root.resolve("docs"))) {
            return Stream.of(top, below, Stream.of(root.resolve("web/README.md")))
                    .flatMap(files -> files)
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

    @Test
    void nameOnlyFilesAndTypesThatExist() throws IOException {
        List<String> files = files();
        Files.readAllLines(root.resolve(".gitignore")).forEach(file -> files.add("/" + file));
        Set<String> types = types(files);
        for (String guide : GUIDES) {
            String prose = BLOCK.matcher(Files.readString(root.resolve(guide))).replaceAll("");
            assertThat(found(QUOTED, prose).stream().filter(name -> !exists(name, files, types)))
                    .as(guide)
                    .isEmpty();
        }
    }

    /** Whether the name is no file or type, or one that exists. */
    private static boolean exists(String name, List<String> files, Set<String> types) {
        if (FILE.matcher(name).matches()) {
            return files.stream().anyMatch(file -> file.endsWith("/" + name));
        }
        var type = TYPE.matcher(name);
        if (!type.matches()) {
            return true;
        }
        String path = "/" + type.group(1) + type.group(2) + ".java";
        return type.group(1).isEmpty()
                ? types.contains(type.group(2))
                : files.stream().anyMatch(file -> file.endsWith(path));
    }

    /** The paths of the repository's files, each with a slash before it. */
    private List<String> files() throws IOException {
        var files = new ArrayList<String>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean skipped = GENERATED.contains(folder.getFileName().toString())
                        || OF_RUNS.contains(root.relativize(folder));
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add("/" + root.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private Set<String> types(List<String> files) throws IOException {
        var types = new HashSet<String>();
        for (String file : files) {
            if (file.endsWith(".java") || file.endsWith(".ts") || file.endsWith(".tsx")) {
                types.addAll(found(DECLARED, Files.readString(root.resolve(file.substring(1)))));
            }
        }
        return types;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
