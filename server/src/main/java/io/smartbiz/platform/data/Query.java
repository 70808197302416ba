package io.smartbiz.platform.data;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A query written with jOOQ, rendered once and then sent by a {@link Batch} as often as needed. Its columns are checked by
 * the compiler, and its rows are mapped as jOOQ maps them. Keep it in a constant.
 */
public final class Query<R extends Record> {

    private static final DSLContext POSTGRES = DSL.using(
            SQLDialect.POSTGRES, new Settings().withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED));

    /** The organisation that the batch works for, in a query. */
    public static final Param<UUID> ORGANIZATION = DSL.param(Sql.ORGANIZATION, UUID.class);

    private final Sql sql;
    private final Field<?>[] fields;

    private Query(Sql sql, Field<?>[] fields) {
        this.sql = sql;
        this.fields = fields;
    }

    /** Renders a query. Its parameters are made by {@code DSL.param("name", Type.class)}; other values are inlined. */
    public static <R extends Record> Query<R> of(Select<R> select) {
        return new Query<>(Sql.of(POSTGRES.renderNamedParams(select)), select.fields());
    }

    /** This, with the value of one parameter. */
    public Query<R> with(String name, @Nullable UUID value) {
        return new Query<>(sql.with(name, value), fields);
    }

    public Query<R> with(String name, @Nullable Instant value) {
        return new Query<>(sql.with(name, value), fields);
    }

    public Query<R> withIds(String name, java.util.Collection<UUID> ids) {
        return new Query<>(sql.withIds(name, ids), fields);
    }

    Sql sql() {
        return sql;
    }

    @SuppressWarnings("unchecked")
    <T extends @Nullable Object> List<T> read(ResultSet rows, RecordMapper<? super R, T> mapper) {
        return POSTGRES.fetch(rows, fields).map(row -> mapper.map((R) row));
    }
}
