package io.smartbiz.operations.commands;

import io.smartbiz.operations.Application;
import io.smartbiz.operations.DatabaseSetup;
import io.smartbiz.operations.OperatorException;
import io.smartbiz.operations.OrganizationSetUp;
import io.smartbiz.platform.settings.SettingsReader;
import io.smartbiz.postgres.EmbeddedPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import picocli.CommandLine.Command;

/**
 * Starts a server on a throw-away database, sends it the usual requests and ends. The Java runtime records what it loaded and
 * linked, so that real starts are quick.
 */
@Command(name = "rehearse", hidden = true, description = "Prepares quick starts. The build runs it.")
class RehearseCommand implements Callable<Integer> {

    private static final int ROUNDS = 30;

    private final HttpClient http = HttpClient.newHttpClient();
    private String address = "";
    private @Nullable String token;

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("smartbiz-rehearsal");
        var settings = SettingsReader.of(
                        Map.of(
                                "SMARTBIZ_PORT", "0",
                                "SMARTBIZ_ADDRESS", "127.0.0.1",
                                "SMARTBIZ_DATA_DIR", folder.toString(),
                                "SMARTBIZ_LOG_DIR", folder.resolve("logs").toString(),
                                "SMARTBIZ_RATE_LIMIT_PER_MINUTE", "0"),
                        folder)
                .read();
        try (var postgres = EmbeddedPostgres.start(EmbeddedPostgres.Options.fleeting(folder.resolve("postgres")))) {
            var database =
                    new DatabaseSetup(postgres.url(), EmbeddedPostgres.OWNER, postgres.password(), "smartbiz_app");
            Application.useWhatTheBuildPrepared();
            try (var context = (ServletWebServerApplicationContext)
                    Application.server(settings, database::prepare).run()) {
                context.getBean(OrganizationSetUp.class).createFirst(database, null, "director", "open-sesame");
                address = "http://127.0.0.1:"
                        + Objects.requireNonNull(context.getWebServer()).getPort();
                rehearse();
            }
        }
        return 0;
    }

    private void rehearse() throws Exception {
        token = find(
                "access_token", post("/api/auth/login", "{\"username\":\"director\",\"password\":\"open-sesame\"}"));
        String branch = find("id", post("/api/branches", "{\"name\":\"Rehearsal\",\"code\":\"R\"}"));
        String category = find("id", get("/api/categories"));
        String product = find("id", post("/api/products", """
                        {"name":"Carpet","category_id":"%s","type":"unit","sell_price":100,"branch_id":"%s","quantity":1000}""".formatted(category, branch)));
        for (int i = 0; i < ROUNDS; i++) {
            get("/health");
            get("/api/products?branch_id=" + branch);
            post("/api/sales", """
                    {"branch_id":"%s","product_id":"%s","quantity":1,"payment_type":"cash"}""".formatted(branch, product));
            get("/api/sales");
            get("/api/sales/analytics");
            get("/api/auth/me");
        }
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    private String post(String path, String json) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private String send(HttpRequest.Builder request) throws Exception {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new OperatorException(
                    "The rehearsal was answered with " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static String find(String field, String json) {
        Matcher value = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(json);
        if (!value.find()) {
            throw new OperatorException("The rehearsal found no " + field + " in " + json);
        }
        return value.group(1);
    }
}
