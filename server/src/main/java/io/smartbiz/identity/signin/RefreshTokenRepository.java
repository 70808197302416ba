package io.smartbiz.identity.signin;

import static io.smartbiz.database.core.Tables.REFRESH_TOKENS;
import static io.smartbiz.database.core.Tables.SESSIONS;

import io.smartbiz.database.core.tables.records.RefreshTokensRecord;
import io.smartbiz.platform.settings.PurposeKey;
import io.smartbiz.platform.settings.SignInSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Refresh tokens, of which only hashes are stored. The hashes are made with a key that follows from the token key, so that no
 * refresh token outlives a change of it.
 */
@Repository
class RefreshTokenRepository {

    /** Two tabs use one token within this time, and a client that has lost the answer repeats its request. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final DSLContext db;
    private final PurposeKey key;
    private final Clock clock;

    RefreshTokenRepository(DSLContext db, SignInSettings settings, Clock clock) {
        this.db = db;
        this.key = settings.keyFor("stored-refresh-tokens");
        this.clock = clock;
    }

    /** Adds a token to a session, which then lives for {@code life} from now on. @return now */
    Instant add(RefreshToken refresh, UUID sessionId, Duration life) {
        UUID organizationId = refresh.organizationId();
        Instant now = now();
        RefreshTokensRecord token = db.newRecord(REFRESH_TOKENS);
        token.setOrganizationId(organizationId);
        token.setTokenHash(hash(refresh));
        token.setSessionId(sessionId);
        token.setCreatedAt(now);
        token.setExpiresAt(now.plus(life));
        token.insert();
        db.update(SESSIONS)
                .set(SESSIONS.LAST_SEEN_AT, now)
                .set(SESSIONS.EXPIRES_AT, now.plus(life))
                .where(SESSIONS.ORGANIZATION_ID.eq(organizationId).and(SESSIONS.ID.eq(sessionId)))
                .execute();
        return now;
    }

    /** The token, locked: of two uses at once, the second one sees the first. */
    @Nullable
    RefreshTokensRecord lock(RefreshToken refresh) {
        return db.selectFrom(REFRESH_TOKENS)
                .where(REFRESH_TOKENS
                        .ORGANIZATION_ID
                        .eq(refresh.organizationId())
                        .and(REFRESH_TOKENS.TOKEN_HASH.eq(hash(refresh))))
                .forUpdate()
                .fetchOne();
    }

    /** What is stored of a token. */
    byte[] hash(RefreshToken refresh) {
        return key.sign(refresh.text());
    }

    void markUsed(RefreshTokensRecord token) {
        token.setUsedAt(now());
        token.update();
    }

    /** Whether a token was used so recently that its second use may be the same client's. */
    boolean isJustUsed(RefreshTokensRecord token) {
        return token.getUsedAt() != null && token.getUsedAt().plus(GRACE).isAfter(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
