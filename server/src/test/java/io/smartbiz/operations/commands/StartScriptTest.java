package io.smartbiz.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.ProjectFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script with a Java of the test's own, which ends as it is told and counts its starts. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {

    /** Ends with the next of the exit codes; without any left it runs until it is told to stop. */
    private static final String JAVA = """
            #!/bin/sh
            echo started >> starts
            code=$(head -n 1 codes)
            sed -i 1d codes
            [ -n "$code" ] && exit "$code"
            trap 'exit 143' TERM
            while :; do sleep 0.1; done
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void install() throws IOException {
        Files.copy(ProjectFolder.root().resolve("smartbiz"), folder.resolve("smartbiz"));
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        for (String program : List.of("java", "javac")) {
            Files.writeString(jdk.resolve(program), JAVA);
            assertThat(jdk.resolve(program).toFile().setExecutable(true)).isTrue();
        }
        // Nothing is newer, so nothing is built.
        Files.createFile(
                Files.createDirectories(folder.resolve("server/target/dist")).resolve(".built"));
    }

    private Process start(int... codes) throws IOException {
        var lines = new StringBuilder();
        for (int code : codes) {
            lines.append(code).append('\n');
        }
        Files.writeString(folder.resolve("codes"), lines);
        var builder = new ProcessBuilder("sh", "smartbiz", "start")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        return builder.start();
    }

    private int end(Process script) throws InterruptedException, IOException {
        boolean ended = script.waitFor(30, TimeUnit.SECONDS);
        script.destroyForcibly();
        assertThat(ended).as(output()).isTrue();
        return script.exitValue();
    }

    private String output() throws IOException {
        Path output = folder.resolve("output");
        return Files.exists(output) ? Files.readString(output, StandardCharsets.UTF_8) : "";
    }

    private long starts() throws IOException {
        Path starts = folder.resolve("starts");
        return Files.exists(starts) ? Files.readAllLines(starts).size() : 0;
    }

    @Test
    void startsAServerAgainThatRanOutOfMemoryOrFroze() throws Exception {
        assertThat(end(start(3, 4, 0))).as(output()).isZero();
        assertThat(starts()).isEqualTo(3);
        assertThat(output()).contains("exit code 3", "exit code 4");
    }

    @Test
    void leavesAServerThatCannotStartAlone() throws Exception {
        assertThat(end(start(1))).isEqualTo(1);
        assertThat(starts()).isEqualTo(1);
    }

    @Test
    void waitsLongerForAServerThatEndsAtOnceEachTimeAndCanBeStoppedMeanwhile() throws Exception {
        Process script = start(3, 3, 3, 3, 3, 3, 3);
        while (!output().contains("again in 4 s")) {
            Thread.sleep(50);
        }
        assertThat(output()).contains("again in 2 s").contains("logs/app.log");
        script.destroy();
        assertThat(end(script)).isEqualTo(143);
        assertThat(starts()).isEqualTo(2);
    }

    @Test
    void stopsTheServerWhenItIsStopped() throws Exception {
        Process script = start();
        while (starts() == 0) {
            Thread.sleep(20);
        }
        script.destroy();
        assertThat(end(script)).isEqualTo(143);
        assertThat(starts()).isEqualTo(1);
    }
}
