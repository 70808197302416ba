package io.smartbiz.search;

import io.smartbiz.platform.search.SearchCandidate;
import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.search.SearchWords;
import io.smartbiz.platform.search.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** How well a candidate matches the search, the best first. */
enum Fit {
    /** One of its codes is what was typed. */
    CODE,
    /** Its title is what was typed. */
    NAME,
    /** One of its codes ends with what was typed: the last digits of a receipt. */
    CODE_END,
    /** Its title begins with what was typed. */
    BEGINNING,
    /** Every word begins a word of its title. */
    WORDS,
    /** Title, line and codes contain every word. */
    SOMEWHERE,
    /** Only text that is not shown matches, such as its category's name in another language. */
    UNSEEN,
    /** Title, line and codes contain every word, apart from a letter or two. */
    LIKE,
    /** The database found it, but it does not resemble what was typed. */
    NOT;

    /** Too many phone numbers end with a shorter number. */
    private static final int SHORTEST_PHONE_END = 7;

    static Fit of(SearchWords words, SearchCandidate found) {
        String title = SearchText.fold(found.title());
        if (found.codes().stream().anyMatch(code -> isCode(words, code))) {
            return CODE;
        }
        if (title.equals(words.text())) {
            return NAME;
        }
        if (found.codes().stream().anyMatch(code -> SearchText.fold(code).endsWith(" " + words.text()))) {
            return CODE_END;
        }
        return title.startsWith(words.text()) ? BEGINNING : ofWords(words, found);
    }

    private static Fit ofWords(SearchWords words, SearchCandidate found) {
        if (eachFits(words, SearchText.index(found.title()), String::startsWith)) {
            return WORDS;
        }
        String everything =
                SearchText.index(found.title() + " " + found.line() + " " + String.join(" ", found.codes()));
        if (words.words().stream().allMatch(everything::contains)) {
            return SOMEWHERE;
        }
        if (!words.loosely()) {
            return UNSEEN;
        }
        return eachFits(words, everything, (one, word) -> one.contains(word) || Spelling.isLike(word, one))
                ? LIKE
                : NOT;
    }

    /** Whether each of the words fits one of the words of {@code text}. */
    private static boolean eachFits(SearchWords words, String text, BiPredicate<String, String> fits) {
        List<String> said = Arrays.asList(text.split(" "));
        return words.words().stream().allMatch(word -> said.stream().anyMatch(one -> fits.test(one, word)));
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
