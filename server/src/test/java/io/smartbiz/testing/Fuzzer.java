package io.smartbiz.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Feeds an operation with damaged samples. Each must end in time, take little memory, and be refused only in the declared
 * ways. The same seed makes the same inputs; one that fails is kept in {@code target/fuzz}.
 *
 * <p>{@code -Dsmartbiz.fuzz.millis} is the time of one operation, {@code -Dsmartbiz.fuzz.seed} the seed.
 */
public final class Fuzzer {

    private static final Duration TIME = Duration.ofMillis(Long.getLong("smartbiz.fuzz.millis", 400));
    private static final long SEED = Long.getLong("smartbiz.fuzz.seed", 1);
    private static final int MOST_LENGTH = 1 << 20;
    private static final int MOST_CHANGES = 8;

    /** Far less than the heap of the product, although not all of it is held at a time. */
    private static final long MOST_ALLOCATED = 128L << 20;

    private static final int[] ODD_BYTES = {0, 1, 0x7F, 0x80, 0xFE, 0xFF, '<', '>', '"', '0', '9', 'e', '-'};
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final Random random = new Random(SEED);
    private final List<byte[]> samples;
    private final List<byte[]> words;

    private Fuzzer(List<byte[]> samples, List<byte[]> words) {
        this.samples = samples;
        this.words = words;
    }

    /** What is done with an input. */
    @FunctionalInterface
    public interface Work {
        void on(byte[] input) throws Exception;
    }

    /**
     * Runs an operation for the time, and at least once with each sample.
     *
     * @param words what parsers look for, to be put in odd places
     * @param declared whether the operation may refuse an input in this way
     * @param most the longest that one input may take
     */
    public static void run(
            String name,
            List<byte[]> samples,
            List<byte[]> words,
            Predicate<Throwable> declared,
            Duration most,
            Work work) {
        var fuzzer = new Fuzzer(samples, words);
        long end = System.nanoTime() + TIME.toNanos();
        for (byte[] sample : samples) {
            fuzzer.tryOne(name, sample, declared, most, work);
        }
        while (System.nanoTime() < end) {
            fuzzer.tryOne(name, fuzzer.damaged(), declared, most, work);
        }
    }

    private void tryOne(String name, byte[] input, Predicate<Throwable> declared, Duration most, Work work) {
        long allocated = THREADS.getTotalThreadAllocatedBytes();
        String wrong = wrong(input, declared, most, work);
        long taken = THREADS.getTotalThreadAllocatedBytes() - allocated;
        if (wrong == null && taken > MOST_ALLOCATED) {
            wrong = "takes " + (taken >> 20) + " MB";
        }
        if (wrong != null) {
            Path kept = keep(name, input);
            assertThat(wrong).as("%s, input kept in %s", name, kept).isNull();
        }
    }

    private static @Nullable String wrong(byte[] input, Predicate<Throwable> declared, Duration most, Work work) {
        var task = new FutureTask<@Nullable Void>(() -> {
            work.on(input);
            return null;
        });
        Thread.ofPlatform().daemon().name("fuzzed").start(task);
        try {
            task.get(most.toMillis(), TimeUnit.MILLISECONDS);
            return null;
        } catch (TimeoutException e) {
            return "does not end within " + most;
        } catch (ExecutionException e) {
            return declared.test(e.getCause()) ? null : stack(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private static String stack(Throwable error) {
        var text = new java.io.StringWriter();
        error.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    private static Path keep(String name, byte[] input) {
        try {
            Path folder = Files.createDirectories(Path.of("target/fuzz"));
            return Files.write(folder.resolve(name + "-" + Integer.toHexString(Arrays.hashCode(input))), input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] damaged() {
        byte[] input = samples.get(random.nextInt(samples.size())).clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            input = changed(input);
        }
        return input.length > MOST_LENGTH ? Arrays.copyOf(input, MOST_LENGTH) : input;
    }

    private byte[] changed(byte[] input) {
        if (input.length == 0) {
            return new byte[] {(byte) random.nextInt(256)};
        }
        int at = random.nextInt(input.length);
        int length = 1 + random.nextInt(Math.min(64, input.length - at));
        return switch (random.nextInt(8)) {
            case 0 -> with(input, at, (byte) (input[at] ^ (1 << random.nextInt(8))));
            case 1 -> with(input, at, (byte) ODD_BYTES[random.nextInt(ODD_BYTES.length)]);
            case 2 -> replaced(input, at, length, new byte[0]);
            case 3 -> replaced(input, at, 0, Arrays.copyOfRange(input, at, at + length));
            case 4 -> replaced(input, at, length, repeated(input[at], length * 16));
            case 5 -> Arrays.copyOf(input, at);
            case 6 -> replaced(input, at, length, piece());
            default -> number(input, at);
        };
    }

    private static byte[] with(byte[] input, int at, byte value) {
        input[at] = value;
        return input;
    }

    /** Lengths and sizes in files are numbers of four bytes. */
    private byte[] number(byte[] input, int at) {
        int[] odd = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFF, 1 << 20, random.nextInt()};
        int value = odd[random.nextInt(odd.length)];
        for (int i = 0; i < Integer.BYTES && at + i < input.length; i++) {
            input[at + i] = (byte) (value >> (8 * i));
        }
        return input;
    }

    /** A word, or a part of another sample. */
    private byte[] piece() {
        if (!words.isEmpty() && random.nextBoolean()) {
            return words.get(random.nextInt(words.size()));
        }
        byte[] other = samples.get(random.nextInt(samples.size()));
        int from = random.nextInt(other.length + 1);
        return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(256)));
    }

    private static byte[] repeated(byte value, int times) {
        byte[] many = new byte[times];
        Arrays.fill(many, value);
        return many;
    }

    private static byte[] replaced(byte[] input, int at, int length, byte[] piece) {
        var bytes = new ByteArrayOutputStream(input.length + piece.length);
        bytes.write(input, 0, at);
        bytes.writeBytes(piece);
        bytes.write(input, at + length, input.length - at - length);
        return bytes.toByteArray();
    }
}
