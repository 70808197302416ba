package io.smartbiz.files.inspection;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.settings.FileSettings;
import io.smartbiz.platform.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Inspects uploads before they are kept: what they really are, and whether they are whole and harmless to open. */
@Component
public class Inspector {

    private static final int BEGINNING = 64 * 1024;
    private static final long MEGABYTE = 1024 * 1024;

    private static final Map<String, FileType> BY_CONTENT = Map.ofEntries(
            Map.entry("image/jpeg", FileType.JPEG),
            Map.entry("image/png", FileType.PNG),
            Map.entry("image/apng", FileType.PNG),
            Map.entry("image/webp", FileType.WEBP),
            Map.entry("image/gif", FileType.GIF),
            Map.entry("image/heic", FileType.HEIC),
            Map.entry("image/heif", FileType.HEIC),
            Map.entry("application/pdf", FileType.PDF),
            Map.entry("text/plain", FileType.TXT),
            Map.entry("application/zip", FileType.ZIP),
            Map.entry("application/x-tika-ooxml", FileType.ZIP),
            Map.entry("video/mp4", FileType.MP4),
            Map.entry("application/mp4", FileType.MP4),
            Map.entry("video/x-m4v", FileType.MP4),
            Map.entry("audio/mp4", FileType.M4A));

    private static final String UNKNOWN = "application/octet-stream";
    private static final byte DELETE = 0x7F;

    private static final Pattern MP4_BRAND = Pattern.compile("isom|iso[2-9]|mp4[12]|avc1|dash|MSNV|M4V |M4VP");

    private static final Set<String> OGG = Set.of("application/ogg", "audio/ogg", "audio/opus", "audio/vorbis");

    private final Pictures pictures;
    private final VirusScan scan;
    private final Workers workers;
    private final long mostBytes;
    private @Nullable Tika tika;

    Inspector(Pictures pictures, VirusScan scan, Workers workers, FileSettings settings) {
        this.pictures = pictures;
        this.scan = scan;
        this.workers = workers;
        this.mostBytes = settings.mostMegabytes() * MEGABYTE;
    }

    /**
     * @param field the name of the file in a refusal
     * @param sentName the uploader's name of the file; it only distinguishes a CSV table from a text
     * @throws Failure {@code VALIDATION_ERROR} for an empty, broken or infected file, {@code PAYLOAD_TOO_LARGE},
     * {@code UNSUPPORTED_MEDIA_TYPE} for a type that is not accepted
     */
    public Inspection inspect(String field, Path file, @Nullable String sentName, Set<FileType> accepted)
            throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Failure.invalid(field, "file.empty");
        }
        if (size > mostBytes) {
            throw tooLarge("file.too_large").with("most_bytes", mostBytes).with("field", field);
        }
        FileType type = type(field, file, sentName);
        if (type == null || !accepted.contains(type)) {
            throw notAccepted(field, accepted);
        }
        scan.check(field, file);
        return new Inspection(type, FileNames.clean(sentName, type), size, sha256(file));
    }

    /** The detected type; null if unknown. */
    private @Nullable FileType type(String field, Path file, @Nullable String sentName) throws IOException {
        FileType type = type(beginning(file), sentName);
        if (type == FileType.ZIP) {
            return archive(field, file);
        }
        if (type != null && type.isPicture()) {
            pictures.check(field, file, type);
        }
        return type;
    }

    private @Nullable FileType archive(String field, Path file) throws IOException {
        try {
            return workers.call(1, Workers.WAIT, () -> Archives.check(field, file));
        } catch (Workers.Late e) {
            throw Archives.bomb();
        }
    }

    private static Failure notAccepted(String field, Set<FileType> accepted) {
        List<String> types =
                accepted.stream().map(FileType::mediaType).sorted().distinct().toList();
        return Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, Message.of("file.type_not_accepted"))
                .with("accepted", types)
                .with("field", field);
    }

    private static Failure tooLarge(String text) {
        return Failure.of(ErrorCode.PAYLOAD_TOO_LARGE, Message.of(text));
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(BEGINNING);
        }
    }

    private @Nullable FileType type(byte[] beginning, @Nullable String sentName) {
        String content = tika().detect(beginning);
        if (OGG.contains(content)) {
            return isVoice(beginning) ? FileType.OGG : null;
        }
        if (content.equals("video/quicktime")) {
            return isMp4(beginning) ? FileType.MP4 : null;
        }
        FileType type = content.equals(UNKNOWN) && isText(beginning) ? FileType.TXT : BY_CONTENT.get(content);
        boolean table = sentName != null && sentName.toLowerCase(Locale.ROOT).endsWith(".csv");
        return type == FileType.TXT && table ? FileType.CSV : type;
    }

    /** Tika takes texts in the encodings of Windows for unknown if they are mostly Cyrillic or Arabic. */
    private static boolean isText(byte[] beginning) {
        for (byte letter : beginning) {
            boolean isControl = letter >= 0 && letter < ' ' || letter == DELETE;
            if (isControl && letter != '\n' && letter != '\r' && letter != '\t') {
                return false;
            }
        }
        return true;
    }

    /** QuickTime and MP4 begin alike; the brand that follows tells them apart. */
    private static boolean isMp4(byte[] beginning) {
        String start = new String(beginning, 0, Math.min(beginning.length, 64), StandardCharsets.ISO_8859_1);
        return start.length() >= 16 && MP4_BRAND.matcher(start.substring(8, 12)).matches();
    }

    /** An Ogg stream can hold anything; its first page says whether it is audio. */
    private static boolean isVoice(byte[] beginning) {
        String start = new String(beginning, 0, Math.min(beginning.length, 256), StandardCharsets.ISO_8859_1);
        return start.contains("OpusHead") || start.contains("vorbis");
    }

    /** Loading the list of types takes a moment, so it waits for the first file. */
    private synchronized Tika tika() {
        if (tika == null) {
            tika = new Tika();
        }
        return tika;
    }

    private static String sha256(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
                bytes.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
