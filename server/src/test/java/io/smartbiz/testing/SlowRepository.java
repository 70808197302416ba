package io.smartbiz.testing;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A statement that takes as long as it is told. */
@Repository
public class SlowRepository {

    private final DSLContext db;

    SlowRepository(DSLContext db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public void sleep(double seconds) {
        db.fetch("select pg_sleep(?)", seconds);
    }
}
