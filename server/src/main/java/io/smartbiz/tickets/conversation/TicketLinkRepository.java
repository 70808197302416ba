package io.smartbiz.tickets.conversation;

import static io.smartbiz.database.desk.Tables.TICKET_LINKS;

import io.smartbiz.database.desk.tables.records.TicketLinksRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Room;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
class TicketLinkRepository {

    /** Of one ticket, because its page shows all of them. */
    private static final int MOST = 200;

    private static final List<String> FREE = List.of("related", "child_of");
    private static final List<String> MOVING = List.of("related", "child_of", "split_from");
    /** The limit of the depth only prevents endless recursion; nobody builds deeper trees by hand. */
    private static final Sql BELOW = Sql.of("""
            with recursive below as (
                select ticket_id, 1 as depth from desk.ticket_links
                where organization_id = :organization and kind = 'child_of' and other_id = :top
                union
                select l.ticket_id, b.depth + 1 from desk.ticket_links l join below b on l.other_id = b.ticket_id
                where l.organization_id = :organization and l.kind = 'child_of' and b.depth < 50)
            select exists (select 1 from below where ticket_id = :ticket) as is_below""");

    private final DSLContext db;
    private final Pipeline pipeline;
    private final Clock clock;

    TicketLinkRepository(DSLContext db, Pipeline pipeline, Clock clock) {
        this.db = db;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** @throws io.smartbiz.platform.errors.Failure {@code QUOTA_EXCEEDED} if the ticket has as many links as its page shows */
    void requireRoom(Caller caller, UUID ticketId) {
        int present = db.fetchCount(
                TICKET_LINKS,
                TICKET_LINKS.ORGANIZATION_ID.eq(caller.organizationId()),
                TICKET_LINKS.TICKET_ID.eq(ticketId).or(TICKET_LINKS.OTHER_ID.eq(ticketId)));
        Room.require(present, 1, MOST);
    }

    void link(Caller caller, UUID ticketId, String kind, UUID otherId) {
        db.insertInto(TICKET_LINKS)
                .set(TICKET_LINKS.ORGANIZATION_ID, caller.organizationId())
                .set(TICKET_LINKS.TICKET_ID, ticketId)
                .set(TICKET_LINKS.KIND, kind)
                .set(TICKET_LINKS.OTHER_ID, otherId)
                .set(TICKET_LINKS.CREATED_AT, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .set(TICKET_LINKS.CREATED_BY, caller.memberId())
                .onConflictDoNothing()
                .execute();
    }

    /** Removes the links that people made, in both directions. @return how many there were */
    int unlink(Caller caller, UUID one, UUID other) {
        return db.deleteFrom(TICKET_LINKS)
                .where(TICKET_LINKS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(between(one, other).or(between(other, one)))
                .and(TICKET_LINKS.KIND.in(FREE))
                .execute();
    }

    /**
     * Moves the links of a ticket to another one, except those of merges. A link that both have, that would link a ticket to
     * itself or that would make it stand below itself is dropped.
     */
    void move(Caller caller, UUID from, UUID to) {
        Condition moved = TICKET_LINKS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(TICKET_LINKS.TICKET_ID.eq(from).or(TICKET_LINKS.OTHER_ID.eq(from)))
                .and(TICKET_LINKS.KIND.in(MOVING));
        var links = db.selectFrom(TICKET_LINKS).where(moved).fetch();
        db.deleteFrom(TICKET_LINKS).where(moved).execute();
        for (TicketLinksRecord link : links) {
            UUID one = link.getTicketId().equals(from) ? to : link.getTicketId();
            UUID other = link.getOtherId().equals(from) ? to : link.getOtherId();
            if (!one.equals(other) && !isTaken(caller, one, link.getKind(), other)) {
                link(caller, one, link.getKind(), other);
            }
        }
    }

    private boolean isTaken(Caller caller, UUID one, String kind, UUID other) {
        return switch (kind) {
            case "child_of" -> isBelow(other, one);
            case "related" ->
                db.fetchExists(
                        TICKET_LINKS,
                        TICKET_LINKS.ORGANIZATION_ID.eq(caller.organizationId()),
                        TICKET_LINKS.KIND.eq(kind),
                        between(other, one));
            default -> false;
        };
    }

    private static Condition between(UUID one, UUID other) {
        return TICKET_LINKS.TICKET_ID.eq(one).and(TICKET_LINKS.OTHER_ID.eq(other));
    }

    /** Whether {@code ticketId} is {@code topId} or stands below it. */
    boolean isBelow(UUID ticketId, UUID topId) {
        if (ticketId.equals(topId)) {
            return true;
        }
        try (var batch = pipeline.join()) {
            Rows<Boolean> below =
                    batch.fetch(BELOW.with("top", topId).with("ticket", ticketId), row -> row.flag("is_below"));
            batch.send();
            return Boolean.TRUE.equals(below.first());
        }
    }
}
