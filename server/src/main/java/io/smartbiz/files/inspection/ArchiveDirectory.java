package io.smartbiz.files.inspection;

import io.smartbiz.platform.errors.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Checks the directory of a ZIP archive before the JDK opens it. The JDK reads all of a directory into memory. For an entry
 * {@code META-INF/versions/N/x} it also makes a set of N bits, 256 MB for a name of 30 letters.
 */
final class ArchiveDirectory {

    /** Of one archive: 500 for each of the most entries. */
    static final int MOST_BYTES = 1 << 20;

    /** No name beginning with this is accepted: only programs have it. */
    private static final String VERSIONS = "meta-inf/versions/";

    /** The longest comment behind an end record; the JDK looks a little further for the record. */
    private static final int ENDING = 70_000;

    private static final int ENTRY = 0x02014B50;
    private static final int ENTRY_LENGTH = 46;
    private static final int END = 0x06054B50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR = 0x07064B50;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LONG_END = 0x06064B50;
    private static final int LONG_END_LENGTH = 56;

    private final FileChannel file;
    private final long size;
    private int left = MOST_BYTES;

    private ArchiveDirectory(FileChannel file) throws IOException {
        this.file = file;
        this.size = file.size();
    }

    /**
     * Checks every directory that a program could take for the archive's own.
     *
     * @throws Failure {@code PAYLOAD_TOO_LARGE} for more entries or bytes than the most
     * @throws Program for entries in {@code META-INF/versions/}
     */
    static void requireModest(Path archive) throws IOException {
        try (var file = FileChannel.open(archive)) {
            new ArchiveDirectory(file).check();
        }
    }

    private void check() throws IOException {
        long start = Math.max(0, size - ENDING);
        ByteBuffer ending = read(start, (int) (size - start));
        for (int i = 0; i <= ending.limit() - END_LENGTH; i++) {
            if (ending.getInt(i) == END) {
                directory(start + i, Integer.toUnsignedLong(ending.getInt(i + 12)));
                longEnd(start + i - LOCATOR_LENGTH);
            }
        }
    }

    /** The record that an archive with large numbers has as well. */
    private void longEnd(long locator) throws IOException {
        if (locator < 0) {
            return;
        }
        ByteBuffer place = read(locator, LOCATOR_LENGTH);
        long start = place.getLong(8);
        if (place.getInt(0) != LOCATOR || start < 0 || start > size - LONG_END_LENGTH) {
            return;
        }
        ByteBuffer record = read(start, LONG_END_LENGTH);
        if (record.getInt(0) == LONG_END) {
            directory(start, record.getLong(40));
        }
    }

    /** @param length what the end record says; beyond the file, it is no directory and nothing opens it */
    private void directory(long end, long length) throws IOException {
        if (length < 0 || length > end) {
            return;
        }
        if (length > left) {
            throw Archives.bomb();
        }
        left -= (int) length;
        ByteBuffer directory = read(end - length, (int) length);
        int entries = 0;
        int next = 0;
        while (next <= directory.limit() - ENTRY_LENGTH && directory.getInt(next) == ENTRY) {
            if (++entries > Archives.MOST_ENTRIES) {
                throw Archives.bomb();
            }
            int name = number(directory, next + 28);
            requireNoVersions(directory, next + ENTRY_LENGTH, name);
            next += ENTRY_LENGTH + name + number(directory, next + 30) + number(directory, next + 32);
        }
    }

    private static void requireNoVersions(ByteBuffer directory, int start, int length) throws Program {
        if (length >= VERSIONS.length() && start <= directory.limit() - VERSIONS.length()) {
            var name = new String(directory.array(), start, VERSIONS.length(), StandardCharsets.ISO_8859_1);
            if (name.toLowerCase(Locale.ROOT).equals(VERSIONS)) {
                throw new Program();
            }
        }
    }

    private static int number(ByteBuffer bytes, int index) {
        return Short.toUnsignedInt(bytes.getShort(index));
    }

    private ByteBuffer read(long start, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, start + bytes.position()) < 0) {
                throw new java.io.EOFException();
            }
        }
        return bytes.flip();
    }

    /** The archive is a Java program, for several versions of Java. */
    static final class Program extends IOException {
        Program() {
            super("A program");
        }
    }
}
