package io.smartbiz.search;

import io.smartbiz.platform.search.Highlighter;
import io.smartbiz.platform.search.SearchCandidate;
import io.smartbiz.platform.search.SearchWords;
import io.smartbiz.search.SearchHit.Highlight;
import io.smartbiz.search.SearchHit.Part;
import java.util.ArrayList;
import java.util.List;

/** Marks what matched in the title and the line of a hit. */
final class HitHighlighter {

    private final Highlighter parts;
    private final Highlighter similar;

    HitHighlighter(SearchWords words) {
        this.parts = Highlighter.ofParts(words);
        this.similar = Highlighter.ofSimilar(words);
    }

    /** What matches; if nothing does, what is similar. */
    List<Highlight> of(SearchCandidate found) {
        List<Highlight> exact = in(found, parts);
        return exact.isEmpty() ? in(found, similar) : exact;
    }

    private static List<Highlight> in(SearchCandidate found, Highlighter highlighter) {
        var highlights = new ArrayList<Highlight>();
        for (Part part : Part.values()) {
            String text = switch (part) {
                case TITLE -> found.title();
                case LINE -> found.line();
            };
            highlighter.spans(text).forEach(span -> highlights.add(new Highlight(part, span.start(), span.end())));
        }
        return highlights;
    }
}
