package io.smartbiz.search;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** How loosely the database compares words. */
@Repository
class SearchRepository {

    private final DSLContext db;

    SearchRepository(DSLContext db) {
        this.db = db;
    }

    /** Lets the rest of the transaction take words for like one another that differ in a letter of five. */
    void compareLoosely() {
        db.execute("set local pg_trgm.word_similarity_threshold = 0.4");
    }
}
