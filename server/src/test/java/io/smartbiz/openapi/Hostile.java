package io.smartbiz.openapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.smartbiz.platform.lists.Listing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What nobody sends by mistake: values, bodies and parts of addresses that cost far more than they weigh. */
final class Hostile {

    private static final List<String> NUMBERS = List.of(
            "1e999999999",
            "-1e999999999",
            "1e-999999999",
            "9".repeat(60),
            // In the bounds of most fields, but not so their products and sums.
            "9999999999999999.99",
            "99999999999",
            "2147483647",
            "0." + "0".repeat(60) + "1",
            "-1",
            "\"1e999999999\"",
            "true",
            "[1e999999999]");

    private static final List<String> TEXTS = List.of(
            "\"\"",
            "\"" + "a".repeat(20_000) + "\"",
            "\"\\u0000\\u202e\\ud800\"",
            "\"+999999999-12-31T23:59:59Z\"",
            "\"-999999999-01-01\"",
            "1e999999999",
            "null",
            "{\"a\": 1e999999999}");

    private static final List<String> OTHERS = List.of(
            "[]",
            "{}",
            "[null, {}, [], \"\"]",
            "[".repeat(90) + "]".repeat(90),
            "[" + "{},".repeat(1_990) + "{}]",
            "{\"a\": 1e999999999, \"b\": {\"c\": [9e999]}}",
            "1e999999999",
            "\"" + "a".repeat(20_000) + "\"");

    /** Values of a query parameter, as they stand in an address. */
    static final List<String> PARAMETERS = List.of(
            "1e999999999",
            "-1e-99999999",
            "9".repeat(400),
            "-1",
            "",
            "%00",
            "%FF%FE",
            "%ED%A0%80",
            "%25",
            "a".repeat(4_000),
            "a+".repeat(1_500),
            "%F0%9F%98%80".repeat(300),
            ",".repeat(2_000),
            "%2B999999999-12-31T23:59:59Z",
            "-999999999-01-01",
            "0001-01-01",
            "9999-12-31",
            "00000000-0000-0000-0000-000000000000",
            "%27%20or%20%271%27%3D%271");

    /** Parts of a cursor. */
    static final List<String> CURSOR_PARTS = List.of(
            "",
            "+1000000000-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z",
            "infinity",
            "1e999999999",
            "2147483648",
            "\u0000",
            "a".repeat(2_000));

    /** Whole cursors that are damaged otherwise than in the value of one part. */
    static List<String> cursors(String good, List<String> parts) {
        var cursors = new ArrayList<>(List.of(
                good.substring(1),
                good.substring(0, good.length() - 1),
                good + good,
                good + "%3D%3D%3D",
                good + "%00",
                "_".repeat(3_000),
                Listing.encode(List.of()),
                Listing.encode(parts.reversed()),
                Listing.encode(Collections.nCopies(1_000, "search"))));
        for (int i = 0; i < parts.size(); i++) {
            var fewer = new ArrayList<>(parts);
            fewer.remove(i);
            cursors.add(Listing.encode(fewer));
            var more = new ArrayList<>(parts);
            more.add(i, parts.get(i));
            cursors.add(Listing.encode(more));
        }
        return cursors;
    }

    /** Values of a path's variable, as they stand in an address. */
    static final List<String> STEPS = List.of(
            "0",
            "-1",
            "1e999999999",
            "9".repeat(400),
            "a".repeat(4_000),
            "%00",
            "%FF",
            "%2e%2e",
            "%2F",
            "a;b=c",
            "%25",
            "'",
            "00000000-0000-0000-0000-000000000000");

    static final List<String> HEADER_NAMES = List.of(
            "Accept",
            "Accept-Language",
            "API-Version",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "Session-Cookie",
            "traceparent",
            "User-Agent",
            "X-Forwarded-For");

    /** Values of a header; all of them together fit into the head of a request. */
    static final List<String> HEADERS = List.of(
            "",
            "*",
            "1e999999999",
            "9".repeat(300),
            "a".repeat(300),
            "a;q=1,".repeat(50),
            "bytes=" + "0-,".repeat(90),
            "\"" + "a".repeat(200),
            "%00%FF");

    private Hostile() {}

    /** Values for a field of a type of JSON Schema, as they stand in JSON. */
    static List<String> values(String type) {
        return switch (type) {
            case "number", "integer" -> NUMBERS;
            case "string" -> TEXTS;
            default -> OTHERS;
        };
    }

    /** Whole bodies of JSON, by what is wrong with them. */
    static Map<String, byte[]> bodies(String good) {
        var bodies = new LinkedHashMap<String, byte[]>();
        bodies.put("nothing", new byte[0]);
        bodies.put("null", "null".getBytes(UTF_8));
        bodies.put("a number of 400 000 digits", "9".repeat(400_000).getBytes(UTF_8));
        bodies.put("a text of 900 000 letters", ("\"" + "a".repeat(900_000) + "\"").getBytes(UTF_8));
        bodies.put("deep arrays", "[".repeat(500_000).getBytes(UTF_8));
        bodies.put("deep objects", "{\"a\":".repeat(150_000).getBytes(UTF_8));
        bodies.put("340 000 objects", ("[" + "{},".repeat(340_000) + "{}]").getBytes(UTF_8));
        bodies.put("20 000 nulls", ("[" + "null,".repeat(20_000) + "null]").getBytes(UTF_8));
        bodies.put("100 000 unknown fields", manyFields().getBytes(UTF_8));
        bodies.put("cut", good.substring(0, good.length() / 2).getBytes(UTF_8));
        bodies.put("twice", (good + good).getBytes(UTF_8));
        bodies.put("UTF-16", good.getBytes(UTF_16));
        bodies.put("bytes that are no text", ("\u00ff\u00fe" + good + "\u00c3").getBytes(ISO_8859_1));
        bodies.put("more than a request may have", "[".repeat(1_100_000).getBytes(UTF_8));
        return bodies;
    }

    private static String manyFields() {
        var fields = new StringBuilder("{");
        for (int i = 0; i < 60_000; i++) {
            fields.append("\"f").append(i).append("\":1,");
        }
        return fields.append("\"last\":1}").toString();
    }
}
