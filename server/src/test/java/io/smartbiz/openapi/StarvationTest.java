package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Neighbour;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Sends every heavy operation of the API, also one that is added, as fast as one organisation can, beside a neighbour. */
class StarvationTest {

    /** More than the pool has connections. */
    private static final int ATTACKERS = 30;

    private static final Duration ATTACK = Duration.ofSeconds(6);

    private final Premises premises = new Premises();

    /** The keys of the operations, as in the examples. */
    private static Set<String> heavyOperations() {
        var heavy = new HashSet<String>();
        TestInstallation.get()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (isHeavy(method)) {
                        heavy.addAll(keys(mapping));
                    }
                });
        return heavy;
    }

    private static boolean isHeavy(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("io.smartbiz")
                && (method.hasMethodAnnotation(Heavy.class)
                        || method.getBeanType().isAnnotationPresent(Heavy.class));
    }

    private static List<String> keys(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method.name() + " " + path))
                .filter(key -> !key.contains("/api/testing/"))
                .toList();
    }

    @Test
    void noHeavyOperationKeepsANeighbourWaiting() throws InterruptedException {
        var examples = ApiExample.all();
        List<ApiExample.Request> requests = heavyOperations().stream()
                .map(key -> Objects.requireNonNull(examples.get(key), () -> key + " has no example"))
                .map(example -> example.prepare(premises))
                .toList();
        assertThat(requests).hasSizeGreaterThan(10);

        var answers = new ConcurrentLinkedQueue<Answer>();
        long end = System.nanoTime() + ATTACK.toNanos();
        List<Thread> attackers = IntStream.range(0, ATTACKERS)
                .mapToObj(i -> Thread.ofVirtual().start(() -> attack(requests, i, end, answers)))
                .toList();
        new Neighbour().isUndisturbedBy(new ArrayList<>(attackers));

        assertThat(answers)
                .hasSizeGreaterThan(requests.size())
                .allMatch(answer -> answer.status() != 500, "none breaks");
        assertThat(answers.stream().map(Answer::request).distinct()).hasSameSizeAs(requests);
    }

    private void attack(List<ApiExample.Request> requests, int first, long end, ConcurrentLinkedQueue<Answer> answers) {
        for (int i = first; System.nanoTime() < end; i++) {
            answers.add(requests.get(i % requests.size())
                    .sendBy(premises.shop().admin().withKey("attack-" + first + "-" + i)));
        }
    }
}
