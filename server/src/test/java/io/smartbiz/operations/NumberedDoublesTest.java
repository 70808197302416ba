package io.smartbiz.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** The migration by which names became keys, on a database that has names which now count as the same. */
class NumberedDoublesTest {

    private static final String ORGANIZATION = "00000000-0000-0000-0000-000000000001";

    @Test
    void leavesTheOldestNameAndNumbersTheYounger() throws SQLException {
        try (Connection owner = TestInstallation.get().connectAsOwner()) {
            run(owner, "create database numbered_doubles");
            String url = owner.getMetaData().getURL().replaceFirst("/smartbiz$", "/numbered_doubles");
            String password = TestInstallation.get().ownerPassword();
            migrate(url, password, "22");
            try (Connection former = DriverManager.getConnection(url, "postgres", password)) {
                run(former, """
                        insert into core.organizations (id, slug, name, modules, language, time_zone, currency, week_start,
                            calendar, created_at, updated_at)
                        values ('%1$s', 'x', 'X', '{shop}', 'fa', 'Asia/Tehran', 'IRR', 6, 'gregorian', now(), now());
                        insert into shop.collections (organization_id, id, name, created_at, updated_at, deleted_at)
                        select '%1$s', gen_random_uuid(), name, moment::timestamptz, moment::timestamptz, deleted::timestamptz
                        from (values
                            ('کتاب', '2026-02-01', null), ('كتاب', '2026-01-01', null), ('کتاب (2)', '2026-01-02', null),
                            (U&'\\200eکتاب', '2026-03-01', null), ('كتاب', '2025-01-01', '2025-02-01'),
                            ('Lux', '2026-01-01', null), ('Lux+', '2026-01-01', null),
                            (repeat('a', 99) || '-', '2026-01-01', null), (repeat('a', 99) || U&'\\2011', '2026-02-01', null)
                        ) one (name, moment, deleted)""".formatted(ORGANIZATION));
            }
            migrate(url, password, "latest");
            try (Connection present = DriverManager.getConnection(url, "postgres", password)) {
                assertThat(names(present, "deleted_at is null"))
                        .containsExactlyInAnyOrder(
                                "كتاب",
                                "کتاب (2)",
                                "کتاب (3)",
                                "\u200eکتاب (4)",
                                "Lux",
                                "Lux+",
                                "a".repeat(99) + "-",
                                "a".repeat(96) + " (2)");
                assertThat(names(present, "deleted_at is not null")).containsExactly("كتاب");
                assertThat(names(present, "version = 2")).hasSize(3);
            }
        }
    }

    private static void migrate(String url, String password, String target) {
        Flyway.configure()
                .dataSource(url, "postgres", password)
                .locations("classpath:db/migration")
                .placeholders(Map.of("app_role", "smartbiz_app"))
                .target(target)
                .loggers(DatabaseSetup.Quiet.class.getName())
                .load()
                .migrate();
    }

    private static void run(Connection connection, String statement) throws SQLException {
        try (var running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static List<String> names(Connection connection, String which) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from shop.collections where " + which)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
