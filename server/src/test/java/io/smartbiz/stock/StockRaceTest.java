package io.smartbiz.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many who want the same goods at the same moment. */
class StockRaceTest {

    private final Shop shop = new Shop();
    private final UUID chilonzor = shop.branch();
    private final UUID sergeli = shop.branch();
    private final Client seller = shop.member("seller", chilonzor, sergeli);

    @AfterEach
    void ledgerAndBalancesAgree() {
        assertThat(shop.contradictions()).isEmpty();
    }

    @Test
    void sixtyFourSellersSellAThousandPiecesExactly() {
        UUID carpet = shop.product().stocked(chilonzor, 1000).create();
        var requests = new AtomicInteger();
        List<Integer> sold = Parallel.run(64, _ -> {
            int mine = 0;
            while (true) {
                assertThat(requests.incrementAndGet()).isLessThanOrEqualTo(1000 + 64);
                Answer sale = seller.post("/api/sales", Shop.sale(chilonzor, carpet, 1));
                if (sale.status() == 409) {
                    sale.refuses(409, "INSUFFICIENT_STOCK");
                    return mine;
                }
                sale.expect(201);
                mine++;
            }
        });
        assertThat(sold.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1000);
        assertThat(requests.get()).isEqualTo(1000 + 64);
        assertThat(shop.onHand(chilonzor, carpet)).isEqualByComparingTo("0");
    }

    @Test
    void sellsTheLastPieceOnce() {
        for (int round = 0; round < 5; round++) {
            UUID carpet = shop.product().stocked(chilonzor, 1).create();
            List<Answer> answers = Parallel.run(16, _ -> seller.post("/api/sales", Shop.sale(chilonzor, carpet, 1)));
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .hasSize(15)
                    .allSatisfy(answer -> assertThat(
                                    answer.refuses(409, "INSUFFICIENT_STOCK").text("/error/details/available"))
                            .isEqualTo("0"));
        }
    }

