package io.smartbiz.platform.data;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.InvalidResultSetAccessException;

/** The current row of a result. Columns are read by name. */
public final class Row {

    /** Reads a row into an object. */
    @FunctionalInterface
    public interface Reader<T extends @Nullable Object> {
        T read(Row row);
    }

    private final ResultSet result;

    /** Columns by reading order: later rows need no search by name. */
    private final List<Column> read = new ArrayList<>();

    private int next;

    private record Column(String name, int position) {}

    Row(ResultSet result) {
        this.result = result;
    }

    /** Moves to the next row; false when there is none. */
    boolean next() throws SQLException {
        next = 0;
        return result.next();
    }

    private int position(String column) throws SQLException {
        if (next == read.size()) {
            read.add(new Column(column, result.findColumn(column)));
        } else if (!read.get(next).name().equals(column)) {
            read.set(next, new Column(column, result.findColumn(column)));
        }
        return read.get(next++).position();
    }

    public UUID uuid(String column) {
        return present(column, uuidOrNull(column));
    }

    public @Nullable UUID uuidOrNull(String column) {
        return object(column, UUID.class);
    }

    public String text(String column) {
        return present(column, textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        try {
            return result.getString(position(column));
        } catch (SQLException e) {
            throw new InvalidResultSetAccessException(e);
        }
    }

    public BigDecimal number(String column) {
        return present(column, numberOrNull(column));
    }

    public @Nullable BigDecimal numberOrNull(String column) {
        try {
            return result.getBigDecimal(position(column));
        } catch (SQLException e) {
            throw new InvalidResultSetAccessException(e);
        }
    }

    public int integer(String column) {
        return present(column, integerOrNull(column));
    }

    public @Nullable Integer integerOrNull(String column) {
        Long value = longOrNull(column);
        return value == null ? null : Math.toIntExact(value);
    }

    public long longValue(String column) {
        return present(column, longOrNull(column));
    }

    public @Nullable Long longOrNull(String column) {
        try {
            long value = result.getLong(position(column));
            return result.wasNull() ? null : value;
        } catch (SQLException e) {
            throw new InvalidResultSetAccessException(e);
        }
    }

    public double decimal(String column) {
        return present(column, decimalOrNull(column));
    }

    public @Nullable Double decimalOrNull(String column) {
        return object(column, Double.class);
    }

    public boolean flag(String column) {
        return present(column, flagOrNull(column));
    }

    public @Nullable Boolean flagOrNull(String column) {
        return object(column, Boolean.class);
    }

    public Instant instant(String column) {
        return present(column, instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime value = object(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public LocalDate date(String column) {
        return present(column, dateOrNull(column));
    }

    public @Nullable LocalDate dateOrNull(String column) {
        return object(column, LocalDate.class);
    }

    public byte[] bytes(String column) {
        return present(column, bytesOrNull(column));
    }

    public byte @Nullable [] bytesOrNull(String column) {
        return object(column, byte[].class);
    }

    /** An array of ids; empty when the column is null. */
    public List<UUID> uuids(String column) {
        return List.of((UUID[]) array(column, new UUID[0]));
    }

    /** An array of texts; empty when the column is null. */
    public List<String> texts(String column) {
        return List.of((String[]) array(column, new String[0]));
    }

    /** An array of numbers; empty when the column is null. */
    public List<BigDecimal> numbers(String column) {
        return List.of((BigDecimal[]) array(column, new BigDecimal[0]));
    }

    /** An array of days; empty when the column is null. */
    public List<LocalDate> dates(String column) {
        var days = (java.sql.Date[]) array(column, new java.sql.Date[0]);
        return Arrays.stream(days).map(java.sql.Date::toLocalDate).toList();
    }

    private Object array(String column, Object empty) {
        try {
            java.sql.Array array = result.getArray(position(column));
            return array == null ? empty : array.getArray();
        } catch (SQLException e) {
            throw new InvalidResultSetAccessException(e);
        }
    }

    private <T> @Nullable T object(String column, Class<T> type) {
        try {
            return result.getObject(position(column), type);
        } catch (SQLException e) {
            throw new InvalidResultSetAccessException(e);
        }
    }

    private static <T> T present(String column, @Nullable T value) {
        return Objects.requireNonNull(value, () -> "Column " + column + " is null");
    }
}
