package io.smartbiz.platform.search;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the global search finds one kind of things: a bean of the module that has them. */
public interface SearchSource {

    SearchType type();

    /** What one must be allowed to find them; null when every member may. */
    @Nullable
    Permission permission();

    /**
     * What fits the words and lies in the caller's branches, inside of the running transaction. The search puts what fits
     * better before the rest; what fits equally well stays in the order given. It asks {@linkplain SearchWords#loosely()
     * loosely} only when nothing fits the words as they were typed.
     *
     * @param limit how many candidates are enough
     */
    List<SearchCandidate> search(Caller caller, SearchWords words, int limit);
}
