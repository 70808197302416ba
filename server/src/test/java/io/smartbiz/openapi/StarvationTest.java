package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Neighbour;
import io.smartbiz.testing.OpenTickets;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends every operation of the API, also one that is added, as fast as one organisation can, beside a neighbour: together with
 * those that are slow for the same reason, or with all others. {@code ./smartbiz bench faults} measures the same on a big
 * organisation.
 */
@Tag("alone")
class StarvationTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** More than the pool has connections. */
    private static final int ATTACKERS = 30;

    private static final Duration ATTACK = Duration.ofSeconds(6);
    private static final int TICKETS = 2_000;

    /** Every operation of the API's document has an example. */
    private static final Set<String> DOCUMENTED = ApiExample.all().keySet();

    /** Stands for a name that is new in each request. */
    private static final String NEW_NAME = "new_name_";

    private final Premises premises = new Premises();
    private final AtomicInteger names = new AtomicInteger();

    /** Why an operation may be slow. */
    enum Slow {
        /** Reads or changes many records. */
        HEAVY(method ->
                method.hasMethodAnnotation(Heavy.class) || method.getBeanType().isAnnotationPresent(Heavy.class)),
        /** Receives and inspects files. */
        UPLOADING(method -> Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestPart.class))),
        /** Hashes a password. */
        HASHING(method -> Arrays.stream(method.getMethodParameters()).anyMatch(StarvationTest::takesPassword)),
        /** Reads a list, whose page may be long. */
        LISTING(method -> method.getMethod().getReturnType() == Page.class),
        /** Moves the clocks of all open tickets to other rules. */
        MOVING_CLOCKS(method -> method.getBeanType().getPackageName().equals("io.smartbiz.tickets.levels")),
        /** Reads something else: nothing says whether that takes long. */
        READING(method -> isOther(method) && method.hasMethodAnnotation(GetMapping.class)),
        /** Changes something else, but not the caller's own session, which would end the attack. */
        CHANGING(method -> isOther(method)
                && !method.hasMethodAnnotation(GetMapping.class)
                && !method.getBeanType().getPackageName().equals("io.smartbiz.identity.signin"));

        private final Predicate<HandlerMethod> which;

        Slow(Predicate<HandlerMethod> which) {
            this.which = which;
        }

        private static boolean isOther(HandlerMethod method) {
            return Stream.of(HEAVY, UPLOADING, HASHING, LISTING, MOVING_CLOCKS)
                    .noneMatch(reason -> reason.which.test(method));
        }

        /** The operations, as in the examples. */
        private List<String> operations() {
            return TestInstallation.get()
                    .bean(RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .entrySet()
                    .stream()
                    .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("io.smartbiz"))
                    .filter(one -> which.test(one.getValue()))
                    .flatMap(one -> keys(one.getKey()))
                    .toList();
        }
    }

    private static boolean takesPassword(MethodParameter parameter) {
        RecordComponent[] components = parameter.getParameterType().getRecordComponents();
        return components != null
                && Arrays.stream(components)
                        .anyMatch(component ->
                                component.getName().toLowerCase(Locale.ROOT).contains("password"));
    }

    private static Stream<String> keys(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method.name() + " " + path))
                .filter(key -> !key.contains("/api/testing/") && DOCUMENTED.contains(key));
    }

    @ParameterizedTest
    @EnumSource
    void noSlowOperationKeepsANeighbourWaiting(Slow reason) throws Exception {
        var examples = ApiExample.all();
        List<ApiExample.Request> requests = reason.operations().stream()
                .map(key -> Objects.requireNonNull(examples.get(key), () -> key + " has no example"))
                .map(this::repeatable)
                .toList();
        assertThat(requests).hasSizeGreaterThan(2);
        if (reason == Slow.MOVING_CLOCKS) {
            OpenTickets.fill(premises.shop(), TICKETS);
        }

        Client attacker =
                reason == Slow.HASHING ? premises.sender() : premises.shop().admin();
        var answers = new ConcurrentLinkedQueue<Answer>();
        long end = System.nanoTime() + ATTACK.toNanos();
        List<Thread> attackers = IntStream.range(0, ATTACKERS)
                .mapToObj(i -> Thread.ofVirtual().start(() -> attack(attacker, requests, i, end, answers)))
                .toList();
        new Neighbour().isUndisturbedBy(new ArrayList<>(attackers));

        assertThat(answers)
                .hasSizeGreaterThan(requests.size())
                .allMatch(answer -> answer.status() != 500, "none breaks")
                .anyMatch(answer -> answer.status() < 300, "some work is done");
        assertThat(answers.stream().map(Answer::request).distinct()).hasSameSizeAs(requests);
    }

    /** The example's request for any version, and with names that can be made new. */
    private ApiExample.Request repeatable(ApiExample example) {
        String body = example.body().replace("${name}", NEW_NAME);
        if (body.contains("\"version\"")) {
            var fields = (ObjectNode) JSON.readTree(body);
            fields.remove("version");
            body = fields.toString();
        }
        return new ApiExample(
                        example.key(),
                        example.ids(),
                        example.query(),
                        body,
                        example.form(),
                        example.file(),
                        example.reachesOrganization())
                .prepare(premises);
    }

    private void attack(
            Client attacker,
            List<ApiExample.Request> requests,
            int number,
            long end,
            ConcurrentLinkedQueue<Answer> answers) {
        int first = number * requests.size() / ATTACKERS;
        for (int i = first; System.nanoTime() < end; i++) {
            ApiExample.Request request = requests.get(i % requests.size());
            String body = request.body().replace(NEW_NAME, NEW_NAME + names.incrementAndGet());
            Client client = attacker.withKey("attack-" + number + "-" + i);
            answers.add(new ApiExample.Request(request.method(), request.path(), body, request.form(), request.file())
                    .sendBy(client));
        }
    }
}
