package io.smartbiz.platform.settings;

import static io.smartbiz.platform.settings.Definition.plain;
import static io.smartbiz.platform.settings.Definition.secret;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where uploaded files are stored.
 *
 * @param directory on this machine: for uploads in progress, and for all files unless they are in S3
 * @param mostMegabytes the size of one file
 * @param quotas how much may be uploaded
 * @param inS3 whether new files are put into the S3 store instead of the folder
 * @param s3 null when there is none; with {@code inS3} there is one
 * @param scanner ClamAV's {@code clamd}, which looks at uploads; null when there is none
 */
public record FileSettings(
        Path directory,
        int mostMegabytes,
        FileQuotas quotas,
        boolean inS3,
        @Nullable S3 s3,
        @Nullable Address scanner) {

    static final List<Definition> DEFINITIONS = List.of(
            plain("FILES_DIR", null),
            plain("FILES_STORAGE", "folder"),
            plain("FILE_LIMIT_MB", "10"),
            plain("S3_ENDPOINT", null),
            plain("S3_REGION", "us-east-1"),
            plain("S3_BUCKET", null),
            plain("S3_ACCESS_KEY", null),
            secret("S3_SECRET_KEY"),
            plain("S3_REDIRECT", "no"),
            plain("CLAMD", null));

    private static final Pattern HOST_AND_PORT = Pattern.compile("([^\\s:/]+|\\[[0-9a-fA-F:]+]):([1-9]\\d{0,4})");

    private enum FileStorage {
        FOLDER,
        S3
    }

    private enum YesOrNo {
        YES,
        NO
    }

    /** Where uploads are until they are stored or refused. */
    public Path incoming() {
        return directory.resolve("incoming");
    }

    /** A program on some machine. */
    public record Address(String host, int port) {}

    /**
     * A store that speaks S3.
     *
     * @param endpoint its address; null for that of Amazon in the region
     * @param redirect whether browsers load files from the store itself, by addresses that are good for some minutes
     */
    public record S3(
            @Nullable String endpoint,
            String region,
            String bucket,
            String accessKey,
            String secretKey,
            boolean redirect) {

        @Override
        public String toString() {
            return "S3";
        }
    }

    static FileSettings read(SettingsReader reader, Path data) {
        boolean inS3 = reader.choice("FILES_STORAGE", FileStorage.class) == FileStorage.S3;
        Path directory = reader.find("FILES_DIR") == null ? data.resolve("files") : reader.folder("FILES_DIR");
        S3 s3 = reader.find("S3_BUCKET") == null && !inS3 ? null : s3(reader);
        return new FileSettings(
                directory,
                reader.number("FILE_LIMIT_MB", 1, 1_000),
                FileQuotas.read(reader),
                inS3,
                s3,
                address(reader, "CLAMD"));
    }

    private static @Nullable Address address(SettingsReader reader, String name) {
        String value = reader.find(name);
        if (value == null) {
            return null;
        }
        var parts = HOST_AND_PORT.matcher(value);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            throw SettingsReader.wrong(name, "must look like scanner.example:3310");
        }
        return new Address(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    private static S3 s3(SettingsReader reader) {
        String endpoint = reader.find("S3_ENDPOINT");
        if (endpoint != null && !endpoint.matches("https?://[^/@?#\\s]+/?")) {
            throw SettingsReader.wrong("S3_ENDPOINT", "must look like https://s3.example:9000");
        }
        return new S3(
                endpoint,
                reader.text("S3_REGION"),
                reader.text("S3_BUCKET"),
                reader.text("S3_ACCESS_KEY"),
                reader.text("S3_SECRET_KEY"),
                reader.choice("S3_REDIRECT", YesOrNo.class) == YesOrNo.YES);
    }
}
