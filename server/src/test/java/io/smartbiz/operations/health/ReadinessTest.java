package io.smartbiz.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Client;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    @Test
    void aServerThatWorksHasNoProblems() {
        for (String path : new String[] {"/health", "/health/ready"}) {
            var health = Client.anonymous().get(path).expect(200);
            assertThat(health.text("/status")).isEqualTo("healthy");
            assertThat(health.text("/database")).isEqualTo("up");
            assertThat(health.at("/problems").size()).isZero();
        }
        assertThat(TestInstallation.get().bean(SchemaRepository.class).missing())
                .isEmpty();
    }

    @Test
    void aDatabaseWithoutMigrationsLacksWhatTheProgramNeeds() throws SQLException {
        try (var owner = TestInstallation.get().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("create database not_migrated");
            String url = owner.getMetaData().getURL().replaceFirst("/smartbiz$", "/not_migrated");
            try (var empty = DriverManager.getConnection(
                    url, "postgres", TestInstallation.get().ownerPassword())) {
                assertThat(new SchemaRepository(DSL.using(empty, SQLDialect.POSTGRES)).missing())
                        .contains("core.members.id", "desk.rule_changes.changed_at");
            }
        }
    }
}
