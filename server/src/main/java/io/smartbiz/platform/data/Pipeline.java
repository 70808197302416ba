package io.smartbiz.platform.data;

import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.pool.SharedConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.stereotype.Component;

/**
 * Sends several statements to the database in one round trip. On a shop's machine, round trips cost more than statements.
 * An important write therefore reads what it needs in one round trip and sends its changes, with the commit, in another.
 *
 * <p>The driver sends what one {@link PreparedStatement} holds, divided by semicolons, as one pipeline; the first failing
 * statement ends it, and the transaction is rolled back.
 */
@Component
public class Pipeline {

    private static final Sql BIND = Sql.of("select core.bind(:organization)");
    private static final Sql GENERIC_PLANS = Sql.of("set local plan_cache_mode = force_generic_plan");
    private static final Sql READING = Sql.of("select set_config('plan_cache_mode', 'force_generic_plan', true),"
            + " set_config('transaction_read_only', 'on', true)");

    private static final Sql SEARCH = Sql.of("set transaction read only");
    private static final Sql SNAPSHOT = Sql.of("set transaction isolation level repeatable read read only");

    /** A session's own limit is that of ordinary requests. */
    private static final Map<WorkClass, Sql> LIMITS = Arrays.stream(WorkClass.values())
            .collect(Collectors.toMap(
                    work -> work,
                    work -> Sql.of("set local statement_timeout = :millis")
                            .with("millis", Sql.literal(work.statementLimit().toMillis()))));

    private final SharedConnections dataSource;
    private final SQLExceptionTranslator translator;

    Pipeline(SharedConnections dataSource) {
        this.dataSource = dataSource;
        this.translator = new SQLErrorCodeSQLExceptionTranslator("PostgreSQL");
    }

    /**
     * A transaction of its own for the bound organisation. Close it; what is not committed by then is rolled back. Its
     * statements are planned once for all values: the short statements of a write cost less to run than to plan.
     */
    public Batch begin() {
        return begin(WorkClass.current(), GENERIC_PLANS);
    }

    /** As {@link #begin}, but the database refuses changes. */
    public Batch beginReading() {
        return begin(WorkClass.current(), READING);
    }

    /**
     * As {@link #beginReading}, but each statement is planned for its values: a rare value wants another plan than a frequent
     * one. For heavy requests.
     */
    public Batch beginSearch() {
        return begin(WorkClass.atLeastHeavy(), SEARCH);
    }

    /** A transaction that only reads, and whose statements all see the same moment. For heavy requests. */
    public Batch beginSnapshot() {
        return begin(WorkClass.atLeastHeavy(), SNAPSHOT);
    }

    private Batch begin(WorkClass work, Sql mode) {
        UUID organization = CurrentOrganization.idOrNull();
        if (organization == null) {
            throw new IllegalStateException("No organisation is bound");
        }
        try {
            Connection connection = dataSource.getConnection(work);
            connection.setAutoCommit(false);
            var batch = new Batch(connection, dataSource, translator, organization);
            batch.add(mode);
            if (work != WorkClass.ORDINARY) {
                batch.add(Objects.requireNonNull(LIMITS.get(work)));
            }
            return batch.add(BIND);
        } catch (SQLException e) {
            throw Batch.translate(translator, "begin", e);
        }
    }

    /** What precedes the first statement of a transaction of such work. */
    static Sql beginning(WorkClass work) {
        return work == WorkClass.ORDINARY
                ? BIND
                : Sql.join(";\n", List.of(Objects.requireNonNull(LIMITS.get(work)), BIND));
    }

    /** Statements for the transaction that is running already; they are its part and are committed with it. */
    public Batch join() {
        return new Batch(DataSourceUtils.getConnection(dataSource), dataSource, translator, null);
    }
}
