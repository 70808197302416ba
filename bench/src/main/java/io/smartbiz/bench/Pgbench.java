package io.smartbiz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own load program: the reference that everything is measured against, in the same run. */
final class Pgbench {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");

    private Pgbench() {}

    /**
     * Runs a script, prepared, one statement a round trip.
     *
     * @return transactions a second
     */
    static double run(Server server, Path script, int clients, Duration time) {
        try {
            Path output = Files.createTempFile("pgbench", ".txt");
            var builder = new ProcessBuilder(List.of(
                            "pgbench",
                            "--no-vacuum",
                            "--protocol=prepared",
                            "--client=" + clients,
                            "--jobs=2",
                            "--time=" + time.toSeconds(),
                            "--file=" + script))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(server.pgbenchEnvironment());
            int exit = builder.start().waitFor();
            String text = Files.readString(output);
            Matcher tps = TPS.matcher(text);
            if (exit != 0 || !tps.find()) {
                throw new IllegalStateException("pgbench failed: " + text);
            }
            return Double.parseDouble(tps.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
