package io.smartbiz.files.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * What decoding one picture may cost. A small file can ask for a lot of work: a side of millions of pixels, or a progressive
 * JPEG that draws the whole picture thousands of times.
 */
final class DecodingLimit {

    static final long MOST_PIXELS = 40_000_000;
    static final int MOST_SIDE = 30_000;

    /** Encoders use about ten. */
    static final int MOST_SCANS = 100;

    /** Pixels drawn by all scans together, a few seconds' work. */
    private static final long MOST_DRAWN = 10 * MOST_PIXELS;

    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("decoding-limit").factory());

    private final int scans;
    private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Workers.MOST_SECONDS);

    /** The time begins now. */
    DecodingLimit(Path file, FileType type) throws IOException {
        this.scans = type == FileType.JPEG ? scans(file) : 1;
    }

    boolean holds(int width, int height) {
        long pixels = (long) width * height;
        return pixels <= MOST_PIXELS
                && Math.max(width, height) <= MOST_SIDE
                && scans <= MOST_SCANS
                && scans * pixels <= MOST_DRAWN;
    }

    /** The bytes of the picture. They end with a failure after the time: not every decoder asks whether it should stop. */
    ImageInputStream open(Path file) throws IOException {
        return new TimedStream(FileChannel.open(file), end);
    }

    /** The result of {@code reading}, which is aborted when it takes too long. */
    <T> T inTime(ImageReader reader, Callable<T> reading) throws IOException {
        var late = new AtomicBoolean();
        var alarm = CLOCK.schedule(
                () -> {
                    late.set(true);
                    reader.abort();
                },
                Workers.MOST_SECONDS,
                TimeUnit.SECONDS);
        try {
            T result = reading.call();
            if (late.get()) {
                throw new Workers.Late();
            }
            return result;
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        } finally {
            alarm.cancel(false);
        }
    }

    /** The marks that begin a scan. In the data of a scan, a zero follows every byte 255. */
    private static int scans(Path file) throws IOException {
        int scans = 0;
        int before = 0;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                if (before == 0xFF && next == 0xDA) {
                    scans++;
                }
                before = next;
            }
        }
        return Math.max(1, scans);
    }
}
