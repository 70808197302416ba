package io.smartbiz.tickets.finding;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.queries.QueryArguments;
import io.smartbiz.platform.json.Edit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Lists of tickets that members keep, for themselves or for all who see the queue. A name that the member has used fails
 * with {@code ALREADY_EXISTS}.
 */
@Service
class SavedSearches {

    /** What a filter may take as JSON: more than the panel's longest, and few enough to count a list of them. */
    private static final int MOST_BYTES = 4_096;

    private final SavedSearchRepository repository;
    private final TicketFinder finder;
    private final Transactions transactions;
    private final QueryArguments arguments = new QueryArguments();

    SavedSearches(SavedSearchRepository repository, TicketFinder finder, Transactions transactions) {
        this.repository = repository;
        this.finder = finder;
        this.transactions = transactions;
    }

    /** The caller's own lists and the shared ones. @param counted whether to count the tickets that each shows now */
    List<SavedSearchView> list(Caller caller, boolean counted) {
        List<SavedSearchView> all = transactions.read(() -> repository.list(caller));
        if (!counted) {
            return all;
        }
        List<@Nullable Integer> counts = finder.count(
                caller, all.stream().map(one -> filter(one.filter())).toList());
        var searches = new ArrayList<SavedSearchView>();
        for (int i = 0; i < all.size(); i++) {
            SavedSearchView search = all.get(i);
            Integer count = counts.get(i);
            searches.add(
                    count == null
                            ? search
                            : search.counted(Math.min(count, TicketFinder.COUNTED), count > TicketFinder.COUNTED));
        }
        return searches;
    }

    /** A search of the caller, or a shared one. @throws Failure {@code NOT_FOUND} */
    SavedSearchView get(Caller caller, UUID id) {
        return transactions.read(() -> repository.get(caller, id));
    }

    /**
     * Saves a search.
     *
     * @throws Failure {@code FORBIDDEN} for sharing it without working on tickets; {@code VALIDATION_ERROR} for an
     *     unknown or too large filter; {@code QUOTA_EXCEEDED} for more searches than a member may keep or share
     */
    SavedSearchView create(Caller caller, EditSavedSearch command) {
        check(caller, command);
        return transactions.write(() -> repository.get(caller, repository.insert(caller, command)));
    }

    /**
     * Changes a search of the caller, or any shared one by those who manage the desk.
     *
     * @throws Failure as {@link #create}
     */
    SavedSearchView update(Caller caller, UUID id, Edit<EditSavedSearch> edit) {
        return transactions.write(() -> {
            requireOwn(caller, repository.get(caller, id));
            repository.update(caller, id, edit, command -> check(caller, command));
            return repository.get(caller, id);
        });
    }

    /** Deletes a search, by whom {@link #update} allows it. @throws Failure {@code NOT_FOUND}, {@code FORBIDDEN} */
    void delete(Caller caller, UUID id) {
        transactions.run(() -> {
            requireOwn(caller, repository.get(caller, id));
            repository.delete(caller, id);
        });
    }

    /** The caller's own list, or a shared one for those who manage the desk. */
    private static void requireOwn(Caller caller, SavedSearchView search) {
        if (!search.own() && !caller.may(Permission.DESK_MANAGE)) {
            throw Failure.forbidden();
        }
    }

    private void check(Caller caller, EditSavedSearch command) {
        if (Boolean.TRUE.equals(command.isShared()) && !caller.may(Permission.TICKETS_WORK)) {
            throw Failure.forbidden();
        }
        if (repository.size(command.filter()) > MOST_BYTES) {
            throw Failure.invalid("filter", "field.too_many_bytes", MOST_BYTES);
        }
        filter(command.filter());
    }

    /** The filter behind the parameters. @throws Failure {@code VALIDATION_ERROR} for what the list does not understand */
    private TicketFilter filter(Map<String, List<String>> parameters) {
        Map<String, String[]> given = new HashMap<>();
        parameters.forEach((name, values) -> given.put(name, values.toArray(String[]::new)));
        return arguments.read(TicketFilter.class, given);
    }
}
