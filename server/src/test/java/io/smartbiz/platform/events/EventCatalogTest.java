package io.smartbiz.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smartbiz.testing.ProjectFolder;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;

/** Compares {@code docs/events.md} with the events that modules publish. */
class EventCatalogTest {

    private static final List<Class<?>> EVENTS = new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(new ImportOption.DoNotIncludeJars())
                    .importPackages("io.smartbiz")
                    .stream()
                    .filter(type -> type.isRecord() && type.isAssignableTo(Event.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .sorted(Comparator.comparing(type -> type(type).code()))
                    .toList();

    private static EventType type(Class<?> event) {
        return event.getAnnotation(EventType.class);
    }

    @Test
    void everyEventHasACodeOfItsOwn() {
        assertThat(EVENTS).hasSizeGreaterThan(10);
        assertThat(EVENTS)
                .extracting(event -> type(event).code())
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z_]+\\.[a-z_]+"));
    }

    @Test
    void theDocumentListsThemAll() throws IOException {
        Path document = ProjectFolder.root().resolve("docs/events.md");
        String written = Files.readString(document);
        int table = written.indexOf("| code |");
        String expected = written.substring(0, table) + table();
        if (Boolean.getBoolean("smartbiz.openapi.write")) {
            Files.writeString(document, expected);
            return;
        }
        assertThat(written)
                .as("docs/events.md is out of date; run ./smartbiz openapi")
                .isEqualTo(expected);
    }

    private static String table() {
        return EVENTS.stream()
                .map(event -> "| `%s` | %d | %s | %s |\n"
                        .formatted(
                                type(event).code(),
                                type(event).version(),
                                type(event).meaning(),
                                fields(event)))
                .collect(Collectors.joining(
                        "", "| code | version | what happened | fields |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String fields(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .map(EventCatalogTest::field)
                .collect(Collectors.joining(", "));
    }

    private static String field(RecordComponent component) {
        String name = new SnakeCaseStrategy().nameForField(null, null, component.getName());
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return "`" + name + "` " + typeName(component.getType()) + (nullable ? " or null" : "");
    }

    private static String typeName(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> "`" + constant.toString().toLowerCase(java.util.Locale.ROOT) + "`")
                    .collect(Collectors.joining("\\|"));
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> "id";
            case "String" -> "text";
            case "BigDecimal" -> "amount";
            case "Instant" -> "time";
            case "List", "Set" -> "list";
            default -> type.getSimpleName();
        };
    }
}
