package io.smartbiz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An organisation with goods in pieces and in rolls, made through the API; it knows what its books must say. */
final class CrashShop {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PIECE_PRODUCTS = 6;
    private static final int METRE_PRODUCTS = 4;
    private static final int ROLLS = 10;
    private static final BigDecimal PIECES = new BigDecimal(10_000_000);
    private static final BigDecimal ROLL_METRES = new BigDecimal(9_000);
    private static final BigDecimal PIECE_PRICE = new BigDecimal(150_000);
    private static final BigDecimal METRE_PRICE = new BigDecimal(40_000);

    private final DataSet organization;
    private final String token;
    private final String branch;
    private final List<UUID> products = new ArrayList<>();
    private final Map<UUID, BigDecimal> wantedStock = new HashMap<>();
    private final Map<UUID, BigDecimal> wantedSales = new HashMap<>();

    /** @param server must run */
    CrashShop(Server server) {
        organization = DataSet.create(server, "crash");
        token = organization.signIn(server);
        try (var http = new HttpConnection(server.port(), true)) {
            branch = post(http, "/api/branches", Map.of("name", "Market", "code", "M"));
            http.send(HttpConnection.request("GET", "/api/categories", token, null, null));
            String category = JSON.readTree(http.body()).at("/data/0/id").asString();
            for (int i = 0; i < PIECE_PRODUCTS + METRE_PRODUCTS; i++) {
                create(http, i, category);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A sale that is to be made once, however often it is sent.
     *
     * @param quantities pieces or metres by product
     */
    record Order(byte[] request, BigDecimal total, Map<UUID, BigDecimal> quantities) {}

    private void create(HttpConnection http, int number, String category) throws IOException {
        boolean metre = isMetre(number);
        var body = new HashMap<String, Object>(
                Map.of("name", "Carpet " + number, "category_id", category, "type", metre ? "meter" : "unit"));
        body.put(metre ? "sell_price_per_meter" : "sell_price", metre ? METRE_PRICE : PIECE_PRICE);
        UUID product = UUID.fromString(post(http, "/api/products", body));
        products.add(product);
        var lines = new ArrayList<Map<String, Object>>();
        for (int line = 0; line < (metre ? ROLLS : 1); line++) {
            lines.add(Map.of("product_id", product, "quantity", metre ? ROLL_METRES : PIECES, "unit_cost", 1_000));
        }
        post(http, "/api/stock/receipts", Map.of("branch_id", branch, "lines", lines));
        wantedStock.put(product, metre ? ROLL_METRES.multiply(new BigDecimal(ROLLS)) : PIECES);
    }

    private static boolean isMetre(int number) {
        return number >= PIECE_PRODUCTS;
    }

    private String post(HttpConnection http, String path, Object body) throws IOException {
        int status = http.send(HttpConnection.request("POST", path, token, null, JSON.writeValueAsString(body)));
        if (status != 201) {
            throw new IllegalStateException(path + " answered with " + status + " " + http.body());
        }
        return JSON.readTree(http.body()).at("/data/id").asString();
    }

    /** One to three lines, of pieces and of metres, paid in cash and by card. */
    Order order(Random random, String key) {
        var quantities = new HashMap<UUID, BigDecimal>();
        var lines = new ArrayList<Map<String, Object>>();
        BigDecimal total = BigDecimal.ZERO;
        for (int line = 1 + random.nextInt(3); line > 0; line--) {
            int number = random.nextInt(products.size());
            BigDecimal quantity = isMetre(number)
                    ? BigDecimal.valueOf(1 + random.nextInt(50), 1)
                    : new BigDecimal(1 + random.nextInt(3));
            lines.add(Map.of("product_id", products.get(number), "quantity", quantity));
            quantities.merge(products.get(number), quantity, BigDecimal::add);
            total = total.add(quantity.multiply(isMetre(number) ? METRE_PRICE : PIECE_PRICE));
        }
        BigDecimal cash = new BigDecimal(1_000 * (1 + random.nextInt(3)));
        var payments =
                List.of(Map.of("type", "cash", "amount", cash), Map.of("type", "card", "amount", total.subtract(cash)));
        String json = JSON.writeValueAsString(Map.of("branch_id", branch, "lines", lines, "payments", payments));
        return new Order(HttpConnection.request("POST", "/api/sales", token, key, json), total, quantities);
    }

    /** Notes that the server has acknowledged a sale: from now on it must be there. @return its id */
    synchronized UUID acknowledged(Order order, String answer) {
        JsonNode sale = JSON.readTree(answer).get("data");
        UUID id = UUID.fromString(sale.get("id").asString());
        if (sale.get("amount").decimalValue().compareTo(order.total()) != 0) {
            throw new IllegalStateException("A sale of " + order.total() + " was answered with " + answer);
        }
        if (wantedSales.put(id, order.total()) == null) {
            order.quantities().forEach((product, sold) -> wantedStock.merge(product, sold, BigDecimal::subtract));
        }
        return id;
    }

    /** How many sales the database has beside those that were acknowledged. */
    int unseenSales(Server server) {
        Map<UUID, BigDecimal> kept = keptSales(server);
        kept.keySet().removeAll(wantedSales.keySet());
        return kept.size();
    }

    /** What the books say against what was acknowledged; empty when all is right. */
    List<String> contradictions(Server server) {
        var wrong = new ArrayList<String>();
        compare(wrong, "Sale", wantedSales, keptSales(server));
        compare(
                wrong,
                "Product",
                wantedStock,
                read(
                        server,
                        "select product_id, sum(on_hand) from shop.stock_balances where organization_id = ?"
                                + " group by product_id"));
        return wrong;
    }

    private Map<UUID, BigDecimal> keptSales(Server server) {
        return read(server, "select id, total from shop.sales where organization_id = ?");
    }

    private static void compare(
            List<String> wrong, String what, Map<UUID, BigDecimal> wanted, Map<UUID, BigDecimal> found) {
        wanted.forEach((id, amount) -> {
            BigDecimal kept = found.remove(id);
            if (kept == null || kept.compareTo(amount) != 0) {
                wrong.add(what + " " + id + " should have " + amount + " and has " + kept);
            }
        });
        found.forEach((id, amount) -> wrong.add(what + " " + id + " of " + amount + " was never asked for"));
    }

    private Map<UUID, BigDecimal> read(Server server, String sql) {
        try (Connection owner = server.connectAsOwner();
                var statement = owner.prepareStatement(sql)) {
            statement.setObject(1, organization.id());
            var rows = statement.executeQuery();
            var found = new HashMap<UUID, BigDecimal>();
            while (rows.next()) {
                found.put(rows.getObject(1, UUID.class), rows.getBigDecimal(2));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
