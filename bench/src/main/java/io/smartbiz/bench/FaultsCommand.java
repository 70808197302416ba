package io.smartbiz.bench;

import io.smartbiz.bench.Observed.Attack;
import io.smartbiz.bench.Observed.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Holds jobs, neighbours, sign-ins and a stopped database against the requests of one shop, and measures how"
                        + " much it notices of each.",
        footer = {"", "It works on a fresh data folder of its own and stops only processes that it started."})
class FaultsCommand implements Callable<Integer> {

    /** How many milliseconds a job's transaction may take. */
    private static final double LONGEST_OF_JOB = 200;

    /** They only read, in one snapshot, and lock nothing. */
    private static final double LONGEST_OF_PROOFS = 5_000;

    /** Of megabytes: the heap of 368, and what the JVM needs beside it. */
    private static final double MOST_RESIDENT = 640;

    @Option(names = "--seconds", description = "How long each fault lasts.")
    private int seconds = 10;

    @Option(names = "--warm-up", description = "How many seconds the server works before it is measured.")
    private int warmUp = 20;

    @Option(names = "--clients", description = "Connections of the shop that is watched.")
    private int clients = 4;

    @Option(names = "--attackers", description = "Connections of its neighbour.")
    private int attackers = 16;

    @Option(names = "--many", description = "Products, sales and tickets of the neighbour.")
    private int many = 200_000;

    @Option(names = "--parts", split = ",", description = "Which faults: ${COMPLETION-CANDIDATES}.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--attacks", split = ",", description = "Which loads of the neighbour, by name; all when left out.")
    private Set<String> only = Set.of();

    @Option(names = "--folder", description = "Where data and logs of the run are kept.")
    private Path folder =
            Path.of("bench/target/faults-" + ProcessHandle.current().pid());

    /** What can be measured by itself. */
    enum Part {
        SIGN_IN,
        HALF_REQUESTS,
        SLOW_READERS,
        NEIGHBOUR,
        RULES,
        JOBS,
        STOP
    }

    /**
     * One fault.
     *
     * @param without the figure before the fault
     * @param with the same figure during it
     */
    record Row(
            String what,
            String figure,
            double without,
            double with,
            double ratio,
            String goal,
            long unavailable,
            boolean reached) {}

    private final List<Row> rows = new ArrayList<>();
    private final AtomicLong keys = new AtomicLong();

    @Override
    public Integer call() {
        Path home = Path.of(System.getProperty("smartbiz.home", ".")).toAbsolutePath();
        var server = new Server(home, home.resolve(folder));
        server.start();
        try {
            DataSet shop = DataSet.create(server, "shop");
            shop.fillCatalogue(server, 10_000, DataSet.BRANCHES);
            String token = shop.signIn(server);
            run(server, shop, token);
            long peak = server.mostResidentBytes() / 1_000_000;
            add("resident memory of the server", "most, MB", MOST_RESIDENT, peak, "≤ 1.0", 0, peak <= MOST_RESIDENT);
        } finally {
            server.stop();
        }
        finish(home.resolve("bench/results/faults.json"));
        return rows.stream().allMatch(Row::reached) ? 0 : 1;
    }

    private void run(Server server, DataSet shop, String token) {
        System.out.println("  warming up");
        lists(server, token, warmUp);
        sales(server, token, warmUp / 2);
        if (parts.contains(Part.SIGN_IN)) {
            signIns(server, shop, token);
        }
        if (parts.contains(Part.HALF_REQUESTS)) {
            halfRequests(server, token);
        }
        if (parts.contains(Part.SLOW_READERS)) {
            slowReaders(server, token);
        }
        if (!java.util.Collections.disjoint(parts, EnumSet.of(Part.NEIGHBOUR, Part.RULES, Part.JOBS))) {
            DataSet big = DataSet.create(server, "big");
            System.out.println("  filling the neighbour with " + many);
            fill(server, big);
            String bigToken = big.signIn(server);
            if (!java.util.Collections.disjoint(parts, EnumSet.of(Part.NEIGHBOUR, Part.RULES))) {
                OpenTickets.fill(server, big, Math.min(28_000, many / 2));
            }
            if (parts.contains(Part.NEIGHBOUR)) {
                List<String> tickets = OpenTickets.ids(server, big, 500);
                neighbours(server, token, new Attacks(server, big, bigToken, many, tickets));
            }
            if (parts.contains(Part.RULES)) {
                rules(server, big, bigToken, token);
            }
            if (parts.contains(Part.JOBS)) {
                jobs(server, big, token);
            }
        }
        if (parts.contains(Part.STOP)) {
            stop(server, token);
        }
    }

