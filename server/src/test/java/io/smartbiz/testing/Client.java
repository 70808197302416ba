package io.smartbiz.testing;

import io.smartbiz.operations.TestInstallation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the server over HTTP, as somebody or as nobody. */
public final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final int port;
    private final List<String> headers;

    private Client(int port, List<String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** Nobody in particular, at a server of the test's own. */
    public static Client of(int port) {
        return new Client(port, List.of());
    }

    public static Client anonymous() {
        return new Client(TestInstallation.get().port(), List.of());
    }

    /** Signs in. */
    public static Client signedIn(String organization, String username, String password) {
        Answer answer = anonymous()
                .post(
                        "/api/auth/login",
                        Map.of("organization", organization, "username", username, "password", password))
                .expect(200);
        return anonymous().withToken(answer.text("/data/access_token"));
    }

    /** The same caller at another node. */
    public Client at(int otherPort) {
        return new Client(otherPort, headers);
    }

    public Client withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Client with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(header);
        more.add(value);
        return new Client(port, more);
    }

    /** The value of a header that this caller sends with each request, for tests that write requests themselves. */
    public String header(String name) {
        return headers.get(headers.indexOf(name) + 1);
    }

    public Client withKey(String key) {
        return with("Idempotency-Key", key);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer post(String path) {
        return send("POST", path, null);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param body an object that becomes JSON, a string that is JSON already, or null */
    public Answer send(String method, String path, Object body) {
        String json = body == null ? null : body instanceof String text ? text : JSON.writeValueAsString(body);
        return sendRaw(
                method,
                path,
                "application/json",
                json == null ? null : json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Sends a form with files. */
    public Answer upload(String path, Map<String, ?> fields, FormFile... files) {
        return sendRaw("POST", path, "multipart/form-data; boundary=" + FormFile.EDGE, FormFile.form(fields, files));
    }

    /** Gets bytes. @param more request headers, name before value */
    public HttpResponse<byte[]> download(String method, String path, String... more) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, BodyPublishers.noBody());
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        for (int i = 0; i < more.length; i += 2) {
            request.header(more[i], more[i + 1]);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer sendRaw(String method, String path, String contentType, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(method + " " + path, response.statusCode(), response.headers(), json(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
        } catch (tools.jackson.core.JacksonException e) {
            return JSON.getNodeFactory().stringNode(body);
        }
    }
}
