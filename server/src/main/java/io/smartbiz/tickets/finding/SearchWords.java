package io.smartbiz.tickets.finding;

import io.smartbiz.platform.text.SearchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was typed, as words that texts are found by; for each word others may stand, such as those that begin with it.
 *
 * @param words each with all that may stand for it; each of them must be in a text
 */
record SearchWords(List<Word> words) {

    /** More words than these find nothing that fewer do not. */
    private static final int MOST_WORDS = 10;

    private static final int LONGEST = 60;
    private static final String HALF_SPACE = "\u200c";

    /**
     * One word.
     *
     * @param typed the word itself, folded
     * @param apart its parts, where a half-space joins them; else the word alone
     * @param others words that may stand for it
     */
    record Word(String typed, List<String> apart, Set<String> others) {

        Word or(Set<String> more) {
            var all = new LinkedHashSet<>(others);
            all.addAll(more);
            return new Word(typed, apart, all);
        }

        /** {@code ('projector' | 'projectors')} */
        String query(String mark) {
            var choices = new LinkedHashSet<String>();
            choices.add(quoted(mark + typed));
            if (apart.size() > 1) {
                choices.add(
                        apart.stream().map(part -> quoted(mark + part)).collect(Collectors.joining(" & ", "(", ")")));
            }
            others.forEach(other -> choices.add(quoted(mark + other)));
            return "(" + String.join(" | ", choices) + ")";
        }
    }

    static SearchWords of(String text) {
        var words = new ArrayList<Word>();
        for (String piece : text.split("\\s+")) {
            String folded = SearchText.fold(piece);
            if (folded.isEmpty()) {
                continue;
            }
            if (piece.contains(HALF_SPACE)) {
                String joined = SearchText.fold(piece.replace(HALF_SPACE, "")).replace(" ", "");
                words.add(new Word(joined, List.of(folded.split(" ")), Set.of()));
            } else {
                Arrays.stream(folded.split(" ")).forEach(word -> words.add(new Word(word, List.of(word), Set.of())));
            }
        }
        return new SearchWords(words.stream()
                .filter(word -> word.typed().length() <= LONGEST)
                .distinct()
                .limit(MOST_WORDS)
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    List<String> typed() {
        return words.stream().map(Word::typed).toList();
    }

    /** The same words, each with more that may stand for it, in their order. */
    SearchWords or(List<Set<String>> more) {
        var extended = new ArrayList<Word>();
        for (int i = 0; i < words.size(); i++) {
            extended.add(words.get(i).or(more.get(i)));
        }
        return new SearchWords(extended);
    }

    /** A query of PostgreSQL for documents with each of the words and each of the marks, of which one of each list. */
    String query(List<List<String>> marks) {
        var parts = new ArrayList<String>();
        words.forEach(word -> parts.add(word.query("")));
        marks.forEach(choices ->
                parts.add(choices.stream().map(SearchWords::quoted).collect(Collectors.joining(" | ", "(", ")"))));
        return String.join(" & ", parts);
    }

    /** As {@link #query}, for words that are marked themselves, such as those of titles. */
    String markedQuery(String mark) {
        return words.stream().map(word -> word.query(mark)).collect(Collectors.joining(" & "));
    }

    /** Every word that a text is found by, to be shown as such. */
    Set<String> all() {
        var all = new LinkedHashSet<String>();
        for (Word word : words) {
            all.add(word.typed());
            all.addAll(word.apart());
            all.addAll(word.others());
        }
        return all;
    }

    /** Words hold letters, digits and dots only, so that nothing else has to be escaped. */
    private static String quoted(String word) {
        return "'" + word.replace("\\", "").replace("'", "") + "'";
    }
}
