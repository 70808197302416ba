package io.smartbiz.platform.search;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The similarity of texts by trigrams, which {@code pg_trgm} computes. */
public final class SimilarityQuery {

    private SimilarityQuery() {}

    /**
     * A folded text contains every word that was typed. A word of four letters or more may have small typing errors.
     *
     * @param typed not folded yet, and bounded by {@link SearchText#words}; blank text limits nothing, and text without
     *     anything that can be searched finds nothing
     */
    public static Condition everyWord(String typed, Field<String> searched) {
        List<String> words = SearchText.words(typed);
        Condition all = words.isEmpty() && !typed.isBlank() ? DSL.falseCondition() : DSL.noCondition();
        for (String word : words) {
            Condition contains = searched.like("%" + word + "%");
            all = all.and(
                    word.length() < Spelling.SHORTEST_MISTYPED ? contains : contains.or(resembles(word, searched)));
        }
        return all;
    }

    /** A text contains a word that is similar to this one. An index can answer it. */
    static Condition resembles(String word, Field<String> searched) {
        return DSL.condition("{0} <% {1}", DSL.val(word), searched);
    }

    /** How much of what was typed a text contains, from 0 to 1. */
    static Field<Float> likeness(String typed, Field<String> searched) {
        return DSL.field("word_similarity({0}, {1})", Float.class, DSL.val(typed), searched);
    }
}
