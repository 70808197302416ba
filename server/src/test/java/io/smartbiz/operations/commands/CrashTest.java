package io.smartbiz.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartbiz.postgres.EmbeddedPostgres;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a server of its own and its PostgreSQL under sales; {@code ./smartbiz bench crash} does it many times. */
class CrashTest {

    private static final int SELLERS = 3;
    private static final int SALES_BEFORE_A_KILL = 20;
    private static final BigDecimal STOCK = new BigDecimal(9_000);

    @TempDir
    private Path folder;

    private final Map<UUID, BigDecimal> acknowledged = new ConcurrentHashMap<>();
    private final Queue<Sale> unanswered = new ConcurrentLinkedQueue<>();

    private record Sale(String key, Map<String, Object> body) {}

    @Test
    void losesNothingAcknowledgedAndDoesNothingTwice() throws Exception {
        var home = new CommandHome(folder)
                .with("RATE_LIMIT_PER_MINUTE", "0")
                .with("ADMIN_USERNAME", "director")
                .with("ADMIN_PASSWORD", CommandHome.PASSWORD);
        int port = CommandHome.freePort();
        Client client;
        Goods goods;
        try (var first = home.start(port)) {
            client = signedIn(port);
            goods = Goods.in(client);
            var selling = new Selling(client, goods, "first");
            selling.awaitSales();
            first.kill();
            selling.end();
            try (var second = home.start(port)) {
                prove(client, goods);

                selling = new Selling(client, goods, "second");
                selling.awaitSales();
                killDatabase(home);
                awaitHealth(home, client);
                selling.end();
                prove(client, goods);

                selling = new Selling(client, goods, "third");
                selling.awaitSales();
                int exitCode = second.stop();
                selling.end();
                assertThat(exitCode).isEqualTo(143);
                assertThat(EmbeddedPostgres.running(database(home))).isEmpty();
            }
        }
        // What was under way has been finished and answered.
        try (var _ = EmbeddedPostgres.start(EmbeddedPostgres.Options.durable(database(home)))) {
            assertThat(salesInTheDatabase())
                    .containsAll(acknowledged.keySet())
                    .hasSizeLessThanOrEqualTo(acknowledged.size() + unanswered.size());
            home.run("doctor").succeeds();
        }
    }

    private static Client signedIn(int port) {
        Client nobody = Client.of(port);
        Answer answer = nobody.post("/api/auth/login", Map.of("username", "director", "password", CommandHome.PASSWORD))
                .expect(200);
        return nobody.withToken(answer.text("/data/access_token"));
    }

    private static Path database(CommandHome home) {
        return home.data().resolve("postgres");
    }

