package io.smartbiz.tickets.levels;

import static io.smartbiz.database.desk.Tables.TICKET_CLOCKS;
import static io.smartbiz.database.desk.Tables.TICKET_HISTORY;
import static io.smartbiz.database.desk.Tables.TICKET_MILESTONES;

import io.smartbiz.database.desk.tables.records.TicketClocksRecord;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Columns;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.tickets.ClockView;
import io.smartbiz.tickets.Metric;
import io.smartbiz.tickets.OpenTicketQuery;
import io.smartbiz.tickets.levels.Rules.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The clocks of tickets. */
@Repository
class ClockRepository {

    private static final Sql COLUMNS = Sql.of("""
            c.ticket_id, c.metric, c.level_id, c.target_seconds, c.consumed_seconds, c.running_since, c.ended_at, c.due_at,
                c.breached_at, exists (select 1 from desk.ticket_milestones m where m.organization_id = :organization
                    and m.ticket_id = c.ticket_id and m.metric = c.metric and m.kind = 'warning') as warned""");
    private static final Sql OF_TICKET = Sql.of("""
            select :columns
            from desk.ticket_clocks c where c.organization_id = :organization and c.ticket_id = :ticket""").with("columns", COLUMNS);
    private static final Sql OPEN =
            Sql.of("""
            select :columns, t.branch_id, t.category_id, t.priority, t.opened_on
            from desk.ticket_clocks c
            join desk.tickets t on t.organization_id = c.organization_id and t.id = c.ticket_id
            where c.organization_id = :organization and t.organization_id = :organization and c.ended_at is null
                and t.status in (:open_statuses) and t.deleted_at is null
                and t.id in (select n.id from desk.tickets n where n.organization_id = :organization and n.id > :after
                    and n.status in (:open_statuses) and n.deleted_at is null
                    and exists (select 1 from desk.ticket_clocks o where o.organization_id = :organization
                        and o.ticket_id = n.id and o.ended_at is null)
                    order by n.id limit :most)
            order by t.id, c.metric for update of t""").with("columns", COLUMNS).with("open_statuses", OpenTicketQuery.STATUSES);
    private static final Sql DUE = Sql.of("""
            select :columns, t.branch_id, t.opened_on
            from desk.ticket_clocks c
            join desk.tickets t on t.organization_id = c.organization_id and t.id = c.ticket_id
            where c.organization_id = :organization and t.organization_id = :organization and c.next_at <= :now
            order by c.next_at limit :most for update of t, c skip locked""").with("columns", COLUMNS);
    private static final Sql SHOWN = Sql.of("""
            select metric, target_seconds, consumed_seconds, running_since, ended_at, due_at, breached_at
            from desk.ticket_clocks where organization_id = :organization and ticket_id = :ticket order by metric""");

    private static final Sql UPDATE = Sql.of("""
            update desk.ticket_clocks set level_id = :level, target_seconds = :target, consumed_seconds = :consumed,
                running_since = :running_since, ended_at = :ended_at, due_at = :due_at, breached_at = :breached_at,
                next_at = :next_at
            where organization_id = :organization and ticket_id = :ticket and metric = :metric""");
    private static final Sql SEEN = Sql.of("""
            update desk.ticket_clocks set breached_at = :breached_at, next_at = :next_at
            where organization_id = :organization and ticket_id = :ticket and metric = :metric""");
    private static final Sql FIRST_RESPONSE_DUE = Sql.of("""
            update desk.tickets set first_response_due_at = :due where organization_id = :organization and id = :id""");
    private static final Sql RESOLUTION_DUE = Sql.of("""
            update desk.tickets set due_at = :due where organization_id = :organization and id = :id""");

    /** A clock that has not ended, with what its promise depends on. */
    record OpenClock(KeptClock kept, UUID branchId, UUID categoryId, String priority, LocalDate openedOn) {}

    /** A clock that is to be looked at, and the branch and day that its ticket is counted under. */
    record DueClock(KeptClock kept, UUID branchId, LocalDate openedOn) {}

    Rows<KeptClock> queueClocks(Batch batch, UUID ticketId) {
        return batch.fetch(OF_TICKET.with("ticket", ticketId), ClockRepository::kept);
    }

    /** Queues a ticket's clocks as its page shows them. */
    static Rows<ClockView> queueViews(Batch batch, UUID ticketId, Instant now) {
        return batch.fetch(
                SHOWN.with("ticket", ticketId), row -> ClockViews.of(Metric.of(row.text("metric")), clock(row), now));
    }

    /**
     * Queues the clocks of the next open tickets whose promise can still change, with their tickets locked in order.
     *
     * @param after the last ticket before them
     * @param most of tickets
     */
    Rows<OpenClock> queueOpenClocks(Batch batch, UUID after, int most) {
        return batch.fetch(
                OPEN.with("after", after).with("most", most),
                row -> new OpenClock(
                        kept(row),
                        row.uuid("branch_id"),
                        row.uuid("category_id"),
                        row.text("priority"),
                        row.date("opened_on")));
    }

