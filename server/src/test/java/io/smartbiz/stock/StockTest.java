package io.smartbiz.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.StockDraft;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Goods in, adjustments, transfers and rolls, with costs worked out by hand. */
class StockTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID chilonzor = shop.branch();
    private final UUID sergeli = shop.branch();
    private final Client seller = shop.member("seller", chilonzor);

    @AfterEach
    void ledgerAndBalancesAgree() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private StockDraft receipt() {
        return StockDraft.receipt(chilonzor);
    }

    private StockDraft adjustment(String reason) {
        return StockDraft.adjustment(chilonzor, reason);
    }

    /** Moves goods of one product. @param more fields with their values, such as the quantity */
    private Answer transfer(UUID product, Object... more) {
        var body = Fields.of("from_branch_id", chilonzor, "to_branch_id", sergeli);
        body.putAll(Fields.of(more));
        return admin.post("/api/products/" + product + "/transfer", body);
    }

    private String costOfSale(UUID branch, UUID product, Object quantity) {
        return admin.post("/api/sales", Shop.sale(branch, product, quantity))
                .expect(201)
                .number("/data/cost")
                .toPlainString();
    }

    /** A roll as the list of rolls shows it. */
    private JsonNode roll(UUID product, UUID id) {
        return admin.get("/api/products/" + product + "/rolls")
                .expect(200)
                .data()
                .valueStream()
                .filter(roll -> roll.get("id").asString().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode errors(Answer refusal) {
        return refusal.refuses(422, "VALIDATION_ERROR").at("/error/details/fields");
    }

    @Test
    void sellsPiecesAtTheMovingAverageAndTheLastOneTakesTheRest() {
        UUID carpet = shop.product().create();
        shop.receive(chilonzor, carpet, 2, 100);
        // 2 × 100 + 1 × 100.01 = 300.01; a third of it is 100.00333...
        shop.receive(chilonzor, carpet, 1, 100.01);
        assertThat(costOfSale(chilonzor, carpet, 1)).isEqualTo("100");
        // 200.01 of 2 pieces: 100.005 is 100.01, half up
        assertThat(costOfSale(chilonzor, carpet, 1)).isEqualTo("100.01");
        assertThat(costOfSale(chilonzor, carpet, 1)).isEqualTo("100");
        // At zero the average begins anew.
        shop.receive(chilonzor, carpet, 3, 10);
        shop.receive(chilonzor, carpet, 1, 20);
        assertThat(costOfSale(chilonzor, carpet, 2)).isEqualTo("25");
        // Another branch has its own average.
        shop.receive(sergeli, carpet, 1, 77);
        assertThat(costOfSale(sergeli, carpet, 1)).isEqualTo("77");
        assertThat(costOfSale(chilonzor, carpet, 2)).isEqualTo("25");
    }

    @Test
    void receivesAtTheBuyPriceUnlessTheSupplierTookAnother() {
        UUID carpet = shop.product().with("buy_price", 1234.56).create();
        Answer receipt = receipt()
                .with("supplier", "Buxoro")
                .with("note", "first")
                .line(carpet, 3)
                .line(carpet, 2, "unit_cost", 0)
                .by(admin)
                .expect(201);
        assertThat(receipt.text("/data/supplier")).isEqualTo("Buxoro");
        assertThat(receipt.text("/data/number")).matches("B1-RD-\\d{8}-\\d{4}");
        assertThat(receipt.number("/data/movements/0/value")).isEqualByComparingTo("3703.68");
        assertThat(receipt.number("/data/movements/1/value")).isEqualByComparingTo("0");
        assertThat(admin.get(receipt.header("Location")).expect(200).data()).isEqualTo(receipt.data());
        // 3703.68 / 5 = 740.736
        assertThat(costOfSale(chilonzor, carpet, 1)).isEqualTo("740.74");
    }

    @Test
    void keepsTheCostOfEachRollApart() {
        UUID runner = shop.product().byMeter().create();
        receipt()
                .line(runner, 10, "unit_cost", 100, "roll_code", "CHEAP")
                .line(runner, 3, "unit_cost", 333.333)
                .by(admin)
                .refuses(422, "VALIDATION_ERROR");
        Answer receipt = receipt()
                .line(runner, 10, "unit_cost", 100, "roll_code", " CHEAP ", "width", 4, "dye_lot", "A")
                .line(runner, 3, "unit_cost", 333.33)
                .by(admin)
                .expect(201);
        UUID cheap = UUID.fromString(receipt.text("/data/movements/0/roll_id"));
        UUID dear = UUID.fromString(receipt.text("/data/movements/1/roll_id"));
        assertThat(roll(runner, cheap).get("code").asString()).isEqualTo("CHEAP");
        assertThat(roll(runner, dear).get("code").asString()).matches("B1-R-\\d{8}-\\d{4}");
        // 999.99 for 3 m: 0.7 m cost 233.331; then 0.3 m of 766.66 for 2.3 m wasted: 99.99913
        Answer sale = SaleDraft.in(chilonzor)
                .line(runner, 0.7, "roll_id", dear, "waste", 0.3)
                .cash(105_000)
                .by(admin)
                .expect(201);
        assertThat(sale.number("/data/cost")).isEqualByComparingTo("233.33");
        assertThat(sale.number("/data/lines/0/waste")).isEqualByComparingTo("0.3");
        JsonNode left = roll(runner, dear);
        assertThat(left.get("value").decimalValue()).isEqualByComparingTo("666.66");
        assertThat(left.get("remaining_length").decimalValue()).isEqualByComparingTo("2");
        assertThat(left.get("sold_length").decimalValue()).isEqualByComparingTo("0.7");
        assertThat(left.get("waste_length").decimalValue()).isEqualByComparingTo("0.3");
        assertThat(roll(runner, cheap).get("value").decimalValue()).isEqualByComparingTo("1000");
        receipt().line(runner, 1, "roll_code", "CHEAP").by(admin).refuses(409, "ALREADY_EXISTS");
    }

    @Test
    void cutsFromTheRollThatTheRuleProposes() {
        UUID runner = shop.product().byMeter().create();
        // Codes say what each is for; a rest below 1 m is a remnant.
        Answer receipt = receipt()
                .line(runner, 20, "roll_code", "LONG", "dye_lot", "B")
                .line(runner, 6.5, "roll_code", "EXACT")
                .line(runner, 7, "roll_code", "POOR REST")
                .line(runner, 9, "roll_code", "SMALLEST GOOD REST", "dye_lot", "A")
                .by(admin)
                .expect(201);
        assertThat(receipt.at("/data/movements")).hasSize(4);
        String best = "/api/products/" + runner + "/rolls?branch_id=" + chilonzor + "&length=";
        assertThat(codes(seller.get(best + "6.5"))).containsExactly("EXACT", "SMALLEST GOOD REST", "LONG", "POOR REST");
        assertThat(codes(seller.get(best + "6.5&dye_lot=B"))).startsWith("LONG", "EXACT");
        assertThat(codes(seller.get(best + "20.001"))).isEmpty();
        assertThat(soldFrom(runner, "6.5")).isEqualTo("EXACT");
        assertThat(soldFrom(runner, "6.5")).isEqualTo("SMALLEST GOOD REST");
        assertThat(soldFrom(runner, "6.2")).isEqualTo("LONG");
        // 2.5, 7 and 13.8 are left: the smallest whose rest can still be sold.
        assertThat(soldFrom(runner, "2")).isEqualTo("POOR REST");
        assertThat(soldFrom(runner, "1.6")).isEqualTo("POOR REST");
        assertThat(soldFrom(runner, "1.6")).isEqualTo("POOR REST");
        // 1.8, 2.5 and 12.2: both small ones would leave a remnant.
        assertThat(soldFrom(runner, "1.6")).isEqualTo("LONG");
        assertThat(soldFrom(runner, "1.8")).isEqualTo("POOR REST");
    }

    private static List<String> codes(Answer rolls) {
        return rolls.expect(200)
                .data()
                .valueStream()
                .map(roll -> roll.get("code").asString())
                .toList();
    }

    private String soldFrom(UUID runner, String metres) {
        return seller.post("/api/sales", Shop.sale(chilonzor, runner, new java.math.BigDecimal(metres)))
                .expect(201)
                .text("/data/lines/0/roll_code");
    }

    @Test
    void staysWithOneShadeWithinASale() {
        UUID runner = shop.product().byMeter().create();
        receipt()
                .line(runner, 4, "roll_code", "A1", "dye_lot", "A")
                .line(runner, 30, "roll_code", "A2", "dye_lot", "A")
                .line(runner, 5, "roll_code", "B1", "dye_lot", "B")
                .by(admin)
                .expect(201);
        Answer sale = SaleDraft.in(chilonzor)
                .line(runner, 4)
                .line(runner, 4)
                .pay("card", 1_200_000)
                .by(seller)
                .expect(201);
        assertThat(List.of(sale.text("/data/lines/0/roll_code"), sale.text("/data/lines/1/roll_code")))
                .containsExactly("A1", "A2");
    }

    @Test
    void refusesASaleWhenNoSingleRollIsLongEnough() {
        UUID runner = shop.product().byMeter().create();
        UUID roll = shop.receiveRolls(chilonzor, runner, "4", "6.4").getLast();
        Answer refusal =
                seller.post("/api/sales", Shop.sale(chilonzor, runner, 6.5)).refuses(409, "INSUFFICIENT_STOCK");
        assertThat(refusal.text("/error/details/available")).isEqualTo("6.4");
        assertThat(refusal.text("/error/details/unit")).isEqualTo("meter");
        Answer wasted = SaleDraft.in(chilonzor)
                .line(runner, 6.3, "roll_id", roll, "waste", 0.2)
                .cash(945_000)
                .by(seller)
                .refuses(409, "INSUFFICIENT_STOCK");
        assertThat(wasted.text("/error/details/available")).isEqualTo("6.4");
        assertThat(shop.onHand(chilonzor, runner)).isEqualByComparingTo("10.4");
        UUID never = shop.product().byMeter().create();
        assertThat(seller.post("/api/sales", Shop.sale(chilonzor, never, 1))
                        .refuses(409, "INSUFFICIENT_STOCK")
                        .text("/error/details/unit"))
                .isEqualTo("meter");
    }

    @Test
    void cutsTheRollThatTheSellerChoseAndPricesRemnantsApart() {
        UUID runner = shop.product().byMeter().create();
        List<UUID> rolls = shop.receiveRolls(chilonzor, runner, "5", "9");
        assertThat(SaleDraft.shortForm(runner, "roll_id", rolls.getLast(), "quantity", 8.4, "payment_type", "cash")
                        .by(seller)
                        .expect(201)
                        .text("/data/lines/0/roll_id"))
                .isEqualTo(rolls.getLast().toString());
        JsonNode remnant = roll(runner, rolls.getLast());
        assertThat(remnant.get("is_remnant").asBoolean()).isTrue();
        assertThat(roll(runner, rolls.getFirst()).get("is_remnant").asBoolean()).isFalse();
        admin.put(
                        "/api/rolls/" + rolls.getLast(),
                        Map.of(
                                "code",
                                remnant.get("code").asString(),
                                "price_per_meter",
                                100_000.5,
                                "version",
                                remnant.get("version").asInt()))
                .expect(200);
        Answer sale =
                seller.post("/api/sales", Shop.sale(chilonzor, runner, 0.333)).expect(201);
        assertThat(sale.text("/data/lines/0/roll_id")).isEqualTo(rolls.getLast().toString());
        // 0.333 × 100 000.50 = 33 300.1665
        assertThat(sale.number("/data/amount")).isEqualByComparingTo("33300.17");
        admin.put("/api/rolls/" + rolls.getLast(), Map.of("code", "X", "version", 1))
                .refuses(409, "STALE_VERSION");
        seller.put("/api/rolls/" + rolls.getLast(), Map.of("code", "X")).refuses(403, "FORBIDDEN");
        UUID other = shop.receiveRolls(sergeli, runner, "5").getFirst();
        for (UUID wrong : List.of(other, UUID.randomUUID())) {
            assertThat(errors(SaleDraft.shortForm(runner, "roll_id", wrong, "quantity", 1, "payment_type", "cash")
                                    .by(seller))
                            .propertyNames())
                    .containsExactly("roll_id");
        }
    }

    @Test
    void cutsSeveralLinesFromOneRoll() {
        UUID runner = shop.product().byMeter().create();
        receipt().line(runner, 3, "unit_cost", 33.33).by(admin).expect(201);
        Answer sale = SaleDraft.in(chilonzor)
                .line(runner, 1)
                .line(runner, 1)
                .line(runner, 0.5, "waste", 0.5)
                .cash(375_000)
                .by(admin)
                .expect(201);
        assertThat(sale.at("/data/lines")
                        .valueStream()
                        .map(line -> line.get("cost").asString()))
                .containsExactly("33.33", "33.33", "16.67");
        assertThat(shop.onHand(chilonzor, runner)).isEqualByComparingTo("0");
    }

    @Test
    void correctsPiecesInBothDirections() {
        UUID carpet = shop.product().with("buy_price", 50).create();
        shop.receive(chilonzor, carpet, 3, 100);
        Answer less = adjustment("loss").line(carpet, -1).by(admin).expect(201);
        assertThat(less.text("/data/reason")).isEqualTo("loss");
        assertThat(less.text("/data/movements/0/kind")).isEqualTo("write_off");
        assertThat(less.number("/data/movements/0/value")).isEqualByComparingTo("-100");
        Answer more = adjustment("found").line(carpet, 1).by(admin).expect(201);
        assertThat(more.text("/data/movements/0/kind")).isEqualTo("adjustment");
        assertThat(more.number("/data/movements/0/value")).as("at the average").isEqualByComparingTo("100");
        assertThat(adjustment("correction")
                        .line(carpet, 2, "unit_cost", 7.5)
                        .by(admin)
                        .number("/data/movements/0/value"))
                .isEqualByComparingTo("15");
        adjustment("count").line(carpet, -5).by(admin).expect(201);
        assertThat(adjustment("count").line(carpet, 2).by(admin).number("/data/movements/0/value"))
                .as("at the buy price when there is no average")
                .isEqualByComparingTo("100");
        Answer refusal = adjustment("damage").line(carpet, -3).by(admin).refuses(409, "INSUFFICIENT_STOCK");
        assertThat(refusal.text("/error/details/available")).isEqualTo("2");
    }

    private Answer measured(String reason, UUID runner, UUID roll, double... metres) {
        var draft = adjustment(reason);
        for (double length : metres) {
            draft.line(runner, length, "roll_id", roll);
        }
        return draft.by(admin);
    }

    @Test
    void measuresARollAnewAndTakesItsLastCentWithIt() {
        UUID runner = shop.product().byMeter().create();
        UUID roll = UUID.fromString(receipt()
                .line(runner, 3, "unit_cost", 33.33)
                .by(admin)
                .expect(201)
                .text("/data/movements/0/roll_id"));
        // 99.99: a third is 33.33; half of the rest is 33.33; the last metre takes what is left.
        measured("waste", runner, roll, -1, -0.5).expect(201);
        assertThat(roll(runner, roll).get("waste_length").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(roll(runner, roll).get("value").decimalValue()).isEqualByComparingTo("49.99");
        measured("count", runner, roll, 0.25).expect(201);
        // 49.99 × 0.25 / 1.5 = 8.33166...
        assertThat(roll(runner, roll).get("value").decimalValue()).isEqualByComparingTo("58.32");
        assertThat(roll(runner, roll).get("written_off_length").decimalValue()).isEqualByComparingTo("-0.25");
        measured("damage", runner, roll, -1, -0.8).refuses(409, "INSUFFICIENT_STOCK");
        Answer last = measured("damage", runner, roll, -1, -0.75).expect(201);
        assertThat(last.at("/data/movements")
                        .valueStream()
                        .map(movement -> movement.get("value").decimalValue())
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                .isEqualByComparingTo("-58.32");
        assertThat(errors(measured("count", runner, roll, 1)).propertyNames()).containsExactly("lines[0].roll_id");
    }

    @ParameterizedTest
    @CsvSource({"damage, 1", "loss, 1", "waste, 1", "found, -1", "count, 0"})
    void refusesAReasonThatSaysTheOpposite(String reason, int quantity) {
        UUID carpet = shop.product().stocked(chilonzor, 3).create();
        UUID runner = shop.product().roll(chilonzor, "3").create();
        UUID roll = shop.rolls(chilonzor, runner).getFirst();
        assertThat(errors(adjustment(reason).line(carpet, quantity).by(admin)).propertyNames())
                .containsExactly("lines[0].quantity");
        assertThat(errors(adjustment(reason)
                                .line(runner, quantity, "roll_id", roll)
                                .by(admin))
                        .propertyNames())
                .containsExactly("lines[0].quantity");
    }

    @Test
    void movesPiecesWithTheirCost() {
        UUID carpet = shop.product().create();
        shop.receive(chilonzor, carpet, 3, 33.33);
        shop.receive(sergeli, carpet, 1, 100);
        Answer moved = transfer(carpet, "quantity", 1).expect(201);
        assertThat(moved.text("/data/number")).startsWith("B1-TD-");
        assertThat(moved.text("/data/to_branch_id")).isEqualTo(sergeli.toString());
        assertThat(moved.at("/data/movements")
                        .valueStream()
                        .map(one -> one.get("kind").asString() + " "
                                + one.get("value").asString()))
                .containsExactlyInAnyOrder("transfer_out -33.33", "transfer_in 33.33");
        // 133.33 for 2
        assertThat(costOfSale(sergeli, carpet, 1)).isEqualTo("66.67");
        transfer(carpet, "quantity", 2).expect(201);
        assertThat(shop.onHand(chilonzor, carpet)).isEqualByComparingTo("0");
        Answer refusal = transfer(carpet, "quantity", 1).refuses(409, "INSUFFICIENT_STOCK");
        assertThat(refusal.text("/error/details/available")).isEqualTo("0");
    }

    @Test
    void movesAWholeRollOrAPieceOfIt() {
        UUID runner = shop.product().byMeter().create();
        Answer receipt = receipt()
                .line(runner, 10, "unit_cost", 12.34, "width", 4, "dye_lot", "A")
                .by(admin)
                .expect(201);
        UUID roll = UUID.fromString(receipt.text("/data/movements/0/roll_id"));
        Answer part = transfer(runner, "roll_id", roll, "quantity", 0.8).expect(201);
        JsonNode piece = admin.get("/api/products/" + runner + "/rolls?branch_id=" + sergeli)
                .expect(200)
                .data()
                .get(0);
        assertThat(part.at("/data/movements")).hasSize(2);
        assertThat(piece.get("code").asString()).startsWith("B2-R-");
        assertThat(piece.get("dye_lot").asString()).isEqualTo("A");
        assertThat(piece.get("value").decimalValue()).isEqualByComparingTo("9.87");
        assertThat(piece.get("is_remnant").asBoolean()).isTrue();
        assertThat(roll(runner, roll).get("moved_length").decimalValue()).isEqualByComparingTo("0.8");
        assertThat(roll(runner, roll).get("value").decimalValue()).isEqualByComparingTo("113.53");
        transfer(runner, "roll_id", roll, "quantity", 9.3).refuses(409, "INSUFFICIENT_STOCK");
        transfer(runner, "roll_id", roll).expect(201);
        assertThat(roll(runner, roll).get("branch_id").asString()).isEqualTo(sergeli.toString());
        assertThat(roll(runner, roll).get("remaining_length").decimalValue()).isEqualByComparingTo("9.2");
        assertThat(shop.onHand(chilonzor, runner)).isEqualByComparingTo("0");
        assertThat(shop.onHand(sergeli, runner)).isEqualByComparingTo("10");
        transfer(runner, "roll_id", roll).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void namesTheLineWhoseRollIsTooShort() {
        UUID runner = shop.product().byMeter().create();
        List<UUID> rolls = shop.receiveRolls(chilonzor, runner, "5", "3");
        Answer refusal = adjustment("damage")
                .line(runner, -1, "roll_id", rolls.getFirst())
                .line(runner, -4, "roll_id", rolls.getLast())
                .by(admin)
                .refuses(409, "INSUFFICIENT_STOCK");
        assertThat(refusal.number("/error/details/line")).isEqualByComparingTo("1");
        assertThat(refusal.text("/error/details/available")).isEqualTo("3");
        Answer moving = StockDraft.transfer(chilonzor, sergeli)
                .line(runner, 1, "roll_id", rolls.getFirst())
                .line(runner, 4, "roll_id", rolls.getLast())
                .by(admin)
                .refuses(409, "INSUFFICIENT_STOCK");
        assertThat(moving.number("/error/details/line")).isEqualByComparingTo("1");
    }

    @Test
    void tellsWhatEachMovementLeft() {
        UUID sized = shop.product().sizes("2x3", "3x4").create();
        Answer receipt = receipt()
                .line(sized, 5, "size", "2x3")
                .line(sized, 7, "size", "3x4")
                .line(sized, 2, "size", "2x3")
                .by(admin)
                .expect(201);
        assertThat(balances(receipt.at("/data/movements"))).containsExactly("5", "7", "7");
        adjustment("loss").line(sized, -3, "size", "2x3").by(admin).expect(201);
        transfer(sized, "size", "2x3", "quantity", 1).expect(201);
        String ledger = "/api/stock/movements?size=2&product_id=" + sized;
        Answer first = admin.get(ledger).expect(200);
        Answer second =
                admin.get(ledger + "&cursor=" + first.text("/page/next_cursor")).expect(200);
        assertThat(balances(first.data())).as("in, out").containsExactly("1", "3");
        assertThat(balances(second.data())).as("lost, received").containsExactly("4", "7");
        assertThat(second.text("/data/1/document_number")).isEqualTo(receipt.text("/data/number"));
        assertThat(balances(admin.get(receipt.header("Location")).expect(200).at("/data/movements")))
                .as("as it was then")
                .containsExactly("5", "7", "7");
    }

    /** As sales do. */
    @Test
    void transfersTheOnlySizeInStockUnlessSeveralAre() {
        UUID sized = shop.product().sizes("2x3", "3x4").create();
        transfer(sized, "quantity", 1).refuses(422, "VALIDATION_ERROR");
        receipt().line(sized, 5, "size", "3x4").by(admin).expect(201);
        assertThat(balances(transfer(sized, "quantity", 2).expect(201).at("/data/movements")))
                .as("out, in")
                .containsExactly("3", "2");
        transfer(sized, "quantity", 9).refuses(409, "INSUFFICIENT_STOCK");
        transfer(sized, "quantity", 1).expect(201);
        receipt().line(sized, 5, "size", "2x3").by(admin).expect(201);
        assertThat(errors(transfer(sized, "quantity", 1)).propertyNames()).containsExactly("lines[0].size");
        transfer(sized, "quantity", 1, "size", "2x3").expect(201);
    }

    private static List<String> balances(JsonNode movements) {
        return movements
                .valueStream()
                .map(movement -> movement.get("balance_after").asString())
                .toList();
    }

    @Test
    void listsDocumentsWithTheirGoodsAndFindsThemByOne() {
        UUID carpet = shop.product().with("name", "Anor").create();
        UUID other = shop.product().create();
        Answer both = receipt().line(carpet, 2).line(other, 2).by(admin).expect(201);
        receipt().line(other, 2).by(admin).expect(201);
        Answer moved = transfer(carpet, "quantity", 1).expect(201);
        assertThat(moved.number("/data/line_count")).isEqualByComparingTo("1");
        Answer found = admin.get("/api/stock/documents?product_id=" + carpet).expect(200);
        assertThat(found.at("/data").valueStream().map(one -> one.get("id").asString()))
                .containsExactly(moved.id().toString(), both.id().toString());
        assertThat(found.number("/data/1/line_count")).isEqualByComparingTo("2");
        assertThat(found.text("/data/1/first_product_name")).isEqualTo("Anor");
        assertThat(found.at("/data/1/movements")).isEmpty();
    }

    private static Map<String, Object> line(UUID product, Object quantity, Object... more) {
        var line = Fields.of("product_id", product, "quantity", quantity);
        line.putAll(Fields.of(more));
        return line;
    }

    @Test
    void namesEveryWrongLine() {
        UUID carpet = shop.product().stocked(chilonzor, 3).create();
        UUID sized = shop.product().sizes("2x3", "3x4").create();
        UUID runner = shop.product().roll(chilonzor, "3").create();
        UUID roll = shop.rolls(chilonzor, runner).getFirst();
        Map.of(
                        line(carpet, 1.5),
                        "lines[0].quantity",
                        line(carpet, 1, "roll_code", "R"),
                        "lines[0].roll_id",
                        line(carpet, 0),
                        "lines[0].quantity",
                        line(sized, 1),
                        "lines[0].size",
                        line(sized, 1, "size", "big"),
                        "lines[0].size",
                        line(sized, 1, "size", "9x9"),
                        "lines[0].product_id",
                        Fields.of("variant_id", carpet, "quantity", 1),
                        "lines[0].variant_id",
                        Fields.of("quantity", 1),
                        "lines[0].product_id")
                .forEach((line, field) -> assertThat(
                                errors(receipt().line(line).by(admin)).propertyNames())
                        .as(line.toString())
                        .containsExactly(field));
        assertThat(errors(receipt().by(admin)).propertyNames()).containsExactly("lines");
        transfer(carpet, "quantity", 1, "roll_id", roll).refuses(422, "VALIDATION_ERROR");
        transfer(carpet).refuses(422, "VALIDATION_ERROR");
        transfer(runner).refuses(422, "VALIDATION_ERROR");
        transfer(runner, "quantity", 4).refuses(409, "INSUFFICIENT_STOCK");
        assertThat(errors(StockDraft.transfer(chilonzor, chilonzor)
                                .line(carpet, 1)
                                .by(admin))
                        .propertyNames())
                .containsExactly("to_branch_id");
        UUID foreign = new Shop().branch();
        assertThat(errors(StockDraft.receipt(foreign).line(carpet, 1).by(admin)).propertyNames())
                .containsExactly("branch_id");
    }

    @Test
    void changesNothingWhenOneLineOfManyIsRefused() {
        UUID carpet = shop.product().stocked(chilonzor, 3).create();
        UUID rare = shop.product().stocked(chilonzor, 1).create();
        StockDraft.transfer(chilonzor, sergeli)
                .line(carpet, 1)
                .line(rare, 2)
                .by(admin)
                .refuses(409, "INSUFFICIENT_STOCK");
        assertThat(shop.onHand(chilonzor, carpet)).isEqualByComparingTo("3");
        assertThat(shop.onHand(sergeli, carpet)).isEqualByComparingTo("0");
    }

    @Test
    void movesGoodsOnceForARepeatedRequest() {
        UUID carpet = shop.product().create();
        Client phone = admin.withKey("receipt-1");
        var goods = receipt().line(carpet, 2);
        Answer first = goods.by(phone).expect(201);
        Answer again = goods.by(phone).expect(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(shop.onHand(chilonzor, carpet)).isEqualByComparingTo("2");
    }

    @Test
    void showsSellersTheLedgerOfTheirBranchWithoutCosts() {
        UUID runner = shop.product().roll(chilonzor, "10").create();
        UUID there = shop.receiveRolls(sergeli, runner, "5").getFirst();
        transfer(runner, "roll_id", shop.rolls(chilonzor, runner).getFirst(), "quantity", 2)
                .expect(201);
        Answer ledger = seller.get("/api/stock/movements?product_id=" + runner).expect(200);
        assertThat(ledger.data().valueStream().map(one -> one.get("branch_id").asString()))
                .containsOnly(chilonzor.toString())
                .hasSize(2);
        assertThat(ledger.data().valueStream().filter(one -> one.path("value").isNumber()))
                .isEmpty();
        assertThat(admin.get("/api/stock/movements?product_id=" + runner)
                        .expect(200)
                        .data())
                .hasSize(4);
        assertThat(admin.get("/api/stock/movements?kind=transfer_in&product_id=" + runner)
                        .expect(200)
                        .data())
                .hasSize(1);
        assertThat(admin.get("/api/stock/movements?roll_id=" + there)
                        .expect(200)
                        .data())
                .hasSize(1);
        Answer rolls = seller.get("/api/products/" + runner + "/rolls").expect(200);
        assertThat(rolls.data()).hasSize(3);
        assertThat(rolls.data().findValues("value")).hasSize(3).allMatch(JsonNode::isNull);
        Answer documents = seller.get("/api/stock/documents").expect(200);
        assertThat(documents.data().valueStream().map(one -> one.get("kind").asString()))
                .contains("transfer", "receipt");
    }

    @Test
    void movesStockOnlyForThoseWhoMayInTheirBranches() {
        UUID runner = shop.product().roll(chilonzor, "10").create();
        shop.receiveRolls(sergeli, runner, "5");
        String foreign = admin.get("/api/stock/documents?kind=receipt&branch_id=" + sergeli)
                .expect(200)
                .text("/data/0/id");
        seller.get("/api/stock/documents/" + foreign).refuses(404, "NOT_FOUND");
        receipt().line(runner, 1).by(seller).refuses(403, "FORBIDDEN");
        adjustment("found").line(runner, 1).by(seller).refuses(403, "FORBIDDEN");
        seller.post(
                        "/api/products/" + runner + "/transfer",
                        Map.of("from_branch_id", chilonzor, "to_branch_id", sergeli))
                .refuses(403, "FORBIDDEN");
        Client manager = shop.member("branch_admin", chilonzor);
        StockDraft.receipt(sergeli).line(runner, 1).by(manager).refuses(404, "NOT_FOUND");
        manager.post(
                        "/api/products/" + runner + "/transfer",
                        Map.of("from_branch_id", chilonzor, "to_branch_id", sergeli))
                .refuses(404, "NOT_FOUND");
        manager.get("/api/stock/documents/" + foreign).refuses(404, "NOT_FOUND");
    }

    @Test
    void showsTheBalanceOnlyOfBranchesThatTheMemberMayLookInto() {
        UUID here = shop.branch();
        UUID there = shop.branch();
        UUID carpet = shop.product().stocked(here, 5).create();
        shop.receive(there, carpet, 7, 100);
        UUID role = shop.admin()
                .post("/api/roles", Map.of("name", "Carrier", "permissions", List.of("stock.transfer")))
                .expect(201)
                .id();
        UUID viewing = shop.admin()
                .post("/api/roles", Map.of("name", "Looker", "permissions", List.of("stock.view", "products.view")))
                .expect(201)
                .id();
        Client carrier = shop.memberWith(
                List.of(
                        Map.of("role_id", role, "branch_ids", List.of(here, there)),
                        Map.of("role_id", viewing, "branch_ids", List.of(here))),
                here);
        Answer moved =
                StockDraft.transfer(here, there).line(carpet, 1).by(carrier).expect(201);
        assertBalances(moved, here);
        assertBalances(carrier.get("/api/stock/documents/" + moved.id()).expect(200), here);
        assertThat(admin.get("/api/stock/documents/" + moved.id())
                        .expect(200)
                        .at("/data/movements")
                        .valueStream())
                .noneMatch(movement -> movement.get("balance_after").isNull());
    }

    private static void assertBalances(Answer document, UUID shown) {
        assertThat(document.at("/data/movements")).hasSize(2).allSatisfy(movement -> {
            boolean isShown = movement.get("branch_id").asString().equals(shown.toString());
            assertThat(movement.path("balance_after").isNumber()).isEqualTo(isShown);
        });
    }
}
