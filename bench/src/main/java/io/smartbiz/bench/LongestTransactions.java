package io.smartbiz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the server's metrics tell about the transactions of its jobs. */
final class LongestTransactions {

    private static final Pattern OF_JOB =
            Pattern.compile("(?m)^smartbiz_jobs_longest_transaction_seconds\\{[^}]*job=\"([^\"]+)\"[^}]*} (\\S+)$");

    private LongestTransactions() {}

    /** How many milliseconds the longest transaction of each job has taken since the server's start, by the job's name. */
    static SortedMap<String, Double> ofJobs(Server server) {
        var longest = new TreeMap<String, Double>();
        var lines = OF_JOB.matcher(metrics(server));
        while (lines.find()) {
            longest.put(lines.group(1), Double.parseDouble(lines.group(2)) * 1_000);
        }
        if (longest.isEmpty()) {
            throw new IllegalStateException("The metrics name no job");
        }
        return longest;
    }

    private static String metrics(Server server) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/metrics"))
                .header("Authorization", "Bearer " + Server.METRICS_TOKEN)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
