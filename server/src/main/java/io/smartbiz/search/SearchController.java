package io.smartbiz.search;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.SearchType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Heavy
@RequestMapping("/api/search")
@Tag(name = "Search")
class SearchController {

    private final GlobalSearch search;

    SearchController(GlobalSearch search) {
        this.search = search;
    }

    /**
     * What to search for.
     *
     * @param q words in any order, a number or a phone number; other alphabets and small typing errors are understood
     * @param type the types to search; all that the caller may see if it is left out
     */
    @QueryParameters
    record SearchFilter(@Nullable String q, List<SearchType> type) {}

    @GetMapping
    @SignedIn
    @Fails(ErrorCode.FORBIDDEN)
    @Operation(
            operationId = "search",
            summary = "Search everything that the caller may see, the best hits first: 5 of each type, or 20 of a"
                    + " single type; only lists show deleted records")
    Page<SearchHit> search(Caller caller, SearchFilter filter) {
        return Page.whole(search.search(caller, Objects.requireNonNullElse(filter.q(), ""), filter.type()));
    }
}
