package io.smartbiz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was measured, as a table for people and as JSON for programs. */
final class Report {

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Object> machine = machine();

    /**
     * One figure.
     *
     * @param reference what it is measured against in the same run
     * @param ratio measured ÷ reference
     * @param goal what the ratio should reach
     * @param reached whether it does
     */
    record Row(String what, String measured, String reference, double ratio, String goal, boolean reached) {}

    /** What the figures were taken on. */
    static Map<String, Object> machine() {
        var machine = new LinkedHashMap<String, Object>();
        machine.put("processors", Runtime.getRuntime().availableProcessors());
        machine.put("java", Runtime.version().toString());
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("measured_at", Instant.now().toString());
        try {
            Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .ifPresent(line -> machine.put("processor", line.replaceFirst(".*: ", "")));
            Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .findFirst()
                    .ifPresent(line -> machine.put("memory", line.replaceFirst(".*: *", "")));
            // Then every connection of the database gets as much of the processors as the whole server.
            machine.put(
                    "autogroup",
                    Files.readString(Path.of("/proc/sys/kernel/sched_autogroup_enabled"))
                            .equals("1\n"));
        } catch (IOException e) {
            machine.put("processor", "unknown");
        }
        return machine;
    }

    void atLeast(String what, double measured, double reference, String unit, double goal) {
        double ratio = measured / reference;
        add(what, measured, reference, unit, ratio, "≥ " + goal, ratio >= goal);
    }

    void atMost(String what, double measured, double reference, String unit, double goal) {
        double ratio = measured / reference;
        add(what, measured, reference, unit, ratio, "≤ " + goal, ratio <= goal);
    }

    private void add(
            String what, double measured, double reference, String unit, double ratio, String goal, boolean reached) {
        var row = new Row(what, format(measured) + " " + unit, format(reference) + " " + unit, ratio, goal, reached);
        rows.add(row);
        System.out.println(line(row));
    }

    private static String format(double value) {
        return value >= 100 ? "%.0f".formatted(value) : "%.2f".formatted(value);
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%-52s %16s %16s %7.2f  %-8s %s",
                row.what(),
                row.measured(),
                row.reference(),
                row.ratio(),
                row.goal(),
                row.reached() ? "ok" : "MISSED");
    }

    /** Prints the whole table and writes it to a file. */
    void finish(Path file) {
        System.out.println();
        System.out.printf("%-52s %16s %16s %7s  %-8s%n", "what", "SmartBiz", "reference", "ratio", "goal");
        rows.forEach(row -> System.out.println(line(row)));
        machine.forEach((name, value) -> System.out.println("  " + name + ": " + value));
        write(file, Map.of("machine", machine, "results", rows));
    }

    /** Writes figures for programs. */
    static void write(Path file, Map<String, Object> figures) {
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, json.writeValueAsString(figures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("  written to " + file);
    }
}
