package io.smartbiz.operations;

/**
 * The rules by which names sort come with PostgreSQL, in its library ICU. Another version of it may sort some letters
 * elsewhere; an index that was built by the former rules would then miss rows.
 */
final class SortRules {

    /** Rebuilds the indexes that are sorted by other rules than the server's; does nothing when there are none. */
    static final String REFRESH = """
            do $$
            declare
                stale record;
            begin
                for stale in
                    select distinct i.indexrelid::regclass as name
                    from pg_index i join pg_collation c on c.oid = any (i.indcollation::oid[])
                    where c.collnamespace = 'core'::regnamespace
                        and c.collversion is distinct from pg_collation_actual_version(c.oid)
                loop
                    execute format('reindex index %s', stale.name);
                end loop;
                for stale in
                    select c.oid::regcollation as name from pg_collation c
                    where c.collnamespace = 'core'::regnamespace
                        and c.collversion is distinct from pg_collation_actual_version(c.oid)
                loop
                    execute format('alter collation %s refresh version', stale.name);
                end loop;
            end
            $$""";

    private SortRules() {}
}
