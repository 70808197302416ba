package io.smartbiz.imports.sheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.smartbiz.platform.errors.Failure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Checks a workbook before it is read, with the libraries that will read it: others could see another file in the same
 * bytes.
 */
final class SheetArchive {

    static final int MOST_ENTRIES = 2_000;

    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};

    private static final String TYPES = "[Content_Types].xml";
    private static final String TYPE_OF_FORMATS = "spreadsheetml.styles+xml";

    private SheetArchive() {}

    /** @throws Failure {@code PAYLOAD_TOO_LARGE} for what takes too much memory or time to read */
    static void requireModest(byte[] file) throws IOException {
        requireFewEntries(file);
        try (var channel = new SheetChannel(file);
                var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            channel.opened();
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
            requirePlain(zip, entries);
            requireSmall(zip, entries);
            XMLInputFactory xml = parser();
            for (ZipArchiveEntry entry : entries) {
                try (InputStream part = new BufferedInputStream(zip.getInputStream(entry))) {
                    new SheetPart(xml).check(part);
                }
            }
        }
    }

    /** Whether a workbook that has been checked has formats of cells: the library does not read formats that are not there. */
    static boolean hasFormats(byte[] file) throws IOException {
        try (var channel = new SeekableInMemoryByteChannel(file);
                var zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            ZipArchiveEntry types = zip.getEntry(TYPES);
            if (types == null) {
                return false;
            }
            try (InputStream part = zip.getInputStream(types)) {
                return new String(part.readAllBytes(), StandardCharsets.UTF_8).contains(TYPE_OF_FORMATS);
            }
        }
    }

    /** Counts signatures, because opening the archive makes an object of each entry. */
    private static void requireFewEntries(byte[] file) {
        int entries = 0;
        for (int i = 0; i <= file.length - DIRECTORY_ENTRY.length; i++) {
            boolean begins = file[i] == DIRECTORY_ENTRY[0]
                    && file[i + 1] == DIRECTORY_ENTRY[1]
                    && file[i + 2] == DIRECTORY_ENTRY[2]
                    && file[i + 3] == DIRECTORY_ENTRY[3];
            if (begins && ++entries > MOST_ENTRIES) {
                throw SheetLimits.unpacksTooLarge().with("most_entries", MOST_ENTRIES);
            }
        }
    }

    /** Nothing before the first entry, none over another, no name twice, and only what every program unpacks alike. */
    private static void requirePlain(ZipFile zip, List<ZipArchiveEntry> entries) {
        Set<String> names = new HashSet<>();
        long end = 0;
        for (ZipArchiveEntry entry : entries) {
            long start = entry.getLocalHeaderOffset();
            boolean begins = names.isEmpty() ? start == 0 : start >= end;
            int method = entry.getMethod();
            boolean readable = (method == ZipArchiveEntry.STORED || method == ZipArchiveEntry.DEFLATED)
                    && zip.canReadEntryData(entry)
                    && entry.getCompressedSize() >= 0;
            if (!begins || !readable || !names.add(name(entry))) {
                throw SheetLimits.noTable();
            }
            end = entry.getDataOffset() + entry.getCompressedSize();
        }
    }

    private static String name(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /**
     * A small file can unpack to more than the memory holds. It is unpacked once without being kept, which takes a fraction of
     * the time of parsing, so that no parser meets a part before the size of all is known.
     */
    private static void requireSmall(ZipFile zip, List<ZipArchiveEntry> entries) throws IOException {
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        for (ZipArchiveEntry entry : entries) {
            try (InputStream part = zip.getInputStream(entry)) {
                for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                    unpacked += read;
                    if (unpacked > SheetLimits.MOST_UNPACKED) {
                        throw SheetLimits.unpacksTooLarge();
                    }
                }
            }
        }
    }

    /** For one file, because a parser keeps the names that it has seen. */
    private static XMLInputFactory parser() {
        var xml = new InputFactoryImpl();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return xml;
    }
}
