package io.smartbiz.files.inspection;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Checks ZIP archives, which include office documents. A small archive can unpack to more than any disk holds. So its own
 * figures are checked first; then it is unpacked, nested archives too. Of these, one copy at each depth is kept meanwhile.
 */
final class Archives {

    static final int MOST_ENTRIES = 2_000;
    static final long MOST_UNPACKED = 200L << 20;

    /** Even text does not compress better than this, except in small archives. */
    static final int MOST_RATIO = 100;

    private static final long RATIO_COUNTS_FROM = 4L << 20;
    private static final byte[] END_RECORD = {'P', 'K', 5, 6};
    private static final int DEEPEST = 3;

    /** Of a nested archive, in bytes; the disk holds a copy of it. */
    private static final long MOST_NESTED = 32L << 20;

    /** The old binary format, which holds objects and macros. */
    private static final byte[] BINARY = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private Archives() {}

    /** @return the type; null for an office document of another kind, or a program */
    static @Nullable FileType check(String field, Path file) throws IOException {
        try (var zip = open(file)) {
            List<? extends ZipEntry> entries = entries(zip);
            requireModest(entries, Files.size(file));
            Set<String> names = new HashSet<>();
            entries.forEach(entry -> names.add(OfficeDocument.name(entry.getName())));
            OfficeDocument document = OfficeDocument.isOne(names) ? new OfficeDocument() : null;
            var budget = new Budget(Files.size(file));
            Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
            for (ZipEntry entry : entries) {
                unpack(zip, entry, budget, document, folder, 1);
            }
            return document == null ? plain(names) : document.type();
        } catch (ArchiveDirectory.Program e) {
            return null;
        } catch (OfficeDocument.Active e) {
            throw Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, Message.of("file.active_content"))
                    .with("field", field);
        } catch (ZipException | OfficeDocument.BrokenDocument | IllegalArgumentException | java.io.EOFException e) {
            throw Failure.invalid(field, "file.broken");
        }
    }

    private static ZipFile open(Path archive) throws IOException {
        ArchiveDirectory.requireModest(archive);
        return new ZipFile(archive.toFile());
    }

    /** The type of an archive that is no office document; null for a Java program (JAR). */
    private static @Nullable FileType plain(Set<String> names) {
        return names.contains("meta-inf/manifest.mf") ? null : FileType.ZIP;
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

    static Failure bomb() {
        return Failure.of(ErrorCode.PAYLOAD_TOO_LARGE, Message.of("file.unpacks_too_large"))
                .with("most_bytes", MOST_UNPACKED)
                .with("most_entries", MOST_ENTRIES);
    }

    /** How much an upload has unpacked to, nested archives included. */
    private static final class Budget {

        private final long packed;
        private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Workers.MOST_SECONDS);
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

        void bytes(int more) throws IOException {
            unpacked += more;
            if (System.nanoTime() - end > 0) {
                throw new Workers.Late();
            }
            if (isTooMuch(unpacked, packed)) {
                throw bomb();
            }
        }
    }

    /**
     * @param document the office document of which the entry is a part; null when it is part of none
     * @param folder for copies of nested archives
     */
    private static void unpack(
            ZipFile zip, ZipEntry entry, Budget budget, @Nullable OfficeDocument document, Path folder, int depth)
            throws IOException {
        budget.entry();
        var ending = new Ending(new Counted(zip.getInputStream(entry), budget));
        try (var bytes = new BufferedInputStream(ending)) {
            bytes.mark(BINARY.length);
            byte[] start = bytes.readNBytes(BINARY.length);
            bytes.reset();
            if (document != null) {
                if (Arrays.equals(start, BINARY)) {
                    throw new OfficeDocument.Active(entry.getName());
                }
                document.read(entry.getName(), bytes);
            }
            bytes.transferTo(java.io.OutputStream.nullOutputStream());
        }
        if (ending.mayBeOfArchive()) {
            if (ending.count > MOST_NESTED) {
                throw bomb();
            }
            unpackArchive(zip, entry, budget, document != null, folder, depth);
        }
    }

    /**
     * Programs go by the directory at an archive's end, whatever its beginning is, so a copy of it is opened in the same
     * way.
     *
     * @param embedded whether a document contains it, which then opens it as a document
     */
    private static void unpackArchive(
            ZipFile zip, ZipEntry entry, Budget budget, boolean embedded, Path folder, int depth) throws IOException {
        if (depth == DEEPEST) {
            throw bomb();
        }
        Path copy = Files.createTempFile(folder, "nested", null);
        try {
            try (InputStream bytes = zip.getInputStream(entry)) {
                Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            try (var inner = open(copy)) {
                OfficeDocument document = embedded ? new OfficeDocument() : null;
                for (ZipEntry one : entries(inner)) {
                    unpack(inner, one, budget, document, folder, depth + 1);
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            if (embedded) {
                throw new OfficeDocument.BrokenDocument(e);
            }
            // No archive that anything could unpack; its bytes are counted all the same.
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        return zip.stream().limit(MOST_ENTRIES + 1).toList();
    }

    /** Keeps the last bytes that are read, in which an archive has the end of its directory. */
    private static final class Ending extends FilterInputStream {

        /** The end record, and the longest comment that may follow. */
        private static final int MOST = 22 + 0xFFFF;

        private final byte[] last = new byte[MOST];
        private long count;

        Ending(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                last[(int) (count++ % MOST)] = (byte) next;
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int i = 0; i < read; i++) {
                last[(int) (count++ % MOST)] = buffer[offset + i];
            }
            return read;
        }

        boolean mayBeOfArchive() {
            for (long i = Math.max(0, count - MOST); i <= count - END_RECORD.length; i++) {
                if (isEndRecordAt(i)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isEndRecordAt(long start) {
            for (int i = 0; i < END_RECORD.length; i++) {
                if (last[(int) ((start + i) % MOST)] != END_RECORD[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Counts what is read. */
    private static final class Counted extends FilterInputStream {

        private final Budget budget;

        Counted(InputStream bytes, Budget budget) {
            super(bytes);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            budget.bytes(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            budget.bytes(Math.max(0, read));
            return read;
        }
    }
}
