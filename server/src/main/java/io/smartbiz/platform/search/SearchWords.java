package io.smartbiz.platform.search;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A search in text columns.
 *
 * @param typed what was typed, without surrounding spaces
 * @param text the same, folded like everything that is searched
 * @param words the words of the text, as {@link SearchText#words} bounds them
 * @param digits all digits together, without leading zeros, if what was typed can be a phone number; else null
 * @param loosely whether similar words match too
 */
public record SearchWords(
        String typed,
        String text,
        List<String> words,
        @Nullable String digits,
        boolean loosely) {

    /** Trigrams find no shorter word. */
    private static final int SHORTEST_INDEXED = 3;
    /** How much of a text an index on its beginning holds. */
    private static final int BEGINNING = 40;

    private static final int SHORTEST_PHONE = 4;
    private static final int LONGEST_PHONE = 30;
    private static final int WEIGHED = 1000;

    /** A search for exactly what was typed. */
    public static SearchWords of(String typed) {
        String text = SearchText.fold(typed);
        return new SearchWords(typed.strip(), text, SearchText.words(typed), digits(text), false);
    }

    /** The same words; similar words match too. */
    public SearchWords mistyped() {
        return new SearchWords(typed, text, words, digits, true);
    }

    /** The digits of a phone number without anything between them; empty without a number. */
    public static String digitsOf(@Nullable String phone) {
        return phone == null ? "" : SearchText.fold(phone).replaceAll("\\D", "");
    }

    private static @Nullable String digits(String text) {
        String together = text.replace(" ", "").replaceFirst("^0+", "");
        return together.length() >= SHORTEST_PHONE
                        && together.length() <= LONGEST_PHONE
                        && together.chars().allMatch(Character::isDigit)
                ? together
                : null;
    }

    /** The words and, for a phone number, its digits: what can stand in a text. */
    List<String> parts() {
        return digits == null
                ? words
                : Stream.concat(words.stream(), Stream.of(digits)).toList();
    }

    /** Whether nothing was typed that can be searched. */
    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether an index can answer {@link #within}. */
    public boolean isIndexed() {
        return digits != null || words.stream().anyMatch(word -> word.length() >= SHORTEST_INDEXED);
    }

    /** A folded text contains every word, or a similar one; or it contains the digits. */
    public Condition within(Field<String> searched) {
        if (loosely) {
            return DSL.and(words.stream().map(word -> resembles(searched, word)).toList());
        }
        Condition all =
                DSL.and(words.stream().map(word -> contains(searched, word)).toList());
        return digits == null ? all : all.or(contains(searched, digits));
    }

    /**
     * The filter {@code q} of a list.
     *
     * @param typed null or blank text limits nothing; text without anything that can be searched finds nothing
     */
    public static Condition filter(@Nullable String typed, Field<String> searched) {
        if (typed == null || typed.isBlank()) {
            return DSL.noCondition();
        }
        var words = of(typed);
        return words.isEmpty() ? DSL.falseCondition() : words.within(searched);
    }

    /** A folded text begins with what was typed. The index is on {@code left(text, 40)}. */
    public Condition begins(Field<String> searched) {
        String beginning = text.length() > BEGINNING ? text.substring(0, BEGINNING) : text;
        return DSL.left(searched, DSL.inline(BEGINNING)).like(beginning + "%");
    }

    /**
     * Limits a loose search to some of its matches, so that only these are ranked: a tenth of a million rows may be slightly
     * similar to a common word.
     *
     * @param id the key of {@code table}
     * @param all the conditions of the search
     */
    public static Condition amongSome(Table<?> table, Field<UUID> id, Condition all) {
        return id.in(DSL.select(id).from(table).where(all).limit(DSL.inline(WEIGHED)));
    }

    /** How much of the words a folded text contains, from 0 to 1. */
    public Field<Float> likeness(Field<String> searched) {
        return SimilarityQuery.likeness(String.join(" ", words), searched);
    }

    private static Condition resembles(Field<String> searched, String word) {
        return word.length() >= Spelling.SHORTEST_MISTYPED
                ? SimilarityQuery.resembles(word, searched)
                : contains(searched, word);
    }

    /** Folded words contain no wildcards. */
    private static Condition contains(Field<String> searched, String word) {
        return searched.like("%" + word + "%");
    }
}
