package io.smartbiz;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Query;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.json.JsonConfiguration;
import io.smartbiz.platform.text.UsesTheDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Each rule fails on a class that breaks it. */
class ArchitectureRulesTest {

    record AsksTheDatabase(DSLContext db) {}

    static final class WritesSql {
        static final Sql TEXT = Sql.of("select 1");
    }

    static final class PassesAMakerOfSql {
        static Stream<Sql> statements(Stream<String> texts) {
            return texts.map(Sql::of);
        }
    }

    static final class InsertsRows {
        static void insert(Batch batch, UUID id) {
            batch.insert(PRODUCTS, row -> row.set(PRODUCTS.ID, id));
        }
    }

    static final class WritesJooq {
        static Query<?> query(Select<?> select) {
            return Query.of(select);
        }
    }

    static final class WritesAPieceOfSql {
        static Condition isSet(String column) {
            return DSL.condition(column + " is not null");
        }
    }

    static final class MakesACondition {
        static Select<?> only(SelectConditionStep<?> products, UUID id) {
            return products.and(PRODUCTS.ID.eq(id));
        }
    }

    static final class SendsSql {
        static int send(DSLContext db) {
            return db.execute("set local work_mem = '1GB'");
        }
    }

    static final class OpensAStatement {
        static Statement open(Connection connection) throws SQLException {
            return connection.createStatement();
        }
    }

    record ReadsResults(ResultSet result) {}

    @RestController
    record OpensATransaction(TransactionTemplate transactions) {}

    @RestController
    record ManagesTransactions(PlatformTransactionManager manager) {}

    @Repository
    record WritesInATransactionOfJooq(DSLContext db) {
        void save() {
            db.transaction(_ -> {});
        }
    }

    record AsksASpringClient(JdbcClient client) {
        int ask() {
            return client.sql("delete from shop.sales").update();
        }
    }

    @RestController
    record BeginsABatch(Pipeline pipeline) {}

    @RestController
    @Transactional
    static final class IsTransactional {}

    @RestController
    static final class HasATransactionalMethod {
        @Transactional
        void save() {}
    }

    @Repository
    @Transactional(readOnly = true)
    static final class IsATransactionalRepository {}

    @Repository
    static final class ReadsInATransaction {
        @Transactional(readOnly = true)
        void read() {}
    }

    @Repository
    record WritesInATransaction(Transactions transactions) {
        void save() {
            transactions.run(() -> {});
        }
    }

    @Repository
    record BeginsToWrite(Pipeline pipeline) {
        void save() {
            pipeline.begin().close();
        }
    }

    record Sale(TransactionTemplate transactions) {}

    static final class PricePolicy {
        static JsonConfiguration configuration() {
            return new JsonConfiguration();
        }
    }

    @RestController
    static final class SaysNotWhoMay {
        @GetMapping("/nobody")
        void read() {}
    }

    static final class ReadsTheClock {
        static Instant now() {
            return Instant.now();
        }
    }

    static final class AnotherDoctorCommand {
        static Instant now() {
            return Instant.now();
        }
    }

