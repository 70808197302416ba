package io.smartbiz.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a sale comes to, who may sell at which price, how it is paid, and who sees it. */
class SaleFiguresTest {

    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID chilonzor = shop.branch();
    private final UUID sergeli = shop.branch();
    private final Client seller = shop.member("seller", chilonzor);

    @AfterEach
    void everySaleIsWhole() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private UUID carpet(Object buy, Object sell) {
        return shop.product()
                .with("buy_price", buy)
                .with("sell_price", sell)
                .stocked(chilonzor, 100)
                .create();
    }

    /** Sells one line for cash. @param price its field and value; the list price when it is left out */
    private Answer sell(Client who, UUID product, String quantity, String paid, Object... price) {
        return SaleDraft.in(chilonzor).line(product, quantity, price).cash(paid).by(who);
    }

    /** Sells in the short form. */
    private static Answer sellShort(Client who, UUID product, Object... more) {
        return SaleDraft.shortForm(product, more).by(who);
    }

    /** Sells one piece for cash in the short form, at another time than now. */
    private Answer sellAt(Client who, UUID product, String field, Object time) {
        return sellShort(
                who, product, "branch_id", chilonzor, "quantity", 1, "payment_type", "cash", field, time.toString());
    }

    private static void figures(Answer sale, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            assertThat(sale.number("/data/" + namesAndValues[i]))
                    .as(namesAndValues[i])
                    .isEqualByComparingTo(namesAndValues[i + 1]);
        }
    }

    private static JsonNode errors(Answer refusal) {
        return refusal.refuses(422, "VALIDATION_ERROR").at("/error/details/fields");
    }

    private static Collection<String> wrongFields(Answer refusal) {
        return errors(refusal).propertyNames();
    }

    /** Director's profit = (sell price − buy price) × quantity; extra profit = what was charged above the sell price. */
    @Test
    void reckonsAsTheDirectorDoes() {
        UUID carpet = carpet(250_000, 350_000);
        Answer sale = sellShort(
                        admin, carpet, "branch_id", chilonzor, "quantity", 2, "amount", 750_000, "payment_type", "card")
                .expect(201);
        figures(
                sale,
                "list_amount",
                "700000",
                "amount",
                "750000",
                "profit",
                "50000",
                "discount",
                "0",
                "director_profit",
                "200000",
                "cost",
                "500000",
                "margin",
                "250000");
        // The goods were really dearer than the catalogue says: only the margin knows.
        shop.receive(chilonzor, carpet, 102, 300_000);
        // 98 × 250 000 + 102 × 300 000 = 55 100 000 for 200: 275 500 each
        figures(
                sell(admin, carpet, "1", "350000").expect(201),
                "cost",
                "275500",
                "margin",
                "74500",
                "director_profit",
                "100000",
                "profit",
                "0");
    }

    @ParameterizedTest
    @CsvSource({
        // price per metre, metres, list amount, buy price, director's profit
        "99999.99, 0.333, 33300.00, 50000.01, 16649.99",
        "150000, 6.5, 975000, 100000, 325000",
        "0.01, 0.5, 0.01, 0, 0.01",
        "333.33, 1.5, 500.00, 333.34, -0.02",
        "100.01, 2.25, 225.02, 33.37, 149.94"
    })
    void roundsHalfUpOnceALine(BigDecimal price, String metres, String list, BigDecimal buy, String director) {
        UUID runner = shop.product()
                .byMeter()
                .with("sell_price_per_meter", price)
                .with("buy_price", buy)
                .with("branch_id", chilonzor)
                .with("total_length", 10)
                .create();
        figures(
                sell(admin, runner, metres, list).expect(201),
                "list_amount",
                list,
                "amount",
                list,
                "director_profit",
                director,
                "profit",
                "0",
                "discount",
                "0");
    }

    @Test
    void sumsRoundedLinesAndNotTheirParts() {
        UUID runner = shop.product()
                .with("buy_price", 0)
                .roll(chilonzor, "10")
                .with("sell_price_per_meter", 0.33)
                .create();
        // 0.33 × 0.5 = 0.165 is 0.17 a line: three lines are 0.51, not 0.50.
        Answer sale = SaleDraft.in(chilonzor)
                .line(runner, "0.5")
                .line(runner, "0.5")
                .line(runner, "0.5")
                .cash("0.51")
                .by(admin)
                .expect(201);
        figures(sale, "amount", "0.51", "list_amount", "0.51");
    }

    @Test
    void takesTheUnitPriceOrTheAmountButNotBoth() {
        UUID carpet = carpet(10, 100);
        figures(
                sell(admin, carpet, "3", "331.65", "unit_price", 110.55).expect(201),
                "amount",
                "331.65",
                "list_amount",
                "300",
                "profit",
                "31.65");
        figures(
                sell(admin, carpet, "3", "290", "amount", 290).expect(201),
                "discount",
                "10",
                "profit",
                "0",
                "margin",
                "260");
        assertThat(wrongFields(sell(admin, carpet, "3", "290", "amount", 290, "unit_price", 100)))
                .containsExactly("lines[0].amount");
    }

    @Test
    void keepsTheFiguresOfThatMoment() {
        UUID carpet = carpet(100_000, 150_000);
        Answer sale = sell(admin, carpet, "1", "150000").expect(201);
        admin.put(
                        "/api/products/" + carpet,
                        Map.of(
                                "name",
                                "Renamed",
                                "category_id",
                                shop.category(),
                                "type",
                                "unit",
                                "buy_price",
                                1,
                                "sell_price",
                                2))
                .expect(200);
        shop.receive(chilonzor, carpet, 50, 999_999);
        assertThat(admin.get("/api/sales/" + sale.id()).expect(200).data()).isEqualTo(sale.data());
    }

    @Test
    void letsSellersGiveADiscountUpToTheirLimit() {
        UUID carpet = carpet(1, 300);
        sell(seller, carpet, "1", "285", "amount", 285).expect(201);
        // 15.01 of 300 are 5.0034 %: past 5, also when it would round to 5.00
        Answer refusal = sell(seller, carpet, "1", "284.99", "amount", 284.99).refuses(403, "FORBIDDEN");
        assertThat(refusal.text("/error/details/field")).isEqualTo("lines[0].amount");
        assertThat(refusal.number("/error/details/limit_percent")).isEqualByComparingTo("5");
        assertThat(refusal.number("/error/details/discount_percent")).isEqualByComparingTo("5.01");
        // The limit is the line's, not the receipt's.
        SaleDraft.in(chilonzor)
                .line(carpet, 1, "amount", 600)
                .line(carpet, 1, "amount", 200)
                .cash(800)
                .by(seller)
                .refuses(403, "FORBIDDEN");
        Client branchAdmin = shop.member("branch_admin", chilonzor);
        sell(branchAdmin, carpet, "1", "240", "amount", 240).expect(201);
        sell(branchAdmin, carpet, "1", "239", "amount", 239).refuses(403, "FORBIDDEN");
        sell(admin, carpet, "1", "3", "amount", 3).expect(201);
    }

    @Test
    void takesTheLimitOfTheRolesThatHoldInTheBranch() {
        Client both = shop.memberWith(
                List.of(
                        Map.of("role_id", shop.role("branch_admin"), "branch_ids", List.of(sergeli)),
                        Map.of("role_id", shop.role("seller"), "branch_ids", List.of(chilonzor, sergeli))),
                chilonzor);
        UUID carpet = carpet(1, 300);
        shop.receive(sergeli, carpet, 5, 1);
        discounted(chilonzor, carpet, 285, both).expect(201);
        assertThat(discounted(chilonzor, carpet, 284, both)
                        .refuses(403, "FORBIDDEN")
                        .number("/error/details/limit_percent"))
                .isEqualByComparingTo("5");
        discounted(sergeli, carpet, 240, both).expect(201);
        discounted(sergeli, carpet, 239, both).refuses(403, "FORBIDDEN");
    }

    private static Answer discounted(UUID branch, UUID carpet, int amount, Client who) {
        return SaleDraft.in(branch)
                .line(carpet, 1, "amount", amount)
                .cash(amount)
                .by(who);
    }

    @Test
    void needsAPermissionForAnyDiscountAndAnotherToSellBelowCost() {
        UUID role = admin.post(
                        "/api/roles",
                        Map.of(
                                "name",
                                "Fixed prices",
                                "permissions",
                                List.of("sales.create", "products.view"),
                                "max_discount_percent",
                                50))
                .expect(201)
                .id();
        Client fixed = shop.memberWith(List.of(Map.of("role_id", role, "branch_ids", List.of(chilonzor))), chilonzor);
        UUID carpet = carpet(296, 300);
        sell(fixed, carpet, "1", "299.99", "amount", 299.99).refuses(403, "FORBIDDEN");
        sell(fixed, carpet, "1", "301", "amount", 301).expect(201);
        Answer refusal = sell(seller, carpet, "1", "295.99", "amount", 295.99).refuses(403, "FORBIDDEN");
        assertThat(refusal.at("/error/details")).isEmpty();
        sell(seller, carpet, "1", "296", "amount", 296).expect(201);
        sell(admin, carpet, "1", "295.99", "amount", 295.99).expect(201);
        // Also at the list price, when the goods were dear.
        UUID dear = shop.product()
                .with("buy_price", 500)
                .with("sell_price", 400)
                .stocked(chilonzor, 1)
                .create();
        sell(seller, dear, "1", "400").refuses(403, "FORBIDDEN");
        assertThat(shop.onHand(chilonzor, dear)).isEqualByComparingTo("1");
    }

    @Test
    void holdsEachRightOnlyInItsBranch() {
        Client both = shop.memberWith(
                List.of(
                        Map.of("role_id", shop.role("branch_admin"), "branch_ids", List.of(sergeli)),
                        Map.of("role_id", shop.role("seller"), "branch_ids", List.of(chilonzor))),
                chilonzor);
        UUID carpet = carpet(290, 300);
        shop.receive(sergeli, carpet, 5, 290);
        sell(both, carpet, "1", "286", "amount", 286).refuses(403, "FORBIDDEN");
        Answer here = sell(both, carpet, "1", "290", "amount", 290).expect(201);
        assertThat(here.data().hasNonNull("cost")).isFalse();
        Answer there = sellShort(
                        both, carpet, "branch_id", sergeli, "quantity", 1, "amount", 286, "payment_type", "cash")
                .expect(201);
        figures(there, "cost", "290", "margin", "-4");
        LocalDate yesterday = LocalDate.now(TASHKENT).minusDays(1);
        sellShort(both, carpet, "quantity", 1, "payment_type", "cash", "date", yesterday.toString())
                .refuses(403, "FORBIDDEN");
        assertThat(both.get("/api/sales/" + here.id()).expect(200).data().hasNonNull("margin"))
                .isFalse();
        assertThat(both.get("/api/sales/" + there.id()).expect(200).data().hasNonNull("margin"))
                .isTrue();
        assertThat(both.get("/api/sales/analytics")
                        .expect(200)
                        .at("/data/totals")
                        .path("margin")
                        .isNumber())
                .isFalse();
        assertThat(both.get("/api/sales/analytics?branch_id=" + sergeli)
                        .expect(200)
                        .number("/data/totals/margin"))
                .isEqualByComparingTo("-4");
    }

    @Test
    void isPaidInAnyMixToTheLastTiyin() {
        UUID carpet = carpet(10, 100);
        Answer sale = threeOf(carpet)
                .cash("99.99")
                .pay("TRANSFER", "100.01")
                .pay("card", 100)
                .by(seller)
                .expect(201);
        assertThat(sale.at("/data/payments")
                        .valueStream()
                        .map(payment -> payment.path("type").asString() + " "
                                + payment.path("amount").decimalValue().toPlainString()))
                .containsExactly("cash 99.99", "transfer 100.01", "card 100");
        Client english = seller.with("Accept-Language", "en");
        JsonNode under = errors(threeOf(carpet).cash("99.99").by(english));
        assertThat(under.path("payments").asString()).contains("200.01", "300", "debt");
        JsonNode over = errors(threeOf(carpet).cash("99.99").cash("200.02").by(english));
        assertThat(over.path("payments").asString()).contains("0.01", "300");
        assertThat(wrongFields(threeOf(carpet)
                        .cash("99.99")
                        .with("debt", Map.of("payment_deadline", "2099-01-01"))
                        .by(seller)))
                .containsExactly("customer_id");
        assertThat(shop.onHand(chilonzor, carpet)).isEqualByComparingTo("97");
    }

    @Test
    void refusesPaymentsThatAreNone() {
        UUID carpet = carpet(10, 100);
        for (Map<String, Object> wrong : Arrays.asList(
                Fields.of("type", "cash", "amount", 0),
                Fields.of("type", "cash", "amount", -300),
                Fields.of("type", "cash", "amount", 300.001),
                Fields.of("type", "barter", "amount", 300),
                Fields.of("amount", 300),
                Fields.of("type", "cash"),
                null)) {
            errors(threeOf(carpet).payment(wrong).by(seller));
        }
        errors(threeOf(carpet).by(seller));
        assertThat(shop.onHand(chilonzor, carpet)).isEqualByComparingTo("100");
    }

    private SaleDraft threeOf(UUID carpet) {
        return SaleDraft.in(chilonzor).line(carpet, 3);
    }

    @Test
    void understandsTheShortForm() {
        UUID carpet = carpet(10, 100);
        figures(
                sellShort(seller, carpet, "quantity", 2, "amount", 250, "payment_type", "Transfer")
                        .expect(201),
                "amount",
                "250",
                "list_amount",
                "200",
                "profit",
                "50");
        figures(sellShort(seller, carpet, "quantity", 2, "payment_type", "cash").expect(201), "amount", "200");
    }

    @Test
    void namesWhatIsWrongInTheShortForm() {
        UUID carpet = carpet(10, 100);
        UUID sized = shop.product().sizes("2x3", "3x4").create();
        UUID unpriced =
                shop.product().with("sell_price", null).stocked(chilonzor, 1).create();
        assertThat(wrongFields(sellShort(seller, carpet))).containsExactlyInAnyOrder("quantity", "payment_type");
        assertThat(wrongFields(sellShort(seller, carpet, "quantity", 1.5, "payment_type", "cash")))
                .containsExactly("quantity");
        assertThat(wrongFields(sellShort(seller, carpet, "quantity", 1, "amount", 0, "payment_type", "cash")))
                .containsExactly("amount");
        assertThat(wrongFields(sellOne(seller, UUID.randomUUID()))).containsExactly("product_id");
        assertThat(wrongFields(sellOne(seller, sized))).containsExactly("size");
        assertThat(wrongFields(sellShort(seller, carpet, "size", "big", "quantity", 1, "payment_type", "cash")))
                .containsExactly("size");
        assertThat(wrongFields(sellOne(seller, unpriced))).containsExactly("product_id");
        assertThat(wrongFields(sellOne(admin, carpet)))
                .as("an administrator without a branch")
                .containsExactly("branch_id");
    }

    private static Answer sellOne(Client who, UUID product) {
        return sellShort(who, product, "quantity", 1, "payment_type", "cash");
    }

    @Test
    void takesOneFormOnly() {
        UUID carpet = carpet(10, 100);
        assertThat(wrongFields(seller.post("/api/sales", Map.of()))).containsExactly("lines");
        assertThat(wrongFields(sellShort(seller, carpet, "lines", List.of(Map.of("quantity", 1)))))
                .containsExactlyInAnyOrder("product_id", "payments", "lines[0].product_id");
        SaleDraft both = SaleDraft.in(chilonzor).line(carpet, 1).cash(100);
        Answer other = both.with("quantity", 2)
                .with("amount", 101)
                .with("payment_type", "card")
                .by(seller);
        assertThat(wrongFields(other)).containsExactlyInAnyOrder("quantity", "amount", "payment_type");
        both.with("quantity", 1)
                .with("amount", 100)
                .with("payment_type", "cash")
                .by(seller)
                .expect(201);
    }

    @Test
    void sellsOnlyWhereOneMayAndWhereItIsOpen() {
        UUID carpet = carpet(10, 100);
        seller.post("/api/sales", Shop.sale(sergeli, carpet, 1)).refuses(404, "NOT_FOUND");
        admin.post("/api/sales", Shop.sale(new Shop().branch(), carpet, 1)).refuses(404, "NOT_FOUND");
        shop.member("accountant")
                .post("/api/sales", Shop.sale(chilonzor, carpet, 1))
                .refuses(403, "FORBIDDEN");
        JsonNode branch = admin.get("/api/branches/" + sergeli).expect(200).data();
        admin.put(
                        "/api/branches/" + sergeli,
                        Map.of(
                                "name",
                                branch.get("name").asString(),
                                "code",
                                branch.get("code").asString(),
                                "is_active",
                                false))
                .expect(200);
        assertThat(wrongFields(admin.post("/api/sales", Shop.sale(sergeli, carpet, 1))))
                .containsExactly("branch_id");
    }

    @Test
    void datesASaleBackWithinTheOpenDays() {
        UUID carpet = carpet(10, 100);
        LocalDate today = LocalDate.now(TASHKENT);
        Answer made = sellAt(admin, carpet, "date", today.minusDays(7)).expect(201);
        assertThat(made.text("/data/sold_on")).isEqualTo(today.minusDays(7).toString());
        assertThat(made.text("/data/number"))
                .contains(today.minusDays(7).toString().replace("-", ""));
        sellAt(seller, carpet, "date", today).expect(201);
        sellAt(seller, carpet, "date", today.minusDays(1)).refuses(403, "FORBIDDEN");
        assertThat(wrongFields(sellAt(admin, carpet, "date", today.minusDays(8))))
                .containsExactly("date");
        assertThat(wrongFields(sellAt(admin, carpet, "date", today.plusDays(1))))
                .containsExactly("date");
    }

    @Test
    void judgesASaleThatWaitedByThePricesOfItsTime() {
        UUID carpet = carpet(10, 100);
        UUID priced = shop.product()
                .with("collection_id", collectionAt(100))
                .with("sell_price", null)
                .with("buy_price", 10)
                .sizes("2x3")
                .stocked(chilonzor, 5)
                .create();
        UUID runner = shop.product().roll(chilonzor, "20").create();
        Instant before = Instant.now();
        reprice(carpet, 200);
        reprice(carpet, 300);
        UUID collection =
                UUID.fromString(admin.get("/api/products/" + priced).expect(200).text("/data/collection_id"));
        admin.put("/api/collections/" + collection, Map.of("name", "Repriced", "price_per_square_meter", 900))
                .expect(200);
        admin.put(
                        "/api/products/bulk-price-update",
                        Map.of("product_ids", List.of(runner), "rule", Map.of("kind", "percent", "value", 50)))
                .expect(200);
        Answer sale = SaleDraft.here()
                .line(carpet, 1, "unit_price", 100)
                .line(priced, 1, "unit_price", 600)
                .line(runner, 2, "unit_price", 150_000)
                .cash(300_700)
                .with("sold_at", before.toString())
                .by(seller)
                .expect(201);
        figures(sale, "amount", "300700", "list_amount", "300700", "discount", "0", "profit", "0");
        assertThat(notedOf(sale).get("is_important").asBoolean()).isFalse();
        sellShort(seller, carpet, "quantity", 1, "amount", 100, "payment_type", "cash")
                .refuses(403, "FORBIDDEN");
    }

    @Test
    void recordsWhatAWaitingSaleTookBeyondTheLimitForTheSuperior() {
        UUID carpet = carpet(10, 100);
        Answer sale = SaleDraft.shortForm(carpet, "branch_id", chilonzor, "quantity", 1, "payment_type", "cash")
                .with("amount", 40)
                .with("sold_at", Instant.now().minus(Duration.ofHours(2)).toString())
                .by(seller)
                .expect(201);
        figures(sale, "amount", "40", "discount", "60");
        assertThat(notedOf(sale).get("is_important").asBoolean()).isTrue();
        assertThat(notedOf(sale).at("/changes/beyond_limit/old").asInt()).isEqualTo(5);
        assertThat(notedOf(sale).at("/changes/beyond_limit/now").asInt()).isEqualTo(60);
    }

    private UUID collectionAt(int perSquareMeter) {
        return admin.post(
                        "/api/collections", Map.of("name", "Priced by area", "price_per_square_meter", perSquareMeter))
                .expect(201)
                .id();
    }

    private void reprice(UUID product, int price) {
        admin.put(
                        "/api/products/bulk-price-update",
                        Map.of(
                                "product_ids",
                                List.of(product),
                                "rule",
                                Map.of("kind", "amount", "value", price - listPrice(product))))
                .expect(200);
    }

    private int listPrice(UUID product) {
        return admin.get("/api/products/" + product)
                .expect(200)
                .number("/data/sell_price")
                .intValueExact();
    }

    /** What the audit log says of a sale. */
    private JsonNode notedOf(Answer sale) {
        return admin.get("/api/audit-logs?entity_type=sale&entity_id=" + sale.id())
                .expect(200)
                .data()
                .get(0);
    }

    @Test
    void keepsTheMomentOfASaleThatWaitedOnADevice() {
        UUID carpet = carpet(10, 100);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant yesterday = now.minus(Duration.ofHours(30));
        Answer waited = sellAt(seller, carpet, "sold_at", yesterday).expect(201);
        assertThat(waited.text("/data/date")).isEqualTo(yesterday.toString());
        LocalDate day = LocalDate.ofInstant(yesterday, TASHKENT);
        assertThat(waited.text("/data/sold_on")).isEqualTo(day.toString());
        assertThat(waited.text("/data/number")).contains(day.toString().replace("-", ""));
        assertThat(admin.get("/api/audit-logs?entity_type=sale&entity_id=" + waited.id())
                        .expect(200)
                        .at("/data/0/changes/sold_at/now")
                        .asString())
                .isEqualTo(yesterday.toString());

        // A fast clock of the device dates nothing ahead.
        Answer ahead =
                sellAt(seller, carpet, "sold_at", now.plus(Duration.ofHours(3))).expect(201);
        assertThat(Instant.parse(ahead.text("/data/date")))
                .isBetween(now, Instant.now().plusSeconds(1));

        assertThat(wrongFields(sellAt(seller, carpet, "sold_at", now.minus(Duration.ofHours(169)))))
                .containsExactly("sold_at");
        assertThat(wrongFields(
                        SaleDraft.shortForm(carpet, "branch_id", chilonzor, "quantity", 1, "payment_type", "cash")
                                .with("sold_at", yesterday.toString())
                                .with("date", "2026-01-31")
                                .by(admin)))
                .containsExactly("date");
    }

    @Test
    void isMadeOnceForARepeatedRequest() {
        UUID carpet = carpet(10, 100);
        Client phone = seller.withKey("sale-1");
        Answer first = phone.post("/api/sales", Shop.sale(chilonzor, carpet, 1)).expect(201);
        Answer again = phone.post("/api/sales", Shop.sale(chilonzor, carpet, 1)).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isNull();
        phone.post("/api/sales", Shop.sale(chilonzor, carpet, 2)).refuses(422, "IDEMPOTENCY_KEY_REUSED");
        List<Answer> atOnce = io.smartbiz.testing.Parallel.run(
                8, _ -> seller.withKey("sale-2").post("/api/sales", Shop.sale(chilonzor, carpet, 1)));
        assertThat(atOnce)
                .allSatisfy(answer -> assertThat(answer.expect(201).id())
                        .isEqualTo(atOnce.getFirst().id()));
        assertThat(shop.onHand(chilonzor, carpet)).isEqualByComparingTo("98");
        // A key is the member's own, and a refusal uses none up.
        admin.withKey("sale-1")
                .post("/api/sales", Shop.sale(chilonzor, carpet, 1))
                .expect(201);
        seller.withKey("sale-3")
                .post("/api/sales", Shop.sale(chilonzor, carpet, 1000))
                .expect(409);
        seller.withKey("sale-3")
                .post("/api/sales", Shop.sale(chilonzor, carpet, 1))
                .expect(201);
    }

    @Test
    void listsWhatIsAskedFor() {
        UUID carpet = carpet(10, 100);
        UUID other = carpet(10, 100);
        shop.receive(sergeli, carpet, 5, 10);
        Answer first = SaleDraft.shortForm(carpet, "quantity", 1, "payment_type", "cash")
                .with("note", "delivery to Yunusobod")
                .with("customer", Map.of("name", "Aziza Karimova", "phone", "+998901112233"))
                .by(seller)
                .expect(201);
        Answer mixed = SaleDraft.here()
                .line(other, 1)
                .pay("card", 60)
                .pay("transfer", 40)
                .by(seller)
                .expect(201);
        Answer there = admin.post("/api/sales", Shop.sale(sergeli, carpet, 1)).expect(201);
        assertThat(ids(admin, "")).containsExactly(there.id(), mixed.id(), first.id());
        assertThat(ids(admin, "?sort=date")).containsExactly(first.id(), mixed.id(), there.id());
        assertThat(ids(admin, "?branch_id=" + sergeli)).containsExactly(there.id());
        assertThat(ids(admin, "?seller_id=" + first.text("/data/seller_id"))).containsExactly(mixed.id(), first.id());
        assertThat(ids(admin, "?payment_type=cash")).containsExactly(there.id(), first.id());
        assertThat(ids(admin, "?payment_type=card&payment_type=transfer")).containsExactly(mixed.id());
        assertThat(ids(admin, "?payment_type=mixed")).containsExactly(mixed.id());
        assertThat(ids(admin, "?payment_type=mixed&payment_type=cash"))
                .containsExactly(there.id(), mixed.id(), first.id());
        assertThat(ids(admin, "?payment_type=credit")).isEmpty();
        assertThat(ids(admin, "?product_id=" + other)).containsExactly(mixed.id());
        assertThat(ids(admin, "?q=aziza")).containsExactly(first.id());
        assertThat(ids(admin, "?q=1112233")).containsExactly(first.id());
        assertThat(ids(admin, "?q=yunusobod")).containsExactly(first.id());
        assertThat(ids(admin, "?q=" + mixed.text("/data/number"))).containsExactly(mixed.id());
        assertThat(ids(admin, "?range=today")).hasSize(3);
        assertThat(ids(admin, "?range=yesterday")).isEmpty();
        assertThat(ids(admin, "?range=custom&start_date=2020-01-01&end_date=2020-12-31"))
                .isEmpty();
        Answer page = admin.get("/api/sales?size=2").expect(200);
        assertThat(ids(admin, "?size=2&cursor=" + page.text("/page/next_cursor")))
                .containsExactly(first.id());
        assertThat(ids(seller, "")).containsExactly(mixed.id(), first.id());
        assertThat(ids(seller, "?branch_id=" + sergeli)).isEmpty();
        seller.get("/api/sales/" + there.id()).refuses(404, "NOT_FOUND");
        new Shop().admin().get("/api/sales/" + there.id()).refuses(404, "NOT_FOUND");
        shop.member("staff", chilonzor).get("/api/sales").refuses(403, "FORBIDDEN");
        for (String wrong : List.of(
                "?payment_type=gold",
                "?range=today&start_date=2020-01-01",
                "?range=custom",
                "?sort=total",
                "?start_date=2020-02-01&end_date=2020-01-01",
                "?branch=1",
                "?start_date=yesterday")) {
            admin.get("/api/sales" + wrong).refuses(422, "VALIDATION_ERROR");
        }
    }

    private static List<UUID> ids(Client who, String query) {
        return who.get("/api/sales" + query)
                .expect(200)
                .data()
                .valueStream()
                .map(sale -> UUID.fromString(sale.get("id").asString()))
                .toList();
    }
}
