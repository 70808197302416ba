package io.smartbiz.platform.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A search for documents: what was typed, as words. Others may stand for each of them, such as those that begin with it.
 *
 * @param words a document must contain each of them, or a word that may stand for it
 */
public record DocumentQuery(List<Word> words) {

    /** Further words do not change what is found. */
    private static final int MOST_WORDS = 10;

    private static final String HALF_SPACE = "\u200c";

    /**
     * One word.
     *
     * @param typed the word itself, folded
     * @param apart its parts if a half-space joins them; else the word alone
     * @param others words that may stand for it
     */
    public record Word(String typed, List<String> apart, Set<String> others) {

        private Word or(Set<String> more) {
            var all = new LinkedHashSet<>(others);
            all.addAll(more);
            return new Word(typed, apart, all);
        }

        /** {@code ('projector' | 'projectors')} */
        private String query(boolean inTitle) {
            var choices = new LinkedHashSet<String>();
            choices.add(quoted(typed, inTitle));
            if (apart.size() > 1) {
                choices.add(
                        apart.stream().map(part -> quoted(part, inTitle)).collect(Collectors.joining(" & ", "(", ")")));
            }
            others.forEach(other -> choices.add(quoted(other, inTitle)));
            return "(" + String.join(" | ", choices) + ")";
        }

        private static String quoted(String word, boolean inTitle) {
            return DocumentQuery.quoted(inTitle ? DocumentWords.inTitle(word) : word);
        }
    }

    /**
     * The words of what was typed, the first ten. The index stores no word of more than {@value DocumentWords#LONGEST}
     * letters, so longer ones are left out; a search for nothing else is empty and finds nothing.
     */
    public static DocumentQuery of(String text) {
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
        return new DocumentQuery(words.stream()
                .filter(word -> word.typed().length() <= DocumentWords.LONGEST)
                .distinct()
                .limit(MOST_WORDS)
                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words as they were typed. */
    public List<String> typed() {
        return words.stream().map(Word::typed).toList();
    }

    /** The same words, each with more that may stand for it. @param more for each word in order */
    public DocumentQuery or(List<Set<String>> more) {
        var extended = new ArrayList<Word>();
        for (int i = 0; i < words.size(); i++) {
            extended.add(words.get(i).or(more.get(i)));
        }
        return new DocumentQuery(extended);
    }

    /** The {@code tsquery} for documents that contain all words. */
    public String text() {
        return marked(List.of());
    }

    /** The {@code tsquery} for documents that contain all words, and one mark of each of the lists. */
    public String marked(List<List<String>> marks) {
        var parts = new ArrayList<String>();
        words.forEach(word -> parts.add(word.query(false)));
        marks.forEach(choices -> parts.add("(" + anyOf(choices) + ")"));
        return String.join(" & ", parts);
    }

    /** The {@code tsquery} for documents that contain all words in their title. */
    public String inTitle() {
        return words.stream().map(word -> word.query(true)).collect(Collectors.joining(" & "));
    }

    /** The {@code tsquery} for documents that have one of the marks. */
    public static String anyOf(List<String> marks) {
        return marks.stream().map(DocumentQuery::quoted).collect(Collectors.joining(" | "));
    }

    /** Every word by which a document may have been found. */
    public Set<String> all() {
        var all = new LinkedHashSet<String>();
        for (Word word : words) {
            all.add(word.typed());
            all.addAll(word.apart());
            all.addAll(word.others());
        }
        return all;
    }

    /** Words contain letters, digits and dots only, so nothing else has to be escaped. */
    private static String quoted(String word) {
        return "'" + word.replace("\\", "").replace("'", "") + "'";
    }
}
