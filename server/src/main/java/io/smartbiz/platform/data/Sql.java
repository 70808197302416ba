package io.smartbiz.platform.data;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A statement, or a piece of one, together with its values. Parameters have names: {@code where branch_id = :branch}. The
 * value of a parameter may be another {@code Sql}, which is written in its place and brings its own values. So a condition
 * and the values that it compares stay together.
 *
 * <p>{@code :organization} needs no value: the {@link Batch} binds the organisation that it works for.
 *
 * <p>Immutable. A constant holds the parsed text; {@code with} gives a copy that holds a value.
 */
public final class Sql {

    /** Nothing: a condition or a clause that is left out. */
    public static final Sql NOTHING = of("");

    static final String ORGANIZATION = "organization";

    private static final Sql LIMIT = of("limit :rows");
    private static final Sql OFFSET = of(":limit offset :offset");
    private static final Pattern CODE = Pattern.compile("[a-z_]+");

    private final SqlTemplate template;
    private final @Nullable Object[] values;

    private Sql(SqlTemplate template, @Nullable Object[] values) {
        this.template = template;
        this.values = values;
    }

    /** Parses a text. Quoted texts, casts ({@code ::uuid}) and array slices hold no parameters. */
    public static Sql of(String text) {
        SqlTemplate template = SqlTemplate.parse(text);
        return new Sql(template, new Object[template.names().size()]);
    }

    /** A number that stands in the text itself, so that the planner knows it. */
    public static Sql literal(long number) {
        return new Sql(SqlTemplate.constant(Long.toString(number)), new Object[0]);
    }

    /** A page of a list. The planner would assume a large limit if it did not know the number. */
    public static Sql limit(int rows, int offset) {
        Sql limit = LIMIT.with("rows", literal(rows));
        return offset == 0 ? limit : OFFSET.with("limit", limit).with("offset", literal(offset));
    }

    /** Codes that stand in the text itself, divided by commas, so that the planner knows them. */
    public static Sql literals(Collection<String> codes) {
        for (String code : codes) {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException("No code: " + code);
            }
        }
        return new Sql(SqlTemplate.constant("'" + String.join("', '", codes) + "'"), new Object[0]);
    }

    /** A parsed text with the values of its parameters in their order. */
    static Sql of(SqlTemplate template, List<? extends @Nullable Object> values) {
        return new Sql(template, values.toArray());
    }

    /** The pieces one after the other, with {@code separator} between them; pieces that are {@link #NOTHING} are left out. */
    public static Sql join(String separator, Collection<Sql> pieces) {
        var present = new ArrayList<Sql>(pieces.size());
        for (Sql piece : pieces) {
            if (piece != NOTHING) {
                present.add(piece);
            }
        }
        return switch (present.size()) {
            case 0 -> NOTHING;
            case 1 -> present.getFirst();
            default -> new Sql(SqlTemplate.joined(separator, present.size()), present.toArray());
        };
    }

    /** All of the conditions, with {@code and} between them. */
    public static Sql and(Sql... conditions) {
        return join(" and ", Arrays.asList(conditions));
    }

    /** This, with the value of one parameter. */
    public Sql with(String name, @Nullable UUID value) {
        return bind(name, value == null ? TypedNull.UUID : value);
    }

    public Sql with(String name, @Nullable String value) {
        return bind(name, value == null ? TypedNull.TEXT : value);
    }

    public Sql with(String name, @Nullable BigDecimal value) {
        return bind(name, value == null ? TypedNull.NUMBER : value);
    }

    public Sql with(String name, @Nullable Instant value) {
        return bind(name, value == null ? TypedNull.TIME : value);
    }

    public Sql with(String name, @Nullable LocalDate value) {
        return bind(name, value == null ? TypedNull.DAY : value);
    }

    public Sql with(String name, @Nullable Integer value) {
        return bind(name, value == null ? TypedNull.INTEGER : value);
    }

    public Sql with(String name, @Nullable Long value) {
        return bind(name, value == null ? TypedNull.LONG : value);
    }

    public Sql with(String name, @Nullable Double value) {
        return bind(name, value == null ? TypedNull.DOUBLE : value);
    }

    public Sql with(String name, @Nullable Boolean value) {
        return bind(name, value == null ? TypedNull.FLAG : value);
    }

    public Sql with(String name, byte[] value) {
        return bind(name, value);
    }

    /** Binds an array, for {@code = any(:ids)}; elements may be null. */
    public Sql with(String name, @Nullable UUID[] values) {
        return bind(name, values);
    }

    public Sql with(String name, @Nullable String[] values) {
        return bind(name, values);
    }

    public Sql with(String name, LocalDate[] values) {
        return bind(name, values);
    }

    /** Binds the ids as an array, for {@code = any(:ids)}. */
    public Sql withIds(String name, Collection<UUID> ids) {
        return bind(name, ids.toArray(UUID[]::new));
    }

    /** Binds the texts as an array, for {@code = any(:codes)}. */
    public Sql withTexts(String name, Collection<String> texts) {
        return bind(name, texts.toArray(String[]::new));
    }

    /** Writes another piece, with its values, in the place of the parameter. */
    public Sql with(String name, Sql piece) {
        return bind(name, piece);
    }

    private Sql bind(String name, Object value) {
        int position = template.names().indexOf(name);
        if (position < 0) {
            throw new IllegalArgumentException("There is no :" + name + " in: " + template.text());
        }
        @Nullable Object[] bound = values.clone();
        bound[position] = value;
        return new Sql(template, bound);
    }

    /** The text for the driver, with a question mark for each value. */
    String text() {
        if (!hasPieces()) {
            return template.text();
        }
        var text = new StringBuilder(500);
        write(text);
        return text.toString();
    }

    private boolean hasPieces() {
        for (Object value : values) {
            if (value instanceof Sql) {
                return true;
            }
        }
        return false;
    }

    private void write(StringBuilder text) {
        template.write(text, position -> {
            if (values[position] instanceof Sql piece) {
                piece.write(text);
            } else {
                text.append('?');
            }
        });
    }

    /** The values in the order of the question marks. */
    void collect(List<Object> collected, @Nullable UUID organization) {
        for (int position : template.places()) {
            Object value = values[position];
            if (value == null
                    && organization != null
                    && template.names().get(position).equals(ORGANIZATION)) {
                value = organization;
            }
            switch (value) {
                case null ->
                    throw new IllegalStateException(
                            "No value for :" + template.names().get(position) + " in: " + template.text());
                case Sql piece -> piece.collect(collected, organization);
                default -> collected.add(value);
            }
        }
    }

    /** Prepares this with its values on a connection that no batch holds. */
    public PreparedStatement prepare(Connection connection) throws SQLException {
        return prepare(connection, null);
    }

    /** As above, for statements that name {@code :organization}. */
    PreparedStatement prepare(Connection connection, @Nullable UUID organization) throws SQLException {
        var bound = new ArrayList<Object>();
        collect(bound, organization);
        PreparedStatement statement = connection.prepareStatement(text());
        int position = 1;
        for (Object value : bound) {
            Batch.set(connection, statement, position++, value);
        }
        return statement;
    }

    /** The text, for logs. Values are left out, since they may be secret. */
    @Override
    public String toString() {
        return text();
    }
}
