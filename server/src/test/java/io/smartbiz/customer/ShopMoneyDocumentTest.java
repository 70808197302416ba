package io.smartbiz.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Returns, commissions and the dashboard as the fifth document has them: its calls, its names, its reasons and states. */
class ShopMoneyDocumentTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final UUID carpet = shop.product().stocked(branch, 9).create();
    private final Client seller = shop.member("seller", branch);

    private static List<String> fields(Answer answer) {
        return List.copyOf(answer.data().propertyNames());
    }

    /** A sale of two, in the document's short form. */
    private Answer sell() {
        return seller.post("/api/sales", """
                {"product_id": "%s", "quantity": 2, "payment_type": "cash"}""".formatted(carpet)).expect(201);
    }

    private Answer giveBack(Answer sale, String reason) {
        return seller.post("/api/returns", """
                {"sale_id": "%s", "product_id": "%s", "quantity": 1, "reason": "%s", "reason_note": "Katta ekan"}""".formatted(sale.id(), carpet, reason));
    }

    @Test
    void takesGoodsBack() {
        Answer sale = sell();
        Answer asked = giveBack(sale, "WRONG_SIZE").expect(201);
        assertThat(fields(admin.get("/api/returns/" + asked.id()).expect(200)))
                .contains(
                        "id",
                        "sale_id",
                        "product_id",
                        "branch_id",
                        "quantity",
                        "reason",
                        "reason_note",
                        "refund_amount",
                        "status",
                        "created_by",
                        "approved_by",
                        "created_at",
                        "updated_at");
        assertThat(asked.text("/data/status")).isEqualTo("pending");
        assertThat(admin.get("/api/returns?status=PENDING").expect(200).data()).hasSize(1);
        seller.put("/api/returns/" + asked.id() + "/approve", "{}").refuses(403, "FORBIDDEN");
        Answer approved =
                admin.put("/api/returns/" + asked.id() + "/approve", "{}").expect(200);
        assertThat(approved.text("/data/status")).isEqualTo("approved");
        assertThat(approved.number("/data/refund_amount").add(approved.number("/data/refund_amount")))
                .isEqualByComparingTo(sale.number("/data/amount"));
        Answer other = giveBack(sale, "CUSTOMER_CHANGE_MIND").expect(201);
        Answer rejected =
                admin.put("/api/returns/" + other.id() + "/reject", """
                {"reason": "Ishlatilgan"}""").expect(200);
        assertThat(rejected.text("/data/status")).isEqualTo("rejected");
        giveBack(sale, "DEFECTIVE").expect(201);
        giveBack(sale, "OTHER").refuses(422, "VALIDATION_ERROR");
        assertThat(shop.contradictions()).isEmpty();
    }

    @Test
    void tellsSellersWhatTheyEarned() {
        admin.post("/api/commission-rates", """
                {"basis": "amount", "percent": 2, "start_date": "2020-01-01"}""").expect(201);
        Answer sale = sell();
        UUID sellerId = seller.get("/api/auth/me").expect(200).id();
        Answer own = seller.get("/api/commissions/my").expect(200);
        assertThat(own.text("/data/0/sale_id")).isEqualTo(sale.id().toString());
        Answer all = admin.get("/api/commissions?seller_id=" + sellerId).expect(200);
        UUID id = UUID.fromString(all.text("/data/0/id"));
        assertThat(List.copyOf(all.at("/data/0").propertyNames()))
                .contains(
                        "id",
                        "seller_id",
                        "sale_id",
                        "commission_rate",
                        "commission_amount",
                        "status",
                        "paid_at",
                        "created_at");
        assertThat(all.number("/data/0/commission_rate")).isEqualByComparingTo("2");
        assertThat(all.number("/data/0/commission_amount").multiply(BigDecimal.valueOf(50)))
                .isEqualByComparingTo(sale.number("/data/amount"));
        assertThat(all.text("/data/0/status")).isEqualTo("pending");
        seller.get("/api/commissions?seller_id=" + sellerId).refuses(403, "FORBIDDEN");
        seller.put("/api/commissions/" + id + "/mark-paid", "{}").refuses(403, "FORBIDDEN");
        admin.put("/api/commissions/" + id + "/mark-paid", "{}").expect(200);
        Answer paid = seller.get("/api/commissions/my").expect(200);
        assertThat(paid.text("/data/0/status")).isEqualTo("paid");
        assertThat(paid.at("/data/0/paid_at").isNull()).isFalse();
        assertThat(shop.contradictions()).isEmpty();
    }

    @Test
    void showsTheDashboard() {
        sell();
        Answer dashboard = admin.get("/api/dashboard/widgets").expect(200);
        assertThat(fields(dashboard))
                .contains(
                        "total_sales_today",
                        "low_stock_count",
                        "overdue_debts_count",
                        "pending_transfers",
                        "top_selling_products",
                        "recent_activities");
        assertThat(dashboard.text("/data/top_selling_products/0/product_id")).isEqualTo(carpet.toString());
        assertThat(dashboard.text("/data/recent_activities/0/kind")).isEqualTo("sale");
    }
}
