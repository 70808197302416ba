package io.smartbiz.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.smartbiz.files.inspection.FileType;
import io.smartbiz.files.inspection.Inspector;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives whose directory would take more memory to open than the whole of them to unpack. */
class ArchiveDirectoryTest {

    private static final long MOST_ALLOCATED = 32L << 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
    private static final String VERSIONS = "META-INF/versions/";

    private final Inspector inspector = TestInstallation.get().bean(Inspector.class);

    @TempDir
    Path folder;

    private FileType type(byte[] archive) throws IOException {
        Path file = Files.write(folder.resolve("file"), archive);
        return inspector.inspect("file", file, "file", FileType.ALL).type();
    }

    private static byte[] versions(String folder, int version, int names) {
        return Samples.zip(Samples.versions(folder, version, names));
    }

    private static byte[] within(byte[] inner) {
        return Samples.zip(Map.of("inner.zip", inner));
    }

    private static byte[] document(Map<String, byte[]> more) {
        var parts = Samples.office("wordprocessingml.document", "word/document.xml", Map.of());
        parts.putAll(more);
        return Samples.zip(parts);
    }

    /** The archive in front of so many bytes, which no comment announces. */
    private static byte[] before(int more, byte[] archive) {
        return java.util.Arrays.copyOf(archive, archive.length + more);
    }

    static Stream<Arguments> programs() {
        byte[] highest = versions(VERSIONS, Integer.MAX_VALUE, 1);
        byte[] high = versions(VERSIONS, 1 << 26, 10);
        assertThat(highest).hasSizeLessThan(220);
        return Stream.of(
                Arguments.of("the highest version", highest),
                Arguments.of("ten of a high version", high),
                Arguments.of("in small letters", versions("meta-inf/VERSIONS/", Integer.MAX_VALUE, 1)),
                Arguments.of("with a long end record", Samples.withLongEnd(highest)),
                Arguments.of("with bytes behind it", before(65_535, highest)),
                Arguments.of("with bytes behind its long end record", before(65_535, Samples.withLongEnd(highest))),
                Arguments.of("in an archive", within(highest)),
                Arguments.of("ten in an archive", within(high)),
                Arguments.of("in an archive of an archive", within(within(Samples.withLongEnd(high)))),
                Arguments.of("in a document", document(Samples.versions(VERSIONS, Integer.MAX_VALUE, 1))),
                Arguments.of("in an embedded document", document(Map.of("word/embeddings/a.docx", high))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void refusesProgramsOfManyVersions(String name, byte[] archive) {
        requireRefused(archive, ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    private void requireRefused(byte[] archive, ErrorCode code) {
        long before = THREADS.getTotalThreadAllocatedBytes();
        Failure refusal = catchThrowableOfType(Failure.class, () -> type(archive));
        long taken = THREADS.getTotalThreadAllocatedBytes() - before - archive.length;
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(taken).isLessThan(MOST_ALLOCATED);
        assertThat(folder.toFile().list()).containsExactly("file");
    }

    /** Entries that share one place, so that there is nothing but the directory. */
    private static byte[] directory(int entries, int comment) {
        int length = (46 + 1 + comment) * entries;
        byte[] file = Samples.zip(Map.of("a", new byte[0]));
        int first = 0;
        while (file[first] != 'P' || file[first + 2] != 1) {
            first++;
        }
        ByteBuffer bytes = ByteBuffer.allocate(first + length + 22).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(file, 0, first);
        for (int i = 0; i < entries; i++) {
            int start = bytes.position();
            bytes.put(file, first, 47).putShort(start + 32, (short) comment).position(start + 47 + comment);
        }
        return bytes.put(Samples.bytes("PK\5\6"))
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(length)
                .putInt(first)
                .array();
    }

    static Stream<Arguments> large() {
        byte[] wide = directory(40, 60_000);
        byte[] many = directory(200_000, 0);
        return Stream.of(
                Arguments.of("long", wide),
                Arguments.of("long, in an archive", within(wide)),
                Arguments.of("long, with a long end record", Samples.withLongEnd(wide)),
                Arguments.of("many entries", many),
                Arguments.of("a few too many entries", directory(2_001, 0)),
                Arguments.of("many entries in an archive", within(directory(300_000, 0))),
                Arguments.of("many entries in an archive of an archive", within(within(directory(300_000, 0)))),
                Arguments.of("many entries in a document", document(Map.of("word/embeddings/a.docx", many))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void refusesLargeDirectories(String name, byte[] archive) {
        requireRefused(archive, ErrorCode.PAYLOAD_TOO_LARGE);
    }

    @Test
    void takesWhatPeopleArchive() throws IOException {
        var names = new TreeMap<String, byte[]>();
        for (int i = 0; i < 1_900; i++) {
            names.put("Ковры и дорожки/Хивинский ковёр ручной работы, фотография с обратной стороны " + i, new byte[1]);
        }
        byte[] archive = Samples.zip(names);
        assertThat(type(archive)).isEqualTo(FileType.ZIP);
        assertThat(type(Samples.withLongEnd(archive))).isEqualTo(FileType.ZIP);
        assertThat(type(Samples.zip(Map.of("1.zip", Samples.zip(Map.of("META-INF/notes.txt", new byte[1]))))))
                .isEqualTo(FileType.ZIP);
    }
}
