package io.smartbiz.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends to every operation, parameter and field of the API's document what nobody sends by mistake. Each request is answered
 * soon and by a code of the catalogue, whoever sends it, and the server remains well.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbuseTest {

    private static final Duration SOON = Duration.ofSeconds(2);
    /** By one request, its sender in the same process included. */
    private static final long MOST_ALLOCATED = 100L << 20;

    private static final Set<String> CODES =
            Arrays.stream(ErrorCode.values()).map(Enum::name).collect(Collectors.toSet());

    private final JsonNode document = document();
    private final Places places = new Places(document);
    private final Map<String, ApiExample> examples = ApiExample.all();
    private final Premises premises = new Premises();
    private final Client staff = premises.shop().member("staff");
    private final Client seller = premises.shop().member("seller");
    private final Wellbeing wellbeing = new Wellbeing();
    private final Map<String, ApiExample.Request> requests = new HashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    /** An operation of the document. */
    private record Target(ApiExample example, JsonNode definition) {
        @Override
        public String toString() {
            return example.key();
        }

        JsonNode jsonSchema() {
            return definition.at("/requestBody/content/application~1json/schema");
        }

        boolean takesUploads() {
            return !definition.at("/requestBody/content/multipart~1form-data").isMissingNode();
        }

        List<String> queryParameters() {
            return definition
                    .path("parameters")
                    .valueStream()
                    .filter(parameter -> parameter.get("in").asString().equals("query"))
                    .map(parameter -> parameter.get("name").asString())
                    .toList();
        }
    }

    private static JsonNode document() {
        try (InputStream file = Objects.requireNonNull(AbuseTest.class.getResourceAsStream("/openapi.json"))) {
            return new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Stream<Target> operations() {
        var all = new ArrayList<Target>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String key = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    all.add(new Target(Objects.requireNonNull(examples.get(key)), operation.getValue()));
                }));
        return all.stream();
    }

    @BeforeAll
    void watch() {
        wellbeing.watch();
    }

    @AfterAll
    void remainsWell() {
        wellbeing.check();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void boundsEveryField(Target target) {
        if (target.jsonSchema().isMissingNode()) {
            return;
        }
        var request = request(target);
        Client admin = premises.shop().member("admin");
        for (Places.Place place : places.of(target.jsonSchema())) {
            for (String value : Hostile.values(place.type())) {
                String body = Places.put(request.body(), place, value);
                holds(place + " = " + shortened(value), callers(admin), request.method(), request.path(), body);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void boundsEveryBody(Target target) {
        if (target.jsonSchema().isMissingNode()) {
            return;
        }
        var request = request(target);
        Client admin = premises.shop().member("admin");
        Hostile.bodies(request.body())
                .forEach((what, body) -> holds(what, List.of(admin, seller), request.method(), request.path(), body));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void boundsEveryParameter(Target target) {
        var request = request(target);
        String path = request.path().replaceFirst("\\?.*", "");
        Client admin = premises.shop().member("admin");
        for (String name : target.queryParameters()) {
            for (String value : Hostile.PARAMETERS) {
                String query = name + "=" + value;
                holds(shortened(query), callers(admin), target.example().method(), path + "?" + query, request.body());
            }
            String many = (name + "=1&").repeat(800);
            holds(name + " 800 times", List.of(admin), request.method(), path + "?" + many, request.body());
        }
        if (target.queryParameters().containsAll(List.of("from", "to"))) {
            String query = "?range=custom&from=1900-01-01&to=2199-12-31";
            holds("three centuries", List.of(admin, seller), request.method(), path + query, request.body());
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void boundsEveryStepOfThePath(Target target) {
        String template = target.example().key().replaceFirst("\\S+ ", "");
        Client admin = premises.shop().member("admin");
        for (String step : Hostile.STEPS) {
            String path = template.replaceAll("\\{\\w+}", java.util.regex.Matcher.quoteReplacement(step));
            if (!path.equals(template)) {
                holds(shortened(path), callers(admin), target.example().method(), path, "");
            }
        }
        String plain = template.replaceAll("\\{\\w+}", "1");
        String encoded = "/%%%02X".formatted((int) plain.charAt(1)) + plain.substring(2);
        admin.send(target.example().method(), encoded, null).refuses(400, "MALFORMED_REQUEST");
    }

    /** The container would write files to the disk, and read forms, before the operation is asked whether it takes them. */
    @ParameterizedTest
    @MethodSource("operations")
    void takesNoBodyOfAnotherKind(Target target) {
        var request = request(target);
        Client admin = premises.shop().member("admin");
        byte[] upload =
                ("--e\r\nContent-Disposition: form-data; name=\"q\"\r\n\r\na\r\n--e\r\nContent-Disposition: form-data; "
                                + "name=\"file\"; filename=\"a.txt\"\r\n\r\n" + "a".repeat(50_000) + "\r\n--e--\r\n")
                        .getBytes(UTF_8);
        if (!target.takesUploads()) {
            refusesKind(admin, request, "multipart/form-data; boundary=e", upload);
            refusesKind(admin, request, "Multipart/Mixed; boundary=e", upload);
        }
        byte[] form = ("q=a&" + "a=b&".repeat(2_000)).getBytes(UTF_8);
        refusesKind(admin, request, "application/x-www-form-urlencoded", form);
        refusesKind(admin, request, "Application/X-WWW-Form-Urlencoded;charset=utf-8", form);
    }

    private static void refusesKind(Client caller, ApiExample.Request request, String type, byte[] body) {
        Answer answer = caller.sendRaw(request.method(), request.path(), type, body);
        assertThat(answer.status())
                .as("%s %s with %s: %s", request.method(), request.path(), type, answer.body())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void boundsEveryHeader(Target target) {
        var request = request(target);
        Client admin = premises.shop().member("admin");
        for (String value : Hostile.HEADERS) {
            Client sender = admin;
            for (String header : Hostile.HEADER_NAMES) {
                sender = sender.with(header, value);
            }
            holds("headers " + shortened(value), List.of(sender), request.method(), request.path(), "{}");
        }
    }

    /** A body that ends before its announced length. */
    @ParameterizedTest
    @MethodSource("operations")
    void doesNotWaitForABodyThatEnds(Target target) throws IOException {
        if (target.jsonSchema().isMissingNode()) {
            return;
        }
        var request = request(target);
        String head =
                "%s %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"a\":"
                        .formatted(request.method(), request.path());
        long begin = System.nanoTime();
        try (var socket = new Socket("127.0.0.1", TestInstallation.get().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.shutdownOutput();
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 4".length());
            assertThat(new String(start, UTF_8)).isIn("", "HTTP/1.1 4");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }

    /** The good request, made once: what it speaks of can only be made once for some. */
    private ApiExample.Request request(Target target) {
        return requests.computeIfAbsent(target.toString(), _ -> target.example().prepare(premises));
    }

    /** An administrator gets furthest; the others come by turns, or everything would take three times as long. */
    private List<Client> callers(Client admin) {
        return switch (turn.incrementAndGet() % 8) {
            case 0 -> List.of(admin, seller);
            case 3 -> List.of(admin, staff);
            case 6 -> List.of(admin, Client.anonymous());
            default -> List.of(admin);
        };
    }

    private void holds(String what, List<Client> callers, String method, String path, String body) {
        holds(what, callers, method, path, body.getBytes(UTF_8));
    }

    private void holds(String what, List<Client> callers, String method, String path, byte[] body) {
        for (Client caller : callers) {
            Tried tried = tried(caller, method, path, body);
            // What is slow by itself is slow again; a pause of the machine is not.
            if (tried.took().compareTo(SOON) > 0) {
                tried = tried(caller, method, path, body);
            }
            Answer answer = tried.answer();
            String about = "%s with %s was answered %s %s"
                    .formatted(
                            shortened(answer.request()),
                            what,
                            answer.status(),
                            shortened(answer.body().toString()));
            assertThat(answer.status()).as(about).isLessThan(500);
            if (answer.status() >= 400) {
                assertThat(answer.text("/error/code")).as(about).isIn(CODES);
            }
            assertThat(tried.took()).as(about).isLessThan(SOON);
            assertThat(tried.allocated()).as("bytes allocated: %s", about).isLessThan(MOST_ALLOCATED);
        }
    }

    /** A request that was answered, with its time and the bytes that the process allocated meanwhile. */
    private record Tried(Answer answer, Duration took, long allocated) {}

    private static Tried tried(Client caller, String method, String path, byte[] body) {
        long allocated = Wellbeing.allocatedBytes();
        long begin = System.nanoTime();
        Answer answer = caller.sendRaw(method, path, "application/json", body.length == 0 ? null : body);
        return new Tried(answer, Duration.ofNanos(System.nanoTime() - begin), Wellbeing.allocatedBytes() - allocated);
    }

    private static String shortened(String text) {
        return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
}
