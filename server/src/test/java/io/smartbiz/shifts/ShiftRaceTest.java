package io.smartbiz.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens at the same moment at one till: nothing is lost, and nothing gets into a shift that is closed. */
class ShiftRaceTest {

    private static final int ROUNDS = 6;
    private static final int AT_ONCE = 6;
    private static final int PRICE = 150_000;

    private final Shop shop = new Shop();
    private final UUID branch = shop.branch();
    private final List<UUID> carpets = carpets();
    private final Client seller = shop.member("seller", branch);
    private final Client manager = shop.member("branch_admin", branch);

    /** Each sale takes goods of its own, so that nothing but the shift makes them wait. */
    private List<UUID> carpets() {
        var all = new ArrayList<UUID>();
        for (int i = 0; i < AT_ONCE; i++) {
            all.add(shop.product().stocked(branch, 200).create());
        }
        return all;
    }

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private Answer open() {
        return seller.post("/api/shifts", Map.of("branch_id", branch, "opening_float", 0));
    }

    private Answer close(UUID shift, Object counted) {
        return close(seller, shift, counted);
    }

    private static Answer close(Client who, UUID shift, Object counted) {
        return who.post("/api/shifts/" + shift + "/close", Map.of("counted_cash", counted));
    }

    private Answer sell(int number) {
        return SaleDraft.in(branch).line(carpets.get(number), 1).cash(PRICE).by(seller);
    }

    private static List<Answer> of(List<Answer> all, int status) {
        return all.stream().filter(answer -> answer.status() == status).toList();
    }

    @Test
    void isOpenedByOneOfThoseWhoOpenATillAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Answer> all = Parallel.run(AT_ONCE, _ -> open());
            assertThat(of(all, 201)).hasSize(1);
            of(all, 409).forEach(answer -> answer.refuses(409, "ALREADY_EXISTS"));
            assertThat(of(all, 409)).hasSize(AT_ONCE - 1);
            UUID shift = of(all, 201).getFirst().id();
            assertThat(of(all, 201).getFirst().number("/data/number")).isEqualByComparingTo("" + (round + 1));
            close(shift, 0).expect(201);
        }
    }

    @Test
    void isClosedByOneOfThoseWhoCloseItAtOnce() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID shift = open().expect(201).id();
            List<Answer> all =
                    Parallel.run(AT_ONCE, number -> close(number % 2 == 0 ? seller : manager, shift, number));
            assertThat(of(all, 201)).hasSize(1);
            of(all, 409).forEach(answer -> answer.refuses(409, "INVALID_TRANSITION"));
            assertThat(of(all, 409)).hasSize(AT_ONCE - 1);
            BigDecimal counted = of(all, 201).getFirst().number("/data/counted_cash");
            assertThat(seller.get("/api/shifts/" + shift).expect(200).number("/data/counted_cash"))
                    .isEqualByComparingTo(counted);
        }
    }

    /** Each sale lies in the shift that is being closed, and is expected in it, or in none. */
    @Test
    void expectsExactlyTheSalesThatLieInItWhenItIsClosedMeanwhile() {
        int inside = 0;
        int outside = 0;
        for (int round = 0; round < ROUNDS * 2; round++) {
            UUID shift = open().expect(201).id();
            List<Answer> all = Parallel.run(AT_ONCE, number -> number == AT_ONCE / 2 ? close(shift, 0) : sell(number));
            all.forEach(answer -> answer.expect(201));
            Answer closed = all.get(AT_ONCE / 2);
            List<Answer> sales = all.stream().filter(answer -> answer != closed).toList();
            long within = sales.stream()
                    .filter(sale -> !sale.at("/data/shift_id").isNull())
                    .peek(sale -> assertThat(sale.text("/data/shift_id")).isEqualTo(shift.toString()))
                    .count();
            assertThat(closed.number("/data/expected_cash")).isEqualByComparingTo(BigDecimal.valueOf(within * PRICE));
            inside += (int) within;
            outside += sales.size() - (int) within;
        }
        assertThat(inside + outside).isEqualTo(ROUNDS * 2 * (AT_ONCE - 1));
    }

    @Test
    void expectsExactlyTheCashThatWasTakenOutBeforeItIsClosed() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID shift = open().expect(201).id();
            List<Answer> all = Parallel.run(
                    AT_ONCE,
                    number -> number == AT_ONCE / 2
                            ? close(shift, 0)
                            : seller.post(
                                    "/api/shifts/" + shift + "/cash",
                                    Map.of("type", "cash_out", "amount", 10, "reason", "Tea")));
            Answer closed = all.get(AT_ONCE / 2).expect(201);
            long taken = of(all, 201).size() - 1;
            assertThat(of(all, 409)).hasSize(AT_ONCE - 1 - (int) taken);
            of(all, 409).forEach(answer -> answer.refuses(409, "INVALID_TRANSITION"));
            assertThat(closed.number("/data/expected_cash")).isEqualByComparingTo(BigDecimal.valueOf(-10 * taken));
        }
    }
}
