package io.smartbiz.platform.search;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The similarity of texts by trigrams, which {@code pg_trgm} computes. */
final class SimilarityQuery {

    private SimilarityQuery() {}

    /** A text contains a word that is similar to this one. An index can answer it. */
    static Condition resembles(String word, Field<String> searched) {
        return DSL.condition("{0} <% {1}", DSL.val(word), searched);
    }

    /** How much of what was typed a text contains, from 0 to 1. */
    static Field<Float> likeness(String typed, Field<String> searched) {
        return DSL.field("word_similarity({0}, {1})", Float.class, DSL.val(typed), searched);
    }
}
