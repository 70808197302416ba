package io.smartbiz.platform.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A piece of a text.
 *
 * @param start where it begins, in UTF-16 units as JavaScript and Java count them
 * @param end after its last unit
 */
public record Span(int start, int end) {

    Span shifted(int offset) {
        return new Span(start + offset, end + offset);
    }

    /** The spans in order; spans that touch or overlap become one. */
    static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        spans.stream()
                .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
                .forEach(span -> {
                    Span last = merged.isEmpty() ? null : merged.getLast();
                    if (last != null && span.start <= last.end) {
                        merged.set(merged.size() - 1, new Span(last.start, Math.max(last.end, span.end)));
                    } else {
                        merged.add(span);
                    }
                });
        return merged;
    }
}
