package io.smartbiz.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Matches parts of words, as text columns are searched by trigrams. */
record PartMatcher(List<String> parts) implements TextMatcher {

    static final Pattern RUN = Pattern.compile("\\S+");
    private static final int SHORTEST_INSIDE = 3;

    @Override
    public List<Span> match(String text) {
        var spans = new ArrayList<Span>();
        var runs = RUN.matcher(text);
        while (runs.find()) {
            int offset = runs.start();
            matchRun(runs.group()).forEach(span -> spans.add(span.shifted(offset)));
        }
        return Span.merged(spans);
    }

    private List<Span> matchRun(String run) {
        String folded = SearchText.fold(run);
        var spans = new ArrayList<Span>();
        for (String part : parts) {
            for (int at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1)) {
                boolean begins = at == 0 || folded.charAt(at - 1) == ' ';
                if (begins || part.length() >= SHORTEST_INSIDE) {
                    spans.add(original(run, at, at + part.length()));
                }
            }
        }
        return spans;
    }

    /** Where a piece of the folded run stands in the run itself: folding turns one letter into none, one or two. */
    private static Span original(String run, int from, int to) {
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
        return new Span(start, end);
    }

    private static int foldedLength(String run, int length) {
        return SearchText.fold(run.substring(0, length)).length();
    }

    /** Vowel signs and the half-space belong to the letter before them. */
    private static boolean isMark(char letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }
}
