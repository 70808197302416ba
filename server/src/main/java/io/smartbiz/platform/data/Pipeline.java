package io.smartbiz.platform.data;

import io.smartbiz.platform.access.CurrentOrganization;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Sends several statements to the database in one round trip. On a machine of a shop the round trips cost more than the
 * statements, so a write that matters reads what it needs in one trip and sends its changes, with the commit, in another.
 *
 * <p>The driver sends what one {@link PreparedStatement} holds, divided by semicolons, as one pipeline; the first failing
 * statement ends it, and the transaction is rolled back.
 */
@Component
public class Pipeline {

    static final String BIND = "select core.bind(?)";

    private final DataSource dataSource;
    private final SQLExceptionTranslator translator;

    Pipeline(DataSource dataSource) {
        this.dataSource = dataSource;
        this.translator = new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");
    }

    /**
     * A transaction of its own for the bound organisation. Close it; what is not committed by then is rolled back. Its
     * statements are planned once and for all values, for the short statements of a write are sooner done than planned.
     */
    public Batch begin() {
        return begin("set local plan_cache_mode = force_generic_plan");
    }

    /** As {@link #begin}, but each statement is planned for its values: where how rare they are decides the way. */
    public Batch beginSearch() {
        return begin(null);
    }

    /** A transaction that only reads, and whose statements all see the same moment. */
    public Batch beginSnapshot() {
        return begin("set transaction isolation level repeatable read read only");
    }

    private Batch begin(@Nullable String mode) {
        UUID organization = CurrentOrganization.idOrNull();
        if (organization == null) {
            throw new IllegalStateException("No organisation is bound");
        }
        try {
            Connection connection = dataSource.getConnection();
            connection.setAutoCommit(false);
            var batch = new Batch(connection, true);
            if (mode != null) {
                batch.add(mode);
            }
            batch.add(BIND, organization);
            return batch;
        } catch (SQLException e) {
            throw translate("begin", e);
        }
    }

    /** Statements for the transaction that is running already; they are its part and are committed with it. */
    public Batch join() {
        return new Batch(DataSourceUtils.getConnection(dataSource), false);
    }

