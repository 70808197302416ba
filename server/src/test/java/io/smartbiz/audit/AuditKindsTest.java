package io.smartbiz.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.testing.ProjectFolder;
import io.smartbiz.testing.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kinds of records that the audit log knows are those that the program writes about, no more and no fewer. */
class AuditKindsTest {

    /** Records with history that are written without an {@link EntityType}, with what their audit calls them. */
    private static final Map<String, String> BY_HAND = Map.of(
            "core.organizations", "organization",
            "desk.comments", "comment",
            "desk.time_entries", "time_entry");

    /** The second argument of an entry: a literal, or the name of a constant. */
    private static final Pattern ENTRY = Pattern.compile(
            "new AuditTrail\\.Entry\\(\\s*[\\w.]+,\\s*(?:\"(?<kind>\\w+)\"|(?<name>[\\w.]+(?:\\(\\))?)),");

    private static Set<EntityType<?>> entityTypes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.smartbiz").stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(EntityType.class))
                        .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                        .map(AuditKindsTest::value)
                        .collect(Collectors.toSet());
    }

    private static EntityType<?> value(JavaField field) {
        try {
            JavaClass owner = field.getOwner();
            Field found = owner.reflect().getDeclaredField(field.getName());
            found.setAccessible(true);
            return (EntityType<?>) found.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> sources() {
        Path folder = ProjectFolder.root().resolve("server/src/main/java");
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream()
                    .map(AuditKindsTest::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kinds of the entries that a source makes by hand. */
    private static Stream<String> kinds(String source) {
        return ENTRY.matcher(source)
                .results()
                .map(entry -> entry.group("kind") != null ? entry.group("kind") : constant(source, entry.group("name")))
                .filter(kind -> !kind.isEmpty());
    }

    /** The text of a constant; empty for the name of an entity type, which is known already. */
    private static String constant(String source, String name) {
        if (name.endsWith(".name()")) {
            return "";
        }
        var declared = Pattern.compile("String " + name + " = \"(\\w+)\"").matcher(source);
        assertThat(declared.find()).as(name).isTrue();
        return declared.group(1);
    }

    @Test
    void areThoseOfEntityTypesAndOfEntriesMadeByHand() {
        var written = new TreeSet<String>();
        entityTypes().forEach(type -> written.add(type.name()));
        List<String> byHand = sources().flatMap(AuditKindsTest::kinds).toList();
        assertThat(byHand).contains("session", "sale", "stock_document", "price", "comment");
        written.addAll(byHand);
        assertThat(new TreeSet<>(AuditTrail.KINDS)).isEqualTo(written);
    }

    @Test
    void includeEveryTableOfRecordsWithHistory() {
        Set<String> tables = entityTypes().stream()
                .map(type -> Objects.requireNonNull(type.table().getSchema()).getName() + "."
                        + type.table().getName())
                .collect(Collectors.toSet());
        assertThat(BY_HAND.keySet()).doesNotContainAnyElementsOf(tables);
        assertThat(AuditTrail.KINDS).containsAll(BY_HAND.values());
        try (var sql = new Sql(UUID.randomUUID())) {
            List<String> withHistory =
                    sql.rows("""
                    select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname in ('core', 'shop', 'desk') and c.relkind = 'r' and exists (
                        select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'version')
                    and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'updated_by')""").stream().map(List::getFirst).toList();
            assertThat(withHistory)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(table -> assertThat(tables.contains(table) || BY_HAND.containsKey(table))
                            .as(table)
                            .isTrue());
        }
    }
}