    @Test
    void neverCutsMoreFromRollsThanThereIs() {
        UUID runner = shop.product().byMeter().create();
        shop.receiveRolls(chilonzor, runner, "10", "7", "5.5", "3");
        List<Answer> answers =
                Parallel.run(30, _ -> seller.post("/api/sales", Shop.sale(chilonzor, runner, new BigDecimal("2.5"))));
        List<Answer> sold =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> {
            answer.refuses(409, "INSUFFICIENT_STOCK");
            assertThat(new BigDecimal(answer.text("/error/details/available"))).isLessThan(new BigDecimal("2.5"));
        });
        // Whatever the order: 4 cuts of the first roll, 2 of the second, 2 of the third, 1 of the last.
        assertThat(sold).hasSize(9);
        assertThat(shop.onHand(chilonzor, runner)).isEqualByComparingTo("3");
    }

    @Test
    void oppositeTransfersNeitherBlockEachOtherNorLoseAnything() {
        UUID carpet = shop.product().stocked(chilonzor, 40).create();
        shop.receive(sergeli, carpet, 40, 90_000);
        UUID runner = shop.product().roll(chilonzor, "30").create();
        UUID rollThere = shop.receiveRolls(sergeli, runner, "30").getFirst();
        UUID rollHere = shop.rolls(chilonzor, runner).getFirst();
        Parallel.run(40, i -> {
            boolean there = i % 2 == 0;
            var lines = new ArrayList<Map<String, Object>>();
            lines.add(Map.of("product_id", carpet, "quantity", 1 + i % 3));
            lines.add(Map.of("product_id", runner, "roll_id", there ? rollHere : rollThere, "quantity", 0.7));
            return shop.admin()
                    .post(
                            "/api/products/bulk-transfer",
                            Map.of(
                                    "from_branch_id", there ? chilonzor : sergeli,
                                    "to_branch_id", there ? sergeli : chilonzor,
                                    "lines", i % 4 < 2 ? lines : lines.reversed()))
                    .expect(201);
        });
        assertThat(shop.onHand(chilonzor, carpet).add(shop.onHand(sergeli, carpet)))
                .isEqualByComparingTo("80");
        assertThat(shop.onHand(chilonzor, runner)).isEqualByComparingTo("30");
        assertThat(shop.onHand(sergeli, runner)).isEqualByComparingTo("30");
    }

    @Test
    void sellsAtOnePriceOrTheOtherWhilePricesChange() {
        UUID carpet = shop.product()
                .with("sell_price", 200_000)
                .stocked(chilonzor, 200)
                .create();
        List<Answer> answers = Parallel.run(
                48,
                i -> i % 4 == 0
                        ? shop.admin()
                                .put(
                                        "/api/products/bulk-price-update",
                                        Map.of(
                                                "product_ids",
                                                List.of(carpet),
                                                "rule",
                                                Map.of("kind", "amount", "value", i % 8 == 0 ? 1000 : -1000)))
                                .expect(200)
                        : seller.post("/api/sales", Shop.sale(chilonzor, carpet, 1))
                                .expect(201));
        answers.stream().filter(answer -> answer.status() == 201).forEach(sale -> {
            assertThat(sale.number("/data/amount")).isEqualByComparingTo(sale.number("/data/list_amount"));
            assertThat(sale.number("/data/amount").remainder(BigDecimal.valueOf(1000)))
                    .isEqualByComparingTo("0");
        });
        // Six changes up and six down: none is lost.
        assertThat(shop.admin().get("/api/products/" + carpet).expect(200).number("/data/sell_price"))
                .isEqualByComparingTo("200000");
    }

    @Test
    void sellsSeveralProductsInOppositeOrders() {
        List<UUID> products = List.of(
                shop.product().stocked(chilonzor, 40).create(),
                shop.product().stocked(chilonzor, 40).create(),
                shop.product().roll(chilonzor, "40").create(),
                shop.product().stocked(chilonzor, 40).create());
        Parallel.run(40, i -> {
            List<UUID> order = i % 2 == 0 ? products : products.reversed();
            return seller.post(
                            "/api/sales",
                            Map.of(
                                    "branch_id",
                                    chilonzor,
                                    "lines",
                                    order.stream()
                                            .map(id -> Map.of("product_id", id, "quantity", 1))
                                            .toList(),
                                    "payments",
                                    List.of(Map.of("type", "cash", "amount", 600_000))))
                    .expect(201);
        });
        products.forEach(product -> assertThat(shop.onHand(chilonzor, product)).isEqualByComparingTo("0"));
    }

    @Test
    void givesEachReceiptANumberOfItsOwn() {
        UUID carpet = shop.product().stocked(chilonzor, 30).create();
        List<String> numbers = Parallel.run(
                30,
                _ -> seller.post("/api/sales", Shop.sale(chilonzor, carpet, 1)).text("/data/number"));
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.stream().map(number -> number.substring(number.length() - 4)))
                .contains("0001", "0030");
    }

    @Test
    void hidesAProductOrTakesItsGoodsInButNotBoth() {
        for (int round = 0; round < 10; round++) {
            UUID carpet = shop.product().create();
            List<Answer> answers = Parallel.run(
                    2,
                    i -> i == 0
                            ? shop.admin().delete("/api/products/" + carpet)
                            : shop.admin()
                                    .post(
                                            "/api/stock/receipts",
                                            Map.of(
                                                    "branch_id",
                                                    chilonzor,
                                                    "lines",
                                                    List.of(Map.of("product_id", carpet, "quantity", 1)))));
            boolean hidden = answers.getFirst().status() == 204;
            if (hidden) {
                answers.getLast().refuses(422, "VALIDATION_ERROR");
            } else {
                answers.getFirst().refuses(409, "IN_USE");
                answers.getLast().expect(201);
            }
        }
    }
}