    /** Its branches have other ids than those of the shop. */
    private void fill(Server server, DataSet big) {
        big.fillCatalogue(server, many, 1);
        HeavyProducts.fill(server, big);
        big.fillSales(server, many);
        TicketSet.fill(server, big, many);
    }

    private Result lists(Server server, String token, int time) {
        byte[] request = HttpConnection.request(
                "GET", "/api/products?size=50&branch_id=" + DataSet.branch(1), token, null, null);
        return Observed.run(server.port(), clients, Duration.ofSeconds(time), _ -> () -> request);
    }

    private Result sales(Server server, String token, int time) {
        return Observed.run(server.port(), clients, Duration.ofSeconds(time), _ -> () -> {
            var random = ThreadLocalRandom.current();
            String json =
                    "{\"branch_id\":\"%s\",\"lines\":[{\"variant_id\":\"%s\",\"quantity\":1}],\"payments\":[{\"type\":\"cash\",\"amount\":150000}]}"
                            .formatted(
                                    DataSet.branch(1 + random.nextInt(3)),
                                    DataSet.variant(1 + 20L * random.nextInt(500)));
            return HttpConnection.request("POST", "/api/sales", token, "faults-" + keys.incrementAndGet(), json);
        });
    }

    private void signIns(Server server, DataSet shop, String token) {
        Result without = lists(server, token, seconds);
        String json = "{\"organization\":\"%s\",\"username\":\"director\",\"password\":\"%s\"}"
                .formatted(shop.slug(), Server.PASSWORD);
        byte[] signIn = HttpConnection.request("POST", "/api/auth/login", null, null, json);
        try (var _ = new Attack(server.port(), 8, _ -> () -> signIn)) {
            slower("lists while 8 people sign in", without, lists(server, token, seconds), 2);
        }
    }

    private void halfRequests(Server server, String token) {
        Result lists = lists(server, token, seconds);
        Result sales = sales(server, token, seconds);
        try (var _ = HalfRequests.sendTo(server.port())) {
            slower("lists beside 400 half-sent requests", lists, lists(server, token, seconds), 3);
            slower("sales beside 400 half-sent requests", sales, sales(server, token, seconds), 3);
        }
    }

    private void slowReaders(Server server, String token) {
        DataSet other = DataSet.create(server, "slow");
        other.fillCatalogue(server, 100, 1);
        Result lists = lists(server, token, seconds);
        Result sales = sales(server, token, seconds);
        try (var _ = SlowReaders.sendTo(server.port(), other.signIn(server))) {
            Server.sleep(3_000);
            slower("lists beside 100 answers that nobody reads", lists, lists(server, token, 2 * seconds), 3);
            slower("sales beside 100 answers that nobody reads", sales, sales(server, token, 2 * seconds), 3);
        }
    }

    private void neighbours(Server server, String token, Attacks attacks) {
        Map<String, Load.RequestsOfClient> all = attacks.all();
        if (!only.isEmpty()) {
            all.keySet().retainAll(only);
        }
        all.forEach((name, attack) -> {
            Result lists = lists(server, token, seconds);
            Result sales = sales(server, token, seconds);
            try (var _ = new Attack(server.port(), attackers, attack)) {
                Server.sleep(3_000);
                slower("lists beside " + name, lists, lists(server, token, seconds), 3);
                slower("sales beside " + name, sales, sales(server, token, seconds), 3);
            }
        });
    }

    private void jobs(Server server, DataSet big, String token) {
        Result lists = lists(server, token, seconds);
        Result sales = sales(server, token, seconds);
        try (var jobs = new BusyJobs(server, big)) {
            long before = jobs.left();
            slowed("lists while every job works", lists, lists(server, token, 3 * seconds), 0.7);
            slowed("sales while every job works", sales, sales(server, token, 3 * seconds), 0.7);
            long left = jobs.left();
            add("what the jobs left of reopened days and old rows", "rows", before, left, "< 1.0", 0, left < before);
        }
        LongestTransactions.ofJobs(server).forEach((job, millis) -> {
            double most = job.equals("proofs") ? LONGEST_OF_PROOFS : LONGEST_OF_JOB;
            add("a transaction of the job " + job, "longest, ms", most, millis, "≤ 1.0", 0, millis <= most);
        });
    }

