package io.smartbiz.tickets.finding;

import io.smartbiz.platform.data.Sql;
import io.smartbiz.tickets.OpenTicketQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions on the times of a ticket {@code t}. */
final class TicketDaysQuery {

    /** When a ticket is due; what is due at no time comes last. */
    static final Sql DUE = Sql.of("coalesce(t.due_at, 'infinity')");

    private static final Sql OVERDUE = Sql.of(":due < :now").with("due", DUE);
    private static final Sql NOT_OVERDUE = Sql.of("not (t.status in (:open_statuses) and :due < :now)")
            .with("open_statuses", OpenTicketQuery.STATUSES)
            .with("due", DUE);

    private static final Sql CREATED_FROM = Sql.of("t.created_at >= :from");
    private static final Sql CREATED_BEFORE = Sql.of("t.created_at < :to");
    private static final Sql UPDATED_FROM = Sql.of("t.updated_at >= :from");
    private static final Sql UPDATED_BEFORE = Sql.of("t.updated_at < :to");
    private static final Sql RESOLVED_FROM = Sql.of("t.resolved_at >= :from");
    private static final Sql RESOLVED_BEFORE = Sql.of("t.resolved_at < :to");

    private final ZoneId zone;
    private final List<Sql> conditions = new ArrayList<>();

    private TicketDaysQuery(ZoneId zone) {
        this.zone = zone;
    }

    static List<Sql> of(TicketFilter filter, ZoneId zone, Instant now) {
        var query = new TicketDaysQuery(zone);
        if (filter.overdue() != null) {
            query.conditions.add((filter.overdue() ? OVERDUE : NOT_OVERDUE).with("now", now));
        }
        query.add(filter.days());
        return query.conditions;
    }

    private void add(TicketFilter.Days days) {
        from(CREATED_FROM, days.startDate());
        to(CREATED_BEFORE, days.endDate());
        from(UPDATED_FROM, days.updatedFrom());
        to(UPDATED_BEFORE, days.updatedTo());
        from(RESOLVED_FROM, days.resolvedFrom());
        to(RESOLVED_BEFORE, days.resolvedTo());
        // A ticket is created before it is changed or resolved. The bound lets a scan by creation time start later.
        to(CREATED_BEFORE, days.updatedTo());
        to(CREATED_BEFORE, days.resolvedTo());
    }

    private void from(Sql condition, @Nullable LocalDate first) {
        if (first != null) {
            conditions.add(condition.with("from", beginning(first)));
        }
    }

    private void to(Sql condition, @Nullable LocalDate last) {
        if (last != null) {
            conditions.add(condition.with("to", beginning(last.plusDays(1))));
        }
    }

    private Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
