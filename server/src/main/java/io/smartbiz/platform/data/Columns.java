package io.smartbiz.platform.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jooq.Named;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * One row to insert: each column beside its value, checked by the compiler against the schema. {@code organization_id} is
 * set by itself.
 */
public final class Columns<R extends Record> {

    private static final Sql ORGANIZATION = Sql.of(":" + Sql.ORGANIZATION);
    private static final Sql VALUE = Sql.of(":value");
    private static final Sql JSON = Sql.of(":value::jsonb");
    private static final Sql EXPRESSION = Sql.of("(:expression)");
    private static final Sql TUPLE = Sql.of("(:values)");
    private static final Sql IF_ABSENT = Sql.of(":insert on conflict do nothing");

    private final List<String> names = new ArrayList<>();
    private final List<Sql> values = new ArrayList<>();

    Columns(Table<R> table) {
        if (table.field("organization_id") != null) {
            add("organization_id", ORGANIZATION);
        }
    }

    /** The value of a column; null is nothing. */
    public <T> Columns<R> set(TableField<R, T> column, @Nullable T value) {
        Object bound = value instanceof JSONB json ? json.data() : value;
        Sql place = column.getType() == JSONB.class ? JSON : VALUE;
        return add(column.getName(), place.bindTyped("value", bound, column.getType()));
    }

    /** An expression that the database evaluates when it comes to the statement. */
    public Columns<R> set(TableField<R, ?> column, Sql expression) {
        return add(column.getName(), EXPRESSION.with("expression", expression));
    }

    private Columns<R> add(String name, Sql value) {
        names.add(name);
        values.add(value);
        return this;
    }

    /** {@code insert into table (columns) values (...), (...)}; all rows set the same columns in the same order. */
    static <R extends Record> Sql insert(Table<R> table, List<Columns<R>> rows) {
        List<String> names = rows.getFirst().names;
        var tuples = new ArrayList<Sql>();
        for (Columns<R> row : rows) {
            if (!row.names.equals(names)) {
                throw new IllegalArgumentException("The rows of " + table.getName() + " set different columns");
            }
            tuples.add(TUPLE.with("values", Sql.join(", ", row.values)));
        }
        String into = "insert into " + Objects.requireNonNull(table.getSchema()).getName() + "." + table.getName()
                + " (" + String.join(", ", names) + ") values :rows";
        return Sql.of(into).with("rows", Sql.join(", ", tuples));
    }

    /** As {@link #insert}, but skips rows that exist. */
    static <R extends Record> Sql insertIfAbsent(Table<R> table, List<Columns<R>> rows) {
        return IF_ABSENT.with("insert", insert(table, rows));
    }

    /** As {@link #insert}, but sets all columns of the row with the same primary key if there is one. */
    static <R extends Record> Sql insertOrUpdate(Table<R> table, Columns<R> row) {
        List<String> keys = Objects.requireNonNull(table.getPrimaryKey()).getFields().stream()
                .map(Named::getName)
                .toList();
        String changes = row.names.stream()
                .filter(name -> !keys.contains(name))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        return Sql.of(":insert on conflict (" + String.join(", ", keys) + ") do update set " + changes)
                .with("insert", insert(table, List.of(row)));
    }
}
