package io.smartbiz.platform.settings;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvExampleTest {

    private static final Pattern SETTING = Pattern.compile("#?(SMARTBIZ_[A-Z0-9_]+)=(.*)");

    private final List<String> lines = Files.readAllLines(ProjectFolder.root().resolve(".env.example"));

    EnvExampleTest() throws IOException {}

    @Test
    void listsEverySettingWithItsDefault() {
        Map<String, String> defaults = Settings.DEFINITIONS.stream()
                .collect(toMap(Definition::name, setting -> Objects.requireNonNullElse(setting.defaultValue(), "")));
        Map<String, String> listed = lines.stream()
                .map(SETTING::matcher)
                .filter(java.util.regex.Matcher::matches)
                .collect(toMap(line -> line.group(1), line -> line.group(2)));
        assertThat(listed).isEqualTo(defaults);
    }

    @Test
    void explainsEverySettingAndSwitchesNoneOn() {
        for (int i = 0; i < lines.size(); i++) {
            if (SETTING.matcher(lines.get(i)).matches()) {
                assertThat(lines.get(i)).startsWith("#");
                assertThat(lines.get(i - 1))
                        .as("the line above %s", lines.get(i))
                        .startsWith("# ");
            }
        }
    }

    @Test
    void namesEverySecretAsOne() {
        for (Definition secret : Settings.DEFINITIONS) {
            int line = lines.indexOf("#" + secret.name() + "=" + Objects.requireNonNullElse(secret.defaultValue(), ""));
            assertThat(line).as(secret.name()).isPositive();
            int first = line;
            while (lines.get(first - 1).startsWith("# ")) {
                first--;
            }
            String meaning = String.join(" ", lines.subList(first, line));
            assertThat(meaning.contains("Secret.")).as(secret.name()).isEqualTo(secret.secret());
        }
    }

    @Test
    void givesTheDefaultsWhenEveryLineIsSwitchedOn(@TempDir Path home) throws IOException {
        Files.write(
                home.resolve(".env"),
                lines.stream()
                        .map(line -> SETTING.matcher(line).matches() ? line.substring(1) : line)
                        .toList());
        Settings settings = SettingsReader.of(Map.of(), home).read();
        assertThat(settings)
                .usingRecursiveComparison()
                .isEqualTo(SettingsReader.of(Map.of(), home.resolve(".")).read());
    }
}
