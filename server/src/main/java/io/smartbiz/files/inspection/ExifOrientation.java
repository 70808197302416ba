package io.smartbiz.files.inspection;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads how the camera was held: the only metadata of a picture that is needed. */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int LONGEST = 64 * 1024;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private ExifOrientation() {}

    /** 1 to 8 as EXIF counts them; 1 when the picture does not say. */
    static int of(Path picture, FileType type) throws IOException {
        try (var file = new RandomAccessFile(picture.toFile(), "r")) {
            byte[] exif = switch (type) {
                case JPEG -> jpeg(file);
                case PNG -> chunk(file, 8, "eXIf", false);
                case WEBP -> chunk(file, 12, "EXIF", true);
                default -> null;
            };
            return exif == null ? UPRIGHT : orientation(exif);
        } catch (EOFException | BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    private static byte @Nullable [] jpeg(RandomAccessFile file) throws IOException {
        file.seek(2);
        while (file.readUnsignedByte() == 0xFF) {
            int marker = file.readUnsignedByte();
            int length = file.readUnsignedShort() - 2;
            if (marker == 0xDA || length < 0) {
                return null;
            }
            if (marker == 0xE1 && length > EXIF.length) {
                byte[] data = new byte[length];
                file.readFully(data);
                if (ByteBuffer.wrap(data, 0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
                    return data;
                }
            } else {
                file.seek(file.getFilePointer() + length);
            }
        }
        return null;
    }

    /** PNG has a chunk's length before its name, big-endian; WebP has it after, little-endian. */
    private static byte @Nullable [] chunk(RandomAccessFile file, long start, String wanted, boolean webp)
            throws IOException {
        file.seek(start);
        byte[] head = new byte[8];
        while (file.getFilePointer() + head.length <= file.length()) {
            file.readFully(head);
            var order = ByteBuffer.wrap(head).order(webp ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int length = order.getInt(webp ? 4 : 0);
            if (length < 0) {
                return null;
            }
            if (new String(head, webp ? 0 : 4, 4, StandardCharsets.US_ASCII).equals(wanted)) {
                byte[] data = new byte[Math.min(length, LONGEST)];
                file.readFully(data);
                return data;
            }
            // PNG adds a checksum of four bytes; WebP pads odd lengths by one.
            file.seek(file.getFilePointer() + length + (webp ? length & 1 : 4));
        }
        return null;
    }

    private static int orientation(byte[] exif) {
        boolean named = exif.length > EXIF.length && exif[0] == 'E' && exif[1] == 'x';
        var tiff = ByteBuffer.wrap(exif).position(named ? EXIF.length : 0).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
