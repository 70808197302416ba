package io.smartbiz.identity.signin;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.settings.PurposeKey;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/**
 * A refresh token: the organisation, so that its rows can be seen, and 32 bytes that nobody can guess.
 *
 * @param text what the client keeps
 */
record RefreshToken(UUID organizationId, String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    static RefreshToken random(UUID organizationId) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return of(organizationId, secret);
    }

    /**
     * The token that replaces this one. It is always the same, so a token that comes twice at a time can be answered twice
     * without being stored. Only this server can compute it.
     */
    RefreshToken next(PurposeKey key) {
        return of(organizationId, key.sign(text));
    }

    private static RefreshToken of(UUID organizationId, byte[] secret) {
        ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(organizationId.getMostSignificantBits())
                .putLong(organizationId.getLeastSignificantBits())
                .put(secret);
        return new RefreshToken(
                organizationId, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    /** @throws Failure {@code UNAUTHENTICATED} for a malformed token */
    static RefreshToken parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length == ID_BYTES + SECRET_BYTES) {
                var buffer = ByteBuffer.wrap(bytes);
                return new RefreshToken(new UUID(buffer.getLong(), buffer.getLong()), text);
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like an unknown token.
        }
        throw Failure.of(ErrorCode.UNAUTHENTICATED);
    }

    @Override
    public String toString() {
        return "RefreshToken";
    }
}
