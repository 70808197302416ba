package io.smartbiz.tickets.index;

import io.smartbiz.platform.search.DocumentMarks;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What all texts of a ticket are indexed with: a search narrows by it and finds the title together with any text. */
public record IndexedTicket(UUID organizationId, UUID id, UUID branchId, Instant createdAt, String title) {

    Set<String> marks() {
        return DocumentMarks.of(organizationId, branchId, createdAt);
    }
}
