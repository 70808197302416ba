package io.smartbiz.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens at the same moment to one sale: nothing comes back twice, and no money is given twice. */
class ReturnRaceTest {

    private static final int ROUNDS = 6;
    private static final int AT_ONCE = 6;

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final UUID carpet = shop.product().stocked(branch, 500).create();
    private final Client manager = shop.member("branch_admin", branch);
    private final UUID other = shop.product().stocked(branch, 500).create();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private Answer back(UUID sale, boolean approve, Object... more) {
        var body = Fields.of(
                "sale_id",
                sale,
                "reason",
                "wrong_size",
                "approve",
                approve,
                "lines",
                List.of(Map.of("line", 0, "quantity", 1)));
        body.putAll(Fields.of(more));
        return admin.post("/api/returns", body);
    }

    private static long count(List<Answer> all, int status) {
        return all.stream().filter(answer -> answer.status() == status).count();
    }

    @Test
    void givesTheLastPieceBackOnceToThoseWhoAskAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID sale = SaleDraft.in(branch)
                    .line(carpet, 1)
                    .cash(150_000)
                    .by(admin)
                    .expect(201)
                    .id();
            BigDecimal before = shop.onHand(branch, carpet);
            List<Answer> all = Parallel.run(AT_ONCE, number -> back(sale, number % 2 == 0));
            assertThat(count(all, 201)).isEqualTo(1);
            assertThat(count(all, 422)).isEqualTo(AT_ONCE - 1);
            Answer done =
                    all.stream().filter(one -> one.status() == 201).findFirst().orElseThrow();
            boolean isBack = done.text("/data/status").equals("approved");
            assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo(isBack ? before.add(BigDecimal.ONE) : before);
        }
    }

    @Test
    void isDecidedOnceByThoseWhoDecideAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID sale = SaleDraft.in(branch)
                    .line(carpet, 1)
                    .cash(150_000)
                    .by(admin)
                    .expect(201)
                    .id();
            UUID asked = back(sale, false).expect(201).id();
            List<Answer> all = Parallel.run(AT_ONCE, number -> {
                Client superior = number < AT_ONCE / 2 ? admin : manager;
                return number % 2 == 0
                        ? superior.put("/api/returns/" + asked + "/approve", Map.of())
                        : superior.put("/api/returns/" + asked + "/reject", Map.of("reason", "No"));
            });
            assertThat(count(all, 200)).isEqualTo(1);
            assertThat(count(all, 409)).isEqualTo(AT_ONCE - 1);
        }
    }

    /** Of a debt that is paid while goods come back, what was paid before is given back, and no more is left than is owed. */
    @Test
    void neverGivesBackMoreThanCameInWhileTheDebtIsPaid() {
        UUID customer = admin.post("/api/customers", Map.of("name", "Nargiza", "phone", "+998905556677"))
                .expect(201)
                .id();
        for (int round = 0; round < ROUNDS; round++) {
            Answer sale = SaleDraft.in(branch)
                    .with("customer_id", customer)
                    .with("debt", Map.of("payment_deadline", today.plusDays(5).toString()))
                    .line(carpet, 3)
                    .by(admin)
                    .expect(201);
            String debt = "/api/debts/" + sale.text("/data/debt/id");
            List<Answer> all = Parallel.run(
                    AT_ONCE,
                    number -> number % 2 == 0
                            ? back(sale.id(), true)
                            : admin.post(debt + "/payments", Map.of("amount", 150_000)));
            BigDecimal paid = sum(all, 1, "/data/amount");
            BigDecimal refunded = sum(all, 0, "/data/refund_amount");
            assertThat(count(all, 201)).as("%s", all).isGreaterThanOrEqualTo(3);
            assertThat(refunded).isEqualByComparingTo(paid);
            assertThat(admin.get(debt).number("/data/remaining_amount")).isZero();
        }
    }

    private static BigDecimal sum(List<Answer> all, int remainder, String figure) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = remainder; i < all.size(); i += 2) {
            if (all.get(i).status() == 201) {
                sum = sum.add(all.get(i).number(figure));
            }
        }
        return sum;
    }

    /** Each refund lies in the shift that is being closed, and is expected in it, or in none. */
    @Test
    void liesInAShiftOnlyIfItIsCountedThere() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID sale = SaleDraft.in(branch)
                    .line(carpet, AT_ONCE)
                    .cash(AT_ONCE * 150_000)
                    .by(admin)
                    .expect(201)
                    .id();
            UUID shift = admin.post("/api/shifts", Map.of("branch_id", branch, "opening_float", 900_000))
                    .expect(201)
                    .id();
            List<Answer> all = Parallel.run(
                    AT_ONCE,
                    number -> number == AT_ONCE / 2
                            ? admin.post("/api/shifts/" + shift + "/close", Map.of("counted_cash", 0))
                            : back(sale, true));
            all.forEach(answer -> answer.expect(201));
            Answer closed = all.get(AT_ONCE / 2);
            long inside = all.stream()
                    .filter(answer -> answer != closed)
                    .filter(answer -> !answer.at("/data/refunds/0/shift_id").isNull())
                    .count();
            assertThat(closed.number("/data/expected_cash"))
                    .isEqualByComparingTo(BigDecimal.valueOf(900_000 - inside * 150_000));
        }
    }

    /** Exchanges of each for the other, in both directions, wait for one another and never in a circle. */
    @Test
    void exchangesInBothDirectionsAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            List<UUID> sales = Parallel.run(
                    AT_ONCE,
                    number -> SaleDraft.in(branch)
                            .line(number % 2 == 0 ? carpet : other, 1)
                            .cash(150_000)
                            .by(admin)
                            .expect(201)
                            .id());
            List<Answer> all = Parallel.run(
                    AT_ONCE,
                    number -> back(
                            sales.get(number),
                            true,
                            "exchange",
                            Map.of(
                                    "lines",
                                    List.of(Map.of("product_id", number % 2 == 0 ? other : carpet, "quantity", 1)))));
            all.forEach(answer -> answer.expect(201));
        }
    }
}
