package io.smartbiz.tickets.finding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A saved search.
 *
 * @param filter the parameters of the list of tickets, with their values
 * @param own whether it is the caller's
 * @param count how many tickets it shows the caller now, at most 1000; null if the list does not count, or not to its end
 *     because counting took too long
 * @param capped whether there are more than {@code count}; null where {@code count} is
 */
record SavedSearchView(
        UUID id,
        String name,
        Map<String, List<String>> filter,
        boolean isShared,
        boolean own,
        String ownerName,
        int position,
        @Nullable Integer count,
        @Nullable Boolean capped,
        int version) {

    SavedSearchView counted(int found, boolean more) {
        return new SavedSearchView(id, name, filter, isShared, own, ownerName, position, found, more, version);
    }
}
