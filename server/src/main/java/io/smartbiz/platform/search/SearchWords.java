package io.smartbiz.platform.search;

import io.smartbiz.platform.text.SearchText;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param typed as it came, without spaces around it
 * @param text folded like everything that is searched
 * @param words the text's words; those after the eighth are not looked at
 * @param digits all digits together, without zeros before them, when what is typed can be a phone number; else null
 * @param loosely whether words that are only like these are looked for
 */
public record SearchWords(
        String typed,
        String text,
        List<String> words,
        @Nullable String digits,
        boolean loosely) {

    private static final int MOST_WORDS = 8;
    /** Trigrams find no shorter word. */
    private static final int SHORTEST_INDEXED = 3;
    /** What is mistyped in a shorter word is another word. */
    private static final int SHORTEST_MISTYPED = 4;
    /** What an index on the beginning of a text holds of it. */
    private static final int BEGINNING = 40;

    private static final int SHORTEST_PHONE = 4;
    private static final int WEIGHED = 1000;

    public static SearchWords of(String typed) {
        String text = SearchText.fold(typed);
        List<String> words = Stream.of(text.split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return new SearchWords(typed.strip(), text, words, digits(text), false);
    }

    /** The same words, for finding what is only like them. */
    public SearchWords mistyped() {
        return new SearchWords(typed, text, words, digits, true);
    }

    /** The digits of a phone number as texts are searched for it: contiguous. Empty when there is none. */
    public static String digitsOf(@Nullable String phone) {
        return phone == null ? "" : SearchText.fold(phone).replaceAll("\\D", "");
    }

    private static @Nullable String digits(String text) {
        String together = text.replace(" ", "").replaceFirst("^0+", "");
        return together.length() >= SHORTEST_PHONE && together.chars().allMatch(Character::isDigit) ? together : null;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether {@link #within} can be answered by an index. */
    public boolean isIndexed() {
        return digits != null || words.stream().anyMatch(word -> word.length() >= SHORTEST_INDEXED);
    }

    /** Every word, or one like it, is in a folded text; or the digits are. */
    public Condition within(Field<String> searched) {
        if (loosely) {
            return DSL.and(words.stream().map(word -> resembles(searched, word)).toList());
        }
        Condition all =
                DSL.and(words.stream().map(word -> contains(searched, word)).toList());
        return digits == null ? all : all.or(contains(searched, digits));
    }

    /** A folded text begins with what is typed; the index is on {@code left(text, 40)}. */
    public Condition begins(Field<String> searched) {
        String beginning = text.length() > BEGINNING ? text.substring(0, BEGINNING) : text;
        return DSL.left(searched, DSL.inline(BEGINNING)).like(beginning + "%");
    }

    /**
     * Narrows a loose search to some of what it would find, so that only these are compared in full: of a million rows a
     * tenth may be a little like a common word.
     *
     * @param id the key of {@code table}
     * @param all what the rows have to meet beside the words
     */
    public static Condition amongSome(Table<?> table, Field<UUID> id, Condition all) {
        return id.in(DSL.select(id).from(table).where(all).limit(DSL.inline(WEIGHED)));
    }

    /** How much of what is typed is in a folded text, from 0 to 1. */
    public Field<Float> likeness(Field<String> searched) {
        return DSL.field("word_similarity({0}, {1})", Float.class, DSL.val(text), searched);
    }

    private static Condition resembles(Field<String> searched, String word) {
        return word.length() >= SHORTEST_MISTYPED
                ? DSL.condition("{0} <% {1}", DSL.val(word), searched)
                : contains(searched, word);
    }

    /** Folded words hold nothing that a pattern would take for a wildcard. */
    private static Condition contains(Field<String> searched, String word) {
        return searched.like("%" + word + "%");
    }
}
