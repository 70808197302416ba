package io.smartbiz.tickets.finding;

import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
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
    CREATED_AT("t.created_at", "timestamptz"),
    UPDATED_AT("t.updated_at", "timestamptz"),
    DUE_AT(TicketDaysQuery.DUE, "timestamptz"),
    PRIORITY("case t.priority when 'urgent' then 4 when 'high' then 3 when 'medium' then 2 else 1 end", "int");

    private static final String LAST = "infinity";

    private final Direction up;
    private final Direction down;

    TicketOrderQuery(String expression, String type) {
        String after = "(" + expression + ", t.id) %s (cast(:value as " + type + "), :id)";
        up = new Direction(this, false, Sql.of(expression + ", t.id"), Sql.of(after.formatted(">")));
        down = new Direction(this, true, Sql.of(expression + " desc, t.id desc"), Sql.of(after.formatted("<")));
    }

    /** The order that a list asks for; the newest first when it asks for none. */
    static Direction of(ListRequest request) {
        if (request.sort().isEmpty()) {
            return CREATED_AT.down;
        }
        var asked = request.sort().getFirst();
        for (TicketOrderQuery order : values()) {
            if (request.sort().size() == 1 && order.field().equals(asked.field())) {
                return asked.descending() ? order.down : order.up;
            }
        }
        throw Failure.invalid("sort", "field.not_sortable", "created_at, updated_at, due_at, priority");
    }

    private String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    private void check(String value) {
        if (this == PRIORITY) {
            Integer.parseInt(value);
        } else if (!value.equals(LAST)) {
            Instant.parse(value);
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

    /**
     * An order in one direction.
     *
     * @param by what a statement orders by
     * @param after the condition of what follows a row
     */
    record Direction(TicketOrderQuery order, boolean descending, Sql by, Sql after) {

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
                    return after.with("value", parts.get(1)).with("id", UUID.fromString(parts.get(2)));
                } catch (IllegalArgumentException | DateTimeException e) {
                    // Refused below, like a cursor of another order.
                }
            }
            throw Failure.invalid("cursor", "field.invalid_cursor");
        }
    }
}
