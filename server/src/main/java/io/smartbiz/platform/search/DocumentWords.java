package io.smartbiz.platform.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The words by which a document is found: what the index stores for a text. {@link DocumentQuery} searches for them. */
public final class DocumentWords {

    /** The index stores no longer words. */
    static final int LONGEST = 60;

    private static final int LONGEST_KNOWN = 40;
    private static final String IN_TITLE = "=";

    private DocumentWords() {}

    /** The second form in which a word of the title is stored, so that a search can tell it from the rest of the text. */
    static String inTitle(String word) {
        return IN_TITLE + word;
    }

    /** What is stored for the subject itself, such as a ticket. @param marks from {@link DocumentMarks#of} */
    public static String[] ofSubject(Set<String> marks, String title, String text) {
        var words = new LinkedHashSet<>(marks);
        for (String word : terms(title)) {
            words.add(word);
            words.add(inTitle(word));
        }
        words.addAll(terms(text));
        return words.toArray(String[]::new);
    }

    /**
     * What is stored for another text of the subject, such as a comment. The words of the title are among them, so that a
     * search for words of both finds the text.
     */
    public static String[] ofText(Set<String> marks, String title, String text) {
        var words = new LinkedHashSet<>(marks);
        words.addAll(terms(title));
        words.addAll(terms(text));
        return words.toArray(String[]::new);
    }

    private static List<String> terms(String text) {
        return SearchText.terms(text).stream()
                .filter(word -> word.length() <= LONGEST)
                .toList();
    }

    /**
     * The words that a prefix or a misspelled word may stand for. They are sorted, so that two transactions that store the same
     * words do not block each other.
     */
    public static String[] known(String... texts) {
        var known = new TreeSet<String>();
        for (String text : texts) {
            for (String word : SearchText.terms(text)) {
                if (word.length() > 1
                        && word.length() <= LONGEST_KNOWN
                        && word.chars().anyMatch(Character::isLetter)) {
                    known.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return known.toArray(String[]::new);
    }
}