    static final class IsInjected {
        @Autowired
        @Nullable
        Clock clock;
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(ArchitectureRules.QUERIES_IN_REPOSITORIES, AsksTheDatabase.class),
                Arguments.of(ArchitectureRules.SQL_TEXTS_IN_REPOSITORIES, WritesSql.class),
                Arguments.of(ArchitectureRules.SQL_TEXTS_IN_REPOSITORIES, InsertsRows.class),
                Arguments.of(ArchitectureRules.SQL_TEXTS_IN_REPOSITORIES, PassesAMakerOfSql.class),
                Arguments.of(ArchitectureRules.SQL_TEXTS_IN_REPOSITORIES, WritesJooq.class),
                Arguments.of(ArchitectureRules.SQL_TEXTS_IN_REPOSITORIES, WritesAPieceOfSql.class),
                Arguments.of(ArchitectureRules.SQL_TEXTS_IN_REPOSITORIES, SendsSql.class),
                Arguments.of(ArchitectureRules.SQL_TEXTS_IN_REPOSITORIES, OpensAStatement.class),
                Arguments.of(ArchitectureRules.CONDITIONS_IN_REPOSITORIES, MakesACondition.class),
                Arguments.of(ArchitectureRules.RESULTS_ARE_READ_BY_THE_PLATFORM, ReadsResults.class),
                Arguments.of(ArchitectureRules.TRANSACTIONS_ARE_OPENED_BY_THE_PLATFORM, OpensATransaction.class),
                Arguments.of(ArchitectureRules.TRANSACTIONS_ARE_OPENED_BY_THE_PLATFORM, ManagesTransactions.class),
                Arguments.of(
                        ArchitectureRules.TRANSACTIONS_ARE_OPENED_BY_THE_PLATFORM, WritesInATransactionOfJooq.class),
                Arguments.of(ArchitectureRules.SQL_TEXTS_IN_REPOSITORIES, AsksASpringClient.class),
                Arguments.of(ArchitectureRules.CONTROLLERS_HOLD_NO_TRANSACTIONS, OpensATransaction.class),
                Arguments.of(ArchitectureRules.CONTROLLERS_HOLD_NO_TRANSACTIONS, BeginsABatch.class),
                Arguments.of(ArchitectureRules.CONTROLLERS_HOLD_NO_TRANSACTIONS, IsTransactional.class),
                Arguments.of(ArchitectureRules.CONTROLLER_METHODS_HOLD_NO_TRANSACTIONS, HasATransactionalMethod.class),
                Arguments.of(ArchitectureRules.REPOSITORIES_HOLD_NO_TRANSACTIONS, IsATransactionalRepository.class),
                Arguments.of(ArchitectureRules.REPOSITORY_METHODS_HOLD_NO_TRANSACTIONS, ReadsInATransaction.class),
                Arguments.of(ArchitectureRules.REPOSITORIES_OPEN_NO_WRITING_TRANSACTIONS, WritesInATransaction.class),
                Arguments.of(ArchitectureRules.REPOSITORIES_OPEN_NO_WRITING_TRANSACTIONS, BeginsToWrite.class),
                Arguments.of(ArchitectureRules.RULES_OF_THE_SALE_ARE_PLAIN, Sale.class),
                Arguments.of(ArchitectureRules.RULES_OF_THE_SALE_ARE_PLAIN, PricePolicy.class),
                Arguments.of(ArchitectureRules.EVERY_OPERATION_STATES_ITS_ACCESS, SaysNotWhoMay.class),
                Arguments.of(ArchitectureRules.TIME_COMES_FROM_THE_CLOCK, ReadsTheClock.class),
                Arguments.of(ArchitectureRules.TIME_COMES_FROM_THE_CLOCK, AnotherDoctorCommand.class),
                Arguments.of(PlatformFloors.EACH_USES_ONLY_THOSE_BELOW, UsesTheDatabase.class),
                Arguments.of(PlatformFloors.EACH_USES_ONLY_THOSE_BELOW, io.smartbiz.platform.circle.Left.class),
                Arguments.of(NO_CLASSES_SHOULD_USE_FIELD_INJECTION, IsInjected.class));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aRuleFailsOnWhatBreaksIt(ArchRule rule, Class<?> type) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation())
                .isTrue();
    }

    @Test
    void undeclaredAndInternalUsesAreFound() {
        var modules = ApplicationModules.of("io.smartbiz.testing.modules", _ -> true);

        assertThatThrownBy(() -> ArchitectureRules.undeclaredUses(modules).throwIfPresent())
                .hasMessageContaining("'prying' depends on non-exposed type")
                .hasMessageContaining("'silent' depends on module 'lower'");
    }

    @Test
    void circlesAreFound() {
        var circle = new ClassFileImporter()
                .importClasses(io.smartbiz.platform.circle.Left.class, io.smartbiz.platform.otherside.Right.class);

        assertThat(ArchitectureRules.PACKAGES_HAVE_NO_CIRCLES.evaluate(circle).hasViolation())
                .isTrue();
    }

    @Test
    void aTableThatTwoModulesWriteIsFound() {
        var writers = new TableWriters(new TreeMap<>());
        writers.read("sales", "update shop.sales set total = 0; batch.insert(SALE_LINES, row)");
        writers.read("reports", "\"\"\"\n  delete from shop.sales");
        writers.read("debts", "db.update(Tables.SALE_LINES)");
        writers.read("catalog", "merge into shop.products");
        writers.read("products", "truncate table shop.products");
        writers.read("stock", "EntityType.of(\"roll\", ROLLS, ROLLS.CODE)");

        assertThat(writers.shared()).containsOnlyKeys("sales", "sale_lines", "products");
        assertThat(writers.modules()).containsKey("rolls");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import io.smartbiz.database.shop.tables.records.SalesSumsRecord; row.update();",
                "import io.smartbiz.database.shop.tables.records.SalesSumsRecord; row.insert();",
                "import io.smartbiz.database.shop.tables.records.SalesSumsRecord; db.batchInsert(rows).execute();",
                "var row = db.newRecord(SALES_SUMS); row.store();",
                "var row = db.selectFrom(SALES_SUMS).fetchOne(); row.delete();",
                "new DailySums(\n\"shop.sales\", keys)"
            })
    void everyWayToWriteIsSeen(String source) {
        var writers = new TableWriters(new TreeMap<>());
        writers.read("sales", source);
        writers.read("reports", "update shop.sales_sums set total = 0");

        assertThat(writers.shared()).containsOnlyKeys("sales_sums");
    }

    @Test
    void onlyTheNamedModulesShareATable() {
        var writers = new TableWriters(new TreeMap<>());
        writers.read("organizations", "db.update(ORGANIZATIONS)");
        writers.read("operations", "db.insertInto(ORGANIZATIONS)");
        assertThat(writers.shared()).isEmpty();

        writers.read("identity", "db.update(ORGANIZATIONS)");
        assertThat(writers.shared()).containsOnlyKeys("organizations");
    }

    @Test
    void whoOnlyReadsRowsWritesNoTable() {
        var writers = new TableWriters(new TreeMap<>());
        writers.read(
                "sales", "import io.smartbiz.database.shop.tables.records.RollsRecord; db.selectFrom(ROLLS).fetch();");

        assertThat(writers.modules()).isEmpty();
    }
}
