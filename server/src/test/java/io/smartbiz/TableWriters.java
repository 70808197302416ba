package io.smartbiz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which modules write which tables, read from the sources: texts of SQL, statements of jOOQ, rows of a batch, records that
 * are written with their audit or write themselves, and daily sums.
 */
record TableWriters(Map<String, Set<String>> modules) {

    private static final Pattern TEXT = Pattern.compile(
            "(?:(?:insert|merge)\\s+into|update|delete\\s+from|truncate(?:\\s+table)?)\\s+(?:core|shop|desk|system)\\.(\\w+)");
    private static final Pattern TYPED = Pattern.compile(
            "(?:\\.(?:insert|insertInto|insertIfAbsent|tryInsert|insertOrUpdate|update|delete|deleteFrom|mergeInto)\\(|EntityType\\.of\\(\\s*\"\\w+\",)\\s*(?:Tables\\.)?([A-Z][A-Z_]+)\\b");

    /** If a source contains such a call, all kinds of rows that it loads or makes count as written. */
    private static final Pattern WRITING_ROW = Pattern.compile(
            "\\.(?:(?:insert|update|store|merge|delete)\\(\\s*\\)|batch(?:Insert|Update|Store|Merge|Delete)\\()");

    private static final Pattern ROW = Pattern.compile("\\.tables\\.records\\.(\\w+)Record;");
    private static final Pattern LOADED_ROW = Pattern.compile("\\.(?:selectFrom|newRecord)\\(\\s*([A-Z][A-Z_]+)\\b");

    private static final Pattern SUMS = Pattern.compile("new\\s+DailySums\\(\\s*\"\\w+\\.(\\w+)\"");
    private static final List<String> TABLES_OF_SUMS = List.of("_sums", "_summed", "_reopened");

    /** Only the database's owner, who works in {@code operations}, may add an organisation; see decision 1. */
    private static final Map<String, Set<String>> EXCEPTIONS =
            Map.of("organizations", Set.of("operations", "organizations"));

    static TableWriters in(Path sources) throws IOException {
        var writers = new TableWriters(new TreeMap<>());
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                writers.read(sources.relativize(file).getName(0).toString(), Files.readString(file));
            }
        }
        return writers;
    }

    void read(String module, String source) {
        Stream.of(TEXT, TYPED).flatMap(pattern -> found(pattern, source)).forEach(table -> add(table, module));
        if (WRITING_ROW.matcher(source).find()) {
            found(ROW, source).map(TableWriters::tableOf).forEach(table -> add(table, module));
            found(LOADED_ROW, source).forEach(table -> add(table, module));
        }
        found(SUMS, source)
                .flatMap(name -> TABLES_OF_SUMS.stream().map(name::concat))
                .forEach(table -> add(table, module));
    }

    private static Stream<String> found(Pattern pattern, String source) {
        return pattern.matcher(source).results().map(one -> one.group(1));
    }

    /** {@code SaleLines} becomes {@code Sale_Lines}. */
    private static String tableOf(String record) {
        return record.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_");
    }

    private void add(String table, String module) {
        modules.computeIfAbsent(table.toLowerCase(Locale.ROOT), _ -> new TreeSet<>())
                .add(module);
    }

    /** The tables that more than one module writes, with these modules. */
    Map<String, Set<String>> shared() {
        return modules.entrySet().stream()
                .filter(table -> table.getValue().size() > 1)
                .filter(table -> !table.getValue().equals(EXCEPTIONS.get(table.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
