package io.smartbiz.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SortRulesTest {

    @Test
    void rebuildsTheIndexesOfNamesWhenTheLibrarySortsByOtherRules() throws SQLException {
        try (Connection owner = TestInstallation.get().connectAsOwner()) {
            owner.setAutoCommit(false);
            String before = file(owner);
            run(owner, SortRules.REFRESH);
            assertThat(file(owner)).as("nothing was stale").isEqualTo(before);
            run(owner, "update pg_collation set collversion = '0' where collname = 'alphabetical'");
            run(owner, SortRules.REFRESH);
            assertThat(file(owner)).isNotEqualTo(before);
            assertThat(ask(owner, """
                    select collversion = pg_collation_actual_version(oid) from pg_collation
                    where collname = 'alphabetical'""")).isEqualTo("t");
            owner.rollback();
        }
    }

    private static void run(Connection owner, String statement) throws SQLException {
        try (var running = owner.createStatement()) {
            running.execute(statement);
        }
    }

    private static String file(Connection owner) throws SQLException {
        return ask(owner, "select pg_relation_filenode('shop.products_name')");
    }

    private static String ask(Connection owner, String question) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
