package io.smartbiz.identity.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.settings.SignInSettings;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Access tokens: JWTs signed with HMAC-SHA256, which name a session. What the session may do is never in the token. */
@Component
class AccessTokens {

    private static final String ORGANIZATION = "org";
    private static final String SESSION = "sid";
    private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.HS256);
    private static final int REMEMBERED = 5_000;

    private final MACSigner signer;
    private final MACVerifier verifier;
    private final Duration life;
    private final Clock clock;

    /** Tokens whose signature was found good. Checking it for each request took 7 % of a list's processor time. */
    private final Cache<String, Signed> checked;

    /** What a signed token says. */
    private record Signed(Claims claims, Instant expires) {}

    AccessTokens(SignInSettings settings, Clock clock) {
        try {
            this.signer = new MACSigner(settings.tokenKey());
            this.verifier = new MACVerifier(settings.tokenKey());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        this.life = Duration.ofMinutes(settings.accessTokenMinutes());
        this.clock = clock;
        this.checked = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(life)
                .build();
    }

    /** What a good token names. */
    record Claims(UUID organizationId, UUID sessionId) {}

    Duration life() {
        return life;
    }

    /** A token that is valid from {@code at} on. The same values always give the same token. */
    String issue(UUID organizationId, UUID memberId, UUID sessionId, Instant at) {
        var token = new SignedJWT(
                HEADER,
                new JWTClaimsSet.Builder()
                        .subject(memberId.toString())
                        .claim(ORGANIZATION, organizationId.toString())
                        .claim(SESSION, sessionId.toString())
                        .issueTime(Date.from(at))
                        .expirationTime(Date.from(at.plus(life)))
                        .build());
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** @throws Failure {@code TOKEN_EXPIRED}, or {@code UNAUTHENTICATED} for a token that we did not sign */
    Claims verify(String text) {
        Signed signed = checked.get(text, this::check);
        if (!signed.expires().isAfter(clock.instant())) {
            throw Failure.of(ErrorCode.TOKEN_EXPIRED);
        }
        return signed.claims();
    }

    private Signed check(String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm()) || !token.verify(verifier)) {
                throw Failure.of(ErrorCode.UNAUTHENTICATED);
            }
            JWTClaimsSet claims = token.getJWTClaimsSet();
            return new Signed(
                    new Claims(
                            UUID.fromString(claims.getStringClaim(ORGANIZATION)),
                            UUID.fromString(claims.getStringClaim(SESSION))),
                    claims.getExpirationTime().toInstant());
        } catch (ParseException | JOSEException | IllegalArgumentException | NullPointerException e) {
            throw Failure.of(ErrorCode.UNAUTHENTICATED);
        }
    }
}
