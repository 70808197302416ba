package io.smartbiz.openapi;

import io.smartbiz.testing.Answer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was asked and answered, with all that differs from run to run replaced by something of its kind.
 *
 * @param request the body sent; null for none
 * @param response the body answered; null for none
 * @param hasLocation whether the answer gives the address of what was made
 * @param sortable the fields that the list can be sorted by; empty for what is no list
 */
record RecordedExample(
        int status,
        String contentType,
        @Nullable Object request,
        @Nullable Object response,
        boolean hasLocation,
        List<String> sortable) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_ROWS = 2;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TICKET = Pattern.compile("T-\\d{8}-\\d{4,}");
    private static final Map<Pattern, String> CHANGING = Map.of(
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z"), "2026-01-08T10:30:00Z",
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?=\")"), "2026-01-08",
            Pattern.compile("eyJ[\\w.-]+"), "eyJhbGciOiJIUzI1NiJ9...",
            Pattern.compile("(?<=\"(refresh_token|next_cursor)\":\"|signature=)[^\"&]+"), "aVeryLongText",
            Pattern.compile("(?<=\"(trace_id|fingerprint|seen)\":\")[^\"]+"), "0af7651916cd43dd8448eb211c80319c",
            Pattern.compile("(?<=\"user_agent\":\")[^\"]+"), "Firefox",
            Pattern.compile("(?<=\"B1-(\\w{1,2}-)?)\\d{8}"), "20260108",
            Pattern.compile("(?<=expires=)\\d+"), "1767868200",
            Pattern.compile("test-\\d+"), "gilam",
            Pattern.compile("(?<=(_seconds|_bytes|\"active|\"idle|\"waiting|\"failing)\":)\\d+"), "4096");

    static RecordedExample of(ApiExample.Request request, Answer answer, List<String> sortable) {
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        boolean json = type.contains("json");
        var ids = new HashMap<String, String>();
        Object asked = request.file() == null
                ? request.body().isEmpty() ? null : read(request.body(), ids)
                : read(form(request), ids);
        Object answered = answer.status() == 204
                ? null
                : json ? read(shortened(answer.body()).toString(), ids) : "# " + type;
        return new RecordedExample(answer.status(), type, asked, answered, answer.header("Location") != null, sortable);
    }

    private static String form(ApiExample.Request request) {
        var form = new LinkedHashMap<String, String>(request.form());
        form.put(request.file().field(), request.file().name());
        return JSON.writeValueAsString(form);
    }

    /** Of a list, its first rows say enough. */
    private static JsonNode shortened(JsonNode body) {
        if (body.path("data") instanceof tools.jackson.databind.node.ArrayNode rows) {
            while (rows.size() > MOST_ROWS) {
                rows.remove(rows.size() - 1);
            }
        }
        return body;
    }

    private static Object read(String json, Map<String, String> ids) {
        String steady = ID.matcher(json)
                .replaceAll(found -> ids.computeIfAbsent(
                        found.group(), _ -> "019b76c0-0000-7000-8000-%012d".formatted(ids.size() + 1)));
        var tickets = new HashMap<String, String>();
        steady = TICKET.matcher(steady)
                .replaceAll(found ->
                        tickets.computeIfAbsent(found.group(), _ -> "T-20260108-%04d".formatted(tickets.size() + 1)));
        for (var changing : CHANGING.entrySet()) {
            steady = changing.getKey().matcher(steady).replaceAll(Matcher.quoteReplacement(changing.getValue()));
        }
        return JSON.readValue(steady, Object.class);
    }
}