    /**
     * Queues the reading of the clocks that are due for a check, without those of deleted tickets, and locks them against
     * other nodes.
     */
    Rows<DueClock> queueDueToBeSeen(Batch batch, Instant now, int most) {
        return batch.fetch(
                DUE.with("now", now).with("most", most),
                row -> new DueClock(kept(row), row.uuid("branch_id"), row.date("opened_on")));
    }

    private static KeptClock kept(Row row) {
        return new KeptClock(
                row.uuid("ticket_id"),
                Metric.of(row.text("metric")),
                row.uuidOrNull("level_id"),
                clock(row),
                row.flag("warned"));
    }

    private static ServiceClock clock(Row row) {
        Long target = row.longOrNull("target_seconds");
        return new ServiceClock(
                target == null ? null : Duration.ofSeconds(target),
                duration(row.number("consumed_seconds")),
                row.instantOrNull("running_since"),
                row.instantOrNull("ended_at"),
                row.instantOrNull("due_at"),
                row.instantOrNull("breached_at"));
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 9).setScale(6, RoundingMode.DOWN);
    }

    private static @Nullable Long target(ServiceClock clock) {
        return clock.target() == null ? null : clock.target().toSeconds();
    }

    /** Queues the row of a milestone; the result is empty if the row exists already. */
    Rows<Boolean> queueMilestone(Batch batch, KeptClock kept, String kind, Instant now) {
        return batch.tryInsert(
                TICKET_MILESTONES,
                row -> row.set(TICKET_MILESTONES.TICKET_ID, kept.ticketId())
                        .set(TICKET_MILESTONES.METRIC, kept.metric().code())
                        .set(TICKET_MILESTONES.KIND, kind)
                        .set(TICKET_MILESTONES.HAPPENED_AT, now));
    }

    private static Sql of(KeptClock kept, Sql statement) {
        return statement
                .with("ticket", kept.ticketId())
                .with("metric", kept.metric().code());
    }

    /** Queues that a clock was looked at: whether it was missed, and when to look at it again. */
    void queueSeen(Batch batch, KeptClock kept, @Nullable Instant nextAt) {
        batch.add(of(kept, SEEN).with("breached_at", kept.clock().breachedAt()).with("next_at", nextAt));
    }

    /** Queues the clocks of a new ticket. */
    void queueInsert(Batch batch, List<KeptClock> clocks, @Nullable Level level, WorkingHours hours) {
        batch.insert(TICKET_CLOCKS, clocks, (kept, row) -> fill(row, kept, kept.nextAt(level, hours)));
    }

    private static void fill(Columns<TicketClocksRecord> row, KeptClock kept, @Nullable Instant nextAt) {
        row.set(TICKET_CLOCKS.TICKET_ID, kept.ticketId())
                .set(TICKET_CLOCKS.METRIC, kept.metric().code())
                .set(TICKET_CLOCKS.LEVEL_ID, kept.levelId())
                .set(TICKET_CLOCKS.TARGET_SECONDS, target(kept.clock()))
                .set(TICKET_CLOCKS.CONSUMED_SECONDS, seconds(kept.clock().consumed()))
                .set(TICKET_CLOCKS.RUNNING_SINCE, kept.clock().runningSince())
                .set(TICKET_CLOCKS.DUE_AT, kept.clock().dueAt())
                .set(TICKET_CLOCKS.NEXT_AT, nextAt);
    }

    void queueUpdate(Batch batch, KeptClock kept, @Nullable Level level, WorkingHours hours) {
        ServiceClock clock = kept.clock();
        batch.add(of(kept, UPDATE)
                .with("level", kept.levelId())
                .with("target", target(clock))
                .with("consumed", seconds(clock.consumed()))
                .with("running_since", clock.runningSince())
                .with("ended_at", clock.endedAt())
                .with("due_at", clock.dueAt())
                .with("breached_at", clock.breachedAt())
                .with("next_at", kept.nextAt(level, hours)));
    }

    /** Queues the due time that a ticket shows, and an entry of its history if the due time of the solution changed. */
    void queueDue(Batch batch, @Nullable UUID memberId, KeptClock before, KeptClock after, Instant now) {
        Instant due = after.clock().dueAt();
        boolean solution = after.metric() == Metric.RESOLUTION;
        batch.add((solution ? RESOLUTION_DUE : FIRST_RESPONSE_DUE)
                .with("due", due)
                .with("id", after.ticketId()));
        Instant earlier = before.clock().dueAt();
        if (solution && !Objects.equals(due, earlier)) {
            batch.insert(
                    TICKET_HISTORY,
                    row -> row.set(TICKET_HISTORY.ID, Ids.next())
                            .set(TICKET_HISTORY.TICKET_ID, after.ticketId())
                            .set(TICKET_HISTORY.KIND, "due")
                            .set(TICKET_HISTORY.FROM_VALUE, text(earlier))
                            .set(TICKET_HISTORY.TO_VALUE, text(due))
                            .set(TICKET_HISTORY.MEMBER_ID, memberId)
                            .set(TICKET_HISTORY.HAPPENED_AT, now));
        }
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
