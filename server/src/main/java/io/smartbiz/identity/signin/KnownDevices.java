package io.smartbiz.identity.signin;

import io.smartbiz.platform.settings.PurposeKey;
import io.smartbiz.platform.settings.SignInSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * Devices on which members have signed in before. A signed cookie names the device, one for each member who uses it. It
 * allows nothing: it only keeps other people's wrong passwords from locking the device out.
 */
class KnownDevices {

    private static final String PREFIX = "smartbiz_device_";
    private static final Duration LIFE = Duration.ofDays(180);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;
    private static final int NAME_BYTES = 8;

    private final PurposeKey key;

    KnownDevices(SignInSettings settings) {
        this.key = settings.keyFor("known-devices");
    }

    /** Who sends a request. */
    @FunctionalInterface
    interface Sender {

        /** A sender of whom nothing is known. */
        Sender UNKNOWN = (_, _) -> null;

        /** The id of the device, if the member has signed in on it before. */
        @Nullable
        String deviceOf(UUID organizationId, UUID memberId);
    }

    Sender sender(HttpServletRequest request) {
        return hasAny(request) ? (organizationId, memberId) -> find(request, organizationId, memberId) : Sender.UNKNOWN;
    }

    private static boolean hasAny(HttpServletRequest request) {
        return cookies(request).findAny().isPresent();
    }

    private @Nullable String find(HttpServletRequest request, UUID organizationId, UUID memberId) {
        String name = name(organizationId, memberId);
        return cookies(request)
                .filter(cookie -> cookie.getName().equals(name))
                .map(KnownDevices::parts)
                .filter(parts -> parts.length >= 2 && isGood(organizationId, memberId, parts))
                .map(parts -> parts[0])
                .findFirst()
                .orElse(null);
    }

    /** The id of a device that this server has named, whichever member has signed in on it. */
    @Nullable
    String any(HttpServletRequest request) {
        return cookies(request)
                .map(KnownDevices::parts)
                .filter(parts -> parts.length == 3 && equal(mark(parts[0]), parts[2]))
                .map(parts -> parts[0])
                .findFirst()
                .orElse(null);
    }

    private static Stream<Cookie> cookies(HttpServletRequest request) {
        Cookie[] all = request.getCookies();
        return all == null
                ? Stream.empty()
                : Arrays.stream(all).filter(cookie -> cookie.getName().startsWith(PREFIX));
    }

    /** The device, its signature for the member, and its signature alone, which older cookies lack. */
    private static String[] parts(Cookie cookie) {
        return cookie.getValue().split("\\.", 3);
    }

    private String mark(String device) {
        return text(key.sign("named " + device));
    }

    private static boolean equal(String right, String given) {
        return MessageDigest.isEqual(right.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isGood(UUID organizationId, UUID memberId, String[] parts) {
        return equal(signature(organizationId, memberId, parts[0]), parts[1]);
    }

    /** The cookie that makes the device known for a member; a known device keeps its id. */
    ResponseCookie cookie(HttpServletRequest request, UUID organizationId, UUID memberId) {
        String known = find(request, organizationId, memberId);
        String device = known == null ? newId() : known;
        return ResponseCookie.from(
                        name(organizationId, memberId),
                        device + "." + signature(organizationId, memberId, device) + "." + mark(device))
                .path("/api")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .maxAge(LIFE)
                .build();
    }

    private static String newId() {
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        return text(id);
    }

    private String name(UUID organizationId, UUID memberId) {
        byte[] mark = Arrays.copyOf(key.sign("name " + organizationId + " " + memberId), NAME_BYTES);
        return PREFIX + HexFormat.of().formatHex(mark);
    }

    private String signature(UUID organizationId, UUID memberId, String device) {
        return text(key.sign("device " + organizationId + " " + memberId + " " + device));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
