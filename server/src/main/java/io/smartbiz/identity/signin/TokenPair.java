package io.smartbiz.identity.signin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What signing in gives.
 *
 * @param accessToken goes into the header {@code Authorization: Bearer}
 * @param refreshToken is exchanged once for the next pair; null when a cookie keeps it
 * @param expiresIn the access token's life in seconds
 */
record TokenPair(
        String accessToken,
        @Nullable String refreshToken,
        @JsonProperty("token_type") String tokenType,
        long expiresIn,
        SignedInMember user) {

    String requireRefreshToken() {
        return Objects.requireNonNull(refreshToken);
    }

    TokenPair withoutRefreshToken() {
        return new TokenPair(accessToken, null, tokenType, expiresIn, user);
    }
}
