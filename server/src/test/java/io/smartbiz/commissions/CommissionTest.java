package io.smartbiz.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What sellers earn by sales, and who sees it. */
class CommissionTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final Client seller = shop.member("seller", branch);
    private final UUID sellerId = id(seller);
    private final UUID carpet = shop.product().stocked(branch, 500).create();

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private static UUID id(Client member) {
        return member.get("/api/auth/me").expect(200).id();
    }

    private UUID rate(Object percent, Object... more) {
        Map<String, Object> body = Fields.of("basis", "amount", "percent", percent);
        body.putAll(Fields.of(more));
        return admin.post("/api/commission-rates", body).expect(201).id();
    }

    private SaleDraft sale(Object... more) {
        return SaleDraft.in(branch).line(carpet, 1, more);
    }

    private Answer of(UUID sale) {
        return admin.get("/api/commissions?sort=created_at&sale_id=" + sale).expect(200);
    }

    private static void isOf(Answer list, int row, String amount, String kind) {
        assertThat(list.number("/data/" + row + "/commission_amount")).isEqualByComparingTo(amount);
        assertThat(list.text("/data/" + row + "/kind")).isEqualTo(kind);
    }

    @Test
    void isEarnedWhenASaleIsMadeAndShownToItsSeller() {
        rate(3);
        UUID sale = sale().cash(150_000).by(seller).expect(201).id();
        Answer mine = seller.get("/api/commissions/my").expect(200);
        assertThat(mine.data()).hasSize(1);
        isOf(mine, 0, "4500", "sale");
        assertThat(mine.text("/data/0/sale_id")).isEqualTo(sale.toString());
        assertThat(mine.text("/data/0/seller_id")).isEqualTo(sellerId.toString());
        assertThat(mine.number("/data/0/commission_rate")).isEqualByComparingTo("3");
        assertThat(mine.text("/data/0/status")).isEqualTo("pending");
        assertThat(mine.at("/data/0/paid_at").isNull()).isTrue();
        assertThat(of(sale).data()).isEqualTo(mine.data());
        Answer sum = seller.get("/api/commissions/summary").expect(200);
        assertThat(sum.number("/data/totals/pending_amount")).isEqualByComparingTo("4500");
    }

    @Test
    void isPaidOnce() {
        rate(3);
        UUID sale = sale().cash(150_000).by(seller).expect(201).id();
        UUID id = UUID.fromString(of(sale).text("/data/0/id"));
        Answer paid = admin.put("/api/commissions/" + id + "/mark-paid", null).expect(200);
        assertThat(paid.text("/data/status")).isEqualTo("paid");
        assertThat(paid.at("/data/paid_at").isNull()).isFalse();
        admin.put("/api/commissions/" + id + "/mark-paid", Map.of()).refuses(409, "INVALID_TRANSITION");
        Answer payouts = seller.get("/api/commission-payouts").expect(200);
        assertThat(payouts.data()).hasSize(1);
        assertThat(payouts.text("/data/0/id")).isEqualTo(paid.text("/data/payout_id"));
        assertThat(payouts.number("/data/0/amount")).isEqualByComparingTo("4500");
        Answer mine = seller.get("/api/commissions/my?status=paid").expect(200);
        assertThat(mine.data()).hasSize(1);
        assertThat(seller.get("/api/commissions/my?status=pending").expect(200).data())
                .isEmpty();
        assertThat(BigDecimal.ONE).isEqualByComparingTo(payouts.number("/data/0/number"));
        assertThat(List.of(payouts.text("/data/0/seller_id"))).containsExactly(sellerId.toString());
    }
}
