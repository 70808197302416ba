package io.smartbiz.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks through the guide as a reader would, on the demo data that {@code start --demo} makes. */
class ApiGuideTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(sh|json)\\n(.*?)^```$");
    private static final String EDGE = "=====";
    private static final String ANYTHING = "…";
    private static final JsonMapper JSON = new JsonMapper();

    /** A command of the guide, and what it is said to answer; empty when the guide says nothing. */
    private record Step(String command, String answer) {}

    @Test
    void everyCommandAnswersAsTheGuideSays(@TempDir Path folder) throws IOException, InterruptedException {
        List<Step> steps = steps(Files.readString(Path.of("../docs/api-guide.md")));
        assertThat(steps).hasSizeGreaterThan(10);
        String[] printed;
        try (var demo = TestInstallation.get().startDemo()) {
            printed = run(steps, folder, TestInstallation.port(demo)).split(EDGE + "\n", -1);
        }
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!step.answer().isEmpty()) {
                JsonNode answered = lastOf(printed[i + 1]);
                assertThat(says(JSON.readTree(step.answer()), answered))
                        .as("%s\nanswers\n%s\nand not as the guide says", step.command(), answered)
                        .isTrue();
            }
        }
    }

    private static List<Step> steps(String guide) {
        var steps = new ArrayList<Step>();
        Matcher block = BLOCK.matcher(guide);
        while (block.find()) {
            if (block.group(1).equals("sh")) {
                steps.add(new Step(block.group(2), ""));
            } else {
                Step last = steps.removeLast();
                steps.add(new Step(last.command(), block.group(2)));
            }
        }
        return steps;
    }

    private static String run(List<Step> steps, Path folder, int port) throws IOException, InterruptedException {
        var script = new StringBuilder("set -eu\n");
        steps.forEach(step -> script.append("echo '")
                .append(EDGE)
                .append("'\n")
                .append(step.command())
                .append('\n'));
        Path output = folder.resolve("output");
        var builder = new ProcessBuilder(
                        "bash",
                        Files.writeString(folder.resolve("walk"), script).toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("API", "http://127.0.0.1:" + port + "/api");
        Process shell = builder.start();
        try {
            assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            shell.destroy();
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(shell.exitValue()).as(printed).isZero();
        return printed;
    }

    /** A command of several calls prints several answers; the guide shows the last. */
    private static JsonNode lastOf(String printed) {
        JsonNode last = JSON.missingNode();
        try (var answers = JSON.readerFor(JsonNode.class).<JsonNode>readValues(printed)) {
            while (answers.hasNext()) {
                last = answers.next();
            }
        }
        return last;
    }

    /** Whether everything that the guide shows is in the answer, which may hold more. */
    private static boolean says(JsonNode shown, JsonNode answered) {
        if (shown.isObject()) {
            return shown.properties().stream()
                    .allMatch(field ->
                            answered.has(field.getKey()) && says(field.getValue(), answered.get(field.getKey())));
        }
        if (shown.isArray()) {
            return answered.size() >= shown.size()
                    && java.util.stream.IntStream.range(0, shown.size())
                            .allMatch(i -> says(shown.get(i), answered.get(i)));
        }
        if (shown.isNumber()) {
            return answered.isNumber() && shown.decimalValue().compareTo(answered.decimalValue()) == 0;
        }
        return shown.asString("").equals(ANYTHING) || shown.equals(answered);
    }
}
