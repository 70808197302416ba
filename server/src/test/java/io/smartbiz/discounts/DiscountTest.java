package io.smartbiz.discounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Promotions and who manages them. */
class DiscountTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();

    private static Map<String, Object> body(Object... more) {
        Map<String, Object> body =
                Fields.of("name", "Bahor", "discount_type", "percentage", "discount_value", 10, "applicable_to", "all");
        body.putAll(Fields.of(more));
        return body;
    }

    private Answer create(Client who, Object... more) {
        return who.post("/api/discounts", body(more));
    }

    private static String status(Answer discount) {
        return discount.text("/data/status");
    }

    @Test
    void keepsAPromotionAsTheDocumentNamesIt() {
        Answer made = create(
                        admin,
                        "discount_type",
                        "FIXED_AMOUNT",
                        "discount_value",
                        5_000,
                        "applicable_to",
                        "CATEGORY",
                        "target_id",
                        shop.category(),
                        "branch_id",
                        branch)
                .expect(201);
        assertThat(made.header("Location")).isEqualTo("/api/discounts/" + made.id());
        assertThat(made.text("/data/discount_type")).isEqualTo("fixed_amount");
        assertThat(made.text("/data/applicable_to")).isEqualTo("category");
        assertThat(made.text("/data/target_id")).isEqualTo(shop.category().toString());
        assertThat(made.text("/data/branch_id")).isEqualTo(branch.toString());
        assertThat(made.at("/data/is_active").asBoolean()).isTrue();
        assertThat(made.number("/data/usage_count")).isEqualByComparingTo("0");
        assertThat(status(made)).isEqualTo("running");
        assertThat(admin.get("/api/discounts/" + made.id()).expect(200).data()).isEqualTo(made.data());
    }

    @Test
    void endsAtTheEndOfItsLastDayAndStaysThereWhenItIsSaved() {
        Answer made = create(admin, "start_date", "2099-05-01", "end_date", "2099-05-19")
                .expect(201);
        assertThat(made.text("/data/start_date")).isEqualTo("2099-04-30T19:00:00Z");
        assertThat(made.text("/data/end_date")).isEqualTo("2099-05-19T19:00:00Z");
        assertThat(made.text("/data/last_day")).isEqualTo("2099-05-19");
        assertThat(status(made)).isEqualTo("coming");
        ObjectNode read = (ObjectNode) made.data();
        Answer saved = admin.put("/api/discounts/" + made.id(), read).expect(200);
        assertThat(saved.data()).isEqualTo(made.data());
        Answer byDay = admin.put("/api/discounts/" + made.id(), Map.of("end_date", made.text("/data/last_day")))
                .expect(200);
        assertThat(byDay.text("/data/end_date")).isEqualTo("2099-05-19T19:00:00Z");
    }

    @Test
    void refusesWhatMakesNoSense() {
        create(admin, "discount_value", 100.01).refuses(422, "VALIDATION_ERROR");
        create(admin, "discount_value", 0).refuses(422, "VALIDATION_ERROR");
        create(admin, "discount_type", "fixed_amount", "discount_value", 100_000)
                .expect(201);
        create(admin, "applicable_to", "product").refuses(422, "VALIDATION_ERROR");
        create(admin, "target_id", shop.category()).refuses(422, "VALIDATION_ERROR");
        create(admin, "applicable_to", "collection", "target_id", shop.category())
                .refuses(422, "VALIDATION_ERROR");
        create(admin, "start_date", "2099-05-19", "end_date", "2099-05-18").refuses(422, "VALIDATION_ERROR");
        create(admin, "start_date", "2099-05-19", "end_date", "2099-05-19").expect(201);
        create(admin, "branch_id", UUID.randomUUID()).refuses(404, "NOT_FOUND");
        UUID made = create(admin).expect(201).id();
        admin.put("/api/discounts/" + made, Map.of("discount_value", 150)).refuses(422, "VALIDATION_ERROR");
        var withoutType = Fields.of("discount_type", null);
        admin.put("/api/discounts/" + made, withoutType).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void isManagedWhereItHolds() {
        UUID other = shop.branch();
        Client manager = shop.member("branch_admin", branch);
        Client seller = shop.member("seller", branch);
        create(manager).refuses(403, "FORBIDDEN");
        create(manager, "branch_id", other).refuses(404, "NOT_FOUND");
        UUID own = create(manager, "branch_id", branch).expect(201).id();
        UUID everywhere = create(admin).expect(201).id();
        UUID theirs = create(admin, "branch_id", other).expect(201).id();
        manager.put("/api/discounts/" + own, Map.of("name", "Bahorgi")).expect(200);
        manager.put("/api/discounts/" + own, Fields.of("branch_id", null)).refuses(403, "FORBIDDEN");
        manager.put("/api/discounts/" + everywhere, Map.of("name", "x")).refuses(403, "FORBIDDEN");
        manager.put("/api/discounts/" + theirs, Map.of("name", "x")).refuses(404, "NOT_FOUND");
        seller.get("/api/discounts/" + theirs).refuses(404, "NOT_FOUND");
        assertThat(seller.get("/api/discounts").expect(200).data()).hasSize(2);
        create(seller, "branch_id", branch).refuses(403, "FORBIDDEN");
        assertThat(admin.get("/api/discounts?branch_id=" + other).expect(200).data())
                .hasSize(2);
    }

    @Test
    void listsByWhatItIs() {
        UUID running = create(admin, "name", "Yozgi").expect(201).id();
        UUID coming = create(admin, "start_date", "2099-01-01").expect(201).id();
        UUID ended = create(admin, "start_date", "2020-01-01", "end_date", "2020-01-31")
                .expect(201)
                .id();
        UUID inactive = create(admin, "is_active", false).expect(201).id();
        for (var one : Map.of("running", running, "coming", coming, "ended", ended, "inactive", inactive)
                .entrySet()) {
            Answer list = admin.get("/api/discounts?status=" + one.getKey()).expect(200);
            assertThat(list.data()).hasSize(1);
            assertThat(list.text("/data/0/id")).isEqualTo(one.getValue().toString());
            assertThat(list.text("/data/0/status")).isEqualTo(one.getKey());
        }
        assertThat(admin.get("/api/discounts?q=yozg").expect(200).data()).hasSize(1);
        Answer page = admin.get("/api/discounts?size=2&sort=-created_at").expect(200);
        assertThat(page.text("/data/0/id")).isEqualTo(inactive.toString());
        assertThat(admin.get("/api/discounts?size=2&sort=-created_at&cursor=" + page.text("/page/next_cursor"))
                        .expect(200)
                        .data())
                .hasSize(2);
    }

    @Test
    void isDeletedAndRestored() {
        UUID id = create(admin).expect(201).id();
        UUID product = shop.product().stocked(branch, 9).create();
        admin.delete("/api/discounts/" + id).expect(204);
        admin.get("/api/discounts/" + id).refuses(404, "NOT_FOUND");
        assertThat(admin.get("/api/discounts?deleted=true").expect(200).data()).hasSize(1);
        assertThat(admin.post("/api/sales", Shop.sale(branch, product, 1))
                        .expect(201)
                        .number("/data/discount"))
                .isEqualByComparingTo("0");
        admin.post("/api/discounts/" + id + "/restore").expect(200);
        assertThat(admin.post("/api/sales", Shop.sale(branch, product, 1))
                        .expect(201)
                        .number("/data/discount"))
                .isEqualByComparingTo("15000");
    }

    @Test
    void keepsWhatHasChangedInBetween() {
        Answer made = create(admin).expect(201);
        ObjectNode stale = (ObjectNode) made.data();
        admin.put("/api/discounts/" + made.id(), Map.of("discount_value", 15)).expect(200);
        stale.put("discount_value", 20);
        admin.put("/api/discounts/" + made.id(), stale).refuses(409, "STALE_VERSION");
    }

    @Test
    void showsASellerWhatAProductCostsNow() {
        Client seller = shop.member("seller", branch);
        UUID product = shop.product().stocked(branch, 9).create();
        String path = "/api/products/" + product + "/discounts?branch_id=" + branch;
        Answer plain = seller.get(path).expect(200);
        assertThat(plain.number("/data/variants/0/price")).isEqualByComparingTo("150000");
        assertThat(plain.at("/data/variants/0/discount").isNull()).isTrue();
        create(admin, "branch_id", shop.branch(), "discount_value", 90).expect(201);
        UUID id = create(admin, "name", "Bahor").expect(201).id();
        Answer cheaper = seller.get(path).expect(200);
        assertThat(cheaper.number("/data/variants/0/list_price")).isEqualByComparingTo("150000");
        assertThat(cheaper.number("/data/variants/0/price")).isEqualByComparingTo(new BigDecimal("135000"));
        assertThat(cheaper.text("/data/variants/0/discount/id")).isEqualTo(id.toString());
    }

    @Test
    void staysWhatItWasForTheTimeBeforeAChange() {
        UUID product = shop.product().stocked(branch, 9).create();
        UUID id = create(admin, "start_date", "2020-01-01").expect(201).id();
        Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
        admin.put("/api/discounts/" + id, Map.of("is_active", false)).expect(200);
        Map<String, Object> sale = Fields.of("sold_at", before.toString());
        sale.putAll(Shop.sale(branch, product, 1));
        assertThat(admin.post("/api/sales", sale).expect(201).number("/data/discount"))
                .isEqualByComparingTo("15000");
    }
}
