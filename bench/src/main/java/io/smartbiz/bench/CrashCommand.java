package io.smartbiz.bench;

import io.smartbiz.bench.CrashBooks.Book;
import io.smartbiz.bench.CrashShop.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "crash",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Kills the server and its PostgreSQL by turns in the middle of sales and of work with money, and proves after each kill that"
                        + " nothing acknowledged is lost and nothing is done twice.",
        footer = {
            "",
            "It works on a fresh data folder of its own and kills only what it started. After each kill:",
            "  - every acknowledged sale, debt, plan, payment, reversal, return, exchange, pay-out, shift and cash movement is"
                    + " there with its amount, and no other;",
            "  - what was not acknowledged, sent again twice with its key, is there once;",
            "  - the stock on hand is what came in less what was sold and not brought back;",
            "  - smartbiz doctor finds all figures in agreement.",
            "When PostgreSQL is killed, the server has to start it again by itself."
        })
class CrashCommand implements Callable<Integer> {

    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(60);

    @Option(names = "--kills", description = "How often something is killed.")
    private int kills = 20;

    @Option(names = "--seconds", description = "How long work goes on at most before a kill.")
    private double seconds = 2;

    @Option(names = "--clients", description = "Connections at once; every second one works with money.")
    private int clients = 4;

    @Option(names = "--seed", description = "Repeats the moments and orders of another run; random when left out.")
    private @Nullable Long seed;

    @Option(names = "--folder", description = "Where data and logs of the run are kept.")
    private Path folder =
            Path.of("bench/target/crash-" + ProcessHandle.current().pid());

    /**
     * What happened around one kill.
     *
     * @param acknowledged orders that were answered well
     * @param unanswered orders whose answer did not come, or was 503
     * @param unseen those of them that had been done all the same
     * @param backAfterMillis from the kill to the next good answer of the server's health
     */
    record Round(
            int number,
            String killed,
            long afterMillis,
            int acknowledged,
            int unanswered,
            int unseen,
            String ends,
            long backAfterMillis,
            List<String> contradictions) {}

    @Override
    public Integer call() {
        long chosen = seed == null ? new Random().nextInt(1_000_000) : seed;
        System.out.println("  seed " + chosen);
        var random = new Random(chosen);
        Path home = Path.of(System.getProperty("smartbiz.home", ".")).toAbsolutePath();
        var server = new Server(home, home.resolve(folder));
        var rounds = new ArrayList<Round>();
        server.start();
        try {
            var shop = new CrashShop(server, clients / 2);
            System.out.printf(
                    "%5s  %-10s %8s %13s %11s %7s %11s  %s%n",
                    "kill", "what", "after", "acknowledged", "unanswered", "unseen", "back after", "books");
            for (int number = 1; number <= kills; number++) {
                Round round = round(number, server, shop, random);
                rounds.add(round);
                print(round);
            }
        } finally {
            server.stop();
        }
        return finish(home.resolve("bench/results/crash.json"), chosen, rounds);
    }

    private Round round(int number, Server server, CrashShop shop, Random random) {
        boolean killsServer = number % 2 == 1;
        long delay = Math.round(1_000 * seconds * (0.2 + 0.8 * random.nextDouble()));
        var sellers = new ArrayList<Seller>();
        for (int client = 0; client < clients; client++) {
            BiFunction<Random, String, Order> orders = client % 2 == 1 ? shop.cashier(client / 2)::order : shop::order;
            sellers.add(new Seller(server, orders, random.nextLong(), "kill-%d-%d-".formatted(number, client)));
        }
        long backAfter;
        try (var threads = Executors.newFixedThreadPool(clients)) {
            List<Future<Seller>> selling = sellers.stream().map(threads::submit).toList();
            Server.sleep(delay);
            long begin = System.nanoTime();
            try {
                if (killsServer) {
                    server.kill();
                    server.start();
                } else {
                    server.killDatabase(RECOVERY_LIMIT);
                }
            } finally {
                sellers.forEach(Seller::stop);
            }
            backAfter = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            selling.forEach(CrashCommand::await);
        }
        Map<Book, Map<UUID, BigDecimal>> kept = shop.books().read(server);
        List<Order> unanswered = sellers.stream()
                .map(Seller::unanswered)
                .filter(Objects::nonNull)
                .toList();
        int unseen = 0;
        for (Order order : unanswered) {
            if (kept.getOrDefault(order.book(), Map.of()).containsKey(repeat(server, order))) {
                unseen++;
            }
        }
        List<String> wrong = shop.books().contradictions(server);
        if (!server.tryCommand("doctor")) {
            wrong.add("The doctor found something wrong; see " + server.log());
        }
        return new Round(
                number,
                killsServer ? "server" : "PostgreSQL",
                delay,
                sellers.stream().mapToInt(Seller::acknowledged).sum(),
                unanswered.size(),
                unseen,
                String.join(
                        ", ",
                        sellers.stream()
                                .map(Seller::end)
                                .filter(end -> !end.isEmpty())
                                .distinct()
                                .toList()),
                backAfter,
                wrong);
    }

    private static void await(Future<Seller> seller) {
        try {
            seller.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Repeats the request with the same key until it is answered, as a client does. @return the id of its entry */
    private static UUID repeat(Server server, Order order) {
        try (var http = new HttpConnection(server.port(), true)) {
            UUID first = send(http, order);
            UUID second = send(http, order);
            if (!first.equals(second)) {
                throw new IllegalStateException("One key did " + order.book() + " twice: " + first + " and " + second);
            }
            return first;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UUID send(HttpConnection http, Order order) throws IOException {
        int status = http.send(order.request());
        if (!Order.isGood(status)) {
            throw new IllegalStateException(
                    "A repeated " + order.book() + " was answered with " + status + " " + http.body());
        }
        return order.acknowledged(http.body());
    }

    private static void print(Round round) {
        System.out.printf(
                Locale.ROOT,
                "%5d  %-10s %6.2f s %13d %11d %7d %9.2f s  %s%n",
                round.number(),
                round.killed(),
                round.afterMillis() / 1e3,
                round.acknowledged(),
                round.unanswered(),
                round.unseen(),
                round.backAfterMillis() / 1e3,
                round.contradictions().isEmpty() ? "right" : "WRONG");
        round.contradictions().forEach(wrong -> System.out.println("       " + wrong));
    }

    private int finish(Path file, long chosen, List<Round> rounds) {
        boolean right = rounds.stream().allMatch(round -> round.contradictions().isEmpty());
        int acknowledged = rounds.stream().mapToInt(Round::acknowledged).sum();
        int unanswered = rounds.stream().mapToInt(Round::unanswered).sum();
        int unseen = rounds.stream().mapToInt(Round::unseen).sum();
        System.out.printf(
                "%n  %d kills, %d orders acknowledged, %d unanswered (%d of them done), repeated once each: %s%n",
                rounds.size(), acknowledged, unanswered, unseen, right ? "nothing lost, nothing twice" : "WRONG");
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("machine", Report.machine());
        figures.put("seed", chosen);
        figures.put("kills", rounds.size());
        figures.put("acknowledged", acknowledged);
        figures.put("unanswered", unanswered);
        figures.put("unseen", unseen);
        figures.put("right", right);
        figures.put("rounds", rounds);
        Report.write(file, figures);
        return right ? 0 : 1;
    }
}
