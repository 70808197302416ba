package io.smartbiz.files.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedStreamTest {

    private static final long LATER = System.nanoTime() + Duration.ofHours(1).toNanos();

    @TempDir
    Path folder;

    private final byte[] bytes = new byte[50_000];
    private Path file;

    @BeforeEach
    void write() throws IOException {
        new Random(1).nextBytes(bytes);
        file = Files.write(folder.resolve("file"), bytes);
    }

    @Test
    void givesTheBytesFromAnyPlaceAlsoOneByOne() throws IOException {
        try (var stream = new TimedStream(FileChannel.open(file), LATER)) {
            assertThat(stream.length()).isEqualTo(bytes.length);
            byte[] all = new byte[bytes.length];
            stream.readFully(all);
            assertThat(all).isEqualTo(bytes);
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(stream.read(all, 0, 10)).isEqualTo(-1);
            for (int place : new int[] {0, 16_383, 16_384, 49_999, 7, 20_000}) {
                stream.seek(place);
                assertThat(stream.read()).isEqualTo(bytes[place] & 0xFF);
            }
            stream.seek(16_000);
            byte[] some = new byte[1_000];
            stream.readFully(some);
            assertThat(some).isEqualTo(Arrays.copyOfRange(bytes, 16_000, 17_000));
        }
    }

    @Test
    void endsWithTheTime() throws IOException {
        try (var stream = new TimedStream(FileChannel.open(file), System.nanoTime() - 1)) {
            assertThatThrownBy(stream::read).isInstanceOf(Workers.Late.class);
            assertThatThrownBy(() -> stream.readFully(new byte[10])).isInstanceOf(Workers.Late.class);
        }
    }

    @Test
    void worksOnFewThreadsOfItsOwn() throws Exception {
        var workers = new Workers();
        assertThat(workers.<Boolean>call(
                        1, Duration.ofSeconds(1), () -> Thread.currentThread().isVirtual()))
                .isFalse();
        var end = new CountDownLatch(1);
        Thread busy = Thread.startVirtualThread(() -> {
            try {
                workers.call(Workers.TURNS, Duration.ofSeconds(1), () -> {
                    end.await();
                    return true;
                });
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        while (workers.isIdle()) {
            Thread.onSpinWait();
        }
        assertThatThrownBy(() -> workers.call(1, Duration.ofSeconds(1), () -> true))
                .isInstanceOfSatisfying(
                        Failure.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        end.countDown();
        busy.join();
        assertThat(workers.<Boolean>call(Workers.TURNS, Duration.ofSeconds(1), () -> true))
                .isTrue();
    }
}
