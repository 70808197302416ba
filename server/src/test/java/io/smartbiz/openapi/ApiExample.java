package io.smartbiz.openapi;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A good request to an operation, from {@code examples.json}. What stands as {@code ${product}} there is made for each
 * use by the {@link Premises}.
 *
 * @param ids the path's variables
 * @param query the query string without the question mark; empty for none
 * @param body the JSON body; empty for none
 * @param file the file to upload; empty for none
 * @param reachesOrganization whether what it asks for belongs to no branch, so that it is open to members of any
 */
record ApiExample(
        String key, Map<String, String> ids, String query, String body, String file, boolean reachesOrganization) {

    private static final JsonMapper JSON = new JsonMapper();

    static Map<String, ApiExample> all() {
        try (InputStream file =
                Objects.requireNonNull(ApiExample.class.getResourceAsStream("/openapi/examples.json"))) {
            var examples = new LinkedHashMap<String, ApiExample>();
            JSON.readTree(file).properties().forEach(entry -> {
                JsonNode value = entry.getValue();
                var ids = new LinkedHashMap<String, String>();
                value.path("path")
                        .properties()
                        .forEach(id -> ids.put(id.getKey(), id.getValue().asString()));
                examples.put(
                        entry.getKey(),
                        new ApiExample(
                                entry.getKey(),
                                ids,
                                value.path("query").asString(""),
                                value.has("body") ? value.get("body").toString() : "",
                                value.path("file").asString(""),
                                value.path("reaches").asString("branch").equals("organization")));
            });
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String method() {
        return key.substring(0, key.indexOf(' '));
    }

    /** The request with everything it speaks of made. */
    Request prepare(Premises premises) {
        String path = key.substring(key.indexOf(' ') + 1);
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", premises.fill(id.getValue()));
        }
        String asked = premises.fill(query);
        return new Request(
                method(), asked.isEmpty() ? path : path + "?" + asked, premises.fill(body), premises.fill(file));
    }

    /** A request that can be sent by anybody. */
    record Request(String method, String path, String body, String file) {

        private static final String BOUNDARY = "the-files-edge";

        Answer sendBy(Client client) {
            if (file.isEmpty()) {
                return client.send(method, path, body.isEmpty() ? null : body);
            }
            String parts = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"goods.csv\""
                    + "\r\nContent-Type: text/csv\r\n\r\n" + file + "\r\n--" + BOUNDARY + "--\r\n";
            return client.sendRaw(
                    method, path, "multipart/form-data; boundary=" + BOUNDARY, parts.getBytes(StandardCharsets.UTF_8));
        }
    }
}
