package io.smartbiz.files.inspection;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads pictures without trusting them. The header is read first; what would be too large is never decoded, and the rest is
 * decoded in steps small enough for a little memory, a few pictures at a time.
 */
@Component
public class Pictures {

    static final int FULL = 2048;
    static final int THUMBNAIL = 320;

    private static final int GLANCE = 512;
    /** What one decoded picture may take. */
    private static final long MOST_BYTES = 72L << 20;

    private static final float FULL_QUALITY = 0.87f;
    private static final float THUMBNAIL_QUALITY = 0.8f;

    private static final Duration WAIT_OF_JOB = Duration.ofMinutes(2);

    private final Workers workers;

    Pictures(Workers workers) {
        this.workers = workers;
    }

    /** The size of a picture in pixels. */
    public record Size(int width, int height) {}

    /** Decodes a picture once, coarsely. @throws Failure for a picture that is broken or has too many pixels */
    void check(String field, Path file, FileType type) {
        try {
            workers.call(1, Workers.WAIT, () -> decode(file, type, GLANCE));
        } catch (TooManyPixels e) {
            throw Failure.of(ErrorCode.PAYLOAD_TOO_LARGE, Message.of("file.too_many_pixels"))
                    .with("most_pixels", DecodingLimit.MOST_PIXELS)
                    .with("field", field);
        } catch (IOException e) {
            throw Failure.invalid(field, "file.broken");
        }
    }

    /**
     * Makes the two smaller pictures: upright, in plain colours, on white where they were transparent, without metadata.
     *
     * @return the size of the larger
     * @throws IOException for a picture that cannot be made smaller
     * @throws Failure {@code UNAVAILABLE} while there is too much other work
     */
    public Size render(Path file, FileType type, Path full, Path thumbnail) throws IOException {
        return workers.call(Workers.TURNS, WAIT_OF_JOB, () -> make(file, type, full, thumbnail));
    }

    private static Size make(Path file, FileType type, Path full, Path thumbnail) throws IOException {
        try {
            BufferedImage picture = shrink(decode(file, type, 0), FULL);
            picture = upright(onWhite(picture), ExifOrientation.of(file, type));
            write(picture, full, FULL_QUALITY);
            write(shrink(picture, THUMBNAIL), thumbnail, THUMBNAIL_QUALITY);
            return new Size(picture.getWidth(), picture.getHeight());
        } catch (RuntimeException e) {
            // A picture that cannot be scaled is not tried again.
            throw new IOException(e);
        }
    }

    private static final class TooManyPixels extends IOException {}

    /** @param wanted the pixels needed per row; the decoder skips the rest. 0 decodes as many as memory allows */
    private static BufferedImage decode(Path file, FileType type, int wanted) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        var brokenOff = new AtomicBoolean();
        var limit = new DecodingLimit(file, type);
        try (ImageInputStream bytes = limit.open(file)) {
            // Metadata is not read: a little of it can unpack to a lot.
            reader.setInput(bytes, true, true);
            reader.addIIOReadWarningListener((_, warning) -> {
                if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                    brokenOff.set(true);
                }
            });
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (!limit.holds(width, height)) {
                throw new TooManyPixels();
            }
            var how = reader.getDefaultReadParam();
            int step =
                    Math.max(1, wanted == 0 ? stepOfMemory(reader, width, height) : Math.max(width, height) / wanted);
            int most = Math.min(width, height);
            how.setSourceSubsampling(Math.min(step, most), Math.min(step, most), 0, 0);
            BufferedImage picture = limit.inTime(reader, () -> reader.read(0, how));
            if (brokenOff.get()) {
                throw new IOException("The picture ends too early");
            }
            return picture;
        } catch (RuntimeException e) {
            // What readers throw when a picture contradicts itself.
            throw new IOException(e);
        } finally {
            reader.dispose();
        }
    }

    private static int stepOfMemory(ImageReader reader, int width, int height) throws IOException {
        var types = reader.getImageTypes(0);
        @Nullable ImageTypeSpecifier first = types.hasNext() ? types.next() : null;
        int bytes = first == null ? 4 : Math.max(3, first.getColorModel().getPixelSize() / 8);
        return (int) Math.ceil(Math.sqrt((double) width * height * bytes / MOST_BYTES));
    }

    private static BufferedImage shrink(BufferedImage picture, int most) throws IOException {
        return Math.max(picture.getWidth(), picture.getHeight()) <= most
                ? picture
                : Thumbnails.of(picture).size(most, most).asBufferedImage();
    }

    /** The picture itself where it is plain already: a second one would take as much memory again. */
    private static BufferedImage onWhite(BufferedImage picture) {
        int type = picture.getType();
        if (type == BufferedImage.TYPE_3BYTE_BGR || type == BufferedImage.TYPE_INT_RGB) {
            return picture;
        }
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        try {
            graphics.drawImage(picture, 0, 0, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return plain;
    }

    private static BufferedImage upright(BufferedImage picture, int orientation) {
        return orientation == 1
                ? picture
                : ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation))
                        .apply(picture);
    }

    private static void write(BufferedImage picture, Path file, float quality) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByMIMEType(FileType.JPEG.mediaType()).next();
        Files.deleteIfExists(file);
        try (var bytes = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(bytes);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