    private static void killDatabase(CommandHome home) {
        ProcessHandle process = ProcessHandle.of(
                        EmbeddedPostgres.running(database(home)).orElseThrow().processId())
                .orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Another database runs only when the server has started it. */
    private static void awaitHealth(CommandHome home, Client client) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> EmbeddedPostgres.running(database(home)).isPresent());
        await().atMost(Duration.ofSeconds(60)).until(() -> client.get("/health").status() == 200);
    }

    /** Pieces and one roll in one branch. */
    private record Goods(UUID branch, UUID carpet, UUID runner) {

        static Goods in(Client client) {
            UUID branch = client.post("/api/branches", Map.of("name", "Market", "code", "M"))
                    .expect(201)
                    .id();
            UUID category =
                    UUID.fromString(client.get("/api/categories").expect(200).text("/data/0/id"));
            UUID carpet = client.post(
                            "/api/products",
                            Map.of(
                                    "name",
                                    "Carpet",
                                    "category_id",
                                    category,
                                    "type",
                                    "unit",
                                    "sell_price",
                                    100,
                                    "branch_id",
                                    branch,
                                    "quantity",
                                    STOCK))
                    .expect(201)
                    .id();
            UUID runner = client.post(
                            "/api/products",
                            Map.of(
                                    "name",
                                    "Runner",
                                    "category_id",
                                    category,
                                    "type",
                                    "meter",
                                    "sell_price_per_meter",
                                    10,
                                    "branch_id",
                                    branch,
                                    "total_length",
                                    STOCK))
                    .expect(201)
                    .id();
            return new Goods(branch, carpet, runner);
        }

        /** One carpet and half a metre of the runner. */
        Map<String, Object> sale() {
            return Map.of(
                    "branch_id", branch,
                    "lines",
                            List.of(
                                    Map.of("product_id", carpet, "quantity", 1),
                                    Map.of("product_id", runner, "quantity", 0.5)),
                    "payments", List.of(Map.of("type", "cash", "amount", 105)));
        }
    }

    /** Some clients that sell until a sale is not acknowledged, or until they are told to end. */
    private final class Selling {

        private final CountDownLatch enough = new CountDownLatch(SALES_BEFORE_A_KILL);
        private final List<Thread> sellers = new ArrayList<>();
        private final Queue<Answer> refusals = new ConcurrentLinkedQueue<>();
        private volatile boolean ended;

        Selling(Client client, Goods goods, String name) {
            for (int number = 0; number < SELLERS; number++) {
                String keys = name + "-" + number + "-";
                sellers.add(Thread.ofVirtual().start(() -> sell(client, goods, keys)));
            }
        }

        private void sell(Client client, Goods goods, String keys) {
            for (int number = 0; !ended; number++) {
                var sale = new Sale(keys + number, goods.sale());
                try {
                    Answer answer = client.withKey(sale.key()).post("/api/sales", sale.body());
                    if (answer.status() != 201) {
                        refusals.add(answer);
                        unanswered.add(sale);
                        return;
                    }
                    acknowledged.put(answer.id(), answer.number("/data/amount"));
                    enough.countDown();
                } catch (UncheckedIOException e) {
                    unanswered.add(sale);
                    return;
                }
            }
        }

        void awaitSales() throws InterruptedException {
            enough.await();
        }

        void end() throws InterruptedException {
            ended = true;
            for (Thread seller : sellers) {
                seller.join();
            }
            assertThat(refusals).allSatisfy(refusal -> refusal.refuses(503, "UNAVAILABLE"));
        }
    }

    private void prove(Client client, Goods goods) throws Exception {
        for (Sale sale = unanswered.poll(); sale != null; sale = unanswered.poll()) {
            Client again = client.withKey(sale.key());
            Answer first = again.post("/api/sales", sale.body()).expect(201);
            assertThat(again.post("/api/sales", sale.body()).expect(201).id()).isEqualTo(first.id());
            acknowledged.put(first.id(), first.number("/data/amount"));
        }
        acknowledged.forEach((id, total) -> assertThat(
                        client.get("/api/sales/" + id).expect(200).number("/data/amount"))
                .isEqualByComparingTo(total));
        BigDecimal sold = new BigDecimal(acknowledged.size());
        assertThat(salesInTheDatabase()).isEqualTo(acknowledged.keySet());
        assertThat(onHand(client, goods, goods.carpet(), "quantity")).isEqualByComparingTo(STOCK.subtract(sold));
        assertThat(onHand(client, goods, goods.runner(), "remaining_length"))
                .isEqualByComparingTo(STOCK.subtract(sold.divide(new BigDecimal(2))));
    }

    private static BigDecimal onHand(Client client, Goods goods, UUID product, String field) {
        return client.get("/api/products/" + product + "?branch_id=" + goods.branch())
                .expect(200)
                .number("/data/" + field);
    }

    private Set<UUID> salesInTheDatabase() throws SQLException {
        var database = EmbeddedPostgres.running(folder.resolve("data/postgres")).orElseThrow();
        try (var owner = DriverManager.getConnection(database.url(), EmbeddedPostgres.OWNER, database.password());
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select id from shop.sales")) {
            var ids = new HashSet<UUID>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        }
    }
}
