package io.smartbiz.tickets.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved search.
 *
 * @param filter the parameters of the list of tickets, with their values
 * @param own whether it is the caller's
 * @param count how many tickets it shows the caller now, at most 1000
 * @param capped whether there are more than {@code count}
 */
record SavedSearchView(
        UUID id,
        String name,
        Map<String, List<String>> filter,
        boolean isShared,
        boolean own,
        String ownerName,
        int position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer count,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean capped,
        int version) {

    SavedSearchView counted(int found, boolean more) {
        return new SavedSearchView(id, name, filter, isShared, own, ownerName, position, found, more, version);
    }
}
