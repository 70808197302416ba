package io.smartbiz.search;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Sets how loosely the database compares words. */
@Repository
class SearchRepository {

    private final DSLContext db;

    SearchRepository(DSLContext db) {
        this.db = db;
    }

    /** For the rest of the transaction, words are similar if about one letter in five differs. */
    void compareLoosely() {
        db.execute("set local pg_trgm.word_similarity_threshold = 0.4");
    }
}
