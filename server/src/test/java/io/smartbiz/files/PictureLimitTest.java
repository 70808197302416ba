package io.smartbiz.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.files.inspection.FileType;
import io.smartbiz.files.inspection.Inspector;
import io.smartbiz.files.inspection.Pictures;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.errors.Failure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.metadata.IIOMetadata;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small pictures that ask for a lot of work cost little, whether they are taken or refused. */
@Tag("alone")
class PictureLimitTest {

    private static final Duration MOST = Duration.ofSeconds(14);

    private final Inspector inspector = TestInstallation.get().bean(Inspector.class);
    private final Pictures pictures = TestInstallation.get().bean(Pictures.class);

    @TempDir
    Path folder;

    private static byte[] written(String format, BufferedImage picture) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] packed(String start, int megabytes) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(Samples.bytes(start));
        try (var deflater = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < megabytes; i++) {
                deflater.write(new byte[1 << 20]);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A picture with a palette, whose reader looks at all chunks, with one more. */
    private static byte[] withChunk(String name, byte[] content) {
        byte[] png = written("png", new BufferedImage(40, 30, BufferedImage.TYPE_BYTE_INDEXED));
        int afterHeader = 8 + 4 + 4 + 13 + 4;
        var check = new CRC32();
        check.update(Samples.bytes(name));
        check.update(content);
        return ByteBuffer.allocate(png.length + 12 + content.length)
                .put(png, 0, afterHeader)
                .putInt(content.length)
                .put(Samples.bytes(name))
                .put(content)
                .putInt((int) check.getValue())
                .put(png, afterHeader, png.length - afterHeader)
                .array();
    }

    /** Blank, drawn in as many scans as are allowed. */
    private static byte[] progressive(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(
                    null, new IIOImage(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), null, null), how);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        byte[] jpeg = bytes.toByteArray();
        int last = lastScan(jpeg);
        byte[] scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
        var repeated = new ByteArrayOutputStream();
        repeated.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 89; i++) {
            repeated.writeBytes(scan);
        }
        repeated.write(jpeg, jpeg.length - 2, 2);
        return repeated.toByteArray();
    }

    private static int lastScan(byte[] jpeg) {
        for (int i = jpeg.length - 2; ; i--) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xDA) {
                return i;
            }
        }
    }

    private static byte[] animation(int frames) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var picture = new BufferedImage(2_000, 2_000, BufferedImage.TYPE_BYTE_INDEXED);
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), null);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < frames; i++) {
                writer.writeToSequence(new IIOImage(picture, null, metadata), null);
            }
            writer.endWriteSequence();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Stream<Arguments> costly() {
        return Stream.of(
                Arguments.of("text that unpacks to a lot", withChunk("zTXt", packed("a\0\0", 100))),
                Arguments.of("more of it", withChunk("iTXt", packed("a\0\1\0\0\0", 100))),
                Arguments.of("a profile that unpacks to a lot", withChunk("iCCP", packed("a\0\0", 100))),
                Arguments.of("a large profile", withChunk("tEXt", new byte[8 << 20])),
                Arguments.of("as many scans and pixels as are allowed", progressive(2_050, 2_050)),
                Arguments.of("an animation", animation(60)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("costly")
    void costLittle(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("picture"), bytes);
        long begin = System.nanoTime();
        try {
            FileType type =
                    inspector.inspect("file", file, "picture", FileType.ALL).type();
            pictures.render(file, type, folder.resolve("full"), folder.resolve("thumbnail"));
        } catch (Failure | IOException refused) {
            assertThat(refused).isNotInstanceOf(NullPointerException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(name).isLessThan(MOST.multipliedBy(2));
    }
}
