package io.smartbiz.files;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files of every kind. Each picture differs from all others, so that none is found to be there already. */
public final class Samples {

    private static final AtomicInteger PICTURES = new AtomicInteger();

    private Samples() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A picture whose left half is red and whose right half fades to blue. */
    private static byte[] picture(String format, int type, int width, int height) {
        var picture = new BufferedImage(width, height, type);
        var graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(width / 2f, 0, Color.GREEN, width, height, Color.BLUE));
        if (!picture.getColorModel().hasAlpha()) {
            graphics.fillRect(0, 0, width, height);
        }
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(new Color(PICTURES.incrementAndGet()));
        graphics.fillRect(width - 1, height - 1, 1, 1);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] file = bytes.toByteArray();
        return format.equals("jpg") ? withComment(file, "picture " + PICTURES.get()) : file;
    }

    static byte[] jpeg(int width, int height) {
        return picture("jpg", BufferedImage.TYPE_INT_RGB, width, height);
    }

    public static byte[] png(int width, int height) {
        return picture("png", BufferedImage.TYPE_INT_RGB, width, height);
    }

    /** Transparent but for its red left half. */
    static byte[] transparentPng(int width, int height) {
        return picture("png", BufferedImage.TYPE_INT_ARGB, width, height);
    }

    static byte[] gif(int width, int height) {
        return picture("gif", BufferedImage.TYPE_INT_RGB, width, height);
    }

    static byte[] webp() {
        try (InputStream file = Objects.requireNonNull(Samples.class.getResourceAsStream("/files/carpet.webp"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] segment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + content.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] withComment(byte[] jpeg, String comment) {
        return segment(jpeg, 0xFE, bytes(comment));
    }

    /** As a phone writes it: how it was held, and where it was. */
    static byte[] fromAPhone(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(64)
                .put(bytes("Exif\0\0MM\0*"))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(bytes("41.3111N 69.2797E"));
        return segment(jpeg, 0xE1, exif.array());
    }

    /** A picture that says it is drawn in so many scans more. */
    static byte[] withScans(byte[] jpeg, int scans) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < scans; i++) {
            bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
        }
        bytes.write(jpeg, jpeg.length - 2, 2);
        return bytes.toByteArray();
    }

    /** The beginning of a picture that says it has this size, and has nothing else. */
    static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(17)
                .put(bytes("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var check = new CRC32();
        check.update(header.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) check.getValue())
                .array();
    }

    static byte[] pdf() {
        return bytes("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] heic() {
        return bytes("\0\0\0\030ftypheic\0\0\0\0mif1heic\0\0\0\010mdat");
    }

    static byte[] mp4() {
        return bytes("\0\0\0\030ftypisom\0\0\0\0isommp42\0\0\0\010mdat");
    }

    static byte[] voice() {
        return bytes("OggS\0\002\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\001\023OpusHead\001\001");
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The archive with an end record for large numbers; the usual one has only the marks that stand for such. */
    static byte[] withLongEnd(byte[] zip) {
        int end = zip.length - 22;
        ByteBuffer old = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        return ByteBuffer.allocate(zip.length + 56 + 20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(zip, 0, end)
                .put(bytes("PK\6\6"))
                .putLong(44)
                .putInt(0x002D002D)
                .putLong(0)
                .putLong(old.getShort(end + 8))
                .putLong(old.getShort(end + 10))
                .putLong(old.getInt(end + 12))
                .putLong(old.getInt(end + 16))
                .put(bytes("PK\6\7"))
                .putInt(0)
                .putLong(end)
                .putInt(1)
                .put(bytes("PK\5\6"))
                .putInt(0)
                .putInt(-1)
                .putInt(-1)
                .putInt(-1)
                .putShort((short) 0)
                .array();
    }

    /** An entry for a version of Java, for each name. */
    static Map<String, byte[]> versions(String folder, int version, int names) {
        var entries = new java.util.LinkedHashMap<String, byte[]>();
        for (int i = 0; i < names; i++) {
            entries.put(folder + version + "/" + i, new byte[0]);
        }
        return entries;
    }

    /** A document of one main part. @param kind such as {@code wordprocessingml.document} */
    static byte[] office(String kind, String part) {
        return zip(office(kind, part, Map.of()));
    }

    /** The parts of a document, with more or others. */
    static Map<String, byte[]> office(String kind, String part, Map<String, String> more) {
        var parts = new java.util.LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                bytes(
                        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/" + part
                                + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
                                + kind + ".main+xml\"/></Types>"));
        parts.put("_rels/.rels", bytes(relationships("officeDocument\" Target=\"" + part)));
        parts.put(part, bytes("<document/>"));
        more.forEach((name, content) -> parts.put(name, bytes(content)));
        return parts;
    }

    /** @param each the end of the type, and the target, with the quotes between */
    static String relationships(String... each) {
        var xml = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String one : each) {
            xml.append(
                            "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/")
                    .append(one)
                    .append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    /** Many megabytes of nothing. */
    static byte[] blank(int megabytes) {
        return new byte[megabytes << 20];
    }
}
