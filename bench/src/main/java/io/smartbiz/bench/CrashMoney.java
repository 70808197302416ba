package io.smartbiz.bench;

import io.smartbiz.bench.CrashBooks.Book;
import io.smartbiz.bench.CrashShop.Order;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One who opens a shift, does all that moves money, closes the shift, and begins again. */
final class CrashMoney {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final BigDecimal FLOAT = new BigDecimal(1_000_000);
    private static final BigDecimal PART = new BigDecimal(20_000);
    private static final BigDecimal PIECE = CrashShop.PIECE_PRICE;
    private static final BigDecimal TWO_PIECES = PIECE.add(PIECE);

    private final CrashShop shop;
    private final CrashBooks books;
    private final String token;
    private final String member;
    private final String branch;
    private final String till;
    private final String customer;
    private final List<BiFunction<Random, String, Order>> steps = List.of(
            this::openShift,
            (random, key) -> onCredit(random, key, 0),
            (random, key) -> onCredit(random, key, 1),
            this::pay,
            this::reverse,
            this::payBoth,
            this::putCashIn,
            this::sell,
            this::takeBack,
            this::exchange,
            this::payCommissions,
            this::takeCashOut,
            this::closeShift);
    private final UUID[] debts = new UUID[2];
    private int step;
    private UUID shift = new UUID(0, 0);
    private UUID payment = shift;
    private UUID sale = shift;
    private UUID product = shift;

    CrashMoney(CrashShop shop, String token, String member, String branch, String till, String customer) {
        this.shop = shop;
        this.books = shop.books();
        this.token = token;
        this.member = member;
        this.branch = branch;
        this.till = till;
        this.customer = customer;
    }

    /** What is to be done next; the same again until it was acknowledged. */
    Order order(Random random, String key) {
        int now = step;
        Order order = steps.get(now).apply(random, key);
        return new Order(order.request(), order.book(), answer -> {
            UUID id = order.acknowledged().apply(answer);
            step = (now + 1) % steps.size();
            return id;
        });
    }

    private Order openShift(Random random, String key) {
        return post("/api/shifts", key, Map.of("till_id", till, "opening_float", FLOAT), Book.SHIFT, answer -> {
            shift = id(answer);
            books.want(Book.SHIFT, shift, FLOAT);
            return shift;
        });
    }

    private Order onCredit(Random random, String key, int number) {
        UUID sold = shop.pieces(random);
        LocalDate today = LocalDate.now();
        var plan = List.of(
                Map.of("due_date", today.plusMonths(1), "amount", PIECE),
                Map.of("due_date", today.plusMonths(2), "amount", PIECE));
        Map<String, Object> body = Map.of(
                "branch_id",
                branch,
                "till_id",
                till,
                "customer_id",
                customer,
                "lines",
                List.of(line(sold, 2)),
                "payments",
                List.of(),
                "debt",
                Map.of("installments", plan));
        return post("/api/sales", key, body, Book.SALE, answer -> {
            UUID debt = id(answer.get("debt"));
            debts[number] = debt;
            if (books.want(Book.DEBT, debt, TWO_PIECES)) {
                books.want(Book.REMAINING, debt, TWO_PIECES);
                books.want(Book.PLAN, debt, TWO_PIECES);
            }
            return shop.sold(answer, TWO_PIECES, Map.of(sold, BigDecimal.TWO));
        });
    }

    private Order pay(Random random, String key) {
        var body = Map.of("amount", PART, "payment_type", "cash", "till_id", till);
        return post("/api/debts/" + debts[0] + "/payments", key, body, Book.PAYMENT, answer -> {
            payment = paid(answer, debts[0], PART);
            return payment;
        });
    }

    private Order reverse(Random random, String key) {
        String path = "/api/debts/" + debts[0] + "/payments/" + payment + "/reverse";
        return post(
                path,
                key,
                Map.of("reason", "Typed twice"),
                Book.PAYMENT,
                answer -> paid(answer, debts[0], PART.negate()));
    }

    private Order payBoth(Random random, String key) {
        var shares = new ArrayList<Map<String, Object>>();
        for (UUID debt : debts) {
            shares.add(Map.of("debt_id", debt, "amount", PART));
        }
        Map<String, Object> body =
                Map.of("amount", PART.add(PART), "payment_type", "cash", "till_id", till, "shares", shares);
        return post("/api/customers/" + customer + "/payments", key, body, Book.PAYMENT, answer -> {
            UUID last = shift;
            for (JsonNode part : answer.get("payments")) {
                last = paid(part, UUID.fromString(part.get("debt_id").asString()), PART);
            }
            return last;
        });
    }

