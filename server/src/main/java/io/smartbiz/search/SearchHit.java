package io.smartbiz.search;

import io.smartbiz.platform.search.SearchCandidate;
import io.smartbiz.platform.search.SearchType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hit.
 *
 * @param title what people call it
 * @param line distinguishes it from others of the same name; may be empty
 * @param amount a price or sum in the organisation's currency; null if it has none
 * @param at when it happened; null if it has no time
 * @param highlights which pieces of title and line match, in order
 */
record SearchHit(
        SearchType type,
        UUID id,
        String title,
        String line,
        @Nullable BigDecimal amount,
        @Nullable Instant at,
        List<Highlight> highlights) {

    enum Part {
        TITLE,
        LINE
    }

    /**
     * A piece of a text.
     *
     * @param start where it begins, in UTF-16 units as JavaScript and Java count them
     * @param end after its last unit
     */
    record Highlight(Part part, int start, int end) {}

    static SearchHit of(SearchType type, SearchCandidate found, List<Highlight> highlights) {
        return new SearchHit(type, found.id(), found.title(), found.line(), found.amount(), found.at(), highlights);
    }
}
