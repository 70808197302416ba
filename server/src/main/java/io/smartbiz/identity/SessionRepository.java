package io.smartbiz.identity;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.core.Tables.REFRESH_TOKENS;
import static io.smartbiz.database.core.Tables.SESSIONS;

import io.smartbiz.database.core.tables.records.RefreshTokensRecord;
import io.smartbiz.database.core.tables.records.SessionsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class SessionRepository {

    private final DSLContext db;
    private final Clock clock;

    SessionRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    UUID open(UUID organizationId, UUID memberId, Caller.Origin origin, Duration life) {
        Instant now = now();
        SessionsRecord session = db.newRecord(SESSIONS);
        session.setOrganizationId(organizationId);
        session.setId(Ids.next());
        session.setMemberId(memberId);
        session.setAddress(origin.address());
        session.setProgram(origin.program());
        session.setCreatedAt(now);
        session.setLastSeenAt(now);
        session.setExpiresAt(now.plus(life));
        session.insert();
        return session.getId();
    }

    void addToken(UUID organizationId, UUID sessionId, byte[] hash, Duration life) {
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
    }

    /** The token, locked, so that of two uses at once the second one sees the first. */
    @Nullable
    RefreshTokensRecord lockToken(UUID organizationId, byte[] hash) {
        return db.selectFrom(REFRESH_TOKENS)
                .where(REFRESH_TOKENS.ORGANIZATION_ID.eq(organizationId).and(REFRESH_TOKENS.TOKEN_HASH.eq(hash)))
                .forUpdate()
                .fetchOne();
    }

    void markUsed(RefreshTokensRecord token) {
        token.setUsedAt(now());
        token.update();
    }

    /** The session while it is open and its member is active; null otherwise. */
    @Nullable
    SessionsRecord findOpen(UUID organizationId, UUID id) {
        return db.select(SESSIONS.fields())
                .from(SESSIONS)
                .join(MEMBERS)
                .on(MEMBERS.ORGANIZATION_ID.eq(SESSIONS.ORGANIZATION_ID))
                .and(MEMBERS.ID.eq(SESSIONS.MEMBER_ID))
                .where(SESSIONS.ORGANIZATION_ID.eq(organizationId))
                .and(SESSIONS.ID.eq(id))
                .and(SESSIONS.ENDED_AT.isNull())
                .and(SESSIONS.EXPIRES_AT.gt(now()))
                .and(MEMBERS.IS_ACTIVE)
                .and(MEMBERS.DELETED_AT.isNull())
                .fetchOneInto(SESSIONS);
    }

    void seen(UUID organizationId, UUID id) {
        db.update(SESSIONS)
                .set(SESSIONS.LAST_SEEN_AT, now())
                .where(SESSIONS.ORGANIZATION_ID.eq(organizationId).and(SESSIONS.ID.eq(id)))
                .execute();
    }

    List<SessionView> list(UUID organizationId, UUID memberId, @Nullable UUID current) {
        return db.selectFrom(SESSIONS)
                .where(openOf(organizationId, memberId))
                .orderBy(SESSIONS.LAST_SEEN_AT.desc(), SESSIONS.ID)
                .fetch(row -> new SessionView(
                        row.getId(),
                        row.getAddress(),
                        row.getProgram(),
                        row.getCreatedAt(),
                        row.getLastSeenAt(),
                        row.getExpiresAt(),
                        row.getId().equals(current)));
    }

    private Condition openOf(UUID organizationId, UUID memberId) {
        return SESSIONS.ORGANIZATION_ID
                .eq(organizationId)
                .and(SESSIONS.MEMBER_ID.eq(memberId))
                .and(SESSIONS.ENDED_AT.isNull())
                .and(SESSIONS.EXPIRES_AT.gt(now()));
    }

    /** Ends the open sessions of a member: one, all, or all but one. */
    int end(UUID organizationId, UUID memberId, Condition which, String because) {
        return db.update(SESSIONS)
                .set(SESSIONS.ENDED_AT, now())
                .set(SESSIONS.ENDED_BECAUSE, because)
                .where(openOf(organizationId, memberId).and(which))
                .execute();
    }

    /** Removes sessions that ended or expired before {@code before}, with their tokens. */
    void forget(UUID organizationId, Instant before) {
        db.deleteFrom(SESSIONS)
                .where(SESSIONS.ORGANIZATION_ID.eq(organizationId))
                .and(SESSIONS.ENDED_AT.lt(before).or(SESSIONS.EXPIRES_AT.lt(before)))
                .execute();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