    /** Creates a service level that applies to many open tickets, while the same organisation works on tickets. */
    private void rules(Server server, DataSet big, String token, String neighbour) {
        Result without = tickets(server, big, token, seconds);
        Result lists = lists(server, neighbour, seconds);
        var edits = new AtomicLong();
        byte[] edit = HttpConnection.request(
                "POST", "/api/service-levels", token, null, """
                {"name":"Level %d","first_response_minutes":30,"resolution_minutes":%d}""".formatted(edits.incrementAndGet(), 240 + edits.get()));
        long begin = System.nanoTime();
        int status = once(server, edit);
        System.out.printf(
                Locale.ROOT,
                "  the change was answered with %d after %.0f ms%n",
                status,
                (System.nanoTime() - begin) / 1e6);
        slower("tickets changed while their clocks move", without, tickets(server, big, token, seconds), 3);
        slower("lists of another while their clocks move", lists, lists(server, neighbour, seconds), 3);
    }

    private Result tickets(Server server, DataSet big, String token, int time) {
        List<String> ids = OpenTickets.ids(server, big, 500);
        return Observed.run(server.port(), clients, Duration.ofSeconds(time), _ -> () -> {
            String id = ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
            return HttpConnection.request(
                    "POST", "/api/tickets/" + id + "/comments", token, null, "{\"comment\":\"Looked at it\"}");
        });
    }

    private static int once(Server server, byte[] request) {
        try (var http = new HttpConnection(server.port(), true)) {
            return http.send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops all processes of PostgreSQL for half a minute. */
    private void stop(Server server, String token) {
        byte[] request = HttpConnection.request("GET", "/api/products?size=50", token, null, null);
        ProcessHandle main = ProcessHandle.of(server.database().processId()).orElseThrow();
        signal("STOP", main);
        long stopped = System.nanoTime();
        double longest = 0;
        long others = 0;
        double first = Double.NaN;
        while (System.nanoTime() - stopped < Duration.ofSeconds(30).toNanos()) {
            long begin = System.nanoTime();
            int status = once(server, request);
            longest = Math.max(longest, (System.nanoTime() - begin) / 1e6);
            if (status == 503 && Double.isNaN(first)) {
                first = (System.nanoTime() - stopped) / 1e6;
            }
            others += status == 503 ? 0 : 1;
            Server.sleep(50);
        }
        boolean isUnready = once(server, HttpConnection.request("GET", "/health/ready", null, null, null)) == 503;
        signal("CONT", main);
        long continued = System.nanoTime();
        while (once(server, request) != 200) {
            Server.sleep(20);
        }
        double back = (System.nanoTime() - continued) / 1e6;
        add("a request while PostgreSQL is stopped", "longest, ms", 2_000, longest, "≤ 1.0", 0, longest <= 2_000);
        add("the first 503 after the stop", "after, ms", 2_000, first, "≤ 1.0", 0, first <= 2_000);
        add("back after PostgreSQL goes on", "after, ms", 5_000, back, "≤ 1.0", 0, back <= 5_000);
        add("requests then that are not answered with 503", "requests", 0, others, "none", 0, others == 0);
        add("readiness then tells it", "times", 1, isUnready ? 1 : 0, "1", 0, isUnready);
    }

    private static void signal(String name, ProcessHandle main) {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        Stream.concat(Stream.of(main), main.descendants())
                .forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void slower(String what, Result without, Result with, double most) {
        double ratio = with.p99() / without.p99();
        add(what, "p99, ms", without.p99(), with.p99(), "≤ " + most, with.refused(), ratio <= most);
    }

    private void slowed(String what, Result without, Result with, double least) {
        double ratio = with.perSecond() / without.perSecond();
        add(what, "a second", without.perSecond(), with.perSecond(), "≥ " + least, with.refused(), ratio >= least);
    }

    private void add(
            String what, String figure, double without, double with, String goal, long refused, boolean reached) {
        var row = new Row(what, figure, without, with, with / without, goal, refused, reached && refused == 0);
        rows.add(row);
        System.out.println(line(row));
    }

    private static String line(Row row) {
        return String.format(
                Locale.ROOT,
                "%-46s %-12s %9.1f %9.1f %7.2f  %-6s %5d refused  %s",
                row.what(),
                row.figure(),
                row.without(),
                row.with(),
                row.ratio(),
                row.goal(),
                row.unavailable(),
                row.reached() ? "ok" : "MISSED");
    }

    private void finish(Path file) {
        System.out.println();
        rows.forEach(row -> System.out.println(line(row)));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("machine", Report.machine());
        figures.put("results", rows);
        Report.write(file, figures);
    }
}
