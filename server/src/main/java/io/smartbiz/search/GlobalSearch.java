package io.smartbiz.search;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Transactions;
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
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Searches everything that the caller may see. */
@Service
class GlobalSearch {

    private static final int EACH_OF_SEVERAL = 5;
    private static final int OF_ONE = 20;
    /** How many candidates of a type are ranked for the few that are shown. */
    private static final int CANDIDATES = 100;

    private final Map<SearchType, SearchSource> sources = new EnumMap<>(SearchType.class);

    private final SearchRepository repository;
    private final Transactions transactions;

    GlobalSearch(List<SearchSource> sources, SearchRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
        sources.forEach(source -> this.sources.put(source.type(), source));
    }

    /** A candidate with its rank. */
    private record Ranked(SearchType type, Fit fit, SearchCandidate found) {}

    /**
     * The best hits first: 5 of each type, or 20 when one type is asked for.
     *
     * @param types empty for all types that the caller may see
     * @throws Failure {@code FORBIDDEN} if the caller lacks the permission for one of {@code types}; {@code NOT_FOUND} if the
     *     organisation does not use its module
     */
    List<SearchHit> search(Caller caller, String typed, List<SearchType> types) {
        Set<SearchType> asked = asked(caller, types);
        var words = SearchWords.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var search = new Search(caller, asked.size() == 1 ? OF_ONE : EACH_OF_SEVERAL);
        List<SearchSource> wanted =
                asked.stream().map(sources::get).map(Objects::requireNonNull).toList();
        List<Ranked> apart =
                search.ranked(wanted.stream().filter(SearchSource::isApart).toList(), words);
        List<SearchSource> together =
                wanted.stream().filter(source -> !source.isApart()).toList();
        List<Ranked> hits =
                together.isEmpty() ? apart : transactions.read(() -> search.withLoose(together, words, apart));
        var highlighter = new HitHighlighter(words);
        return hits.stream()
                .sorted(Comparator.comparing(Ranked::fit).thenComparing(Ranked::type))
                .map(hit -> SearchHit.of(hit.type(), hit.found(), highlighter.of(hit.found())))
                .toList();
    }

    /** @param limit the most hits of a type */
    private final class Search {

        private final Caller caller;
        private final int limit;

        Search(Caller caller, int limit) {
            this.caller = caller;
            this.limit = limit;
        }

        /** The hits of these sources and those {@code apart}; similar words match only if none matches as it was typed. */
        List<Ranked> withLoose(List<SearchSource> together, SearchWords words, List<Ranked> apart) {
            var hits = new ArrayList<>(apart);
            hits.addAll(ranked(together, words));
            if (hits.isEmpty() && words.isIndexed()) {
                repository.compareLoosely();
                hits.addAll(ranked(together, words.mistyped()));
            }
            return hits;
        }

        List<Ranked> ranked(List<SearchSource> wanted, SearchWords words) {
            var hits = new ArrayList<Ranked>();
            for (SearchSource source : wanted) {
                source.search(caller, words, CANDIDATES).stream()
                        .map(found -> new Ranked(source.type(), Fit.of(words, found), found))
                        .filter(hit -> hit.fit() != Fit.NOT)
                        .sorted(Comparator.comparing(Ranked::fit))
                        .limit(limit)
                        .forEach(hits::add);
            }
            return hits;
        }
    }

    private Set<SearchType> asked(Caller caller, List<SearchType> types) {
        var asked = EnumSet.noneOf(SearchType.class);
        sources.forEach((type, source) -> {
            if (types.contains(type)) {
                caller.requireModuleOf(source.getClass());
            }
            boolean isFor = caller.organization().uses(BusinessModule.of(source.getClass())) && source.isFor(caller);
            Permission permission = source.permission();
            if (types.contains(type) && !isFor && permission != null) {
                caller.require(permission);
            }
            if (types.contains(type) || (types.isEmpty() && isFor)) {
                asked.add(type);
            }
        });
        return asked;
    }
}
