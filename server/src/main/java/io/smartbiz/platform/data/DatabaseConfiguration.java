package io.smartbiz.platform.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.settings.Settings;
import java.sql.Connection;
import java.sql.SQLException;
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
     * Constant statements are prepared at once, and planned for their values: what is right for one organisation is not for
     * another a hundred times as big. Compiling plans takes longer than they do, and so does calling helpers, who would take
     * the processors from other requests. A hanging network or statement ends with an error, not with silence.
     */
    private static final String DRIVER_SETTINGS = "prepareThreshold=1&preparedStatementCacheQueries=512"
            + "&tcpKeepAlive=true&connectTimeout=10&socketTimeout=60&ApplicationName=smartbiz"
            + "&options=-c%20statement_timeout=30s%20-c%20idle_in_transaction_session_timeout=60s%20-c%20lock_timeout=20s%20-c%20jit=off%20-c%20max_parallel_workers_per_gather=0%20-c%20plan_cache_mode=force_custom_plan";

    /** Waits for the database, which is started beside the rest of the application. */
    @Bean
    HikariDataSource dataSource(Supplier<DatabaseAccess> database, Settings settings) {
        DatabaseAccess access = database.get();
        var config = new HikariConfig();
        config.setPoolName("requests");
        config.setJdbcUrl(access.url() + (access.url().contains("?") ? "&" : "?") + DRIVER_SETTINGS);
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
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
