package io.smartbiz.platform.search;

import io.smartbiz.platform.search.SearchText.Replacement;
import java.util.regex.Matcher;

/**
 * A text as {@link SearchText#fold} folds it, which also knows where each folded letter comes from. The text is folded letter
 * by letter, once, so the time grows with its length and no faster.
 */
final class FoldedRun {

    private final StringBuilder text = new StringBuilder();

    /** For each folded letter, where the letter that it comes from begins and ends. */
    private int[] starts;

    private int[] ends;

    private FoldedRun(int letters) {
        starts = new int[letters];
        ends = new int[letters];
    }

    static FoldedRun of(String run) {
        return of(run, false);
    }

    /** As {@link #of}, with what half-spaces join as one word. */
    static FoldedRun joined(String run) {
        return of(run, true);
    }

    private static FoldedRun of(String run, boolean joined) {
        var folded = new FoldedRun(run.length());
        for (int at = 0; at < run.length(); ) {
            int end = endOfLetter(run, at);
            if (!joined || run.charAt(at) != SearchText.HALF_SPACE) {
                folded.add(SearchText.foldLetters(run.substring(at, end)), at, end);
            }
            at = end;
        }
        for (Replacement replacement : SearchText.REPLACEMENTS) {
            folded = folded.replaced(replacement);
        }
        return folded.stripped();
    }

    String text() {
        return text.toString();
    }

    /** Where a piece of the folded text stands in the text as it was written. */
    Span original(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /** A letter and the marks on it. */
    private static int endOfLetter(String run, int at) {
        int end = at + Character.charCount(run.codePointAt(at));
        while (end < run.length() && isMark(run.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isMark(char letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void add(String letters, int start, int end) {
        for (int i = 0; i < letters.length(); i++) {
            if (text.length() == starts.length) {
                starts = java.util.Arrays.copyOf(starts, 2 * starts.length);
                ends = java.util.Arrays.copyOf(ends, 2 * ends.length);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(letters.charAt(i));
        }
    }

    private void copy(FoldedRun other, int from, int to) {
        for (int i = from; i < to; i++) {
            add(String.valueOf(other.text.charAt(i)), other.starts[i], other.ends[i]);
        }
    }

    private FoldedRun replaced(Replacement replacement) {
        Matcher found = replacement.pattern().matcher(text);
        if (!found.find()) {
            return this;
        }
        var replaced = new FoldedRun(Math.max(1, text.length()));
        int at = 0;
        do {
            replaced.copy(this, at, found.start());
            replaced.add(replacement.text(), starts[found.start()], ends[found.end() - 1]);
            at = found.end();
        } while (found.find());
        replaced.copy(this, at, text.length());
        return replaced;
    }

    private FoldedRun stripped() {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        var stripped = new FoldedRun(Math.max(1, to - from));
        stripped.copy(this, from, to);
        return stripped;
    }
}
