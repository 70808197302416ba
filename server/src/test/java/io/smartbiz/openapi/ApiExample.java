package io.smartbiz.openapi;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.FormFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A good request to an operation, from {@code examples.json}. What stands as {@code ${product}} there is made for each
 * use by the {@link Premises}.
 *
 * @param ids the path's variables
 * @param query the query string without the question mark; empty for none
 * @param body the JSON body; empty for none
 * @param form the fields of a form with a file
 * @param file the file to upload; null for none
 * @param reachesOrganization whether what it asks for belongs to no branch, so that it is open to members of any
 */
record ApiExample(
        String key,
        Map<String, String> ids,
        String query,
        String body,
        Map<String, String> form,
        @Nullable FormFile file,
        boolean reachesOrganization) {

    private static final JsonMapper JSON = new JsonMapper();

    static Map<String, ApiExample> all() {
        try (InputStream file =
                Objects.requireNonNull(ApiExample.class.getResourceAsStream("/openapi/examples.json"))) {
            var examples = new LinkedHashMap<String, ApiExample>();
            JSON.readTree(file).properties().forEach(entry -> {
                JsonNode value = entry.getValue();
                examples.put(
                        entry.getKey(),
                        new ApiExample(
                                entry.getKey(),
                                texts(value.path("path")),
                                value.path("query").asString(""),
                                value.has("body") ? value.get("body").toString() : "",
                                texts(value.path("form")),
                                value.has("file") ? file(value.get("file")) : null,
                                value.path("reaches").asString("branch").equals("organization")));
            });
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new LinkedHashMap<String, String>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asString()));
        return texts;
    }

    /** A file with its name, and either a text or what Base64 makes of bytes. */
    private static FormFile file(JsonNode file) {
        String name = file.get("name").asString();
        return file.has("text")
                ? FormFile.of(name, file.get("text").asString())
                : FormFile.of(
                        name, Base64.getDecoder().decode(file.get("base64").asString()));
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
        var fields = new LinkedHashMap<String, String>();
        form.forEach((name, value) -> fields.put(name, premises.fill(value)));
        return new Request(method(), asked.isEmpty() ? path : path + "?" + asked, premises.fill(body), fields, file);
    }

    /** A request that can be sent by anybody. */
    record Request(
            String method,
            String path,
            String body,
            Map<String, String> form,
            @Nullable FormFile file) {

        Answer sendBy(Client client) {
            return file == null
                    ? client.send(method, path, body.isEmpty() ? null : body)
                    : client.upload(path, form, file);
        }
    }
}
