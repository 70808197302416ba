package io.smartbiz.debts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Returns;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two customers are merged while their debts are paid and their goods come back: nothing waits in a circle or is lost. */
class MergedDebtRaceTest {

    private static final int ROUNDS = 15;
    private static final int DEBTS = 4;

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final UUID carpet = shop.product().stocked(branch, 1_000).create();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private UUID customer() {
        return admin.post("/api/customers", Map.of("name", "Nargiza"))
                .expect(201)
                .id();
    }

    private Answer onCredit(UUID customer) {
        return SaleDraft.in(branch)
                .with("customer_id", customer)
                .with("debt", Map.of("payment_deadline", today.plusDays(9).toString()))
                .line(carpet, 3)
                .by(admin)
                .expect(201);
    }

    private Answer back(Answer sale) {
        return admin.post("/api/returns", Returns.approved(sale.id(), Map.of("line", 0, "quantity", 1)));
    }

    private Answer pay(Answer sale) {
        return admin.post("/api/debts/" + sale.text("/data/debt/id") + "/payments", Map.of("amount", 60_000));
    }

    private Answer payAll(UUID customer) {
        return admin.post("/api/customers/" + customer + "/payments", Map.of("amount", 40_000));
    }

    @Test
    void goesToTheOtherCustomerWithAllThatIsPaidAndReturnedMeanwhile() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID twin = customer();
            UUID staying = customer();
            List<Answer> sales = IntStream.range(0, DEBTS)
                    .mapToObj(number -> onCredit(number % 2 == 0 ? twin : staying))
                    .toList();
            List<Answer> all = Parallel.run(
                    2 * DEBTS + 2,
                    number -> number == 0
                            ? admin.post("/api/customers/" + twin + "/merge", Map.of("into_id", staying))
                            : number == 1
                                    ? payAll(staying)
                                    : number % 2 == 0
                                            ? pay(sales.get(number / 2 - 1))
                                            : back(sales.get(number / 2 - 1)));
            all.getFirst().expect(200);
            all.subList(1, all.size()).forEach(answer -> answer.expect(201));
            Answer debts =
                    admin.get("/api/debts?customer_id=" + staying + "&size=50").expect(200);
            assertThat(debts.data()).hasSize(DEBTS);
            BigDecimal remaining = debts.data()
                    .valueStream()
                    .map(debt -> debt.get("remaining_amount").decimalValue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(remaining)
                    .isEqualByComparingTo(BigDecimal.valueOf(DEBTS * (450_000 - 150_000 - 60_000) - 40_000));
        }
    }
}
