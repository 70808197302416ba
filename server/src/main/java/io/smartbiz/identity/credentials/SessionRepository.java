package io.smartbiz.identity.credentials;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.core.Tables.SESSIONS;
import static org.jooq.impl.DSL.select;

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

/** The rows of sessions. */
@Repository
public class SessionRepository {

    /** Sessions that a list shows, those used last; a program that signs in again and again opens many. */
    private static final int LISTED = 200;

    private final DSLContext db;
    private final Clock clock;

    SessionRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Opens a session that lives for {@code life}. @return its id */
    public UUID open(UUID organizationId, UUID memberId, Caller.Origin origin, Duration life) {
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

    /** The session while it is open and its member is active; null otherwise. */
    public @Nullable SessionsRecord findOpen(UUID organizationId, UUID id) {
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

    /** Notes that a session is used now. */
    public void seen(UUID organizationId, UUID id) {
        db.update(SESSIONS)
                .set(SESSIONS.LAST_SEEN_AT, now())
                .where(SESSIONS.ORGANIZATION_ID.eq(organizationId).and(SESSIONS.ID.eq(id)))
                .execute();
    }

    List<SessionView> list(UUID organizationId, UUID memberId, @Nullable UUID current) {
        return db.selectFrom(SESSIONS)
                .where(openOf(organizationId, memberId))
                .orderBy(SESSIONS.LAST_SEEN_AT.desc(), SESSIONS.ID)
                .limit(LISTED)
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

    void endAll(UUID organizationId, UUID memberId, String because) {
        end(openOf(organizationId, memberId), because);
    }

    /** Ends the open sessions of a member except one; all when {@code kept} is null. */
    void endOthers(UUID organizationId, UUID memberId, @Nullable UUID kept, String because) {
        Condition open = openOf(organizationId, memberId);
        end(kept == null ? open : open.and(SESSIONS.ID.ne(kept)), because);
    }

    /** Ends an open session of a member. @return 0 when there is no such session */
    int end(UUID organizationId, UUID memberId, UUID id, String because) {
        return end(openOf(organizationId, memberId).and(SESSIONS.ID.eq(id)), because);
    }

    private int end(Condition which, String because) {
        return db.update(SESSIONS)
                .set(SESSIONS.ENDED_AT, now())
                .set(SESSIONS.ENDED_BECAUSE, because)
                .where(which)
                .execute();
    }

    /** Removes some sessions that ended or expired before {@code before}, with their tokens. @return how many */
    int forget(UUID organizationId, Instant before, int most) {
        var old = select(SESSIONS.ID)
                .from(SESSIONS)
                .where(SESSIONS.ORGANIZATION_ID.eq(organizationId))
                .and(SESSIONS.ENDED_AT.lt(before).or(SESSIONS.EXPIRES_AT.lt(before)))
                .limit(most);
        return db.deleteFrom(SESSIONS)
                .where(SESSIONS.ORGANIZATION_ID.eq(organizationId))
                .and(SESSIONS.ID.in(old))
                .execute();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
