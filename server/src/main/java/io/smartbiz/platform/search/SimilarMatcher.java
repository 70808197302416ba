package io.smartbiz.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Matches runs of letters with a word that may have been meant by a misspelled one. */
record SimilarMatcher(List<String> words) implements TextMatcher {

    @Override
    public List<Span> match(String text) {
        var spans = new ArrayList<Span>();
        var runs = PartMatcher.RUN.matcher(text);
        while (runs.find()) {
            if (isSimilar(runs.group())) {
                spans.add(new Span(runs.start(), runs.end()));
            }
        }
        return spans;
    }

    private boolean isSimilar(String run) {
        return Stream.of(SearchText.fold(run).split(" "))
                .anyMatch(one -> words.stream().anyMatch(word -> Spelling.isLike(word, one)));
    }
}
