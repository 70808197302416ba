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
        var spans = new ArrayList<Span>(matchFolded(run, FoldedRun.of(run)));
        if (run.indexOf(SearchText.HALF_SPACE) >= 0) {
            spans.addAll(matchFolded(run, FoldedRun.joined(run)));
        }
        return spans;
    }

    private List<Span> matchFolded(String run, FoldedRun folded) {
        String text = folded.text();
        var spans = new ArrayList<Span>();
        for (String part : parts) {
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                boolean begins = at == 0 || text.charAt(at - 1) == ' ';
                if (begins || part.length() >= SHORTEST_INSIDE) {
                    spans.add(withMarks(run, folded.original(at, at + part.length())));
                }
            }
        }
        return spans;
    }

    private static Span withMarks(String run, Span span) {
        int end = span.end();
        while (end < run.length() && isMark(run.charAt(end))) {
            end++;
        }
        return new Span(span.start(), end);
    }

    /** Vowel signs and the half-space belong to the letter before them. */
    private static boolean isMark(char letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
    }
}
