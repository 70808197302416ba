package io.smartbiz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "speed",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Measures product lists, sales, debts, tickets, uploads, reports, start and memory, each against a reference in the same run.")
class SpeedCommand implements Callable<Integer> {

    @Option(names = "--seconds", description = "How long each side runs in a round.")
    private int seconds = 8;

    @Option(names = "--warm-up", description = "How many seconds the server works before it is measured.")
    private int warmUp = 60;

    @Option(names = "--rounds", description = "How often the sides take turns; medians are compared.")
    private int rounds = 3;

    @Option(names = "--clients", description = "Connections at once.")
    private int clients = 8;

    @Option(names = "--products", description = "Products of the small organisation.")
    private int products = 10_000;

    @Option(
            names = "--many",
            description = "Products, sales and tickets of the big organisation; 0 leaves that part out.")
    private int many = 1_000_000;

    @Option(
            names = "--parts",
            split = ",",
            description = "What is measured, such as uploads,tickets: ${COMPLETION-CANDIDATES}.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--folder", description = "Where data and logs of the run are kept.")
    private Path folder = Path.of("bench/target/run-" + ProcessHandle.current().pid());

    /** What can be measured by itself. */
    enum Part {
        LISTS,
        SALES,
        MONEY,
        TICKETS,
        UPLOADS,
        START,
        BIG,
        BIG_MONEY
    }

    static final int LITTLE = 10_000;

    /** What differs in each transaction of pgbench: ids, products and branches. */
    static final List<String> VARIABLES =
            List.of("\\set r random(1, 1000000000000)", "\\set n random(0, 999)", "\\set b random(1, 3)");

    private static final Pattern UUID_LITERAL =
            Pattern.compile("'[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'");

    @Override
    public Integer call() {
        var report = new Report();
        Path home = Path.of(System.getProperty("smartbiz.home", ".")).toAbsolutePath();
        var server = new Server(home, home.resolve(folder));
        server.start();
        try {
            DataSet small = DataSet.create(server, "small");
            small.fillCatalogue(server, products, DataSet.BRANCHES);
            String token = small.signIn(server);
            once(server, HttpConnection.request("GET", "/api/auth/me", token, null, null));
            load(report, server, small, token);
            if (parts.contains(Part.MONEY)) {
                new MoneyLoads(this, report, server).measure();
            }
            if (parts.contains(Part.UPLOADS)) {
                new Uploads(report, server, token, rounds).measure();
            }
            if (parts.contains(Part.START)) {
                starts(report, server);
            }
            if (parts.contains(Part.BIG) && many > 0) {
                new BigLoads(report, server, many).everything();
            }
            if (parts.contains(Part.BIG_MONEY) && many > 0) {
                new BigLoads(report, server, many).money();
            }
        } finally {
            server.stop();
        }
        report.finish(home.resolve("bench/results").resolve(resultsName()));
        return 0;
    }

