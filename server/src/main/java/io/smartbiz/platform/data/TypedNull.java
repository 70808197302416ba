package io.smartbiz.platform.data;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** A null with a type. With it, one prepared statement serves both null and other values. */
enum TypedNull {
    UUID(Types.OTHER, "uuid"),
    TEXT(Types.VARCHAR, "varchar"),
    NUMBER(Types.NUMERIC, "numeric"),
    TIME(Types.TIMESTAMP_WITH_TIMEZONE, "timestamptz"),
    DAY(Types.DATE, "date"),
    SHORT(Types.SMALLINT, "int2"),
    INTEGER(Types.INTEGER, "int4"),
    LONG(Types.BIGINT, "int8"),
    DOUBLE(Types.DOUBLE, "float8"),
    FLAG(Types.BOOLEAN, "bool"),
    UUIDS(Types.ARRAY, "_uuid"),
    TEXTS(Types.ARRAY, "_text");

    private static final Map<Class<?>, TypedNull> BY_TYPE = Map.ofEntries(
            Map.entry(java.util.UUID.class, UUID),
            Map.entry(String.class, TEXT),
            Map.entry(org.jooq.JSONB.class, TEXT),
            Map.entry(BigDecimal.class, NUMBER),
            Map.entry(Instant.class, TIME),
            Map.entry(LocalDate.class, DAY),
            Map.entry(Short.class, SHORT),
            Map.entry(Integer.class, INTEGER),
            Map.entry(Long.class, LONG),
            Map.entry(Double.class, DOUBLE),
            Map.entry(Boolean.class, FLAG),
            Map.entry(java.util.UUID[].class, UUIDS),
            Map.entry(String[].class, TEXTS));

    private final int type;
    private final String typeName;

    TypedNull(int type, String typeName) {
        this.type = type;
        this.typeName = typeName;
    }

    static TypedNull of(Class<?> type) {
        TypedNull found = BY_TYPE.get(type);
        if (found == null) {
            throw new IllegalArgumentException("No null is known for " + type);
        }
        return found;
    }

    void bind(PreparedStatement statement, int position) throws SQLException {
        statement.setNull(position, type, typeName);
    }
}
