package io.smartbiz.bench;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** The requests that are measured, of one member of a {@link DataSet}. */
final class Samples {

    private static final AtomicLong KEYS = new AtomicLong();

    private final String token;

    /** @param token the member's access token */
    Samples(String token) {
        this.token = token;
    }

    /** The products of a category in a branch. */
    byte[] list(Server server, DataSet organization) {
        String category = idOf(server, organization, "shop.categories", "name", "Ovalniy");
        return get("/api/products?size=50&branch_id=" + DataSet.branch(1) + "&category=" + category);
    }

    /** The queue's first page. */
    byte[] queue() {
        return get("/api/tickets?size=50&status=pending&status=in_progress");
    }

    /** A ticket to be opened. */
    byte[] ticket() {
        return post(
                "/api/tickets",
                "{\"title\":\"The projector of room 12 stays dark\",\"description\":\"Since this morning it shows nothing.\",\"category\":\"equipment\",\"branch_id\":\"%s\"}"
                        .formatted(DataSet.branch(1)));
    }

    /** A sale of one piece in one of three branches. */
    byte[] sale() {
        var random = ThreadLocalRandom.current();
        return sale(1 + random.nextInt(3), 1 + 20L * random.nextInt(1_000));
    }

    /** A sale of one piece of a variant. */
    byte[] sale(int branch, long variant) {
        return post(
                "/api/sales",
                "{\"branch_id\":\"%s\",\"lines\":[{\"variant_id\":\"%s\",\"quantity\":1}],\"payments\":[{\"type\":\"cash\",\"amount\":150000}]}"
                        .formatted(DataSet.branch(branch), DataSet.variant(variant)));
    }

    /** A sale of one piece, of which a customer owes a part. */
    byte[] onCredit(int branch, long variant, int customer) {
        return post(
                "/api/sales",
                "{\"branch_id\":\"%s\",\"customer_id\":\"%s\",\"lines\":[{\"variant_id\":\"%s\",\"quantity\":1}],\"payments\":[{\"type\":\"cash\",\"amount\":50000}],\"debt\":{\"payment_deadline\":\"2099-01-31\"}}"
                        .formatted(DataSet.branch(branch), MoneySet.customer(customer), DataSet.variant(variant)));
    }

    /** A payment of a debt. */
    byte[] payment(int debt) {
        return post("/api/debts/" + MoneySet.debt(debt) + "/payments", "{\"amount\":1}");
    }

    /** A promotion of everything. */
    byte[] promotion() {
        return post(
                "/api/discounts",
                "{\"name\":\"Navruz\",\"discount_type\":\"percentage\",\"discount_value\":10,\"applicable_to\":\"all\",\"start_date\":\"2020-01-01\"}");
    }

    /** What everybody earns by every sale. */
    byte[] commissionRate() {
        return post("/api/commission-rates", "{\"basis\":\"amount\",\"percent\":2,\"start_date\":\"2020-01-01\"}");
    }

    /** A till of the first branch. */
    byte[] till() {
        return post("/api/tills", "{\"branch_id\":\"%s\",\"name\":\"Till\"}".formatted(DataSet.branch(1)));
    }

    byte[] openShift(String till) {
        return post("/api/shifts", "{\"till_id\":\"%s\",\"opening_float\":0}".formatted(till));
    }

    /** A sale of one piece in the first branch, by the promotion. */
    byte[] cheaper(long variant) {
        return post(
                "/api/sales",
                "{\"branch_id\":\"%s\",\"lines\":[{\"variant_id\":\"%s\",\"quantity\":1}],\"payments\":[{\"type\":\"cash\",\"amount\":135000}]}"
                        .formatted(DataSet.branch(1), DataSet.variant(variant)));
    }

    private byte[] get(String path) {
        return HttpConnection.request("GET", path, token, null, null);
    }

    private byte[] post(String path, String json) {
        return HttpConnection.request("POST", path, token, "bench-" + KEYS.incrementAndGet(), json);
    }

    /** The id of the organisation's row of {@code table} that has {@code value} in {@code column}. */
    static String idOf(Server server, DataSet organization, String table, String column, String value) {
        try (var owner = server.connectAsOwner();
                var statement = owner.prepareStatement(
                        "select id::text from " + table + " where organization_id = ? and " + column + " = ?")) {
            statement.setObject(1, organization.id());
            statement.setString(2, value);
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
