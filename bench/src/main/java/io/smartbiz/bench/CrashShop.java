package io.smartbiz.bench;

import io.smartbiz.bench.CrashBooks.Book;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
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
    static final BigDecimal PIECE_PRICE = new BigDecimal(150_000);
    private static final BigDecimal METRE_PRICE = new BigDecimal(40_000);

    private final DataSet organization;
    private final String token;
    private final String branch;
    private final String moneyBranch;
    private final List<UUID> products = new ArrayList<>();
    private final CrashBooks books;
    private final List<CrashMoney> cashiers = new ArrayList<>();

    /**
     * @param server must run
     * @param cashiers how many work with money, each at a till and with customers of their own
     */
    CrashShop(Server server, int cashiers) {
        organization = DataSet.create(server, "crash");
        books = new CrashBooks(organization.id());
        token = organization.signIn(server);
        try (var http = new HttpConnection(server.port(), true)) {
            branch = post(http, "/api/branches", Map.of("name", "Market", "code", "M"));
            moneyBranch = post(http, "/api/branches", Map.of("name", "Hall", "code", "H"));
            http.send(HttpConnection.request("GET", "/api/categories", token, null, null));
            String category = JSON.readTree(http.body()).at("/data/0/id").asString();
            for (int i = 0; i < PIECE_PRODUCTS + METRE_PRODUCTS; i++) {
                create(http, i, category);
            }
            post(http, "/api/commission-rates", Map.of("basis", "amount", "percent", 3));
            for (int i = 0; i < cashiers; i++) {
                this.cashiers.add(cashier(server, http, "cashier" + i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Something that is to be done once, however often it is sent.
     *
     * @param book what it adds an entry to
     * @param acknowledged takes the data of its answer down, twice the same as once, and returns the entry's id
     */
    record Order(byte[] request, Book book, Function<JsonNode, UUID> acknowledged) {

        static boolean isGood(int status) {
            return status == 200 || status == 201;
        }

        UUID acknowledged(String answer) {
            return acknowledged.apply(JSON.readTree(answer).get("data"));
        }
    }

    CrashBooks books() {
        return books;
    }

    /** The one who works with money of that number. */
    CrashMoney cashier(int number) {
        return cashiers.get(number);
    }

    UUID pieces(Random random) {
        return products.get(random.nextInt(PIECE_PRODUCTS));
    }

    private CrashMoney cashier(Server server, HttpConnection http, String name) throws IOException {
        server.command("create-admin", "--organization", organization.slug(), "--username", name);
        String own = organization.signIn(server, name);
        http.send(HttpConnection.request("GET", "/api/auth/me", own, null, null));
        String member = JSON.readTree(http.body()).at("/data/id").asString();
        String till = post(http, "/api/tills", Map.of("branch_id", moneyBranch, "name", name));
        String customer = post(http, "/api/customers", Map.of("name", "Customer of " + name));
        return new CrashMoney(this, own, member, moneyBranch, till, customer);
    }

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
        for (String place : List.of(branch, moneyBranch)) {
            post(http, "/api/stock/receipts", Map.of("branch_id", place, "lines", lines));
            books.add(Book.STOCK, product, metre ? ROLL_METRES.multiply(new BigDecimal(ROLLS)) : PIECES);
        }
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
        BigDecimal amount = total;
        return new Order(
                HttpConnection.request("POST", "/api/sales", token, key, json),
                Book.SALE,
                sale -> sold(sale, amount, quantities));
    }

    /** Takes a sale down. @return its id */
    UUID sold(JsonNode sale, BigDecimal total, Map<UUID, BigDecimal> quantities) {
        if (sale.get("amount").decimalValue().compareTo(total) != 0) {
            throw new IllegalStateException("A sale of " + total + " was answered with " + sale);
        }
        UUID id = UUID.fromString(sale.get("id").asString());
        if (books.want(Book.SALE, id, total)) {
            quantities.forEach((product, sold) -> books.add(Book.STOCK, product, sold.negate()));
        }
        return id;
    }
}
