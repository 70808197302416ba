package io.smartbiz.identity.signin;

import static io.smartbiz.database.core.Tables.REFRESH_TOKENS;
import static io.smartbiz.database.core.Tables.SESSIONS;

import io.smartbiz.database.core.tables.records.RefreshTokensRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The hashes of refresh tokens. */
@Repository
class RefreshTokenRepository {

    /** Two tabs use one token within this time, and a client that has lost the answer repeats its request. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final DSLContext db;
    private final Clock clock;

    RefreshTokenRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Adds a token to a session, which then lives for {@code life} from now on. @return now */
    Instant add(UUID organizationId, UUID sessionId, byte[] hash, Duration life) {
        Instant now = now();
        RefreshTokensRecord token = db.newRecord(REFRESH_TOKENS);
        token.setOrganizationId(organizationId);
        token.setTokenHash(hash);
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
    RefreshTokensRecord lock(UUID organizationId, byte[] hash) {
        return db.selectFrom(REFRESH_TOKENS)
                .where(REFRESH_TOKENS.ORGANIZATION_ID.eq(organizationId).and(REFRESH_TOKENS.TOKEN_HASH.eq(hash)))
                .forUpdate()
                .fetchOne();
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
