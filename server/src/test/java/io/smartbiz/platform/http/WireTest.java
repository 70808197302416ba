package io.smartbiz.platform.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.search.SearchType;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every operation has alike on the wire, whatever is sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WireTest {

    private static final String MILLIS = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z";
    private static final String JSON = "application/json";

    private final Shop shop = new Shop();
    private final Client admin = shop.admin().with("Accept-Language", "en");
    private final UUID branch = shop.branch();

    // ------------------------------------------------------------------ envelopes

    @Test
    void answersInTheEnvelope() {
        Answer one = admin.get("/api/branches/" + branch).expect(200);
        assertThat(one.body().propertyNames()).containsExactly("success", "data", "message", "timestamp");
        assertThat(one.at("/success").asBoolean()).isTrue();
        assertThat(one.text("/message")).isEqualTo("Done");
        assertThat(one.text("/timestamp")).matches(MILLIS);
        assertThat(Instant.parse(one.text("/data/created_at"))).isBefore(Instant.parse(one.text("/timestamp")));
        Answer list = admin.get("/api/branches").expect(200);
        assertThat(list.body().propertyNames()).containsExactly("success", "data", "page", "message", "timestamp");
        assertThat(list.header("Content-Type")).isEqualTo(JSON);
        assertThat(list.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(list.header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void namesTheChoicesWhereAnotherIsGiven() {
        String only = "can only be one of: ";
        assertThat(admin.get("/api/search?q=lara&type=gold")
                        .refuses(422, "VALIDATION_ERROR")
                        .text("/error/details/fields/type"))
                .isEqualTo(only
                        + Arrays.stream(SearchType.values())
                                .map(type -> type.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
        assertThat(admin.get("/api/audit-logs?entity_type=gold")
                        .refuses(422, "VALIDATION_ERROR")
                        .text("/error/details/fields/entity_type"))
                .startsWith(only + "approval, asset, branch, ");
        assertThat(admin.post("/api/products", Map.of("name", "Lara", "category", "Gilamlar", "type", "gold"))
                        .refuses(422, "VALIDATION_ERROR")
                        .text("/error/details/fields/type"))
                .isEqualTo(only + "unit, meter");
    }

    @Test
    void givesTheAddressOfWhatWasMadeAndNothingOfWhatWasDeleted() {
        Answer made =
                admin.post("/api/v1/categories", Map.of("name", "Short-lived")).expect(201);
        assertThat(made.header("Location")).isEqualTo("/api/categories/" + made.id());
        Answer deleted = admin.delete("/api/categories/" + made.id()).expect(204);
        assertThat(deleted.body().isNull()).isTrue();
        assertThat(deleted.header("Content-Type")).isNull();
    }

    @Test
    void refusesInTheEnvelopeWithATraceOfTheCallers() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Answer refusal = admin.with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/api/branches/" + UUID.randomUUID())
                .refuses(404, "NOT_FOUND");
        assertThat(refusal.body().propertyNames()).containsExactly("success", "error", "timestamp");
        assertThat(refusal.at("/success").asBoolean()).isFalse();
        assertThat(refusal.text("/error/message")).isEqualTo("This could not be found.");
        assertThat(refusal.text("/error/trace_id")).isEqualTo(trace);
        assertThat(refusal.text("/timestamp")).matches(MILLIS);
        Answer own = admin.with("traceparent", "nonsense").get("/api/nowhere").refuses(404, "NOT_FOUND");
        assertThat(own.text("/error/trace_id")).matches("[0-9a-f]{32}");
    }

    @Test
    void refusesWithAProblemWhereOneIsAccepted() {
        Client reader = admin.with("Accept", "application/problem+json, application/json;q=0.9");
        Answer problem = reader.post("/api/categories", Map.of("name", "")).expect(422);
        assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(problem.body().propertyNames())
                .containsExactly("type", "title", "status", "detail", "instance", "code", "details", "trace_id");
        assertThat(problem.text("/type")).isEqualTo("about:blank");
        assertThat(problem.at("/status").asInt()).isEqualTo(422);
        assertThat(problem.text("/instance")).isEqualTo("/api/categories");
        assertThat(problem.text("/code")).isEqualTo("VALIDATION_ERROR");
        assertThat(problem.text("/details/fields/name")).isEqualTo("must not be empty");
        Answer stranger = Client.anonymous()
                .with("Accept", "application/problem+json")
                .get("/api/branches")
                .expect(401);
        assertThat(stranger.text("/code")).isEqualTo("UNAUTHENTICATED");
        assertThat(stranger.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    // ------------------------------------------------------------------ versions and addresses

    @Test
    void takesVersionOneWhereNoneIsNamed() {
        assertThat(admin.get("/api/v1/branches").expect(200).data())
                .isEqualTo(admin.get("/api/branches").expect(200).data())
                .isEqualTo(admin.with("API-Version", "1")
                        .get("/api/branches")
                        .expect(200)
                        .data());
        admin.get("/api/v9/branches").refuses(400, "UNSUPPORTED_API_VERSION");
        admin.with("API-Version", "9").get("/api/branches").refuses(400, "UNSUPPORTED_API_VERSION");
        admin.with("API-Version", "newest").get("/api/branches").refuses(400, "UNSUPPORTED_API_VERSION");
    }

    @Test
    void letsASecondVersionLiveBesideTheFirst() {
        assertThat(Client.anonymous().get("/api/testing/versioned").text("/data/words"))
                .isEqualTo("first");
        assertThat(Client.anonymous().get("/api/v1/testing/versioned").text("/data/words"))
                .isEqualTo("first");
        assertThat(Client.anonymous().get("/api/v2/testing/versioned").text("/data/words"))
                .isEqualTo("second");
        assertThat(Client.anonymous()
                        .with("API-Version", "2")
                        .get("/api/testing/versioned")
                        .text("/data/words"))
                .isEqualTo("second");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/nowhere",
                "/api/v1/nowhere",
                "/api",
                "/api/",
                "/api/v1",
                "/api/branches/",
                "/api/branches/1",
                "/api/branches/not-an-id",
                "/api/branches/0190b0f0-0000-7000-8000-00000000000",
                "/nowhere",
                "/actuator/env",
            })
    void findsNothingUnderAnUnknownAddress(String path) {
        admin.get(path).refuses(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/branches/%2e%2e/users",
                "/api/branches;x=1/..;/users",
                "/api//branches",
                "/api/branches%0d%0aX-Injected:1",
            })
    void refusesAddressesThatMeanToDeceive(String path) {
        Answer refusal = admin.get(path);
        assertThat(refusal.status()).isIn(400, 404);
        assertThat(refusal.header("X-Injected")).isNull();
        assertThat(refusal.text("/error/code")).as("%s", refusal.body()).isIn("MALFORMED_REQUEST", "NOT_FOUND");
    }

    /** These Tomcat refuses before any of our code has seen them. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/branches/%00", "/api/branches/a%2Fb", "/api/branches/%FF%FE"})
    void refusesAddressesThatCannotBeRead(String path) {
        admin.get(path).refuses(400, "MALFORMED_REQUEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?=", "?=&=", "?q=%ED%A0%80", "?q=%FF"})
    void refusesParametersThatCannotBeRead(String query) {
        admin.get("/api/products" + query).refuses(400, "MALFORMED_REQUEST");
    }

    @Test
    void tellsWhichMethodsAnAddressHas() {
        Answer refusal = admin.send("PATCH", "/api/branches", Map.of()).refuses(405, "METHOD_NOT_ALLOWED");
        assertThat(refusal.header("Allow")).contains("GET").contains("POST");
        admin.delete("/api/branches").refuses(405, "METHOD_NOT_ALLOWED");
        assertThat(admin.send("HEAD", "/api/branches", null).status()).isEqualTo(200);
    }

    // ------------------------------------------------------------------ bodies

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "1",
                "{'name': 'x'}",
                "{name: \"x\"}",
                "{\"name\": \"x\",}",
                "{\"name\": \"x\"} {}",
                "{\"name\": \"x\", \"name\": \"y\"}",
                "{\"name\": NaN}",
                "{\"name\": \"\\ud8\"}",
                "{\"name\": \"x\ny\"}",
                "// comment\n{\"name\": \"x\"}",
            })
    void refusesWhatIsNoJsonObject(String body) {
        admin.post("/api/categories", body).refuses(400, "MALFORMED_REQUEST");
    }

    @Test
    void refusesARequestWithoutItsBody() {
        admin.post("/api/categories").refuses(400, "MALFORMED_REQUEST");
    }

    static Stream<List<Object>> wrongFields() {
        UUID id = UUID.randomUUID();
        return Stream.of(
                List.of("/api/categories", Map.of("name", "x", "colour", "red"), "colour"),
                List.of("/api/categories", Map.of("name", "x", "Name", "red"), "Name"),
                List.of("/api/categories", Map.of("name", 1), "name"),
                List.of("/api/categories", Map.of("name", true), "name"),
                List.of("/api/categories", Map.of("name", List.of("x")), "name"),
                List.of("/api/categories", Map.of("name", Map.of()), "name"),
                List.of("/api/categories", Map.of("name", "x", "position", "1"), "position"),
                List.of("/api/categories", Map.of("name", "x", "position", 1.5), "position"),
                List.of("/api/categories", Map.of("name", "x", "position", 4_000_000_000L), "position"),
                List.of("/api/categories", Map.of("name", "x", "parent_id", "me"), "parent_id"),
                List.of("/api/categories", Map.of("name", "x", "parent_id", 7), "parent_id"),
                List.of("/api/categories", Map.of("name", "x", "names", Map.of("de", "y")), "names"),
                List.of("/api/categories", Map.of("name", "x".repeat(101)), "name"),
                List.of("/api/categories", Map.of("name", " \t "), "name"),
                List.of("/api/categories", Map.of(), "name"),
                List.of("/api/branches", Map.of("name", "x", "code", "X", "is_active", "yes"), "is_active"),
                List.of("/api/branches", Map.of("name", "x", "code", "X", "is_active", 1), "is_active"),
                List.of("/api/branches", Map.of("name", "x", "code", "x y"), "code"),
                List.of("/api/products", Map.of("prices", Map.of("sell_price", 1)), "prices"),
                List.of("/api/products", Map.of("sell_price", -1), "sell_price"),
                List.of("/api/products", Map.of("sku", "x".repeat(65)), "sku"),
                List.of("/api/products", Map.of("sku", 1), "sku"),
                List.of("/api/products", Map.of("quantity", 0.5), "quantity"),
                List.of("/api/products", Map.of("branch_id", "me"), "branch_id"),
                List.of(
                        "/api/sales",
                        Map.of("lines", List.of(Map.of("product_id", id, "quantity", 0))),
                        "lines[0].quantity"),
                List.of(
                        "/api/sales",
                        Map.of("lines", List.of(Map.of("product_id", id, "quantity", "2"))),
                        "lines[0].quantity"),
                List.of(
                        "/api/sales",
                        Map.of("lines", List.of(Map.of("product_id", id, "quantity", 1, "note", "x"))),
                        "lines[0].note"),
                List.of("/api/sales", Map.of("lines", List.of()), "lines"),
                List.of("/api/sales", Map.of("payment_type", "gold"), "payment_type"),
                List.of("/api/sales", Map.of("payment_type", 0), "payment_type"),
                List.of("/api/sales", Map.of("date", "2026-02-30"), "date"),
                List.of("/api/sales", Map.of("date", 20260101), "date"));
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void namesTheFieldThatIsWrong(List<Object> request) {
        Answer refusal = admin.post((String) request.get(0), request.get(1)).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames())
                .as("%s", refusal.body())
                .contains((String) request.get(2));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        Answer refusal = admin.post("/api/branches", Map.of("name", "", "code", "?", "phone", "9".repeat(60)))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames())
                .containsExactlyInAnyOrder("name", "code", "phone");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0.001",
                "100.999",
                "12345678901234567",
                "99999999999999999999999999999999999999999999",
                "1e999999999",
                "-1e999999999",
                "1e-999999999",
                "1e30",
                "\"5\"",
                "true",
                "[]",
            })
    void refusesAmountsThatAreNone(String amount) {
        Answer refusal = admin.post("/api/products", """
                        {"name": "Carpet", "category_id": "%s", "type": "unit", "buy_price": 1, "sell_price": %s}""".formatted(shop.category(), amount))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).contains("sell_price");
    }

    @Test
    void keepsAmountsExactlyAndWritesThemPlainly() {
        Answer product =
                admin.post("/api/products", """
                        {"name": "Exact", "category_id": "%s", "type": "UNIT", "buy_price": 1e3,
                         "sell_price": 1234567890123456.70}""".formatted(shop.category())).expect(201);
        assertThat(product.number("/data/sell_price").toString()).isEqualTo("1234567890123456.7");
        assertThat(product.number("/data/buy_price").toString()).isEqualTo("1000");
        assertThat(product.text("/data/type")).isEqualTo("unit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void refusesDeepNesting(String level) {
        admin.post("/api/categories", level.repeat(100_000)).refuses(400, "MALFORMED_REQUEST");
        admin.post("/api/categories", "{\"name\": " + level.repeat(100_000)).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void refusesMoreThanOneMegabyte() throws Exception {
        String body = "{\"name\": \"%s\"}".formatted("x".repeat(1024 * 1024));
        admin.post("/api/categories", body).refuses(413, "PAYLOAD_TOO_LARGE");
        var chunked = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + TestInstallation.get().port() + "/api/auth/login"))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(chunked, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("PAYLOAD_TOO_LARGE");
        }
        admin.post("/api/categories", "{\"name\": \"%s\"}".formatted("x".repeat(1_000_000)))
                .refuses(422, "VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
    void refusesOtherContentTypes(String type) {
        Answer refusal = admin.sendRaw("POST", "/api/categories", type, "name=x".getBytes(UTF_8));
        refusal.refuses(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void refusesToAnswerInAFormThatItHasNot() {
        admin.with("Accept", "text/html").get("/api/branches").refuses(406, "NOT_ACCEPTABLE");
        admin.with("Accept", "nonsense").get("/api/branches").refuses(406, "NOT_ACCEPTABLE");
    }

    // ------------------------------------------------------------------ text

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "\\ud800", "\\udc00x", "x\\ud83d"})
    void refusesTextThatNoDatabaseHolds(String name) {
        Answer refusal =
                admin.post("/api/categories", "{\"name\": \"" + name + "\"}").refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("name");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] latin = "{\"name\": \"Caf\u00e9\"}".getBytes(ISO_8859_1);
        admin.sendRaw("POST", "/api/categories", JSON, latin).refuses(400, "MALFORMED_REQUEST");
        byte[] overlongZero = "{\"name\": \"\u00c0\u0080\"}".getBytes(ISO_8859_1);
        admin.sendRaw("POST", "/api/categories", JSON, overlongZero).refuses(422, "VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table core.members; --",
                "<script>alert(1)</script>",
                "${jndi:ldap://x} #{7*7} {{7*7}} {0}",
                "%s %n \\ \" / \u0007 \u200f \u202e",
                "فرش ۲×۳ دستباف 🧿",
                "O‘zbekiston Ўзбекистон",
            })
    void keepsTextAsItIs(String text) {
        Answer category = admin.post("/api/categories", Map.of("name", text)).expect(201);
        assertThat(category.text("/data/name")).isEqualTo(text);
        Answer product = admin.post(
                        "/api/products",
                        Map.of(
                                "name",
                                text,
                                "category_id",
                                category.id(),
                                "type",
                                "unit",
                                "buy_price",
                                1,
                                "sell_price",
                                2,
                                "notes",
                                text,
                                "attributes",
                                Map.of("k", text)))
                .expect(201);
        Answer read = admin.get("/api/products/" + product.id()).expect(200);
        assertThat(read.text("/data/notes")).isEqualTo(text);
        assertThat(read.text("/data/attributes/k")).isEqualTo(text);
        assertThat(read.header("Content-Type")).isEqualTo(JSON);
    }

    // ------------------------------------------------------------------ query parameters

    @ParameterizedTest
    @CsvSource({
        "/api/branches?colour=red, colour",
        "/api/branches/x?deleted=true, deleted",
        "/api/products?colour=red, colour",
        "/api/products?type=gold, type",
        "/api/products?in_stock=yes, in_stock",
        "/api/products?width=wide, width",
        "/api/products?category=7, category",
        "/api/products?barcode=1&barcode=2, barcode",
        "/api/products?q=%00, q",
        "/api/audit-logs?range=decade, range",
        "/api/audit-logs?range=custom&start_date=2026-02-30, start_date",
        "/api/audit-logs?range=custom, start_date",
        "/api/audit-logs?range=today&start_date=2026-01-01, start_date",
        "/api/audit-logs?start_date=2026-01-02&end_date=2026-01-01, end_date",
        "/api/audit-logs?important=1, important",
        "/api/users?role_id=0-0-0-0-0, role_id",
    })
    void namesTheParameterThatIsWrong(String path, String parameter) {
        Answer refusal =
                admin.get(path.replace("branches/x", "branches/" + branch)).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly(parameter);
    }

    @Test
    void searchesForTextWithoutReadingItAsAPattern() {
        for (String q : List.of("%25", "_", "%27", "%5C", "%27%20or%201%3D1--", "(", "*", "%F0%9F%A7%BF")) {
            assertThat(admin.get("/api/users?q=" + q).expect(200).data().size())
                    .as(q)
                    .isZero();
            admin.get("/api/products?q=" + q).expect(200);
            admin.get("/api/sales?q=" + q).expect(200);
        }
    }

    // ------------------------------------------------------------------ languages

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | This could not be found.",
                "fa | پیدا نشد",
                "fa-IR,fa;q=0.9 | پیدا نشد",
                "uz-Cyrl-UZ | topilmadi",
                "ru | найдено",
                "de, ru;q=0.5, en;q=0.3 | найдено",
                "en;q=0.1, ru | найдено",
                "de | topilmadi",
                "'' | topilmadi",
                ";;;q=x | topilmadi",
            })
    void speaksTheLanguageAskedForElseTheMembersOwn(String accepted, String words) {
        Client reader = accepted.isEmpty() ? shop.admin() : shop.admin().with("Accept-Language", accepted);
        assertThat(reader.get("/api/branches/" + UUID.randomUUID()).text("/error/message"))
                .containsIgnoringCase(words);
    }

    @Test
    void saysWhatIsWrongWithAFieldInTheLanguageAskedFor() {
        Answer refusal = shop.admin()
                .with("Accept-Language", "ru")
                .post("/api/categories", Map.of("name", "x".repeat(101)))
                .expect(422);
        assertThat(refusal.text("/error/details/fields/name"))
                .containsPattern("\\p{IsCyrillic}")
                .contains("100")
                .doesNotContain("{");
    }

    // ------------------------------------------------------------------ never a fault

    static Stream<String> operations() {
        return TestInstallation.get().bean(RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream()
                                .map(path -> method + " "
                                        + path.replaceAll(
                                                "\\{\\w+}", UUID.randomUUID().toString()))))
                .filter(operation -> operation.contains(" /api/"))
                .filter(operation -> !operation.contains("/auth/logout") && !operation.endsWith("openapi.json"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void neverFailsWhateverIsSent(String operation) {
        String[] parts = operation.split(" ");
        List<String> bodies = List.of(
                "{}",
                "[]",
                "null",
                "0",
                "\"\"",
                "{\"\": null}",
                "{\"version\": -1}",
                "{\"lines\": [null]}",
                "{\"username\": \"x\", \"password\": \"y\"}",
                "{\"ids\": [null]}");
        for (String body : parts[0].equals("GET") ? List.of("") : bodies) {
            assertTold(admin.send(parts[0], parts[1], body.isEmpty() ? null : body));
        }
        for (String query : List.of("?", "?=", "?&&", "?page=", "?size=-1", "?%00=%00", "?q=", "?sort=,", "?cursor=")) {
            assertTold(admin.send(parts[0], parts[1] + query, null));
        }
    }

    private static void assertTold(Answer answer) {
        assertThat(answer.status()).as(answer.request() + answer.body()).isLessThan(500);
        assertThat(answer.body().toString())
                .as(answer.request())
                .doesNotContain("Exception", "io.smartbiz", "org.", "java.", "SQL");
    }
}
