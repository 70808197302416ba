package io.smartbiz.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.Shop;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Rates, by day and by what they are for. */
class CommissionRateTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));

    private Answer create(Object percent, Object... more) {
        Map<String, Object> body = Fields.of("basis", "amount", "percent", percent);
        body.putAll(Fields.of(more));
        return admin.post("/api/commission-rates", body);
    }

    private String status(Answer rate) {
        return admin.get("/api/commission-rates/" + rate.id()).expect(200).text("/data/status");
    }

    @Test
    void keepsWhatItIsFor() {
        UUID member = shop.member("seller", branch).get("/api/auth/me").id();
        Answer made = create(3.5, "name", "Gilamlar", "member_id", member, "category_id", shop.category())
                .expect(201);
        assertThat(made.text("/data/start_date")).isEqualTo(today.toString());
        assertThat(made.text("/data/member_name")).startsWith("Member");
        assertThat(made.at("/data/category_name").isNull()).isFalse();
        assertThat(made.text("/data/status")).isEqualTo("running");
        assertThat(made.at("/data/used").asBoolean()).isFalse();
        ObjectNode read = (ObjectNode) made.data();
        Answer saved = admin.put("/api/commission-rates/" + made.id(), read).expect(200);
        assertThat(saved.data()).isEqualTo(made.data());
        admin.put("/api/commission-rates/" + made.id(), Map.of("percent", 4)).expect(200);
        read.put("percent", 5);
        admin.put("/api/commission-rates/" + made.id(), read).refuses(409, "STALE_VERSION");
    }

    @Test
    void refusesWhatMakesNoSense() {
        create(100.01).refuses(422, "VALIDATION_ERROR");
        create(-1).refuses(422, "VALIDATION_ERROR");
        create(1, "category_id", shop.category(), "collection_id", UUID.randomUUID())
                .refuses(422, "VALIDATION_ERROR");
        create(1, "member_id", UUID.randomUUID()).refuses(422, "VALIDATION_ERROR");
        create(1, "category_id", UUID.randomUUID()).refuses(422, "VALIDATION_ERROR");
        create(1, "end_date", today.minusDays(1)).refuses(422, "VALIDATION_ERROR");
        create(1, "start_date", "2099-01-02", "end_date", "2099-01-01").refuses(422, "VALIDATION_ERROR");
        create(1).expect(201);
        create(2).refuses(409, "ALREADY_EXISTS");
        create(2, "start_date", today.plusDays(1)).expect(201);
    }

    @Test
    void isReplacedByALaterOneForTheSame() {
        Answer old = create(1, "start_date", "2026-01-01").expect(201);
        Answer other =
                create(1, "start_date", "2026-01-01", "basis", "extra_profit").expect(201);
        Answer ended =
                create(1, "start_date", "2026-02-01", "end_date", "2026-02-28").expect(201);
        assertThat(status(old)).isEqualTo("running");
        Answer later = create(2, "start_date", today).expect(201);
        Answer coming = create(3, "start_date", today.plusDays(7)).expect(201);
        assertThat(status(old)).isEqualTo("replaced");
        assertThat(status(other)).isEqualTo("running");
        assertThat(status(ended)).isEqualTo("ended");
        assertThat(status(later)).isEqualTo("running");
        assertThat(status(coming)).isEqualTo("coming");
        for (String status : new String[] {"running", "replaced", "ended", "coming"}) {
            Answer list = admin.get("/api/commission-rates?status=" + status).expect(200);
            assertThat(list.data())
                    .isNotEmpty()
                    .allMatch(one -> one.get("status").asString().equals(status));
        }
        admin.delete("/api/commission-rates/" + later.id()).expect(204);
        assertThat(status(old)).isEqualTo("running");
    }

    @Test
    void isEndedInsteadOfDeletedOnceSomethingWasEarnedByIt() {
        UUID carpet = shop.product().stocked(branch, 9).create();
        Answer rate = create(3).expect(201);
        UUID unused = create(3, "category_id", shop.category(), "start_date", "2099-01-01")
                .expect(201)
                .id();
        admin.post("/api/sales", Shop.sale(branch, carpet, 1)).expect(201);
        admin.delete("/api/commission-rates/" + rate.id()).refuses(409, "IN_USE");
        admin.put("/api/commission-rates/" + rate.id(), Map.of("basis", "extra_profit"))
                .refuses(422, "VALIDATION_ERROR");
        admin.put("/api/commission-rates/" + rate.id(), Map.of("end_date", today))
                .expect(200);
        assertThat(admin.get("/api/commission-rates/" + rate.id())
                        .expect(200)
                        .at("/data/used")
                        .asBoolean())
                .isTrue();
        admin.delete("/api/commission-rates/" + unused).expect(204);
        admin.get("/api/commission-rates/" + unused).refuses(404, "NOT_FOUND");
    }

    @Test
    void holdsOnTheDayOfTheSale() {
        UUID carpet = shop.product().stocked(branch, 9).create();
        create(2, "start_date", today.minusDays(3), "end_date", today.minusDays(2))
                .expect(201);
        create(4, "start_date", today).expect(201);
        assertEarns(carpet, today, "6000");
        assertEarns(carpet, today.minusDays(2), "3000");
        UUID sale = sell(carpet, today.minusDays(1));
        assertThat(admin.get("/api/commissions?sale_id=" + sale).expect(200).data())
                .isEmpty();
        assertThat(shop.contradictions()).isEmpty();
    }

    private void assertEarns(UUID carpet, LocalDate day, String amount) {
        Answer list = admin.get("/api/commissions?sale_id=" + sell(carpet, day)).expect(200);
        assertThat(list.number("/data/0/commission_amount")).isEqualByComparingTo(amount);
        assertThat(list.text("/data/0/earned_on")).isEqualTo(day.toString());
    }

    private UUID sell(UUID carpet, LocalDate day) {
        Map<String, Object> sale = Fields.of("date", day.toString());
        sale.putAll(Shop.sale(branch, carpet, 1));
        return admin.post("/api/sales", sale).expect(201).id();
    }
}