    private RuntimeException translate(String sql, SQLException error) {
        var translated = translator.translate("pipeline", sql, error);
        return translated != null ? translated : new IllegalStateException(error);
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    /** Reads all rows of a result. */
    @FunctionalInterface
    public interface ResultReader {
        void read(ResultSet rows) throws SQLException;
    }

    /** Rows that are there once the batch has been sent. */
    public static final class Rows<T extends @Nullable Object> {

        private @Nullable List<T> rows;

        public List<T> list() {
            if (rows == null) {
                throw new IllegalStateException("The batch has not been sent");
            }
            return rows;
        }

        public @Nullable T first() {
            List<T> all = list();
            return all.isEmpty() ? null : all.getFirst();
        }
    }

    /** A null whose type the statement is prepared with, so that it stays prepared whether the value is there or not. */
    private record TypedNull(int type, String name) {}

    private static final TypedNull NULL_UUID = new TypedNull(Types.OTHER, "uuid");
    private static final TypedNull NULL_TEXT = new TypedNull(Types.VARCHAR, "varchar");
    private static final TypedNull NULL_NUMBER = new TypedNull(Types.NUMERIC, "numeric");
    private static final TypedNull NULL_TIME = new TypedNull(Types.TIMESTAMP_WITH_TIMEZONE, "timestamptz");

    public static Object orNull(@Nullable UUID value) {
        return value == null ? NULL_UUID : value;
    }

    public static Object orNull(@Nullable String value) {
        return value == null ? NULL_TEXT : value;
    }

    public static Object orNull(@Nullable BigDecimal value) {
        return value == null ? NULL_NUMBER : value;
    }

    public static Object orNull(@Nullable Instant value) {
        return value == null ? NULL_TIME : value;
    }

    /**
     * An argument that the database finds when it comes to the statement, such as a number counted by a statement before it
     * in the same batch.
     *
     * @param sql an expression, with its own arguments
     */
    public record Expression(String sql, Object... arguments) {}

    private record Queued(
            String sql, Object[] arguments, @Nullable ResultReader reader) {}

    /** Statements that wait to be sent together. Not for several threads. */
    public final class Batch implements AutoCloseable {

        private final Connection connection;
        private final boolean ownTransaction;
        private final List<Queued> queue = new ArrayList<>();
        private final List<Runnable> afterCommit = new ArrayList<>();
        private boolean open = true;

        private Batch(Connection connection, boolean ownTransaction) {
            this.connection = connection;
            this.ownTransaction = ownTransaction;
        }

        /** Queues a statement whose result is of no interest. Arguments are never null: see {@link #orNull}. */
        public Batch add(String sql, Object... arguments) {
            queue.add(queued(sql, arguments, null));
            return this;
        }

        /** Writes expressions into the place of their question mark. */
        private static Queued queued(String sql, Object[] arguments, @Nullable ResultReader reader) {
            if (Arrays.stream(arguments).noneMatch(Expression.class::isInstance)) {
                return new Queued(sql, arguments, reader);
            }
            var text = new StringBuilder(sql.length() + 200);
            var plain = new ArrayList<Object>();
            int from = 0;
            for (Object argument : arguments) {
                int mark = sql.indexOf('?', from);
                text.append(sql, from, mark);
                if (argument instanceof Expression expression) {
                    text.append('(').append(expression.sql()).append(')');
                    plain.addAll(List.of(expression.arguments()));
                } else {
                    text.append('?');
                    plain.add(argument);
                }
                from = mark + 1;
            }
            return new Queued(text.append(sql, from, sql.length()).toString(), plain.toArray(), reader);
        }

        /** Queues a query. */
        public <T extends @Nullable Object> Rows<T> query(String sql, RowReader<T> reader, Object... arguments) {
            var rows = new Rows<T>();
            queue.add(queued(sql, arguments, result -> {
                var list = new ArrayList<T>();
                while (result.next()) {
                    list.add(reader.read(result));
                }
                rows.rows = list;
            }));
            return rows;
        }

        /** Queues a query whose rows are read as they come, without being collected. */
        public Batch stream(String sql, ResultReader reader, Object... arguments) {
            queue.add(queued(sql, arguments, reader));
            return this;
        }

        /** Queues {@code insert into <into> values (...), (...)}; {@code into} is the table with its columns. */
        public Batch insert(String into, List<Object[]> rows) {
            if (rows.isEmpty()) {
                return this;
            }
            int columns = rows.getFirst().length;
            String row = "(?" + ", ?".repeat(columns - 1) + ")";
            var arguments = new Object[columns * rows.size()];
            for (int i = 0; i < rows.size(); i++) {
                System.arraycopy(rows.get(i), 0, arguments, i * columns, columns);
            }
            return add("insert into " + into + " values " + row + (", " + row).repeat(rows.size() - 1), arguments);
        }

        /** Sends what is queued in one round trip and reads the results. */
        public void send() {
            if (queue.isEmpty()) {
                return;
            }
            String sql = String.join(";\n", queue.stream().map(Queued::sql).toList());
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int position = 1;
                for (Queued queued : queue) {
                    for (Object argument : queued.arguments()) {
                        set(statement, position++, argument);
                    }
                }
                boolean isResult = statement.execute();
                for (Queued queued : queue) {
                    if (queued.reader() != null) {
                        try (ResultSet rows = statement.getResultSet()) {
                            queued.reader().read(rows);
                        }
                    } else if (isResult) {
                        statement.getResultSet().close();
                    }
                    isResult = statement.getMoreResults();
                }
            } catch (SQLException e) {
                throw translate(sql, e);
            } finally {
                queue.clear();
            }
        }

        /** Sends what is queued together with the commit: one round trip, and everything is durable. */
        public void commit() {
            if (!ownTransaction) {
                throw new IllegalStateException("The surrounding transaction commits");
            }
            add("commit");
            send();
            open = false;
            afterCommit.forEach(Runnable::run);
        }

        /** Does {@code work} once the transaction is committed; not at all when it is rolled back. */
        public void afterCommit(Runnable work) {
            if (ownTransaction) {
                afterCommit.add(work);
            } else {
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
                    }
                });
            }
        }

        private void set(PreparedStatement statement, int position, Object argument) throws SQLException {
            switch (argument) {
                case TypedNull nothing -> statement.setNull(position, nothing.type(), nothing.name());
                case Instant instant -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
                case UUID[] ids -> statement.setArray(position, connection.createArrayOf("uuid", ids));
                case LocalDate[] days -> statement.setArray(position, connection.createArrayOf("date", days));
                case String[] texts -> statement.setArray(position, connection.createArrayOf("text", texts));
                default -> statement.setObject(position, argument);
            }
        }

        /** Rolls back what was not committed and gives the connection back. */
        @Override
        public void close() {
            if (!ownTransaction) {
                DataSourceUtils.releaseConnection(connection, dataSource);
                return;
            }
            try (connection) {
                if (open) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw translate("close", e);
            }
        }

        @Override
        public String toString() {
            return "Batch" + Arrays.toString(queue.stream().map(Queued::sql).toArray());
        }
    }
}
