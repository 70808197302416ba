package io.smartbiz.tickets.changing;

import static io.smartbiz.database.desk.Tables.COMMENTS;
import static io.smartbiz.database.desk.Tables.TICKETS;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.smartbiz.tickets.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Finds the tickets that are due to change by themselves. */
@Repository
class DueTicketRepository {

    /** The most tickets found at a time. */
    private static final int AT_ONCE = 500;

    private final DSLContext db;

    DueTicketRepository(DSLContext db) {
        this.db = db;
    }

    /** Tickets whose waiting has ended. */
    List<UUID> waitedUntil(UUID organizationId, Instant now) {
        return db.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.ORGANIZATION_ID.eq(organizationId))
                .and(TICKETS.WAITING_UNTIL.le(now))
                .and(TICKETS.DELETED_AT.isNull())
                .limit(AT_ONCE)
                .fetch(TICKETS.ID);
    }

    /** Tickets that were resolved before {@code since} and whose requester has not written since then. */
    List<UUID> quiet(UUID organizationId, Instant since) {
        return db.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.ORGANIZATION_ID.eq(organizationId))
                .and(TICKETS.STATUS.eq(TicketStatus.RESOLVED.code()))
                .and(TICKETS.RESOLVED_AT.le(since))
                .and(TICKETS.DELETED_AT.isNull())
                .and(TICKETS.ARCHIVED_AT.isNull())
                .and(notExists(selectOne()
                        .from(COMMENTS)
                        .where(COMMENTS.ORGANIZATION_ID.eq(organizationId))
                        .and(COMMENTS.TICKET_ID.eq(TICKETS.ID))
                        .and(COMMENTS.AUTHOR_ID.eq(TICKETS.REQUESTER_ID))
                        .and(COMMENTS.CREATED_AT.gt(since))))
                .limit(AT_ONCE)
                .fetch(TICKETS.ID);
    }

    /** Tickets that were closed before {@code time} and are not archived yet, the oldest first. */
    List<UUID> closedBefore(UUID organizationId, Instant time) {
        return db.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.ORGANIZATION_ID.eq(organizationId))
                .and(TICKETS.CLOSED_AT.lt(time))
                .and(TICKETS.ARCHIVED_AT.isNull())
                .and(TICKETS.DELETED_AT.isNull())
                .orderBy(TICKETS.CLOSED_AT)
                .limit(AT_ONCE)
                .fetch(TICKETS.ID);
    }
}
