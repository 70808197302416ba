package io.smartbiz.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.settings.DatabaseSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
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
     * statement that hangs ends with an error.
     */
    private static final List<String> SESSION_OPTIONS = List.of(
            "statement_timeout=30s",
            "idle_in_transaction_session_timeout=60s",
            "lock_timeout=5s",
            "jit=off",
            "max_parallel_workers_per_gather=0",
            "plan_cache_mode=force_custom_plan");

    /** The driver prepares constant statements on first use, and notices when the network hangs. */
    private static final String DRIVER_SETTINGS = "prepareThreshold=1&preparedStatementCacheQueries=512"
            + "&tcpKeepAlive=true&connectTimeout=10&socketTimeout=60&ApplicationName=smartbiz"
            + "&options=-c%20" + String.join("%20-c%20", SESSION_OPTIONS);

    /** Waits for the database, which is started beside the rest of the application. */
    @Bean
    HikariDataSource dataSource(Supplier<DatabaseAccess> database, DatabaseSettings settings) {
        DatabaseAccess access = database.get();
        var config = new HikariConfig();
        config.setPoolName("requests");
        config.setJdbcUrl(access.url() + (access.url().contains("?") ? "&" : "?") + DRIVER_SETTINGS);
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(10_000);
        return new HikariDataSource(config);
    }

    @Bean
    @Primary
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new OrganizationTransactions(dataSource);
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
                try (var statement = connection.prepareStatement("select core.bind(?)")) {
                    statement.setObject(1, organization);
                    statement.execute();
                }
            }
        }
    }
}
