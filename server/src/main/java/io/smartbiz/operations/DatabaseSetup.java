package io.smartbiz.operations;

import io.smartbiz.platform.data.DatabaseAccess;
import io.smartbiz.platform.data.Sql;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.jspecify.annotations.Nullable;

/**
 * Prepares a database for this version: creates the application's role and migrates the schema.
 *
 * @param url the JDBC address
 * @param owner who owns the schema
 * @param appUsername the role of the application
 */
public record DatabaseSetup(String url, String owner, String password, String appUsername) {

    private static final int OLDEST_SERVER = 150_000;
    /**
     * PostgreSQL takes no parameters in the statement that makes a role, so it is asked to write that statement itself. An
     * owner who is no superuser must not even mention the attributes of an existing role.
     */
    private static final Sql MAKE_ROLE = Sql.of("""
            select format('%s role %I login %s password %L',
                case when existing.rolname is null then 'create' else 'alter' end,
                wanted.name,
                case when existing.rolname is null or existing.rolsuper or existing.rolbypassrls
                    or existing.rolcreaterole or existing.rolcreatedb
                    then 'nosuperuser nocreatedb nocreaterole nobypassrls' else '' end,
                wanted.password) as statement
            from (select :name::text as name, :password::text as password) wanted
            left join pg_roles existing on existing.rolname = wanted.name""");

    private static final String WRONG_PASSWORD = "28P01";
    private static final String NO_SUCH_ROLE = "28000";

    @Override
    public String toString() {
        return "DatabaseSetup[" + url + "]";
    }

    /** The owner's connection, for the operator's work only. */
    public Connection connectAsOwner() {
        try {
            return DriverManager.getConnection(url, owner, password);
        } catch (SQLException e) {
            throw new OperatorException(
                    "The database " + url + " cannot be reached as " + owner + ": " + sentence(e), e);
        }
    }

    /** The application's credentials. Every node derives the same password from the owner's, so none has to be shared. */
    public DatabaseAccess access() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] derived = mac.doFinal(("smartbiz " + appUsername).getBytes(StandardCharsets.UTF_8));
            return new DatabaseAccess(url, appUsername, HexFormat.of().formatHex(derived));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does what is missing; nothing on a database that is up to date. */
    public DatabaseAccess prepare() {
        DatabaseAccess access = access();
        try (Connection connection = connectAsOwner()) {
            check(connection);
            if (!canSignIn(access)) {
                makeRole(connection, access);
            }
            migrate(connection);
            refreshSortRules(connection);
        } catch (SQLException e) {
            throw new OperatorException("The database " + url + " could not be prepared: " + sentence(e), e);
        }
        return access;
    }

    private static void check(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select current_setting('server_version_num')::int as version,
                            current_setting('server_encoding') as encoding""")) {
            row.next();
            if (row.getInt("version") < OLDEST_SERVER) {
                throw new OperatorException("SmartBiz needs PostgreSQL 15 or newer, but the server has version "
                        + row.getInt("version") / 10_000 + ".");
            }
            if (!row.getString("encoding").equals("UTF8")) {
                throw new OperatorException("SmartBiz needs a database with the encoding UTF8, but this one has "
                        + row.getString("encoding") + ".");
            }
        }
    }

    private static boolean canSignIn(DatabaseAccess access) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.username(), access.password())) {
            return true;
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState()) || NO_SUCH_ROLE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private void makeRole(Connection connection, DatabaseAccess access) throws SQLException {
        Sql wanted = MAKE_ROLE.with("name", access.username()).with("password", access.password());
        try (var asking = wanted.prepare(connection);
                var row = asking.executeQuery();
                var statement = connection.createStatement()) {
            row.next();
            statement.execute(row.getString("statement"));
        } catch (SQLException e) {
            throw new OperatorException(
                    "The role " + appUsername + " could not be created: " + sentence(e) + " Grant CREATEROLE to "
                            + owner + ", or let an administrator create the role.",
                    e);
        }
    }

    private void migrate(Connection connection) throws SQLException {
        Flyway flyway = Flyway.configure(getClass().getClassLoader())
                .dataSource(url, owner, password)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", appUsername))
                .loggers(Quiet.class.getName())
                .load();
        MigrationVersion newest = newest(flyway);
        MigrationVersion applied = applied(connection);
        if (applied != null && applied.compareTo(newest) > 0) {
            throw new OperatorException("The database belongs to a newer SmartBiz (schema " + applied
                    + ", this program knows " + newest + "). Install the newer version again.");
        }
        if (newest.equals(applied)) {
            return;
        }
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new OperatorException("The database could not be brought up to date: " + sentence(e), e);
        }
    }

    private static void refreshSortRules(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(SortRules.REFRESH);
        }
    }

    /** The error's message as one line that ends with a full stop. */
    private static String sentence(Exception error) {
        return String.valueOf(error.getMessage())
                .strip()
                .replaceAll("\\s+", " ")
                .replaceFirst("\\.?$", ".");
    }

    /** Silences Flyway: its exceptions say enough, and its log would precede the set-up of ours. */
    public static final class Quiet implements LogCreator {

        @Override
        public Log createLogger(Class<?> type) {
            return new Log() {
                @Override
                public boolean isDebugEnabled() {
                    return false;
                }

                @Override
                public void debug(String message) {}

                @Override
                public void info(String message) {}

                @Override
                public void warn(String message) {}

                @Override
                public void error(String message) {}

                @Override
                public void error(String message, Exception e) {}

                @Override
                public void notice(String message) {}
            };
        }
    }

    /** The newest migration of this program; the list also has those that a newer program has applied. */
    private static MigrationVersion newest(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static @Nullable MigrationVersion applied(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var table =
                        statement.executeQuery("select to_regclass('flyway_schema_history') is not null as present")) {
            table.next();
            if (!table.getBoolean("present")) {
                return null;
            }
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select version from flyway_schema_history where success
                        order by installed_rank desc limit 1""")) {
            return row.next() ? MigrationVersion.fromVersion(row.getString("version")) : null;
        }
    }
}
