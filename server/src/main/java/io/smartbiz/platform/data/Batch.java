package io.smartbiz.platform.data;

import io.smartbiz.platform.access.CurrentOrganization;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Statements that wait to be sent together, in one round trip. The batch binds {@code :organization} to its organisation.
 * Not thread-safe.
 */
public final class Batch implements AutoCloseable {

    /** PostgreSQL numbers the values of one message with two bytes, and the driver counts those of all statements. */
    private static final int MOST_VALUES = 60_000;

    private static final Sql COMMIT = Sql.of("commit");
    private static final Sql IS_NEW = Sql.of(":insert returning true as is_new");

    private final Connection connection;
    private final DataSource dataSource;
    private final SQLExceptionTranslator translator;
    private final boolean ownTransaction;
    private final @Nullable UUID organization;
    private final List<Queued> queue = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private boolean open = true;

    /** Reads all rows of a result. */
    @FunctionalInterface
    private interface ResultReader {
        void read(ResultSet rows) throws SQLException;
    }

    private record Queued(
            String text, List<Object> values, @Nullable ResultReader reader) {}

    /** A batch with a transaction of its own for {@code own}, or, without one, as a part of the running transaction. */
    Batch(Connection connection, DataSource dataSource, SQLExceptionTranslator translator, @Nullable UUID own) {
        this.connection = connection;
        this.dataSource = dataSource;
        this.translator = translator;
        this.ownTransaction = own != null;
        this.organization = own != null ? own : CurrentOrganization.idOrNull();
    }

    /** Queues a statement whose result is of no interest. */
    public Batch add(Sql statement) {
        return queue(statement, null);
    }

    /** Queues a query; {@code reader} reads each row. */
    public <T extends @Nullable Object> Rows<T> fetch(Sql query, Row.Reader<T> reader) {
        var rows = new Rows<T>();
        queue(query, result -> {
            var list = new ArrayList<T>();
            var row = new Row(result);
            while (row.next()) {
                list.add(reader.read(row));
            }
            rows.arrive(list);
        });
        return rows;
    }

    /** Queues a query whose columns are the components of a record, by their names: see {@link RecordReader}. */
    public <T extends java.lang.Record> Rows<T> fetch(Sql query, Class<T> type) {
        return fetch(query, RecordReader.of(type));
    }

    /** Queues a query of jOOQ that was rendered once; its rows are mapped as by jOOQ itself. */
    public <R extends Record, T extends @Nullable Object> Rows<T> fetch(
            Query<R> query, RecordMapper<? super R, T> mapper) {
        var rows = new Rows<T>();
        queue(query.sql(), result -> rows.arrive(query.read(result, mapper)));
        return rows;
    }

    /** Queues a query whose rows go to {@code reader} one by one, without being collected. */
    public Batch each(Sql query, Consumer<Row> reader) {
        return queue(query, result -> {
            var row = new Row(result);
            while (row.next()) {
                reader.accept(row);
            }
        });
    }

    /** Queues the insertion of one row. */
    public <R extends Record> Batch insert(Table<R> table, Consumer<Columns<R>> row) {
        return insert(table, List.of(row), Consumer::accept);
    }

    /** Queues the insertion of a row for each of {@code items}, in one statement; nothing when there are none. */
    public <R extends Record, T> Batch insert(Table<R> table, List<T> items, RowWriter<R, T> writer) {
        return items.isEmpty() ? this : add(Columns.insert(table, rows(table, items, writer)));
    }

    /** As {@link #insert(Table, Consumer)}, unless the row exists. */
    public <R extends Record> Batch insertIfAbsent(Table<R> table, Consumer<Columns<R>> row) {
        return insertIfAbsent(table, List.of(row), Consumer::accept);
    }

    /** As {@link #insert(Table, List, RowWriter)}, but skips rows that exist. */
    public <R extends Record, T> Batch insertIfAbsent(Table<R> table, List<T> items, RowWriter<R, T> writer) {
        return items.isEmpty() ? this : add(Columns.insertIfAbsent(table, rows(table, items, writer)));
    }

    /** As {@link #insertIfAbsent(Table, Consumer)}. The result is {@code true} for a new row, and empty if it existed. */
    public <R extends Record> Rows<Boolean> tryInsert(Table<R> table, Consumer<Columns<R>> row) {
        List<Columns<R>> rows = rows(table, List.of(row), Consumer::accept);
        return fetch(IS_NEW.with("insert", Columns.insertIfAbsent(table, rows)), result -> result.flag("is_new"));
    }

    /** Queues the insertion of one row. If its primary key exists, all columns of that row are set instead. */
    public <R extends Record> Batch insertOrUpdate(Table<R> table, Consumer<Columns<R>> row) {
        return add(Columns.insertOrUpdate(
                table, rows(table, List.of(row), Consumer::accept).getFirst()));
    }

    private static <R extends Record, T> List<Columns<R>> rows(Table<R> table, List<T> items, RowWriter<R, T> writer) {
        var rows = new ArrayList<Columns<R>>();
        for (T item : items) {
            var columns = new Columns<>(table);
            writer.write(item, columns);
            rows.add(columns);
        }
        return rows;
    }

    /** Sets the columns of an item's row. */
    @FunctionalInterface
    public interface RowWriter<R extends Record, T> {
        void write(T item, Columns<R> row);
    }

    private Batch queue(Sql statement, @Nullable ResultReader reader) {
        var values = new ArrayList<Object>();
        statement.collect(values, organization);
        queue.add(new Queued(statement.text(), values, reader));
        return this;
    }

    /** Sends what is queued in one round trip, or in a few if it has very many values, and reads the results. */
    public void send() {
        try {
            int from = 0;
            while (from < queue.size()) {
                int to = end(from);
                send(queue.subList(from, to));
                from = to;
            }
        } finally {
            queue.clear();
        }
    }

    /** Where the statements end that fit into one round trip. */
    private int end(int from) {
        int to = from;
        int values = 0;
        do {
            values += queue.get(to++).values().size();
        } while (to < queue.size() && values + queue.get(to).values().size() <= MOST_VALUES);
        return to;
    }

    private void send(List<Queued> together) {
        String sql = String.join(";\n", together.stream().map(Queued::text).toList());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int position = 1;
            for (Queued queued : together) {
                for (Object value : queued.values()) {
                    set(connection, statement, position++, value);
                }
            }
            boolean isResult = statement.execute();
            for (Queued queued : together) {
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
            throw translate(translator, sql, e);
        }
    }

    /** Sends what is queued together with the commit: one round trip, and everything is durable. */
    public void commit() {
        if (!ownTransaction) {
            throw new IllegalStateException("The surrounding transaction commits");
        }
        add(COMMIT);
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

    static void set(Connection connection, PreparedStatement statement, int position, Object value)
            throws SQLException {
        switch (value) {
            case TypedNull nothing -> nothing.bind(statement, position);
            case Instant instant -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
            case UUID[] ids -> statement.setArray(position, connection.createArrayOf("uuid", ids));
            case LocalDate[] days -> statement.setArray(position, connection.createArrayOf("date", days));
            case String[] texts -> statement.setArray(position, connection.createArrayOf("text", texts));
            default -> statement.setObject(position, value);
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
            throw translate(translator, "close", e);
        }
    }

    static RuntimeException translate(SQLExceptionTranslator translator, String sql, SQLException error) {
        var translated = translator.translate("pipeline", sql, error);
        return translated != null ? translated : new IllegalStateException(error);
    }

    @Override
    public String toString() {
        return "Batch" + queue.stream().map(Queued::text).toList();
    }
}
