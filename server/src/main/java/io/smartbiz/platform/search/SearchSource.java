package io.smartbiz.platform.search;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds things of one type for the global search: a bean of the module that owns them. */
public interface SearchSource {

    SearchType type();

    /** The permission needed to find them; null if every member may. */
    @Nullable
    Permission permission();

    /** Whether the caller may find any of them. */
    default boolean isFor(Caller caller) {
        Permission permission = permission();
        return permission == null || caller.may(permission);
    }

    /** Whether it reads in transactions of its own, instead of the running one. */
    default boolean isApart() {
        return false;
    }

    /**
     * What matches the words in the caller's branches, within the running transaction unless it {@linkplain #isApart() is apart}. The global search ranks the candidates;
     * equally good ones stay in the order given. It searches {@linkplain SearchWords#loosely() loosely} only if nothing
     * matches the words as they were typed.
     *
     * @param limit how many candidates are enough
     */
    List<SearchCandidate> search(Caller caller, SearchWords words, int limit);
}
