package io.smartbiz;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.smartbiz.platform.data.Query;
import io.smartbiz.platform.data.Sql;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

    static final class WritesJooq {
        static Query<?> query(Select<?> select) {
            return Query.of(select);
        }
    }

    record ReadsResults(ResultSet result) {}

    @RestController
    record OpensATransaction(TransactionTemplate transactions) {}

    @RestController
    @Transactional
    static final class IsTransactional {}

    @RestController
    static final class HasATransactionalMethod {
        @Transactional
        void save() {}
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

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(ArchitectureRules.QUERIES_IN_REPOSITORIES, AsksTheDatabase.class),
                Arguments.of(ArchitectureRules.SQL_TEXTS_IN_REPOSITORIES, WritesSql.class),
                Arguments.of(ArchitectureRules.SQL_TEXTS_IN_REPOSITORIES, WritesJooq.class),
                Arguments.of(ArchitectureRules.RESULTS_ARE_READ_BY_THE_PLATFORM, ReadsResults.class),
                Arguments.of(ArchitectureRules.CONTROLLERS_HOLD_NO_TRANSACTIONS, OpensATransaction.class),
                Arguments.of(ArchitectureRules.CONTROLLERS_HOLD_NO_TRANSACTIONS, IsTransactional.class),
                Arguments.of(ArchitectureRules.CONTROLLER_METHODS_HOLD_NO_TRANSACTIONS, HasATransactionalMethod.class),
                Arguments.of(ArchitectureRules.EVERY_OPERATION_STATES_ITS_ACCESS, SaysNotWhoMay.class),
                Arguments.of(ArchitectureRules.TIME_COMES_FROM_THE_CLOCK, ReadsTheClock.class));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aRuleFailsOnWhatBreaksIt(ArchRule rule, Class<?> type) {
        assertThat(rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation())
                .isTrue();
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
        writers.read("debts", "db.update(SALE_LINES)");
        writers.read("stock", "EntityType.of(\"roll\", ROLLS, ROLLS.CODE)");

        assertThat(writers.shared()).containsOnlyKeys("sales", "sale_lines");
        assertThat(writers.modules()).containsKey("rolls");
    }
}
