package io.smartbiz.operations.health;

import io.smartbiz.database.DefaultCatalog;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Schema;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Compares the schema of the database with the one that this program was built for. */
@Repository
class SchemaRepository {

    private final DSLContext db;
    private final Set<String> needed = new HashSet<>();

    SchemaRepository(DSLContext db) {
        this.db = db;
        for (Schema schema : DefaultCatalog.DEFAULT_CATALOG.getSchemas()) {
            for (Table<?> table : schema.getTables()) {
                if (!table.getTableType().isFunction()) {
                    for (Field<?> column : table.fields()) {
                        needed.add(schema.getName() + "." + table.getName() + "." + column.getName());
                    }
                }
            }
        }
    }

    /** The columns that this program needs and the database lacks: a migration is missing, or a backup is too old. */
    Set<String> missing() {
        var missing = new HashSet<>(needed);
        missing.removeAll(db.fetch("""
                        select n.nspname || '.' || c.relname || '.' || a.attname as name from pg_attribute a
                        join pg_class c on c.oid = a.attrelid
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('core', 'shop', 'desk', 'system') and a.attnum > 0 and not a.attisdropped""").getValues("name", String.class));
        return missing;
    }
}
