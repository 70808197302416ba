package io.smartbiz.platform.data;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Locks of a name, for what no row stands for. */
public final class NamedLock {

    private NamedLock() {}

    /** Waits for others who have locked the name, and keeps it until the transaction ends. */
    public static void take(DSLContext db, Field<String> name) {
        db.select(DSL.field("pg_advisory_xact_lock(hashtextextended({0}, 0))", name))
                .fetch();
    }
}
