package io.smartbiz.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.openapi.Abusers.Who;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends to every operation, parameter and field of the API's document what nobody sends by mistake: as nobody, as staff, as
 * a seller and as an administrator. Each request is answered soon and by a code of the catalogue, and the server remains
 * well. {@link BodyAbuseTest} sends bodies that never end, and files.
 */
@Tag("alone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbuseTest {

    private static final JsonMapper JSON_MAPPER = new JsonMapper();
    private static final byte[] NOTHING = {};
    private static final String JSON = "application/json";

    /** What some list can be sorted by. */
    private static final List<String> SORTS =
            List.of("created_at", "-updated_at", "due_at", "-priority", "-name", "date", "-id");

    private static final List<Integer> REFUSED_KIND = List.of(415);
    private static final List<Integer> REFUSED = List.of(401, 403, 415);

    private final Places places = new Places(Target.document());
    private final Premises premises = new Premises();
    private final Abusers abusers = new Abusers(premises);
    private final Wellbeing wellbeing = new Wellbeing();
    private final Map<String, ApiExample.Request> requests = new HashMap<>();

    private static Stream<Target> operations() {
        return Target.all();
    }

    @BeforeAll
    void watch() {
        // A list of two has a cursor.
        for (String record : List.of("ticket", "sale", "document", "member", "empty_product", "price_change")) {
            premises.fill(("${" + record + "}").repeat(2));
        }
        wellbeing.watch();
    }

    @AfterAll
    void remainsWell() {
        wellbeing.check();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void boundsEveryField(Target target) {
        if (!target.takesJson()) {
            return;
        }
        var request = request(target);
        for (Places.Place place : places.of(target.jsonSchema())) {
            for (String value : Hostile.values(place.type())) {
                String body = Places.put(withoutVersion(request.body()), place, value);
                holds(place + " = " + Abusers.shortened(value), target, request.path(), body.getBytes(UTF_8));
            }
        }
    }

    /** After the first change that is accepted, a body with a version would be refused before anything reads the rest of it. */
    private static String withoutVersion(String body) {
        if (!body.startsWith("{")) {
            return body;
        }
        var fields = (ObjectNode) JSON_MAPPER.readTree(body);
        fields.remove(List.of("version", "seen_version"));
        return fields.toString();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void boundsEveryBody(Target target) {
        if (!target.takesJson()) {
            return;
        }
        var request = request(target);
        Hostile.bodies(request.body()).forEach((what, body) -> holds(what, target, request.path(), body));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void boundsEveryParameter(Target target) {
        var request = request(target);
        String path = request.path().replaceFirst("\\?.*", "");
        byte[] body = request.body().getBytes(UTF_8);
        for (String name : target.queryParameters()) {
            for (String value : Hostile.PARAMETERS) {
                String query = name + "=" + value;
                holds(Abusers.shortened(query), target, path + "?" + query, body);
            }
            holds(name + " 800 times", target, path + "?" + (name + "=1&").repeat(800), body);
        }
        if (target.queryParameters().containsAll(List.of("start_date", "end_date"))) {
            String query = "?range=custom&start_date=1900-01-01&end_date=2199-12-31";
            holds("three centuries", target, path + query, body);
        }
    }

    /** The cursors of real pages, with one part of them changed at a time. */
    @ParameterizedTest
    @MethodSource("operations")
    void boundsEveryPartOfACursor(Target target) {
        if (!target.queryParameters().contains("cursor")) {
            return;
        }
        String path = request(target).path().replaceFirst("\\?.*", "") + "?size=1";
        cursors(target, path).forEach((list, cursor) -> {
            List<String> parts = Listing.decode(cursor);
            for (int i = 0; i < parts.size(); i++) {
                for (String value : Hostile.CURSOR_PARTS) {
                    var changed = new ArrayList<>(parts);
                    changed.set(i, value);
                    String what = "part " + i + " = " + Abusers.shortened(value);
                    holds(what, target, list + "&cursor=" + Listing.encode(changed), NOTHING);
                }
            }
            Hostile.cursors(cursor, parts)
                    .forEach(damaged -> holds(
                            "cursor " + Abusers.shortened(damaged), target, list + "&cursor=" + damaged, NOTHING));
        });
    }

    /** Otherwise nothing would be tried. */
    @Test
    void findsTheCursorsOfOrdersAndSearches() {
        Target tickets = operations()
                .filter(target -> target.toString().equals("GET /api/tickets"))
                .findFirst()
                .orElseThrow();
        assertThat(cursors(tickets, "/api/tickets?size=1"))
                .containsKeys(
                        "/api/tickets?size=1",
                        "/api/tickets?size=1&sort=due_at",
                        "/api/tickets?size=1&sort=-priority",
                        "/api/tickets?size=1&q=projector");
    }

    /** By the lists that they continue: in the usual order, in each other, and of a search. */
    private Map<String, String> cursors(Target target, String path) {
        var cursors = new HashMap<String, String>();
        var lists = new ArrayList<>(List.of(path));
        SORTS.forEach(sort -> lists.add(path + "&sort=" + sort));
        if (target.queryParameters().contains("q")) {
            lists.add(path + "&q=projector");
        }
        for (String list : lists) {
            String cursor =
                    abusers.client(Who.ADMIN).get(list).at("/page/next_cursor").asString("");
            if (!cursor.isEmpty()) {
                cursors.put(list, cursor);
            }
        }
        return cursors;
    }

    @ParameterizedTest
    @MethodSource("operations")
    void boundsEveryStepOfThePath(Target target) {
        String template = target.example().key().replaceFirst("\\S+ ", "");
        for (String step : Hostile.STEPS) {
            String path = template.replaceAll("\\{\\w+}", Matcher.quoteReplacement(step));
            if (!path.equals(template)) {
                holds(Abusers.shortened(path), target, path, NOTHING);
            }
        }
        String plain = template.replaceAll("\\{\\w+}", "1");
        String encoded = "/%%%02X".formatted((int) plain.charAt(1)) + plain.substring(2);
        for (Who who : Who.values()) {
            abusers.client(who).send(target.example().method(), encoded, null).refuses(400, "MALFORMED_REQUEST");
        }
    }

    /** The container would write files to the disk, and read forms, before the operation is asked whether it takes them. */
    @ParameterizedTest
    @MethodSource("operations")
    void takesNoBodyOfAnotherKind(Target target) {
        byte[] upload =
                ("--e\r\nContent-Disposition: form-data; name=\"q\"\r\n\r\na\r\n--e\r\nContent-Disposition: form-data; "
                                + "name=\"file\"; filename=\"a.txt\"\r\n\r\n" + "a".repeat(50_000) + "\r\n--e--\r\n")
                        .getBytes(UTF_8);
        if (!target.takesUploads()) {
            refusesKind(target, "multipart/form-data; boundary=e", upload);
            refusesKind(target, "Multipart/Mixed; boundary=e", upload);
        }
        byte[] form = ("q=a&" + "a=b&".repeat(2_000)).getBytes(UTF_8);
        refusesKind(target, "application/x-www-form-urlencoded", form);
        refusesKind(target, "Application/X-WWW-Form-Urlencoded;charset=utf-8", form);
    }

    private void refusesKind(Target target, String type, byte[] body) {
        var request = request(target);
        for (Who who : Who.values()) {
            Answer answer =
                    abusers.answer(who, target, client -> client.sendRaw(request.method(), request.path(), type, body));
            assertThat(answer.status())
                    .as("%s %s with %s as %s: %s", request.method(), request.path(), type, who, answer.body())
                    .isIn(who == Who.ADMIN ? REFUSED_KIND : REFUSED);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void boundsEveryHeader(Target target) {
        var request = request(target);
        for (String value : Hostile.HEADERS) {
            holds("headers " + Abusers.shortened(value), target, client -> {
                Client sender = client;
                for (String header : Hostile.HEADER_NAMES) {
                    sender = sender.with(header, value);
                }
                return sender.sendRaw(request.method(), request.path(), JSON, "{}".getBytes(UTF_8));
            });
        }
    }

    /** The good request, made once: what it speaks of can only be made once for some. */
    private ApiExample.Request request(Target target) {
        return requests.computeIfAbsent(target.toString(), _ -> target.example().prepare(premises));
    }

    private void holds(String what, Target target, String path, byte[] body) {
        String method = target.example().method();
        holds(
                what,
                target,
                client -> (method.equals("PUT") ? client.with("If-Match", "*") : client)
                        .sendRaw(method, path, JSON, body.length == 0 ? null : body));
    }

    private void holds(String what, Target target, Function<Client, Answer> send) {
        for (Who who : Who.values()) {
            abusers.holds(what, target, who, send);
        }
    }
}
