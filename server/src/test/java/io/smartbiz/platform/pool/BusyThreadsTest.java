package io.smartbiz.platform.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BusyThreadsTest {

    /** How much the calling thread gives way to others; 0 for an ordinary one. See proc_pid_stat(5). */
    private static int niceness() {
        try {
            String stat = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theyGiveWayAndOthersDoNot() throws Exception {
        int before = niceness();
        try (var threads = Executors.newSingleThreadExecutor(BusyThreads.named("busy-"))) {
            assertThat(threads.submit(BusyThreadsTest::niceness).get()).isEqualTo(10);
        }
        try (var threads = Executors.newSingleThreadExecutor(Thread.ofPlatform().factory())) {
            assertThat(threads.submit(BusyThreadsTest::niceness).get()).isEqualTo(before);
        }
    }

    @Test
    void areNamedAndDoNotKeepTheProcessAlive() {
        Thread thread = BusyThreads.named("busy-").newThread(() -> {});
        assertThat(thread.getName()).isEqualTo("busy-0");
        assertThat(thread.isDaemon()).isTrue();
    }
}
