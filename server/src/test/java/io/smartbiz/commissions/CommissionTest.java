package io.smartbiz.commissions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.http.PrintedPage;
import io.smartbiz.platform.text.Language;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
    void isSummedInAllAndBySellerForAllTimeOrAPeriod() {
        rate(3);
        UUID first = sale().cash(150_000).by(seller).expect(201).id();
        sale().cash(150_000).by(seller).expect(201);
        sale().cash(150_000).by(admin).expect(201);
        admin.put("/api/commissions/" + of(first).text("/data/0/id") + "/mark-paid", Map.of())
                .expect(200);
        Answer all = admin.get("/api/commissions/summary").expect(200);
        assertThat(all.number("/data/totals/amount")).isEqualByComparingTo("13500");
        assertThat(all.number("/data/totals/pending_amount")).isEqualByComparingTo("9000");
        assertThat(all.number("/data/totals/pending_count")).isEqualByComparingTo("2");
        assertThat(all.number("/data/totals/paid_amount")).isEqualByComparingTo("4500");
        assertThat(all.number("/data/totals/paid_count")).isEqualByComparingTo("1");
        assertThat(all.at("/data/by_seller")).hasSize(2);
        assertThat(all.text("/data/by_seller/0/seller_id")).isEqualTo(sellerId.toString());
        assertThat(all.number("/data/by_seller/0/amount")).isEqualByComparingTo("9000");
        assertThat(all.number("/data/by_seller/1/pending_amount")).isEqualByComparingTo("4500");
        assertThat(admin.get("/api/commissions/summary?range=month").expect(200).data())
                .isEqualTo(all.data());
        Answer none = admin.get("/api/commissions/summary?start_date=2020-01-01&end_date=2020-01-31")
                .expect(200);
        assertThat(none.number("/data/totals/amount")).isZero();
        assertThat(none.at("/data/by_seller")).isEmpty();
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
        assertThat(payouts.number("/data/0/number")).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(payouts.text("/data/0/seller_id")).isEqualTo(sellerId.toString());
    }

    @Test
    void addsUpWhatIsTakenAndWhatIsTakenAboveTheList() {
        rate(3);
        rate(20, "basis", "extra_profit");
        UUID sale = sale("amount", 160_000).cash(160_000).by(seller).expect(201).id();
        isOf(of(sale), 0, "6800", "sale");
        assertThat(of(sale).number("/data/0/commission_rate")).isEqualByComparingTo("4.25");
        Answer detail =
                seller.get("/api/commissions/" + of(sale).text("/data/0/id")).expect(200);
        assertThat(detail.data().get("lines")).hasSize(2);
        assertThat(detail.text("/data/lines/0/basis")).isEqualTo("amount");
        assertThat(detail.number("/data/lines/0/base")).isEqualByComparingTo("160000");
        assertThat(detail.number("/data/lines/0/percent")).isEqualByComparingTo("3");
        assertThat(detail.number("/data/lines/1/base")).isEqualByComparingTo("10000");
        assertThat(detail.number("/data/lines/1/amount")).isEqualByComparingTo("2000");
        assertThat(detail.text("/data/commission/sale_id")).isEqualTo(sale.toString());
        assertThat(detail.text("/data/accrual")).isEqualTo("at_sale");
    }

    @Test
    void earnsNothingBeyondTheListWithoutExtraProfit() {
        rate(20, "basis", "extra_profit");
        UUID sale = sale().cash(150_000).by(seller).expect(201).id();
        assertThat(of(sale).data()).isEmpty();
    }

    @Test
    void takesTheMostSpecificRate() {
        UUID below = admin.post("/api/categories", Map.of("name", "Kichik gilamlar", "parent_id", shop.category()))
                .expect(201)
                .id();
        UUID collection = admin.post("/api/collections", Map.of("name", "Lara"))
                .expect(201)
                .id();
        UUID palos =
                shop.product().with("category_id", below).stocked(branch, 50).create();
        UUID lara = shop.product()
                .with("category_id", below)
                .with("collection_id", collection)
                .stocked(branch, 50)
                .create();
        rate(1);
        assertEarns(palos, "1500");
        rate(2, "category_id", shop.category());
        assertEarns(palos, "3000");
        rate(3, "category_id", below);
        assertEarns(palos, "4500");
        assertEarns(carpet, "3000");
        rate(4, "collection_id", collection);
        assertEarns(lara, "6000");
        rate(5, "member_id", sellerId);
        assertEarns(lara, "7500");
        rate(6, "member_id", sellerId, "category_id", shop.category());
        assertEarns(lara, "9000");
        rate(7, "member_id", sellerId, "collection_id", collection);
        assertEarns(lara, "10500");
        rate(0, "member_id", sellerId, "category_id", below);
        UUID sale = SaleDraft.in(branch)
                .line(palos, 1)
                .cash(150_000)
                .by(seller)
                .expect(201)
                .id();
        assertThat(of(sale).data()).isEmpty();
    }

    private void assertEarns(UUID product, String amount) {
        UUID sale = SaleDraft.in(branch)
                .line(product, 1)
                .cash(150_000)
                .by(seller)
                .expect(201)
                .id();
        isOf(of(sale), 0, amount, "sale");
    }

    @Test
    void dividesALineAmongThoseWhoSoldIt() {
        Client colleague = shop.member("seller", branch);
        Client third = shop.member("seller", branch);
        rate(100);
        var shares = List.of(share(sellerId, "33.33"), share(id(colleague), "33.33"), share(id(third), "33.34"));
        Answer sale = SaleDraft.in(branch)
                .line(carpet, 1, "amount", "200000.01", "sellers", shares)
                .cash("200000.01")
                .by(seller)
                .expect(201);
        assertThat(sale.text("/data/lines/0/sellers/1/seller_name")).startsWith("Member");
        assertThat(seller.get("/api/sales/" + sale.id()).expect(200).data()).isEqualTo(sale.data());
        BigDecimal together = BigDecimal.ZERO;
        for (Client who : List.of(seller, colleague, third)) {
            Answer mine = who.get("/api/commissions/my").expect(200);
            assertThat(mine.data()).hasSize(1);
            together = together.add(mine.number("/data/0/commission_amount"));
        }
        assertThat(together).isEqualByComparingTo("200000.01");
        assertThat(third.get("/api/commissions/my").number("/data/0/commission_amount"))
                .isEqualByComparingTo("66680.01");
    }

    private static Map<String, Object> share(UUID seller, String percent) {
        return Map.of("seller_id", seller, "share", new BigDecimal(percent));
    }

    @Test
    void refusesSharesThatAreNotTheWhole() {
        UUID colleague = id(shop.member("seller", branch));
        UUID stranger = id(shop.member("seller", shop.branch()));
        var tooLittle = List.of(share(sellerId, "50"), share(colleague, "49.99"));
        Answer refused = sale("sellers", tooLittle).cash(150_000).by(seller);
        refused.refuses(422, "VALIDATION_ERROR");
        assertThat(refused.at("/error/details/fields").has("lines[0].sellers")).isTrue();
        sale("sellers", List.of(share(colleague, "50"), share(colleague, "50")))
                .cash(150_000)
                .by(seller)
                .refuses(422, "VALIDATION_ERROR");
        sale("sellers", List.of(share(stranger, "100")))
                .cash(150_000)
                .by(seller)
                .refuses(422, "VALIDATION_ERROR");
        sale("sellers", List.of(share(UUID.randomUUID(), "100")))
                .cash(150_000)
                .by(seller)
                .refuses(422, "VALIDATION_ERROR");
        sale("sellers", List.of(share(colleague, "100")))
                .cash(150_000)
                .by(seller)
                .expect(201);
        UUID foreign = new Shop().branch();
        admin.get("/api/commissions/colleagues?branch_id=" + foreign).refuses(404, "NOT_FOUND");
        assertThat(seller.get("/api/commissions/colleagues").expect(200).data())
                .extracting(one -> one.get("id").asString())
                .contains(colleague.toString(), sellerId.toString())
                .doesNotContain(stranger.toString());
    }

    @Test
    void recordsASaleThatWaitedThoughTheColleagueHasLeft() {
        rate(10);
        UUID colleague = id(shop.member("seller", branch));
        admin.put("/api/users/" + colleague, Map.of("is_active", false)).expect(200);
        var shares = List.of(share(sellerId, "50"), share(colleague, "50"));
        sale("sellers", shares).cash(150_000).by(seller).refuses(422, "VALIDATION_ERROR");
        UUID waited = sale("unit_price", 150_000, "sellers", shares)
                .with("sold_at", Instant.now().minusSeconds(60).toString())
                .cash(150_000)
                .by(seller)
                .expect(201)
                .id();
        assertThat(of(waited).data()).hasSize(2);
        isOf(of(waited), 0, "7500", "sale");
    }

    @Test
    void keepsWhatWasEarnedWhenARateChanges() {
        UUID rate = rate(3);
        UUID before = sale().cash(150_000).by(seller).expect(201).id();
        admin.put("/api/commission-rates/" + rate, Map.of("percent", 5)).expect(200);
        UUID after = sale().cash(150_000).by(seller).expect(201).id();
        isOf(of(before), 0, "4500", "sale");
        isOf(of(after), 0, "7500", "sale");
    }

    @Test
    void isSeenByNoOneElseThanItsSellerAndThoseWhoMay() {
        rate(3);
        UUID sale = sale().cash(150_000).by(seller).expect(201).id();
        UUID id = UUID.fromString(of(sale).text("/data/0/id"));
        UUID other = shop.branch();
        Client colleague = shop.member("seller", branch);
        colleague.get("/api/commissions/" + id).refuses(404, "NOT_FOUND");
        colleague.get("/api/commissions").refuses(403, "FORBIDDEN");
        assertThat(colleague.get("/api/commissions/my").expect(200).data()).isEmpty();
        assertThat(colleague.get("/api/commissions/summary").expect(200).number("/data/totals/amount"))
                .isEqualByComparingTo("0");
        seller.put("/api/commissions/" + id + "/mark-paid", Map.of()).refuses(403, "FORBIDDEN");
        Client manager = shop.member("branch_admin", branch);
        Client elsewhere = shop.member("branch_admin", other);
        assertThat(manager.get("/api/commissions").expect(200).data()).hasSize(1);
        manager.get("/api/commissions/" + id).expect(200);
        manager.put("/api/commissions/" + id + "/mark-paid", Map.of()).refuses(403, "FORBIDDEN");
        manager.get("/api/commission-rates").refuses(403, "FORBIDDEN");
        assertThat(elsewhere.get("/api/commissions").expect(200).data()).isEmpty();
        elsewhere.get("/api/commissions/" + id).refuses(404, "NOT_FOUND");
        Client away = shop.member("accountant", other);
        away.put("/api/commissions/" + id + "/mark-paid", Map.of()).refuses(404, "NOT_FOUND");
        Client accountant = shop.member("accountant", branch);
        UUID payout = UUID.fromString(accountant
                .put("/api/commissions/" + id + "/mark-paid", Map.of())
                .expect(200)
                .text("/data/payout_id"));
        accountant.get("/api/commission-payouts/" + payout).expect(200);
        seller.get("/api/commission-payouts/" + payout).expect(200);
        manager.get("/api/commission-payouts/" + payout).expect(200);
        colleague.get("/api/commission-payouts/" + payout).refuses(404, "NOT_FOUND");
        away.get("/api/commission-payouts/" + payout).refuses(404, "NOT_FOUND");
        String page = new String(
                seller.with("Accept-Language", "fa")
                        .download("GET", "/api/commission-payouts/" + payout + "/page")
                        .body(),
                UTF_8);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
        String day = PrintedPage.of(Language.FA, "").day(today);
        assertThat(page).contains("۵۰۰</bdi>", day + " – " + day, of(sale).text("/data/0/sale_number"));
    }

    @Test
    void isShownInTheReportToThoseWhoMay() {
        rate(3);
        sale().cash(150_000).by(seller).expect(201);
        Answer report = admin.get("/api/sales/analytics?range=today").expect(200);
        assertThat(report.number("/data/by_seller/0/commission")).isEqualByComparingTo("4500");
        assertThat(report.at("/data/by_category/0/commission").isNull()).isTrue();
        Answer own = seller.get("/api/sales/analytics?range=today").expect(200);
        assertThat(own.at("/data/by_seller/0/commission").isNull()).isTrue();
    }
}
