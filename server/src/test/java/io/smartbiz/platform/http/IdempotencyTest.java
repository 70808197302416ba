package io.smartbiz.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.jobs.Job;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private final Shop shop = new Shop();
    private final UUID branch = shop.branch();
    private final UUID product = shop.product().stocked(branch, 50).create();
    private final Client seller = shop.member("seller", branch);

    private Map<String, Object> sale(int quantity) {
        return Shop.sale(branch, product, quantity);
    }

    @Test
    void answersARepetitionAsTheFirstTime() {
        Client once = seller.withKey("a");
        Answer first = once.post("/api/sales", sale(2)).expect(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        Answer second = once.post("/api/v1/sales", sale(2)).expect(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        String rewritten = """
                { "payment_type": "CASH", "quantity": 2,
                  "product_id": "%s", "branch_id": "%s" }""".formatted(product, branch);
        assertThat(once.post("/api/sales", rewritten).expect(201).body()).isEqualTo(first.body());
        assertThat(shop.onHand(branch, product)).isEqualByComparingTo("48");
    }

    /** The number is put into the answer last; these are texts that an answer could be taken apart by. */
    private static final List<String> TRICKS = List.of(
            "\u27e8number\u27e9",
            "",
            "\"\"",
            "\",\"number\":\"\",\"",
            "number",
            ":number",
            "{number}",
            "%s $1 \\1 \\\" '' \\u27e8");

    @Test
    void givesWhatWasWrittenBackUnchangedBesideTheNumber() {
        for (String trick : TRICKS) {
            var sale = new HashMap<>(sale(1));
            sale.put("note", trick);
            sale.put("customer", Map.of("name", "Ann " + trick));
            Answer sold = repeated(seller.withKey("sale " + TRICKS.indexOf(trick)), "/api/sales", sale);
            assertThat(sold.text("/data/number")).matches("[A-Z0-9]+-\\d{8}-\\d{4}");
            assertThat(sold.text("/data/customer_name")).isEqualTo("Ann " + trick);
            Answer ticket = repeated(
                    seller.withKey("ticket " + TRICKS.indexOf(trick)),
                    "/api/tickets",
                    Map.of("title", "About " + trick, "description", trick, "category", "other"));
            assertThat(ticket.text("/data/ticket_number")).matches("T-\\d{8}-\\d{4}");
            assertThat(ticket.text("/data/title")).isEqualTo(("About " + trick).strip());
            assertThat(ticket.text("/data/description")).isEqualTo(trick);
        }
    }

    /** The answer to a request, which is the same again and as the record is read. */
    private static Answer repeated(Client once, String path, Map<String, Object> body) {
        Answer first = once.post(path, body).expect(201);
        Answer second = once.post(path, body).expect(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(once.get(path + "/" + first.id()).expect(200).data()).isEqualTo(first.data());
        return first;
    }

    @Test
    void coversEveryRequestThatMakesStock() {
        UUID to = shop.branch();
        var lines = List.of(Map.of("product_id", product, "quantity", 1));
        var requests = Map.of(
                "/api/stock/receipts",
                Map.of("branch_id", branch, "lines", lines),
                "/api/stock/adjustments",
                Map.of("branch_id", branch, "reason", "found", "lines", lines),
                "/api/products/bulk-transfer",
                Map.of("from_branch_id", branch, "to_branch_id", to, "lines", lines),
                "/api/products/" + product + "/transfer",
                Map.of("from_branch_id", branch, "to_branch_id", to, "quantity", 1),
                "/api/products",
                Map.of(
                        "name",
                        "Once",
                        "category_id",
                        shop.category(),
                        "type",
                        "unit",
                        "buy_price",
                        1,
                        "sell_price",
                        2,
                        "branch_id",
                        branch,
                        "quantity",
                        5));
        requests.forEach((path, body) -> {
            Client once = shop.admin().withKey("key of " + path);
            Answer first = once.post(path, body).expect(201);
            Answer second = once.post(path, body).expect(201);
            assertThat(second.body()).as(path).isEqualTo(first.body());
            assertThat(second.header("Idempotency-Replayed")).as(path).isEqualTo("true");
        });
        assertThat(shop.onHand(branch, product)).isEqualByComparingTo("50");
        assertThat(shop.onHand(to, product)).isEqualByComparingTo("2");
    }

    private UUID role(String... permissions) {
        return shop.admin()
                .post("/api/roles", Map.of("name", "Role " + UUID.randomUUID(), "permissions", List.of(permissions)))
                .expect(201)
                .id();
    }

    private void change(UUID role, String... permissions) {
        shop.admin()
                .put(
                        "/api/roles/" + role,
                        Map.of("name", "Role " + UUID.randomUUID(), "permissions", List.of(permissions)))
                .expect(200);
    }

    private Client memberOf(UUID role, UUID... branches) {
        return shop.memberWith(List.of(Map.of("role_id", role, "branch_ids", List.of(branches))), branch);
    }

    @Test
    void showsARepetitionOnlyWhatMayBeSeenNow() {
        UUID role = role("products.view", "sales.create", "sales.view", "sales.view_profit");
        Client once = memberOf(role, branch).withKey("profit");
        Answer first = once.post("/api/sales", sale(1)).expect(201);
        assertThat(first.data().hasNonNull("cost")).isTrue();
        change(role, "products.view", "sales.create");
        Answer second = once.post("/api/sales", sale(1)).expect(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.text("/data/number")).isEqualTo(first.text("/data/number"));
        assertThat(second.data().hasNonNull("cost")).isFalse();
        assertThat(second.at("/data/lines/0").hasNonNull("cost")).isFalse();
        change(role, "products.view");
        once.post("/api/sales", sale(1)).refuses(403, "FORBIDDEN");
        assertThat(shop.onHand(branch, product)).isEqualByComparingTo("49");
    }

    @Test
    void hidesCostsInARepetitionWhenTheirPermissionWasTaken() {
        UUID role = role("products.view", "products.create", "products.view_cost");
        Client once = memberOf(role).withKey("product");
        var carpet =
                Map.of("name", "Once", "category_id", shop.category(), "type", "unit", "buy_price", 7, "sell_price", 9);
        Answer first = once.post("/api/products", carpet).expect(201);
        assertThat(first.number("/data/buy_price")).isEqualByComparingTo("7");
        change(role, "products.view", "products.create");
        Answer second = once.post("/api/products", carpet).expect(201);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.data().hasNonNull("buy_price")).isFalse();
    }

    @Test
    void findsARecordOfABranchThatWasTakenNoMore() {
        UUID other = shop.branch();
        UUID role = role("stock.view", "stock.receive");
        Client receiver = memberOf(role, branch);
        var receipt = Map.of("branch_id", branch, "lines", List.of(Map.of("product_id", product, "quantity", 1)));
        receiver.withKey("receipt").post("/api/stock/receipts", receipt).expect(201);
        UUID id = receiver.get("/api/auth/me").expect(200).id();
        var member = shop.admin().get("/api/users/" + id).expect(200).data();
        shop.admin()
                .put(
                        "/api/users/" + id,
                        Map.of(
                                "username",
                                member.get("username").asString(),
                                "full_name",
                                "Moved",
                                "branch_id",
                                other,
                                "language",
                                "en",
                                "roles",
                                List.of(Map.of("role_id", role, "branch_ids", List.of(other))),
                                "extra_permissions",
                                List.of(),
                                "is_active",
                                true))
                .expect(200);
        receiver.withKey("receipt").post("/api/stock/receipts", receipt).refuses(404, "NOT_FOUND");
        assertThat(shop.onHand(branch, product)).isEqualByComparingTo("51");
    }

    @Test
    void refusesAKeyThatStoodForAnotherRequest() {
        Client once = shop.admin().withKey("b");
        once.post("/api/sales", sale(1)).expect(201);
        once.post("/api/sales", sale(2)).refuses(422, "IDEMPOTENCY_KEY_REUSED");
        once.post(
                        "/api/stock/receipts",
                        Map.of("branch_id", branch, "lines", List.of(Map.of("product_id", product, "quantity", 1))))
                .refuses(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(shop.onHand(branch, product)).isEqualByComparingTo("49");
    }

    @Test
    void keepsNoKeyOfWhatWasRefused() {
        UUID scarce = shop.product().stocked(branch, 1).create();
        Client once = seller.withKey("c");
        once.post("/api/sales", Shop.sale(branch, scarce, 2)).refuses(409, "INSUFFICIENT_STOCK");
        once.post("/api/sales", Shop.sale(branch, scarce, 1)).expect(201);
    }

    @Test
    void hasItsEffectOnceWhenManyComeAtOnce() throws Exception {
        int many = 12;
        Client once = seller.withKey("d");
        var barrier = new CyclicBarrier(many);
        Callable<Answer> request = () -> {
            barrier.await();
            return once.post("/api/sales", sale(1));
        };
        var answers = new ArrayList<Answer>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(java.util.Collections.nCopies(many, request))) {
                answers.add(answer.get());
            }
        }
        assertThat(shop.onHand(branch, product)).isEqualByComparingTo("49");
        assertThat(answers).anyMatch(answer -> answer.status() == 201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201)
                .extracting(Answer::id)
                .containsOnly(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .findFirst()
                        .orElseThrow()
                        .id());
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refuses(409, "REQUEST_IN_PROGRESS"));
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 201 && answer.header("Idempotency-Replayed") == null)
                .hasSize(1);
    }

    @Test
    void keepsTheKeysOfMembersAndOrganisationsApart() {
        Client colleague = shop.member("seller", branch);
        UUID first = seller.withKey("e").post("/api/sales", sale(1)).expect(201).id();
        UUID second =
                colleague.withKey("e").post("/api/sales", sale(1)).expect(201).id();
        assertThat(second).isNotEqualTo(first);
        var neighbour = new Shop();
        UUID place = neighbour.branch();
        UUID other = neighbour.product().stocked(place, 1).create();
        Answer sold = neighbour.admin().withKey("e").post("/api/sales", Shop.sale(place, other, 1));
        assertThat(sold.expect(201).header("Idempotency-Replayed")).isNull();
    }

    @Test
    void refusesKeysThatAreNone() {
        seller.withKey("k".repeat(200)).post("/api/sales", sale(1)).expect(201);
        seller.withKey("k".repeat(201)).post("/api/sales", sale(1)).refuses(422, "VALIDATION_ERROR");
        seller.withKey(" ").post("/api/sales", sale(1)).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void forgetsKeysOnlyWhenNoDeviceCanRepeatThem() {
        Client once = seller.withKey("f");
        UUID first = once.post("/api/sales", sale(1)).expect(201).id();
        cleanUp(Duration.ofDays(8));
        assertThat(once.post("/api/sales", sale(1)).expect(201).id()).isEqualTo(first);
        cleanUp(Duration.ofDays(10));
        assertThat(once.post("/api/sales", sale(1)).expect(201).id()).isNotEqualTo(first);
    }

    private void cleanUp(Duration later) {
        Job job = TestInstallation.get().context().getBeansOfType(Job.class).values().stream()
                .filter(one -> one.name().equals("clean-up"))
                .findFirst()
                .orElseThrow();
        SmartBizClock.at(Instant.now().plus(later), () -> {
            CurrentOrganization.run(shop.organizationId(), () -> job.run(shop.organizationId()));
            return null;
        });
    }
}
