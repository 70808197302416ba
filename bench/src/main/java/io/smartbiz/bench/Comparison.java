package io.smartbiz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the same request takes in a big and in a small organisation, one request at a time, taking turns. */
final class Comparison {

    private static final int TIMES = 60;
    private static final int WARM_UP = 20;
    private static final Pattern CURSOR = Pattern.compile("\"next_cursor\":\"([^\"]+)\"");

    private final Report report;
    private final Server server;
    private final DataSet small;
    private final DataSet big;
    private final String smallToken;
    private final String bigToken;

    Comparison(Report report, Server server, DataSet small, DataSet big, String smallToken, String bigToken) {
        this.report = report;
        this.server = server;
        this.small = small;
        this.big = big;
        this.smallToken = smallToken;
        this.bigToken = bigToken;
    }

    void lists() {
        String branch = "branch_id=" + DataSet.branch(1);
        compare("first page", "/api/products?" + branch, 1.3);
        compareDeep("page by cursor deep inside", "/api/products?size=200&" + branch);
        compare("of a collection", "/api/products?collection=00000000-0004-7000-8000-000000000003&" + branch, 1.3);
        compare("in stock", "/api/products?in_stock=true&" + branch, 1.3);
        compare("of a size", "/api/products?size=50&size=2%C3%975&" + branch, 1.3);
        compare("of a width", "/api/products?width=2&" + branch, 1.3);
        compare("by words", "/api/products?q=carpet+collection&" + branch, 1.3);
        compare("by a rare word", "/api/products?q=c4ca4238&" + branch, 1.3);
    }

    /** @param who reads them, such as {@code the administrator} */
    void tickets(String who) {
        for (String query : List.of(
                "size=50",
                "status=pending&status=in_progress",
                "category=internet",
                "priority=urgent&status=closed",
                "sort=-updated_at",
                "q=broken",
                "q=problem",
                // As many as the small one has, so that both write a page of ten.
                "tag=exam&size=10",
                "q=m123&size=10",
                "q=r5001",
                "q=brokem",
                "q=broken&status=pending")) {
            compare("tickets of " + who + ", " + query, "/api/tickets?" + query, 1.5);
        }
    }

    void analytics() {
        compare(
                "sales/analytics of a year",
                "/api/sales/analytics?range=custom&start_date="
                        + java.time.LocalDate.now().minusDays(364),
                3.0);
    }

    /** Debts, those who owe them, commissions, and the dashboard. */
    void money() {
        compare("debts, overdue first", "/api/debts", 1.3);
        compare("debts that are late in a branch", "/api/debts?status=overdue&branch_id=" + DataSet.branch(1), 1.3);
        // As many as the small one has.
        compare("customers by the phone's last digits", "/api/customers?q=0777&size=1", 1.3);
        var today = LocalDate.now();
        compare(
                "commissions of a month",
                "/api/commissions?start_date=" + today.minusDays(30) + "&end_date=" + today,
                1.3);
        dashboard();
    }

    /** A director waits for it every evening, so how long it may take does not depend on a smaller organisation. */
    private void dashboard() {
        byte[] request = HttpConnection.request("GET", "/api/dashboard/widgets", bigToken, null, null);
        try (var http = new HttpConnection(server.port(), true)) {
            var times = new double[TIMES];
            for (int i = -WARM_UP; i < TIMES; i++) {
                double one = time(http, request);
                if (i >= 0) {
                    times[i] = one;
                }
            }
            Arrays.sort(times);
            report.atMost("p95 of the dashboard's widgets, " + big.slug(), times[TIMES * 95 / 100 - 1], 100, "ms", 1.0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compare(String what, String path, double goal) {
        compare(what, path, path, goal);
    }

    private void compare(String what, String smallPath, String bigPath, double goal) {
        byte[] smallRequest = HttpConnection.request("GET", smallPath, smallToken, null, null);
        byte[] bigRequest = HttpConnection.request("GET", bigPath, bigToken, null, null);
        try (var http = new HttpConnection(server.port(), true)) {
            var smallTimes = new double[TIMES];
            var bigTimes = new double[TIMES];
            for (int i = -WARM_UP; i < TIMES; i++) {
                double one = time(http, smallRequest);
                double other = time(http, bigRequest);
                if (i >= 0) {
                    smallTimes[i] = one;
                    bigTimes[i] = other;
                }
            }
            report.atMost(
                    what + ", " + small.slug() + " and " + big.slug(),
                    SpeedCommand.median(bigTimes),
                    SpeedCommand.median(smallTimes),
                    "ms",
                    goal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double time(HttpConnection http, byte[] request) throws IOException {
        long begin = System.nanoTime();
        int status = http.send(request);
        if (status != 200) {
            throw new IllegalStateException("Answered with " + status + " " + http.body());
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    /** A cursor some thousand rows into the list, in each organisation its own. */
    private void compareDeep(String what, String path) {
        compare(
                what,
                path + "&cursor=" + deep(path, smallToken, 20),
                path + "&cursor=" + deep(path, bigToken, 200),
                1.3);
    }

    private String deep(String path, String token, int pages) {
        try (var http = new HttpConnection(server.port(), true)) {
            String cursor = "";
            for (int page = 0; page < pages; page++) {
                String next = cursor.isEmpty() ? path : path + "&cursor=" + cursor;
                http.send(HttpConnection.request("GET", next, token, null, null));
                Matcher found = CURSOR.matcher(http.body());
                if (!found.find()) {
                    throw new IllegalStateException("There is no next page after " + page + ": " + http.body());
                }
                cursor = found.group(1);
            }
            return cursor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
