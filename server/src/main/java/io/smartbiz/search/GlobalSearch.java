package io.smartbiz.search;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.search.SearchCandidate;
import io.smartbiz.platform.search.SearchSource;
import io.smartbiz.platform.search.SearchType;
import io.smartbiz.platform.search.SearchWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches everything that the caller may see. */
@Service
class GlobalSearch {

    private static final int EACH_OF_SEVERAL = 5;
    private static final int OF_ONE = 20;
    /** How many candidates of a type are ranked for the few that are shown. */
    private static final int CANDIDATES = 100;

    private final Map<SearchType, SearchSource> sources = new EnumMap<>(SearchType.class);

    private final SearchRepository repository;

    GlobalSearch(List<SearchSource> sources, SearchRepository repository) {
        this.repository = repository;
        sources.forEach(source -> this.sources.put(source.type(), source));
    }

    /** A candidate with its rank. */
    private record Ranked(SearchType type, Fit fit, SearchCandidate found) {}

    /**
     * The best hits first: 5 of each type, or 20 when one type is asked for.
     *
     * @param types empty for all types that the caller may see
     * @throws Failure {@code FORBIDDEN} if the caller lacks the permission for one of {@code types}
     */
    @Transactional(readOnly = true)
    public List<SearchHit> search(Caller caller, String typed, List<SearchType> types) {
        Set<SearchType> asked = asked(caller, types);
        var words = SearchWords.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Ranked> hits = ranked(caller, asked, words);
        if (hits.isEmpty() && words.isIndexed()) {
            repository.compareLoosely();
            hits = ranked(caller, asked, words.mistyped());
        }
        var highlighter = new HitHighlighter(words);
        return hits.stream()
                .map(hit -> SearchHit.of(hit.type(), hit.found(), highlighter.of(hit.found())))
                .toList();
    }

    private List<Ranked> ranked(Caller caller, Set<SearchType> asked, SearchWords words) {
        int limit = asked.size() == 1 ? OF_ONE : EACH_OF_SEVERAL;
        var hits = new ArrayList<Ranked>();
        sources.forEach((type, source) -> {
            if (asked.contains(type)) {
                source.search(caller, words, CANDIDATES).stream()
                        .map(found -> new Ranked(type, Fit.of(words, found), found))
                        .filter(hit -> hit.fit() != Fit.NOT)
                        .sorted(Comparator.comparing(Ranked::fit))
                        .limit(limit)
                        .forEach(hits::add);
            }
        });
        hits.sort(Comparator.comparing(Ranked::fit));
        return hits;
    }

    private Set<SearchType> asked(Caller caller, List<SearchType> types) {
        var asked = EnumSet.noneOf(SearchType.class);
        sources.forEach((type, source) -> {
            Permission permission = source.permission();
            if (types.contains(type) && permission != null) {
                caller.require(permission);
            }
            if (types.contains(type) || (types.isEmpty() && (permission == null || caller.may(permission)))) {
                asked.add(type);
            }
        });
        return asked;
    }
}
