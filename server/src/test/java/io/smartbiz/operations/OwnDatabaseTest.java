package io.smartbiz.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.data.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A database of the operator's own, whose owner is no superuser. */
class OwnDatabaseTest {

    private static final String OWNER = "own_database_owner";
    private static final String ROLE = "own_database_app";

    private final String url;

    OwnDatabaseTest() throws SQLException {
        try (Connection superuser = TestInstallation.get().connectAsOwner();
                var statement = superuser.createStatement()) {
            statement.execute("create role " + OWNER + " login createrole password 'first'");
            statement.execute("create database own_database owner " + OWNER);
            url = superuser.getMetaData().getURL().replaceFirst("/smartbiz$", "/own_database");
        }
    }

    @Test
    void isPreparedAndFollowsAChangedPasswordOfItsOwner() throws SQLException {
        DatabaseAccess first = new DatabaseSetup(url, OWNER, "first", ROLE).prepare();
        assertThat(isLimited(first)).isTrue();
        try (Connection superuser = TestInstallation.get().connectAsOwner();
                var statement = superuser.createStatement()) {
            statement.execute("alter role " + OWNER + " password 'second'");
        }
        DatabaseAccess second = new DatabaseSetup(url, OWNER, "second", ROLE).prepare();
        assertThat(second.password()).isNotEqualTo(first.password());
        assertThat(isLimited(second)).isTrue();
    }

    private static boolean isLimited(DatabaseAccess access) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.username(), access.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select not rolsuper and not rolbypassrls from pg_roles" + " where rolname = current_user")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
