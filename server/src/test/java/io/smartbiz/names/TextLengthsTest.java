package io.smartbiz.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/** The database itself bounds every text of an organisation's data, for what writes past the API. */
class TextLengthsTest {

    private static final Map<String, String> UNBOUNDED = Map.of(
            "core.audit_logs.changes",
                    "the fields of a record before and after, which are bounded where they are stored",
            "core.events.payload", "made by the program of bounded values",
            "core.failed_deliveries.error", "what a fault says of itself; it must not be lost",
            "core.idempotency_keys.body", "an answer of the program",
            "desk.rule_changes.hours_before", "all calendars of an organisation, each of them bounded");

    private static final Pattern CHOICE = Pattern.compile("^CHECK \\(\\(\\w+ = (ANY \\(ARRAY\\[|'\\w+'::text)");
    private static final Pattern SHAPE = Pattern.compile("~ '\\^(\\{\\d+,\\d+}|\\{\\d+}|[^*+{}])+\\$'");

    /** A length, a choice, or a pattern without open ends. */
    private static boolean bounds(String column, String check) {
        return Pattern.compile("length\\([^=<>]*\\b" + column + "\\b[^=<>]*\\) <= \\d+")
                        .matcher(check)
                        .find()
                || CHOICE.matcher(check).find()
                || SHAPE.matcher(check).find();
    }

    private static boolean isBounded(String column, @Nullable String checks) {
        String name = column.substring(column.lastIndexOf('.') + 1);
        return checks != null && checks.lines().anyMatch(check -> bounds(name, check));
    }

    @Test
    void areBoundedByTheDatabase() {
        try (var sql = new Sql(UUID.randomUUID())) {
            List<List<String>> columns = sql.rows("""
                    select n.nspname || '.' || c.relname || '.' || a.attname, (
                        select string_agg(pg_get_constraintdef(k.oid), chr(10)) from pg_constraint k
                        where k.conrelid = c.oid and k.contype = 'c' and a.attnum = any(k.conkey))
                    from pg_attribute a
                    join pg_class c on c.oid = a.attrelid
                    join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('core', 'shop', 'desk') and c.relkind = 'r' and a.attnum > 0
                        and not a.attisdropped and a.attgenerated = ''
                        and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'varchar'::regtype, 'jsonb'::regtype)
                    order by 1""");
            assertThat(columns).hasSizeGreaterThan(100);
            assertThat(columns.stream()
                            .filter(column -> !isBounded(column.get(0), column.get(1)))
                            .map(List::getFirst)
                            .collect(Collectors.toSet()))
                    .isEqualTo(UNBOUNDED.keySet());
        }
    }

    @Test
    void knowAnOpenEndFromABound() {
        assertThat(List.of(
                        "CHECK ((length(name) <= 200))",
                        "CHECK (((length(name) >= 1) AND (length(name) <= 200)))",
                        "CHECK (((cardinality(name) <= 5) AND (length(array_to_string(name, ''::text)) <= 25000)))",
                        "CHECK ((length((name)::text) <= 5000))",
                        "CHECK ((name = ANY (ARRAY['a'::text, 'b'::text])))",
                        "CHECK ((name = 'ticket'::text))",
                        "CHECK ((name ~ '^[a-z][a-z0-9_]{0,39}$'::text))"))
                .allMatch(check -> bounds("name", check));
        assertThat(List.of(
                        "CHECK ((length(name) >= 1))",
                        "CHECK ((length(other) <= 200))",
                        "CHECK ((name ~ '^T-[0-9]{8}-[0-9]{4,}$'::text))",
                        "CHECK ((name ~ '^[a-z]+$'::text))",
                        "CHECK ((name ~ '[a-z]{1,3}'::text))",
                        "CHECK (((name = ANY (ARRAY['a'::text])) = (closed_at IS NULL)))"))
                .noneMatch(check -> bounds("name", check));
    }

    @Test
    void refuseALongerText() throws SQLException {
        var desk = new Desk();
        desk.shop().product().create();
        desk.open(desk.staff(), "The printer");
        var texts = Map.of(
                "core.branches", "name",
                "core.members", "full_name",
                "shop.categories", "name",
                "shop.products", "name",
                "desk.tickets", "title");
        try (var owner = TestInstallation.get().connectAsOwner();
                var statement = owner.createStatement()) {
            texts.forEach((table, column) -> {
                String tooLong = "update %s set %s = repeat('n', 201) where organization_id = '%s'"
                        .formatted(table, column, desk.shop().organizationId());
                assertThatThrownBy(() -> statement.execute(tooLong))
                        .as(table)
                        .isInstanceOf(PSQLException.class)
                        .hasMessageContaining("_" + column + "_check");
            });
        }
    }
}
