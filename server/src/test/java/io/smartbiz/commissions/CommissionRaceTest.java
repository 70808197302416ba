package io.smartbiz.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to the same commissions at the same moment: nothing is paid twice, and nothing is lost. */
class CommissionRaceTest {

    private static final int ROUNDS = 6;
    private static final int AT_ONCE = 6;

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final Client seller = shop.member("seller", branch);
    private final UUID sellerId = seller.get("/api/auth/me").expect(200).id();
    private final UUID carpet = shop.product().stocked(branch, 900).create();

    CommissionRaceTest() {
        admin.post("/api/commission-rates", Map.of("basis", "amount", "percent", 10))
                .expect(201);
    }

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private UUID sell() {
        Answer sale =
                SaleDraft.in(branch).line(carpet, 1).cash(150_000).by(seller).expect(201);
        return UUID.fromString(
                admin.get("/api/commissions?sale_id=" + sale.id()).expect(200).text("/data/0/id"));
    }

    private static List<Answer> of(List<Answer> all, int status) {
        return all.stream().filter(answer -> answer.status() == status).toList();
    }

    @Test
    void isPaidByOneOfThoseWhoPayItAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID one = sell();
            UUID two = sell();
            List<Answer> all = Parallel.run(AT_ONCE, number -> switch (number % 3) {
                case 0 -> admin.put("/api/commissions/" + one + "/mark-paid", Map.of());
                case 1 -> admin.put("/api/commissions/mark-paid", Map.of("ids", List.of(two, one)));
                default -> admin.put("/api/commissions/mark-paid", Map.of("seller_id", sellerId));
            });
            all.stream()
                    .filter(answer -> answer.status() != 200)
                    .forEach(answer -> answer.refuses(409, "INVALID_TRANSITION"));
            assertThat(of(all, 200)).hasSizeBetween(1, 2);
            admin.put("/api/commissions/mark-paid", Map.of("seller_id", sellerId));
            assertThat(admin.get("/api/commissions?status=pending").expect(200).data())
                    .isEmpty();
        }
        BigDecimal paid = BigDecimal.ZERO;
        for (var payout :
                admin.get("/api/commission-payouts?size=100").expect(200).data()) {
            paid = paid.add(payout.get("amount").decimalValue());
        }
        assertThat(paid).isEqualByComparingTo(BigDecimal.valueOf(15_000L * 2 * ROUNDS));
    }

    @Test
    void countsPaymentsOfDifferentSellersWithoutGaps() {
        List<Client> sellers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Client one = shop.member("seller", branch);
            SaleDraft.in(branch).line(carpet, 1).cash(150_000).by(one).expect(201);
            sellers.add(one);
        }
        List<UUID> ids = sellers.stream()
                .map(one -> one.get("/api/auth/me").expect(200).id())
                .toList();
        List<Answer> all = Parallel.run(
                AT_ONCE, number -> admin.put("/api/commissions/mark-paid", Map.of("seller_id", ids.get(number))));
        assertThat(all)
                .extracting(answer -> answer.expect(200).number("/data/number").intValue())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    }

    @Test
    void agreesWithTheMoneyWhenPaymentsAndReversalsComeAtOnce() {
        Map<String, Object> body = new HashMap<>();
        body.put("name", admin.get("/api/organization").text("/data/name"));
        body.put("settings", Map.of("accrue_commissions", "with_payment"));
        admin.put("/api/organization", body).expect(200);
        String deadline = LocalDate.now(ZoneId.of("Asia/Tashkent")).plusDays(9).toString();
        for (int round = 0; round < ROUNDS; round++) {
            UUID customer = admin.post("/api/customers", Map.of("name", "Nargiza"))
                    .expect(201)
                    .id();
            Answer sale = SaleDraft.in(branch)
                    .with("customer_id", customer)
                    .with("debt", Map.of("payment_deadline", deadline))
                    .line(carpet, 1)
                    .by(seller)
                    .expect(201);
            String payments = "/api/debts/" + sale.text("/data/debt/id") + "/payments";
            UUID first =
                    seller.post(payments, Map.of("amount", 33_333)).expect(201).id();
            List<Answer> all = Parallel.run(AT_ONCE, number -> switch (number % 3) {
                case 0 -> seller.post(payments, Map.of("amount", new BigDecimal("33333.33")));
                case 1 -> admin.post(payments + "/" + first + "/reverse", Map.of("reason", "Typed twice"));
                default -> seller.post("/api/customers/" + customer + "/payments", Map.of("amount", 1_111));
            });
            assertThat(of(all, 201)).hasSize(5);
            Answer debt = admin.get("/api/debts/" + sale.text("/data/debt/id")).expect(200);
            BigDecimal paid = debt.number("/data/paid_amount");
            BigDecimal earned = BigDecimal.ZERO;
            for (var one : admin.get("/api/commissions?sale_id=" + sale.id()).data()) {
                earned = earned.add(one.get("commission_amount").decimalValue());
            }
            assertThat(earned).isEqualByComparingTo(paid.movePointLeft(1).setScale(2, java.math.RoundingMode.HALF_UP));
        }
    }
}
