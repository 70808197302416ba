package io.smartbiz.files.inspection;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks ZIP archives, which include office documents. A small archive can unpack to more than any disk holds. So its own
 * figures are checked first; then it is unpacked once, nested archives too, without keeping anything.
 */
final class Archives {

    static final int MOST_ENTRIES = 2_000;
    static final long MOST_UNPACKED = 200L << 20;

    /** Even text does not compress better than this, except in small archives. */
    static final int MOST_RATIO = 100;

    private static final long RATIO_COUNTS_FROM = 4L << 20;
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final int DEEPEST = 3;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private Archives() {}

    /** @return the type; null for an office document of another kind or with macros */
    static @Nullable FileType check(String field, Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries =
                    new ArrayList<>(zip.stream().limit(MOST_ENTRIES + 1).toList());
            requireModest(entries, Files.size(file));
            var budget = new Budget(Files.size(file));
            for (ZipEntry entry : entries) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    unpack(bytes, budget, 1);
                }
            }
            return type(entries);
        } catch (ZipException | IllegalArgumentException | java.io.EOFException e) {
            throw Failure.invalid(field, "file.broken");
        }
    }

    private static void requireModest(List<? extends ZipEntry> entries, long packed) {
        long unpacked = 0;
        for (ZipEntry entry : entries) {
            unpacked += Math.max(0, entry.getSize());
        }
        if (entries.size() > MOST_ENTRIES || isTooMuch(unpacked, packed)) {
            throw bomb();
        }
    }

    private static boolean isTooMuch(long unpacked, long packed) {
        return unpacked > MOST_UNPACKED || (unpacked > RATIO_COUNTS_FROM && unpacked / packed > MOST_RATIO);
    }

    private static Failure bomb() {
        return Failure.of(ErrorCode.PAYLOAD_TOO_LARGE, Message.of("file.unpacks_too_large"))
                .with("most_bytes", MOST_UNPACKED)
                .with("most_entries", MOST_ENTRIES);
    }

    /** How much an upload has unpacked to, nested archives included. */
    private static final class Budget {

        private final long packed;
        private long unpacked;
        private int entries;

        Budget(long packed) {
            this.packed = packed;
        }

        void entry() {
            if (++entries > MOST_ENTRIES) {
                throw bomb();
            }
        }

        void bytes(int more) {
            unpacked += more;
            if (isTooMuch(unpacked, packed)) {
                throw bomb();
            }
        }
    }

    private static void unpack(InputStream entry, Budget budget, int depth) throws IOException {
        budget.entry();
        var bytes = new BufferedInputStream(new Counted(entry, budget));
        bytes.mark(4);
        byte[] start = bytes.readNBytes(4);
        bytes.reset();
        if (Arrays.equals(start, ARCHIVE)) {
            unpackArchive(bytes, budget, depth);
        }
        bytes.transferTo(java.io.OutputStream.nullOutputStream());
    }

    private static void unpackArchive(InputStream bytes, Budget budget, int depth) throws IOException {
        if (depth == DEEPEST) {
            throw bomb();
        }
        try {
            var inner = new ZipInputStream(bytes);
            while (inner.getNextEntry() != null) {
                unpack(inner, budget, depth + 1);
            }
        } catch (ZipException | IllegalArgumentException e) {
            // No archive that anything could unpack; its bytes are counted all the same.
        }
    }

    /** Counts what is read; does not close what it reads from. */
    private static final class Counted extends InputStream {

        private final InputStream bytes;
        private final Budget budget;

        Counted(InputStream bytes, Budget budget) {
            this.bytes = bytes;
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int next = bytes.read();
            budget.bytes(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = bytes.read(buffer, offset, length);
            budget.bytes(Math.max(0, read));
            return read;
        }
    }

    private static @Nullable FileType type(List<? extends ZipEntry> entries) {
        Set<String> names = new HashSet<>();
        entries.forEach(entry -> names.add(entry.getName()));
        if (!names.contains(CONTENT_TYPES)) {
            return names.contains("META-INF/MANIFEST.MF") ? null : FileType.ZIP;
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return null;
        }
        if (names.contains("word/document.xml")) {
            return FileType.DOCX;
        }
        return names.contains("xl/workbook.xml") ? FileType.XLSX : null;
    }
}
