package io.smartbiz.tickets.care;

import static io.smartbiz.database.desk.Tables.TICKET_WATCHERS;

import io.smartbiz.platform.access.Caller;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who watches which tickets. */
@Repository
public class WatcherRepository {

    private final DSLContext db;

    WatcherRepository(DSLContext db) {
        this.db = db;
    }

    /** Does nothing when the member watches the ticket already. */
    public void watch(Caller caller, UUID ticketId, UUID memberId) {
        db.insertInto(TICKET_WATCHERS)
                .set(TICKET_WATCHERS.ORGANIZATION_ID, caller.organizationId())
                .set(TICKET_WATCHERS.TICKET_ID, ticketId)
                .set(TICKET_WATCHERS.MEMBER_ID, memberId)
                .onConflictDoNothing()
                .execute();
    }

    void unwatch(Caller caller, UUID ticketId, UUID memberId) {
        db.deleteFrom(TICKET_WATCHERS)
                .where(TICKET_WATCHERS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(TICKET_WATCHERS.TICKET_ID.eq(ticketId))
                .and(TICKET_WATCHERS.MEMBER_ID.eq(memberId))
                .execute();
    }

    /** Who watches a ticket. */
    public List<UUID> of(Caller caller, UUID ticketId) {
        return db.select(TICKET_WATCHERS.MEMBER_ID)
                .from(TICKET_WATCHERS)
                .where(TICKET_WATCHERS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(TICKET_WATCHERS.TICKET_ID.eq(ticketId))
                .fetch(TICKET_WATCHERS.MEMBER_ID);
    }
}
