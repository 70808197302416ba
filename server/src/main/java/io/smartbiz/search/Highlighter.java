package io.smartbiz.search;

import io.smartbiz.platform.search.SearchCandidate;
import io.smartbiz.platform.search.SearchWords;
import io.smartbiz.platform.text.SearchText;
import io.smartbiz.search.SearchHit.Highlight;
import io.smartbiz.search.SearchHit.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds in the original texts what fits the folded words. */
final class Highlighter {

    private static final Pattern RUN = Pattern.compile("\\S+");
    private static final int SHORTEST_INSIDE = 3;

    private final List<String> words;

    Highlighter(SearchWords asked) {
        words = new ArrayList<>(asked.words());
        if (asked.digits() != null) {
            words.add(asked.digits());
        }
    }

    /** What fits; when nothing does, what is much like it. */
    List<Highlight> of(SearchCandidate found) {
        List<Highlight> exact = in(found, this::exactly);
        return exact.isEmpty() ? in(found, this::alike) : exact;
    }

    /** Finds pieces of one run of letters, as pairs of where they begin and end. */
    @FunctionalInterface
    private interface Finder {
        List<int[]> find(String run);
    }

    private static List<Highlight> in(SearchCandidate found, Finder finder) {
        var highlights = new ArrayList<Highlight>();
        for (Part part : Part.values()) {
            String text = switch (part) {
                case TITLE -> found.title();
                case LINE -> found.line();
            };
            merged(pieces(text, finder)).forEach(piece -> highlights.add(new Highlight(part, piece[0], piece[1])));
        }
        return highlights;
    }

    private static List<int[]> pieces(String text, Finder finder) {
        var pieces = new ArrayList<int[]>();
        var runs = RUN.matcher(text);
        while (runs.find()) {
            int offset = runs.start();
            finder.find(runs.group()).forEach(piece -> pieces.add(new int[] {offset + piece[0], offset + piece[1]}));
        }
        return pieces;
    }

    private List<int[]> exactly(String run) {
        String folded = SearchText.fold(run);
        var pieces = new ArrayList<int[]>();
        for (String word : words) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                boolean begins = at == 0 || folded.charAt(at - 1) == ' ';
                if (begins || word.length() >= SHORTEST_INSIDE) {
                    pieces.add(original(run, at, at + word.length()));
                }
            }
        }
        return pieces;
    }

    /** Where a piece of the folded run stands in the run itself: folding makes of one letter none, one or two. */
    private static int[] original(String run, int from, int to) {
        int start = 0;
        while (foldedLength(run, start + 1) <= from) {
            start++;
        }
        int end = start + 1;
        while (end < run.length() && foldedLength(run, end) < to) {
            end++;
        }
        while (end < run.length() && isMark(run.charAt(end))) {
            end++;
        }
        return new int[] {start, end};
    }

    private static int foldedLength(String run, int length) {
        return SearchText.fold(run.substring(0, length)).length();
    }

    /** What stands with the letter before it: vowel signs, and the half-space. */
    private static boolean isMark(char letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }

    private List<int[]> alike(String run) {
        boolean alike = Stream.of(SearchText.fold(run).split(" "))
                .anyMatch(one -> words.stream().anyMatch(word -> Fit.isLike(word, one)));
        return alike ? List.of(new int[] {0, run.length()}) : List.of();
    }

    private static List<int[]> merged(List<int[]> pieces) {
        pieces.sort(Comparator.<int[]>comparingInt(piece -> piece[0]).thenComparingInt(piece -> piece[1]));
        var merged = new ArrayList<int[]>();
        for (int[] piece : pieces) {
            int[] last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && piece[0] <= last[1]) {
                last[1] = Math.max(last[1], piece[1]);
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }
}
