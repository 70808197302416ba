package io.smartbiz.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Uploads of ten megabytes: how much memory one takes while it comes in, and whether many at once are all taken. */
final class Uploads {

    private static final int BYTES = 10_000_000;
    private static final int SIDE = 1_820;
    private static final int AT_ONCE = 50;
    private static final int WARM_UP = 6;
    private static final int CREATED = 201;
    private static final int MOST_TRIES = 10;

    /** What a refused upload is told. */
    private static final int RETRY_MILLIS = 5_000;

    private static final double MOST_ABOVE_IDLE = 20;
    private static final double MOST_AT_ONCE = 512;
    private static final String BOUNDARY = "bench-of-smartbiz";

    private final Report report;
    private final Server server;
    private final String token;
    private final int rounds;
    private final Random random = new Random(5);

    Uploads(Report report, Server server, String token, int rounds) {
        this.report = report;
        this.server = server;
        this.token = token;
        this.rounds = rounds;
    }

    /** Makes a file that nobody has uploaded before. */
    private interface Kind {
        byte[] next();
    }

    void measure() {
        System.out.printf("  resident memory before any upload: %.0f MB%n", server.residentBytes() / 1e6);
        one("text", "letter.txt", this::text, 0);
        one("archive", "scans.zip", this::archive, 0);
        // A picture is made smaller once it is answered.
        one("picture", "photo.png", this::picture, 4_000);
        many();
    }

    /** What is above idle while one file comes in, as the median of some rounds, once the server has seen such files. */
    private void one(String what, String name, Kind kind, long workedOnMillis) {
        for (int i = 0; i < WARM_UP; i++) {
            send(name, kind.next());
        }
        var above = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            byte[] file = kind.next();
            Server.sleep(5_000);
            long idle = server.residentBytes();
            long peak = peak(() -> {
                send(name, file);
                Server.sleep(workedOnMillis);
            });
            above[round] = Math.max(0, peak - idle) / 1e6;
            System.out.printf(
                    "  %s of 10 MB, round %d: idle %.0f MB, peak %.0f MB%n", what, round + 1, idle / 1e6, peak / 1e6);
        }
        report.atMost(
                "memory above idle, 10 MB " + what + " uploaded",
                SpeedCommand.median(above),
                MOST_ABOVE_IDLE,
                "MB",
                1.0);
    }

    private void send(String name, byte[] file) {
        try (var http = new HttpConnection(server.port(), true)) {
            int status = http.send(request(name, file, new byte[0]));
            if (status != CREATED) {
                throw new IllegalStateException("The upload was answered with " + status + " " + http.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts and archives from as many people, all set off together. */
    private void many() {
        byte[] text = text();
        byte[] archive = commented(archive());
        var taken = new AtomicLong();
        long peak = peak(() -> {
            try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
                List<Callable<Boolean>> work = new ArrayList<>();
                for (int i = 0; i < AT_ONCE; i++) {
                    int person = i;
                    boolean sendsText = i % 2 == 0;
                    work.add(() -> isTaken(sendsText ? "letter.txt" : "scans.zip", sendsText ? text : archive, person));
                }
                for (var answer : people.invokeAll(work)) {
                    taken.addAndGet(answer.get() ? 1 : 0);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        });
        report.atLeast("uploads of 10 MB taken, of " + AT_ONCE + " at once", taken.get(), AT_ONCE, "files", 1.0);
        report.atMost("peak memory, " + AT_ONCE + " uploads of 10 MB at once", peak / 1e6, MOST_AT_ONCE, "MB", 1.0);
        try (var http = new HttpConnection(server.port(), true)) {
            if (!http.tryGet("/health")) {
                throw new IllegalStateException("The server is not well after the uploads");
            }
        }
    }

    /** Whether a file is taken, at the latest when its sender has come again as often as the answers told it to. */
    private boolean isTaken(String name, byte[] file, int person) {
        byte[] own = "%08d".formatted(person).getBytes(StandardCharsets.US_ASCII);
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try (var http = new HttpConnection(server.port(), true)) {
                if (http.send(request(name, file, own)) == CREATED) {
                    return true;
                }
            } catch (IOException e) {
                return false;
            }
            Server.sleep(RETRY_MILLIS);
        }
        return false;
    }

    /** @param own what makes the file different from others: its last bytes */
    private byte[][] request(String name, byte[] file, byte[] own) {
        String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String end = "\r\n--" + BOUNDARY + "--\r\n";
        int length = part.length() + file.length + own.length + end.length();
        String head = "POST /api/files/upload HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: " + length
                + "\r\n\r\n";
        return new byte[][] {
            (head + part).getBytes(StandardCharsets.US_ASCII), file, own, end.getBytes(StandardCharsets.US_ASCII)
        };
    }

    /** The most resident memory while {@code work} is done. */
    private long peak(Runnable work) {
        var most = new AtomicLong(server.residentBytes());
        var working = new AtomicBoolean(true);
        Thread watcher = Thread.ofPlatform().start(() -> {
            while (working.get()) {
                most.accumulateAndGet(server.residentBytes(), Math::max);
                Server.sleep(5);
            }
        });
        try {
            work.run();
        } finally {
            working.set(false);
            join(watcher);
        }
        return most.get();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private byte[] text() {
        byte[] any = new byte[BYTES * 3 / 4];
        random.nextBytes(any);
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encode(any);
    }

    private byte[] archive() {
        byte[] any = new byte[BYTES];
        random.nextBytes(any);
        var bytes = new ByteArrayOutputStream(BYTES + 1_000);
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("scan.raw"));
            zip.write(any);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The archive with room for a comment of eight bytes at its end. */
    private static byte[] commented(byte[] archive) {
        archive[archive.length - 2] = 8;
        return archive;
    }

    /** Noise, which no packing makes smaller. */
    private byte[] picture() {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_3BYTE_BGR);
        byte[] row = new byte[SIDE * 3];
        var pixels = new int[SIDE * 3];
        for (int y = 0; y < SIDE; y++) {
            random.nextBytes(row);
            for (int i = 0; i < row.length; i++) {
                pixels[i] = row[i] & 0xFF;
            }
            picture.getRaster().setPixels(0, y, SIDE, 1, pixels);
        }
        var bytes = new ByteArrayOutputStream(BYTES + 100_000);
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
