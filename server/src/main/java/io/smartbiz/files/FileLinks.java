package io.smartbiz.files;

import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.settings.PurposeKey;
import io.smartbiz.platform.settings.SignInSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Signed addresses, by which browsers load a file without a token for some minutes. They are given only to callers who
 * may see the file. An address stays the same for a while, so that browsers can cache the file.
 */
@Component
public class FileLinks {

    private static final long STEADY_SECONDS = Duration.ofMinutes(10).toSeconds();

    private final PurposeKey key;
    private final Clock clock;

    FileLinks(SignInSettings settings, Clock clock) {
        this.key = settings.keyFor("file-links");
        this.clock = clock;
    }

    /** The addresses of a picture of the bound organisation, good for 10 to 20 minutes. */
    public FileLink of(UUID fileId) {
        return new FileLink(fileId, url(fileId, Rendition.FULL), url(fileId, Rendition.THUMBNAIL));
    }

    String url(UUID fileId, Rendition size) {
        UUID organization = Objects.requireNonNull(CurrentOrganization.idOrNull());
        long expires = (clock.instant().getEpochSecond() / STEADY_SECONDS + 2) * STEADY_SECONDS;
        return "/api/files/" + fileId + "/content?organization=" + organization + "&size=" + size.code() + "&expires="
                + expires + "&signature=" + signature(organization, fileId, size, expires);
    }

    /** Whether the signature is valid for these values and has not expired. */
    boolean isGood(UUID organization, UUID fileId, Rendition size, long expires, String signature) {
        byte[] right = signature(organization, fileId, size, expires).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(right, signature.getBytes(StandardCharsets.UTF_8))
                && clock.instant().getEpochSecond() < expires;
    }

    /** How long a browser may keep what it got by such an address. */
    static Duration keeping() {
        return Duration.ofSeconds(STEADY_SECONDS);
    }

    private String signature(UUID organization, UUID fileId, Rendition size, long expires) {
        byte[] bytes = key.sign(organization + " " + fileId + " " + size.code() + " " + expires);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