    private UUID paid(JsonNode answer, UUID debt, BigDecimal amount) {
        UUID id = id(answer);
        if (books.want(Book.PAYMENT, id, amount)) {
            books.add(Book.REMAINING, debt, amount.negate());
        }
        return id;
    }

    private Order putCashIn(Random random, String key) {
        return moveCash(key, "cash_in");
    }

    private Order takeCashOut(Random random, String key) {
        return moveCash(key, "cash_out");
    }

    private Order moveCash(String key, String type) {
        var body = Map.of("type", type, "amount", PART, "reason", "Change");
        return post("/api/shifts/" + shift + "/cash", key, body, Book.CASH, answer -> {
            UUID id = id(answer);
            books.want(Book.CASH, id, PART);
            return id;
        });
    }

    private Order sell(Random random, String key) {
        UUID sold = shop.pieces(random);
        Map<String, Object> body = Map.of(
                "branch_id",
                branch,
                "till_id",
                till,
                "lines",
                List.of(line(sold, 2)),
                "payments",
                List.of(cash(TWO_PIECES)));
        return post("/api/sales", key, body, Book.SALE, answer -> {
            product = sold;
            sale = shop.sold(answer, TWO_PIECES, Map.of(sold, BigDecimal.TWO));
            return sale;
        });
    }

    private Order takeBack(Random random, String key) {
        return post("/api/returns", key, back(Map.of("refunds", List.of(cash(PIECE)))), Book.RETURN, this::returned);
    }

    /** One piece for two others; the customer pays for one of them. */
    private Order exchange(Random random, String key) {
        UUID taken = shop.pieces(random);
        var others = Map.of("lines", List.of(line(taken, 2)), "payments", List.of(cash(PIECE)));
        return post("/api/returns", key, back(Map.of("exchange", others)), Book.RETURN, answer -> {
            UUID other = UUID.fromString(answer.get("exchange_sale_id").asString());
            if (books.want(Book.SALE, other, TWO_PIECES)) {
                books.add(Book.STOCK, taken, BigDecimal.TWO.negate());
            }
            return returned(answer);
        });
    }

    private Map<String, Object> back(Map<String, Object> how) {
        var body = new HashMap<String, Object>(how);
        body.put("sale_id", sale);
        body.put("till_id", till);
        body.put("lines", List.of(Map.of("line", 0, "quantity", 1)));
        body.put("reason", "customer_change_mind");
        body.put("approve", true);
        return body;
    }

    private UUID returned(JsonNode answer) {
        UUID id = id(answer);
        if (books.want(Book.RETURN, id, PIECE)) {
            books.want(Book.REFUND, id, PIECE);
            books.add(Book.STOCK, product, BigDecimal.ONE);
        }
        return id;
    }

    private Order payCommissions(Random random, String key) {
        return send("PUT", "/api/commissions/mark-paid", key, Map.of("seller_id", member), Book.PAYOUT, answer -> {
            UUID id = id(answer);
            BigDecimal amount = answer.get("amount").decimalValue();
            books.want(Book.PAYOUT, id, amount);
            books.want(Book.COMMISSION, id, amount);
            return id;
        });
    }

    private Order closeShift(Random random, String key) {
        // The float, a share of each debt, and the sale of two pieces: one came back, another was paid in the exchange.
        BigDecimal cash = FLOAT.add(PART).add(PART).add(TWO_PIECES);
        String path = "/api/shifts/" + shift + "/close";
        return post(path, key, Map.of("counted_cash", cash), Book.CLOSED_SHIFT, answer -> {
            books.want(Book.CLOSED_SHIFT, shift, cash);
            books.want(Book.EXPECTED, shift, cash);
            return id(answer);
        });
    }

    private static Map<String, Object> line(UUID product, int quantity) {
        return Map.of("product_id", product, "quantity", quantity);
    }

    private static Map<String, Object> cash(BigDecimal amount) {
        return Map.of("type", "cash", "amount", amount);
    }

    private static UUID id(JsonNode answer) {
        return UUID.fromString(answer.get("id").asString());
    }

    private Order post(String path, String key, Object body, Book book, Function<JsonNode, UUID> acknowledged) {
        return send("POST", path, key, body, book, acknowledged);
    }

    private Order send(
            String method, String path, String key, Object body, Book book, Function<JsonNode, UUID> acknowledged) {
        String json = JSON.writeValueAsString(body);
        return new Order(HttpConnection.request(method, path, token, key, json), book, acknowledged);
    }
}
