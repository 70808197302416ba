package io.smartbiz.tickets.finding;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.lists.Listing;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a search continues, in the way in which it began.
 *
 * @param alike whether words that are spelt alike are looked for too
 * @param rank of the last row, where the page is ranked
 */
record SearchCursor(Order order, boolean alike, int rank, Instant createdAt, UUID id) {

    private static final String SEARCH = "search";

    /** How a page of a search is ordered. */
    enum Order {
        NEWEST,
        RANKED
    }

    static @Nullable SearchCursor of(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> parts = Listing.decode(cursor);
        if (parts.size() == 6 && parts.getFirst().equals(SEARCH)) {
            try {
                return new SearchCursor(
                        Order.valueOf(parts.get(1)),
                        Boolean.parseBoolean(parts.get(2)),
                        Integer.parseInt(parts.get(3)),
                        Bounds.moment(parts.get(4)),
                        UUID.fromString(parts.get(5)));
            } catch (IllegalArgumentException | DateTimeException e) {
                // Refused below, like a cursor of another list.
            }
        }
        throw Failure.invalid("cursor", "field.invalid_cursor");
    }

    String text() {
        return Listing.encode(List.of(
                SEARCH,
                order.name(),
                Boolean.toString(alike),
                Integer.toString(rank),
                createdAt.toString(),
                id.toString()));
    }
}
