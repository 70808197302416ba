package io.smartbiz.files;

import io.smartbiz.platform.http.Repeatable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What makes one upload the repetition of another.
 *
 * @param subject what the files are for; null for no record
 */
record UploadedParts(@Nullable UUID subject, List<Part> files) {

    record Part(@Nullable String name, String hash) {}

    /** Without a key nothing is compared, so the files are not read. */
    static UploadedParts of(Repeatable request, @Nullable UUID subject, List<MultipartFile> parts) {
        return new UploadedParts(
                subject,
                request.hasKey()
                        ? parts.stream()
                                .map(part -> new Part(part.getOriginalFilename(), hash(part)))
                                .toList()
                        : List.of());
    }

    private static String hash(MultipartFile part) {
        try (InputStream bytes = part.getInputStream()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(bytes, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
