package io.smartbiz.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.pool.DatabaseWatch;
import io.smartbiz.platform.pool.DepartedClients;
import io.smartbiz.platform.pool.SharedConnections;
import io.smartbiz.platform.settings.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The connections of the application, and transactions that see one organisation only. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
class DatabaseConfiguration {

    /**
     * The server plans each statement for its values, because a plan that suits one organisation does not suit another a
     * hundred times as big. Compiling a plan, or running it in parallel, would cost short statements more than it saves. A
     * statement that hangs ends with an error. A request waits for connections and for a lock for at most five seconds in
     * total.
     */
    private static final List<String> SESSION_OPTIONS = List.of(
            "statement_timeout=" + WorkClass.ORDINARY.statementLimit().toSeconds() + "s",
            "idle_in_transaction_session_timeout=30s",
            "lock_timeout=2s",
            "jit=off",
            "max_parallel_workers_per_gather=0",
            "plan_cache_mode=force_custom_plan");

    /**
     * The driver prepares constant statements on first use, and notices when the network hangs. It breaks off a result of more
     * than 16 MB, and its connection, before the result fills the memory. Lists and reports are bounded far below that.
     */
    private static final String DRIVER_SETTINGS =
            "prepareThreshold=1&preparedStatementCacheQueries=512&maxResultBuffer=16M"
                    + "&tcpKeepAlive=true&connectTimeout=5&loginTimeout=5&socketTimeout=60&ApplicationName=smartbiz"
                    + "&options=-c%20" + String.join("%20-c%20", SESSION_OPTIONS);

    /** The connection that {@link DatabaseWatch} asks on. */
    private static final String WATCH_SETTINGS =
            "connectTimeout=5&loginTimeout=10&socketTimeout=10&ApplicationName=smartbiz-watch";

    /** After this time, a waiting request checks whether the database answers at all, and continues to wait if it does. */
    private static final int POOL_PATIENCE_MILLIS = 500;

    /** Waits for the database, which starts in parallel with the rest of the application. */
    @Bean
    HikariDataSource pool(Supplier<DatabaseAccess> database, DatabaseSettings settings) {
        DatabaseAccess access = database.get();
        var config = new HikariConfig();
        config.setPoolName("requests");
        config.setJdbcUrl(access.url(DRIVER_SETTINGS));
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(POOL_PATIENCE_MILLIS);
        config.setValidationTimeout(POOL_PATIENCE_MILLIS);
        config.setInitializationFailTimeout(10_000);
        return new HikariDataSource(config);
    }

    @Bean
    DatabaseWatch databaseWatch(Supplier<DatabaseAccess> database) {
        return new DatabaseWatch(() -> {
            DatabaseAccess access = database.get();
            return DriverManager.getConnection(access.url(WATCH_SETTINGS), access.username(), access.password());
        });
    }

    @Bean
    @Primary
    SharedConnections connections(HikariDataSource pool, DatabaseWatch watch) {
        return new SharedConnections(pool, watch);
    }

    /** The pool's own figure is always zero: requests wait for their shares, before they reach the pool. */
    @Bean
    MeterBinder waitingForConnections(SharedConnections connections) {
        return registry -> Gauge.builder(
                        "smartbiz.connections.waiting",
                        connections,
                        one -> one.use().waiting())
                .description("Requests that wait for a connection to the database")
                .register(registry);
    }

    @Bean
    @ConditionalOnWebApplication
    DepartedClients departedClients(SharedConnections connections) {
        return new DepartedClients(connections);
    }

    @Bean
    @Primary
    JdbcTransactionManager transactionManager(SharedConnections connections) {
        return new OrganizationTransactions(connections);
    }

    @Bean
    DefaultConfigurationCustomizer jooqSettings() {
        return configuration -> configuration.settings().withRenderSchema(true).withExecuteLogging(false);
    }

    /** Binds each transaction to the organisation that the work is for; without one it sees no organisation's rows. */
    private static final class OrganizationTransactions extends JdbcTransactionManager {

        OrganizationTransactions(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
                throws SQLException {
            super.prepareTransactionalConnection(connection, definition);
            UUID organization = CurrentOrganization.idOrNull();
            if (organization != null) {
                try (var statement = Pipeline.beginning(WorkClass.current()).prepare(connection, organization)) {
                    statement.execute();
                }
            }
        }
    }
}
