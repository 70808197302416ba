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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which modules write which tables, read from the sources: texts of SQL, statements of jOOQ, rows of a batch, and records
 * that are written with their audit.
 */
record TableWriters(Map<String, Set<String>> modules) {

    private static final Pattern TEXT =
            Pattern.compile("(?:insert\\s+into|update|delete\\s+from)\\s+(?:core|shop|desk|system)\\.(\\w+)");
    private static final Pattern TYPED = Pattern.compile(
            "(?:\\.(?:insert|insertInto|update|delete|deleteFrom|mergeInto)\\(|EntityType\\.of\\(\\s*\"\\w+\",)\\s*([A-Z][A-Z_]+)\\b");

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
        for (Pattern pattern : List.of(TEXT, TYPED)) {
            Matcher found = pattern.matcher(source);
            while (found.find()) {
                modules.computeIfAbsent(found.group(1).toLowerCase(Locale.ROOT), _ -> new TreeSet<>())
                        .add(module);
            }
        }
    }

    /** The tables that more than one module writes, with these modules. */
    Map<String, Set<String>> shared() {
        return modules.entrySet().stream()
                .filter(table -> table.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
