package io.smartbiz.search;

import io.smartbiz.platform.search.SearchCandidate;
import io.smartbiz.platform.search.SearchWords;
import io.smartbiz.platform.text.SearchText;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** How well something fits what is looked for, the best first. */
enum Fit {
    /** One of its codes is what was typed. */
    CODE,
    /** It is called so. */
    NAME,
    /** One of its codes ends so: the last digits of a receipt. */
    CODE_END,
    /** Its name begins so. */
    BEGINNING,
    /** Every word begins a word of its name. */
    WORDS,
    /** Every word is somewhere in what is said of it. */
    SOMEWHERE,
    /** It was found by something that is not shown of it, such as another language's name of its category. */
    UNSEEN,
    /** Every word is somewhere in what is said of it, but for a letter or two. */
    LIKE,
    /** It is not like what was typed, whatever the database thought. */
    NOT;

    /** Shorter numbers are the end of too many phone numbers. */
    private static final int SHORTEST_PHONE_END = 7;
    /** What is mistyped in a shorter word is another word. */
    private static final int SHORTEST_MISTYPED = 4;

    static Fit of(SearchWords words, SearchCandidate found) {
        if (found.codes().stream().anyMatch(code -> isCode(words, code))) {
            return CODE;
        }
        String title = SearchText.fold(found.title());
        if (title.equals(words.text())) {
            return NAME;
        }
        if (found.codes().stream().anyMatch(code -> SearchText.fold(code).endsWith(" " + words.text()))) {
            return CODE_END;
        }
        if (title.startsWith(words.text())) {
            return BEGINNING;
        }
        List<String> named = Arrays.asList(title.split(" "));
        if (all(words, word -> named.stream().anyMatch(name -> name.startsWith(word)))) {
            return WORDS;
        }
        String everything = title + " " + SearchText.fold(found.line() + " " + String.join(" ", found.codes()));
        if (all(words, everything::contains)) {
            return SOMEWHERE;
        }
        if (!words.loosely()) {
            return UNSEEN;
        }
        List<String> said = Arrays.asList(everything.split(" "));
        return all(words, word -> said.stream().anyMatch(one -> one.contains(word) || isLike(word, one))) ? LIKE : NOT;
    }

    /**
     * Whether one letter of four is another, missing or too many. What is still being typed is like the beginning of a
     * longer word.
     */
    static boolean isLike(String typed, String word) {
        if (typed.length() < SHORTEST_MISTYPED) {
            return false;
        }
        String beginning = word.length() > typed.length() ? word.substring(0, typed.length()) : word;
        int allowed = Math.max(1, typed.length() / 4);
        return distance(typed, beginning) <= allowed || distance(typed, word) <= allowed;
    }

    /** How many letters must be put, taken or changed to make one word of another. */
    static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static boolean all(SearchWords words, Predicate<String> test) {
        return words.words().stream().allMatch(test);
    }

    private static boolean isCode(SearchWords words, String code) {
        if (SearchText.fold(code).equals(words.text())) {
            return true;
        }
        String digits = words.digits();
        return digits != null
                && digits.length() >= SHORTEST_PHONE_END
                && SearchWords.digitsOf(code).endsWith(digits);
    }
}
