package io.smartbiz.identity.signin;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What signing in gives.
 *
 * @param accessToken goes into the header {@code Authorization: Bearer}
 * @param refreshToken is exchanged once for the next pair
 * @param expiresIn the access token's life in seconds
 */
record TokenPair(
        String accessToken,
        String refreshToken,
        @JsonProperty("token_type") String tokenType,
        long expiresIn,
        SignedInMember user) {}
