package io.smartbiz.tickets.finding;

import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.tickets.TicketView;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of a list of tickets {@code t}: by one field, and by id where that is the same. */
enum TicketOrderQuery {
    CREATED_AT(Sql.of("t.created_at"), Sql.of("timestamptz")),
    UPDATED_AT(Sql.of("t.updated_at"), Sql.of("timestamptz")),
    DUE_AT(TicketDaysQuery.DUE, Sql.of("timestamptz")),
    PRIORITY(
            Sql.of("case t.priority when 'urgent' then 4 when 'high' then 3 when 'medium' then 2 else 1 end"),
            Sql.of("int"));

    private static final Sql UP = Sql.of(":key, t.id");
    private static final Sql DOWN = Sql.of(":key desc, t.id desc");
    private static final Sql AFTER_GOING_UP = Sql.of("(:key, t.id) > (cast(:value as :type), :id)");
    private static final Sql AFTER_GOING_DOWN = Sql.of("(:key, t.id) < (cast(:value as :type), :id)");
    private static final String LAST = "infinity";

    private final Sql key;
    private final Sql type;

    /** @param type that of the key, for the value that a cursor holds */
    TicketOrderQuery(Sql key, Sql type) {
        this.key = key;
        this.type = type;
    }

    /** The order that a list asks for; the newest first when it asks for none. */
    static Direction of(ListRequest request) {
        if (request.sort().isEmpty()) {
            return new Direction(CREATED_AT, true);
        }
        var asked = request.sort().getFirst();
        for (TicketOrderQuery order : values()) {
            if (request.sort().size() == 1 && order.field().equals(asked.field())) {
                return new Direction(order, asked.descending());
            }
        }
        throw Failure.invalid("sort", "field.not_one_of", "created_at, updated_at, due_at, priority");
    }

    private String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    private void check(String value) {
        if (this == PRIORITY) {
            Integer.parseInt(value);
        } else if (!value.equals(LAST)) {
            Bounds.moment(value);
        }
    }

    private String value(TicketView ticket) {
        return switch (this) {
            case CREATED_AT -> ticket.stamps().createdAt().toString();
            case UPDATED_AT -> ticket.stamps().updatedAt().toString();
            case DUE_AT -> textOrLast(ticket.progress().dueAt());
            case PRIORITY -> Integer.toString(ticket.priority().ordinal() + 1);
        };
    }

    private static String textOrLast(@Nullable Instant due) {
        return due == null ? LAST : due.toString();
    }

    /** An order in one direction. */
    record Direction(TicketOrderQuery order, boolean descending) {

        /** What a statement orders by. */
        Sql by() {
            return (descending ? DOWN : UP).with("key", order.key);
        }

        private String signature() {
            return (descending ? "-" : "") + order.field();
        }

        /** The cursor that continues after a ticket. */
        String cursor(TicketView last) {
            return Listing.encode(
                    List.of(signature(), order.value(last), last.id().toString()));
        }

        /** The condition of what follows a cursor. @throws Failure {@code VALIDATION_ERROR} for one of another order */
        Sql after(String cursor) {
            List<String> parts = Listing.decode(cursor);
            if (parts.size() == 3 && parts.getFirst().equals(signature())) {
                try {
                    order.check(parts.get(1));
                    return (descending ? AFTER_GOING_DOWN : AFTER_GOING_UP)
                            .with("key", order.key)
                            .with("type", order.type)
                            .with("value", parts.get(1))
                            .with("id", UUID.fromString(parts.get(2)));
                } catch (IllegalArgumentException | DateTimeException e) {
                    // Refused below, like a cursor of another order.
                }
            }
            throw Failure.invalid("cursor", "field.invalid_cursor");
        }
    }
}
