package io.smartbiz.tickets.finding;

import io.smartbiz.platform.text.SearchText;
import io.smartbiz.tickets.TicketView.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the words searched for in a text as it was written, however they are spelt there. */
final class Highlighter {

    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{L}\\p{M}\\p{Nd}](?:[\\p{L}\\p{M}\\p{Nd}\u200c\u0640.'’‘ʻʼ`´]*[\\p{L}\\p{M}\\p{Nd}])?");
    private static final int AROUND = 80;
    private static final String LEFT_OUT = "…";

    private final Set<String> words;

    Highlighter(Set<String> words) {
        this.words = words;
    }

    private record Span(int from, int to) {}

    /** The whole text in segments; empty when no word stands in it. */
    List<Segment> whole(String text) {
        List<Span> hits = hits(text);
        return hits.isEmpty() ? List.of() : segments(text, hits, 0, text.length());
    }

    /** The text around the first words that stand in it; empty when none does. */
    List<Segment> snippet(String text) {
        List<Span> hits = hits(text);
        if (hits.isEmpty()) {
            return List.of();
        }
        int from = border(text, hits.getFirst().from() - AROUND);
        int to = border(text, hits.getFirst().to() + 2 * AROUND);
        var segments = new ArrayList<Segment>();
        if (from > 0) {
            segments.add(new Segment(LEFT_OUT, false));
        }
        segments.addAll(segments(
                text,
                hits.stream()
                        .filter(hit -> hit.from() >= from && hit.to() <= to)
                        .toList(),
                from,
                to));
        if (to < text.length()) {
            segments.add(new Segment(LEFT_OUT, false));
        }
        return segments;
    }

    /** A place between words, near the one meant. */
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

    private List<Span> hits(String text) {
        var hits = new ArrayList<Span>();
        Span before = null;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            var span = new Span(token.start(), token.end());
            if (isHit(SearchText.terms(token.group()))) {
                hits.add(span);
            } else if (before != null && isJoinedHit(text, before, span)) {
                hits.add(new Span(before.from(), span.to()));
            }
            before = span;
        }
        return hits;
    }

    private boolean isHit(Set<String> terms) {
        return !Collections.disjoint(terms, words);
    }

    /** Letters and digits that stand apart here and were typed together. */
    private boolean isJoinedHit(String text, Span one, Span other) {
        String joined = SearchText.fold(text.substring(one.from(), one.to()))
                + SearchText.fold(text.substring(other.from(), other.to()));
        return words.contains(joined);
    }

    private static List<Segment> segments(String text, List<Span> hits, int from, int to) {
        var segments = new ArrayList<Segment>();
        int place = from;
        for (Span hit : hits) {
            if (hit.from() < place) {
                continue;
            }
            if (hit.from() > place) {
                segments.add(new Segment(text.substring(place, hit.from()), false));
            }
            segments.add(new Segment(text.substring(hit.from(), hit.to()), true));
            place = hit.to();
        }
        if (place < to) {
            segments.add(new Segment(text.substring(place, to), false));
        }
        return segments;
    }
}