    /** A run of single parts does not overwrite the results of a full run. */
    private String resultsName() {
        if (parts.size() == Part.values().length) {
            return "speed.json";
        }
        return parts.stream()
                .sorted()
                .map(part -> part.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-", "speed-", ".json"));
    }

    private void load(Report report, Server server, DataSet organization, String token) {
        if (parts.contains(Part.LISTS)) {
            lists(report, server, organization, token);
        }
        if (parts.contains(Part.SALES)) {
            sales(report, server, organization, token);
        }
        if (parts.contains(Part.TICKETS)) {
            TicketSet.fill(server, organization, LITTLE);
            tickets(report, server, organization, token);
        }
        if (!Collections.disjoint(parts, EnumSet.of(Part.LISTS, Part.SALES, Part.TICKETS))) {
            report.atMost("resident memory after the load", server.residentBytes() / 1e6, 512e6 / 1e6, "MB", 1.0);
        }
    }

    private void lists(Report report, Server server, DataSet organization, String token) {
        byte[] request = new Samples(token).list(server, organization);
        List<Statements.Statement> statements =
                Statements.of(server, "from shop.searched_products", () -> once(server, request));
        Path script = script("list.sql", statements, literal -> literal, List.of());
        compare(
                report,
                server,
                "product lists (50 of " + products + ", filtered)",
                script,
                0.60,
                200,
                _ -> () -> request);
    }

    private void sales(Report report, Server server, DataSet organization, String token) {
        var samples = new Samples(token);
        // Every tenth product is sold out in the data set.
        byte[] sample = samples.sale(1, 1);
        List<Statements.Statement> statements =
                Statements.of(server, "insert into shop.sales", () -> once(server, sample));
        var fresh = new LinkedHashMap<String, String>();
        String known =
                organization.id() + " " + Samples.idOf(server, organization, "core.members", "username", "director");
        Path script = script("sale.sql", statements, literal -> vary(literal, known, fresh), VARIABLES);
        compare(report, server, "sales (one line, durable)", script, 0.60, 201, _ -> samples::sale);
    }

    /** The queue's first page, and opening a ticket. */
    private void tickets(Report report, Server server, DataSet organization, String token) {
        var samples = new Samples(token);
        byte[] queue = samples.queue();
        List<Statements.Statement> read = Statements.of(server, "from desk.tickets", () -> once(server, queue));
        Path reading = script("queue.sql", read, literal -> literal, List.of());
        compare(report, server, "the queue's first page (50 of " + LITTLE + ")", reading, 0.45, 200, _ -> () -> queue);

        List<Statements.Statement> opened =
                Statements.of(server, "insert into desk.tickets", () -> once(server, samples.ticket()));
        var fresh = new LinkedHashMap<String, String>();
        String known =
                organization.id() + " " + Samples.idOf(server, organization, "core.members", "username", "director")
                        + " " + DataSet.branch(1) + " "
                        + Samples.idOf(server, organization, "desk.ticket_categories", "code", "equipment");
        Path opening = script(
                "ticket.sql",
                opened,
                literal -> vary(literal, known, fresh),
                List.of("\\set r random(1, 1000000000000)", "\\set n 1", "\\set b 1"));
        compare(report, server, "tickets opened (durable)", opening, 0.40, 201, _ -> samples::ticket);
    }

    /** Replaces the values that belong to one sale by values that differ in each transaction of pgbench. */
    static String vary(String literal, String known, Map<String, String> fresh) {
        String branch = "'" + DataSet.branch(1) + "'";
        String variant = "'" + DataSet.variant(1) + "'";
        if (literal.equals(branch)) {
            return "('00000000-0003-7000-8000-' || lpad(:b::text, 12, '0'))::uuid";
        }
        if (literal.equals(variant)) {
            return "('00000000-0002-7000-8000-' || lpad((1 + 20 * :n)::text, 12, '0'))::uuid";
        }
        if (literal.equals("'{" + DataSet.branch(1) + "}'")) {
            return "array[('00000000-0003-7000-8000-' || lpad(:b::text, 12, '0'))::uuid]";
        }
        if (literal.equals("'{" + DataSet.variant(1) + "}'")) {
            return "array[('00000000-0002-7000-8000-' || lpad((1 + 20 * :n)::text, 12, '0'))::uuid]";
        }
        if (literal.equals("'00000000-0001-7000-8000-000000000001'")) {
            return "('00000000-0001-7000-8000-' || lpad((1 + 10 * :n)::text, 12, '0'))::uuid";
        }
        if (UUID_LITERAL.matcher(literal).matches() && !known.contains(literal.replace("'", ""))) {
            return fresh.computeIfAbsent(
                    literal,
                    _ -> "('%08d-9999-7000-8000-' || lpad(:r::text, 12, '0'))::uuid".formatted(fresh.size() + 1));
        }
        if (literal.startsWith("'bench-")) {
            return "('pgbench-' || :r)";
        }
        return literal.matches("'B1-\\d{8}-'") ? "('B' || :b::text || '" + literal.substring(3) + ")" : literal;
    }

    Path script(
            String name, List<Statements.Statement> statements, UnaryOperator<String> vary, List<String> variables) {
        var lines = new ArrayList<>(variables);
        // The driver sends it along with the first statement, where the log does not show it.
        lines.add("begin;");
        for (Statements.Statement statement : statements) {
            if (lines.getLast().equals("COMMIT;")) {
                lines.add("begin;");
            }
            // A colon before a word would be a variable of pgbench.
            lines.add(statement.inline(
                            literal -> vary.apply(literal.contains("\":") ? literal.replace(":", ": ") : literal))
                    + ";");
        }
        try {
            Path file = Path.of(System.getProperty("smartbiz.home", "."))
                    .resolve(folder)
                    .resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void once(Server server, byte[] request) {
        try (var http = new HttpConnection(server.port(), true)) {
            int status = http.send(request);
            if (status >= 300) {
                throw new IllegalStateException("The sample was answered with " + status + " " + http.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void compare(
            Report report,
            Server server,
            String what,
            Path script,
            double goal,
            int status,
            Load.RequestsOfClient requests) {
        var time = Duration.ofSeconds(seconds);
        // A server is measured as it works all day, not while its code is still being compiled.
        Load.run(server.port(), clients, Duration.ofSeconds(warmUp), status, requests);
        var ours = new double[rounds];
        var theirs = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            theirs[round] = Pgbench.run(server, script, clients, time);
            Load.Result result = Load.run(server.port(), clients, time, status, requests);
            ours[round] = result.perSecond();
            if (result.refused() > 0) {
                throw new IllegalStateException(result.refused() + " requests were refused");
            }
            System.out.printf("  %s, round %d: %.0f/s, pgbench %.0f/s%n", what, round + 1, ours[round], theirs[round]);
        }
        report.atLeast(what, median(ours), median(theirs), "/s", goal);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void starts(Report report, Server server) {
        var times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            server.stop();
            times[round] = server.start().toMillis() / 1e3;
        }
        report.atMost("start to ready", median(times), 3.0, "s", 1.0);
        Server.sleep(10_000);
        report.atMost("resident memory when idle", server.residentBytes() / 1e6, 350e6 / 1e6, "MB", 1.0);
    }
}
