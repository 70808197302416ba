package io.smartbiz.organizations;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.search.SearchCandidate;
import io.smartbiz.platform.search.SearchSource;
import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.search.SearchType;
import io.smartbiz.platform.search.SearchWords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Branches in the global search. They are few, so all of them are compared. */
@Component
class BranchSearch implements SearchSource {

    private final BranchRepository repository;

    BranchSearch(BranchRepository repository) {
        this.repository = repository;
    }

    @Override
    public SearchType type() {
        return SearchType.BRANCH;
    }

    @Override
    public @Nullable Permission permission() {
        return null;
    }

    @Override
    public List<SearchCandidate> search(Caller caller, SearchWords words, int limit) {
        return repository.list(caller, false).stream()
                .filter(branch -> matches(branch, words))
                .limit(limit)
                .map(branch -> new SearchCandidate(
                        branch.id(),
                        branch.name(),
                        SearchCandidate.lineOf(branch.code(), branch.address(), branch.phone()),
                        SearchCandidate.codesOf(branch.code(), branch.phone(), branch.nameEn()),
                        null,
                        null))
                .toList();
    }

    private static boolean matches(BranchView branch, SearchWords words) {
        String text = SearchText.index(
                SearchCandidate.lineOf(branch.name(), branch.nameEn(), branch.code(), branch.address()));
        String digits = words.digits();
        return words.words().stream().allMatch(text::contains)
                || (digits != null && SearchWords.digitsOf(branch.phone()).contains(digits));
    }
}
