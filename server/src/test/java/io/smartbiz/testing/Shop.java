package io.smartbiz.testing;

import io.smartbiz.identity.Callers;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.jobs.Proof;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A shop of its own for a test class, made through the API like any other. */
public final class Shop {

    public static final String PASSWORD = "open-sesame";

    private final AtomicInteger names = new AtomicInteger();
    private final Caller system;
    private final Client admin;
    private final UUID category;

    private final Object buyPrice;

    public Shop() {
        this(100_000);
    }

    /** @param buyPrice what goods cost here if nothing else is said */
    public Shop(Object buyPrice) {
        this.buyPrice = buyPrice;
        system = TestInstallation.get().createOrganization();
        admin = Client.signedIn(slug(), "admin", PASSWORD);
        category = UUID.fromString(admin.get("/api/categories").expect(200).text("/data/0/id"));
    }

    public String slug() {
        return system.organization().slug();
    }

    public UUID organizationId() {
        return system.organizationId();
    }

    /** The system acting for this organisation. */
    public Caller system() {
        return system;
    }

    public Client admin() {
        return admin;
    }

    /** A member as the operations of modules know them, for what is too much to send over HTTP. */
    public Caller caller(Client member) {
        UUID id = member.get("/api/auth/me").expect(200).id();
        return inside(() -> TestInstallation.get().bean(Callers.class).of(system.organization(), id, null));
    }

    /** Does something inside of this organisation, without HTTP. */
    public <T> T inside(Supplier<T> work) {
        return CurrentOrganization.call(organizationId(), work::get);
    }

    /** What the product's own proofs find wrong; empty when all is well. */
    public List<String> contradictions() {
        return inside(() -> TestInstallation.get().context().getBeansOfType(Proof.class).values().stream()
                .flatMap(proof -> proof.contradictions(organizationId()).stream())
                .toList());
    }

    public UUID category() {
        return category;
    }

    public UUID branch() {
        int number = names.incrementAndGet();
        return admin.post("/api/branches", Map.of("name", "Branch " + number, "code", "B" + number))
                .expect(201)
                .id();
    }

    public UUID role(String builtIn) {
        for (var role : admin.get("/api/roles").expect(200).data()) {
            if (role.path("built_in").asString().equals(builtIn)) {
                return UUID.fromString(role.get("id").asString());
            }
        }
        throw new IllegalArgumentException(builtIn);
    }

    /** A member with a built-in role over some branches, none for the whole organisation, signed in. */
    public Client member(String builtIn, UUID... branches) {
        return memberWith(
                List.of(Map.of("role_id", role(builtIn), "branch_ids", List.of(branches))),
                branches.length == 0 ? null : branches[0]);
    }

    public Client memberWith(List<Map<String, Object>> roles, UUID branch, String... extraPermissions) {
        String username = "member" + names.incrementAndGet();
        var body = new HashMap<String, Object>();
        body.put("username", username);
        body.put("password", PASSWORD);
        body.put("full_name", "Member " + username);
        body.put("branch_id", branch);
        body.put("roles", roles);
        body.put("extra_permissions", List.of(extraPermissions));
        admin.post("/api/users", body).expect(201);
        return Client.signedIn(slug(), username, PASSWORD);
    }

    public Product product() {
        return new Product();
    }

    /** Sells one line for cash at the list price. */
    public static Map<String, Object> sale(UUID branch, UUID product, Object quantity) {
        return Map.of("branch_id", branch, "product_id", product, "quantity", quantity, "payment_type", "cash");
    }

    /** Builds a product. */
    public final class Product {

        private final Map<String, Object> body = new HashMap<>();

        private Product() {
            body.put("name", "Product " + names.incrementAndGet());
            body.put("category_id", category);
            body.put("type", "unit");
            body.put("buy_price", buyPrice);
            body.put("sell_price", 150_000);
        }

        public Product with(String field, Object value) {
            body.put(field, value);
            return this;
        }

        public Product byMeter() {
            body.remove("sell_price");
            return with("type", "meter").with("sell_price_per_meter", 150_000);
        }

        public Product sizes(String... sizes) {
            return with("available_sizes", List.of(sizes));
        }

        /** With so many pieces in a branch. */
        public Product stocked(UUID branch, int pieces) {
            return with("branch_id", branch).with("quantity", pieces);
        }

        /** With one roll in a branch. */
        public Product roll(UUID branch, String meters) {
            return byMeter().with("branch_id", branch).with("total_length", new BigDecimal(meters));
        }

        public UUID create() {
            return admin.post("/api/products", body).expect(201).id();
        }
    }

    /** Takes rolls of these lengths in. @return their ids, in the order of the lengths */
    public List<UUID> receiveRolls(UUID branch, UUID product, String... meters) {
        var draft = StockDraft.receipt(branch);
        for (String length : meters) {
            draft.line(product, new BigDecimal(length));
        }
        Answer receipt = draft.by(admin).expect(201);
        var ids = new ArrayList<UUID>();
        receipt.at("/data/movements")
                .forEach(movement ->
                        ids.add(UUID.fromString(movement.get("roll_id").asString())));
        return ids;
    }

    /** The rolls of a product that have something left, by their codes. */
    public List<UUID> rolls(UUID branch, UUID product) {
        var ids = new ArrayList<UUID>();
        admin.get("/api/products/" + product + "/rolls?branch_id=" + branch)
                .expect(200)
                .data()
                .forEach(roll -> ids.add(UUID.fromString(roll.get("id").asString())));
        return ids;
    }

    /** Takes pieces in at what one of them costs. */
    public Answer receive(UUID branch, UUID product, int pieces, Object unitCost) {
        return StockDraft.receipt(branch)
                .line(product, pieces, "unit_cost", unitCost)
                .by(admin)
                .expect(201);
    }

    public BigDecimal onHand(UUID branch, UUID product) {
        Answer answer =
                admin.get("/api/products/" + product + "?branch_id=" + branch).expect(200);
        return answer.body().at("/data/quantity").isNull()
                ? answer.number("/data/remaining_length")
                : answer.number("/data/quantity");
    }
}
