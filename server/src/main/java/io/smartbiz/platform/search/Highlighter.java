package io.smartbiz.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Marks the words of a search in a text as it was written. The words are folded; the text is not. */
public final class Highlighter {

    private static final int AROUND = 80;
    private static final String LEFT_OUT = "…";

    private final TextMatcher matcher;

    private Highlighter(TextMatcher matcher) {
        this.matcher = matcher;
    }

    /** Marks whole words, however they are spelled in the text: for documents. */
    public static Highlighter ofWords(Set<String> words) {
        return new Highlighter(new WordMatcher(words));
    }

    /** Marks the parts of words that were searched for: for text columns. */
    public static Highlighter ofParts(SearchWords searched) {
        return new Highlighter(new PartMatcher(searched.parts()));
    }

    /** Marks words that are spelled much like those that were searched for: for text columns. */
    public static Highlighter ofSimilar(SearchWords searched) {
        return new Highlighter(new SimilarMatcher(searched.parts()));
    }

    /** The marked pieces in order; empty when nothing matches. */
    public List<Span> spans(String text) {
        return matcher.match(text);
    }

    /** The whole text in segments; empty when nothing matches. */
    public List<Segment> whole(String text) {
        List<Span> hits = spans(text);
        return hits.isEmpty() ? List.of() : segments(text, hits, 0, text.length());
    }

    /** The text around the first match in segments, with ellipses where it is cut; empty when nothing matches. */
    public List<Segment> snippet(String text) {
        List<Span> hits = spans(text);
        if (hits.isEmpty()) {
            return List.of();
        }
        int from = border(text, hits.getFirst().start() - AROUND);
        int to = border(text, hits.getFirst().end() + 2 * AROUND);
        List<Span> shown = hits.stream()
                .filter(hit -> hit.start() >= from && hit.end() <= to)
                .toList();
        var segments = new ArrayList<Segment>();
        if (from > 0) {
            segments.add(new Segment(LEFT_OUT, false));
        }
        segments.addAll(segments(text, shown, from, to));
        if (to < text.length()) {
            segments.add(new Segment(LEFT_OUT, false));
        }
        return segments;
    }

    /** A place between words, near the given one. */
    private static int border(String text, int place) {
        if (place <= 0) {
            return 0;
        }
        if (place >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', place);
        return space > place - AROUND / 2 && space > 0 ? space : place;
    }

    private static List<Segment> segments(String text, List<Span> hits, int from, int to) {
        var segments = new ArrayList<Segment>();
        int place = from;
        for (Span hit : hits) {
            if (hit.start() < place) {
                continue;
            }
            if (hit.start() > place) {
                segments.add(new Segment(text.substring(place, hit.start()), false));
            }
            segments.add(new Segment(text.substring(hit.start(), hit.end()), true));
            place = hit.end();
        }
        if (place < to) {
            segments.add(new Segment(text.substring(place, to), false));
        }
        return segments;
    }
}
