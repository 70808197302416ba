package io.smartbiz.platform.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jooq.Named;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * One row to insert: each column with its value, checked by the compiler against the schema. {@code organization_id} is
 * set automatically.
 */
public final class Columns<R extends Record> {

    private static final ConcurrentHashMap<Shape, SqlTemplate> OF_ONE_ROW = new ConcurrentHashMap<>();

    private final List<String> names = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** How a value stands in the text: between two other texts. */
    private enum Place {
        ORGANIZATION("", ""),
        VALUE("", ""),
        JSON("", "::jsonb"),
        EXPRESSION("(", ")");

        private final String before;
        private final String after;

        Place(String before, String after) {
            this.before = before;
            this.after = after;
        }
    }

    /** All that the text of an insertion depends on; {@code places} are those of all rows, one after the other. */
    private record Shape(Table<?> table, List<String> names, List<Place> places, String ending) {}

    Columns(Table<R> table) {
        if (table.field("organization_id") != null) {
            add("organization_id", Place.ORGANIZATION, null);
        }
    }

    /** The value of a column; null is nothing. */
    public <T> Columns<R> set(TableField<R, T> column, @Nullable T value) {
        Object bound = value instanceof JSONB json ? json.data() : value;
        Place place = column.getType() == JSONB.class ? Place.JSON : Place.VALUE;
        return add(column.getName(), place, bound == null ? TypedNull.of(column.getType()) : bound);
    }

    /** An expression that the database evaluates when it runs the statement. */
    public Columns<R> set(TableField<R, ?> column, Sql expression) {
        return add(column.getName(), Place.EXPRESSION, expression);
    }

    private Columns<R> add(String name, Place place, @Nullable Object value) {
        names.add(name);
        places.add(place);
        values.add(value);
        return this;
    }

    /** {@code insert into table (columns) values (...), (...)}; all rows set the same columns in the same order. */
    static <R extends Record> Sql insert(Table<R> table, List<Columns<R>> rows) {
        return insert(table, rows, "");
    }

    /** As {@link #insert}, but skips rows that exist. */
    static <R extends Record> Sql insertIfAbsent(Table<R> table, List<Columns<R>> rows) {
        return insert(table, rows, " on conflict do nothing");
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
        return insert(table, List.of(row), " on conflict (" + String.join(", ", keys) + ") do update set " + changes);
    }

    private static <R extends Record> Sql insert(Table<R> table, List<Columns<R>> rows, String ending) {
        Columns<R> first = rows.getFirst();
        if (rows.size() == 1) {
            // Every sale inserts a dozen single rows, and their texts are few.
            var shape = new Shape(table, first.names, first.places, ending);
            return Sql.of(OF_ONE_ROW.computeIfAbsent(shape, Columns::template), first.values);
        }
        var places = new ArrayList<Place>();
        var values = new ArrayList<@Nullable Object>();
        for (Columns<R> row : rows) {
            if (!row.names.equals(first.names)) {
                throw new IllegalArgumentException("The rows of " + table.getName() + " set different columns");
            }
            places.addAll(row.places);
            values.addAll(row.values);
        }
        return Sql.of(template(new Shape(table, first.names, places, ending)), values);
    }

    private static SqlTemplate template(Shape shape) {
        int width = shape.names.size();
        var pieces = new ArrayList<String>();
        var names = new ArrayList<String>();
        String before =
                "insert into " + Objects.requireNonNull(shape.table.getSchema()).getName() + "." + shape.table.getName()
                        + " (" + String.join(", ", shape.names) + ") values (";
        for (int i = 0; i < shape.places.size(); i++) {
            Place place = shape.places.get(i);
            pieces.add(before + place.before);
            names.add(place == Place.ORGANIZATION ? Sql.ORGANIZATION : shape.names.get(i % width));
            before = place.after + ((i + 1) % width == 0 ? "), (" : ", ");
        }
        pieces.add(shape.places.getLast().after + ")" + shape.ending);
        return SqlTemplate.inOrder(pieces, names);
    }
}
