package io.smartbiz.tickets.index;

import io.smartbiz.platform.search.DocumentMarks;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * The values that every text of a ticket is indexed with. A search filters by them, and finds words of the title together
 * with words of any text.
 */
public record IndexedTicket(UUID organizationId, UUID id, UUID branchId, Instant createdAt, String title) {

    Set<String> marks() {
        return DocumentMarks.of(organizationId, branchId, createdAt);
    }
}
