package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each number of a request is within the bounds of its field, but the database cannot hold what follows from them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargestNumbersTest {

    private static final long MOST_PIECES = 99_999_999_999L;
    private static final BigDecimal MOST_MONEY = new BigDecimal("9999999999999999.99");

    private final Shop shop = new Shop();
    private final Client admin = shop.admin().with("Accept-Language", "en");
    private final UUID branch = shop.branch();
    private final UUID product = shop.product().create();

    private Answer receive(UUID where, Object quantity, Object cost) {
        var line = Map.of("product_id", product, "quantity", quantity, "unit_cost", cost);
        return admin.post("/api/stock/receipts", Map.of("branch_id", where, "lines", List.of(line)));
    }

    private static void isRefused(Answer answer) {
        answer.refuses(422, "VALIDATION_ERROR");
        assertThat(answer.at("/error/details/fields").toString()).contains("too large");
    }

    @Test
    void refusesStockThatIsWorthTooMuch() {
        isRefused(receive(branch, MOST_PIECES, MOST_MONEY));
    }

    @Test
    void refusesMoreStockThanABranchCanHave() {
        UUID other = shop.branch();
        receive(other, MOST_PIECES, 0).expect(201);
        isRefused(receive(other, MOST_PIECES, 0));
        UUID third = shop.branch();
        receive(third, 1, 0).expect(201);
        var transfer = Map.of("from_branch_id", third, "to_branch_id", other, "quantity", 1);
        isRefused(admin.post("/api/products/" + product + "/transfer", transfer));
    }

    @Test
    void refusesASaleWithALossThatIsTooLarge() {
        UUID dear = shop.product()
                .with("buy_price", MOST_MONEY)
                .with("sell_price", 1)
                .create();
        shop.receive(branch, dear, 1_000, 0).expect(201);
        isRefused(admin.post("/api/sales", Shop.sale(branch, dear, 1_000)));
    }

    @Test
    void refusesPricesThatBecomeTooLarge() {
        UUID dear = shop.product().with("sell_price", MOST_MONEY).create();
        isRefused(admin.put(
                "/api/products/bulk-price-update",
                Map.of("product_ids", List.of(dear), "percent", new BigDecimal("999999999999.99"))));
    }

    @Test
    void countsOnFromTheLastPosition() {
        UUID from = ticket();
        UUID to = ticket();
        admin.post(Desk.path(from) + "/checklist", Map.of("text", "Look", "position", Integer.MAX_VALUE))
                .refuses(422, "VALIDATION_ERROR");
        for (UUID ticket : List.of(from, to)) {
            admin.post(Desk.path(ticket) + "/checklist", Map.of("text", "Last", "position", 1_000_000))
                    .expect(201);
            admin.post(Desk.path(ticket) + "/checklist", Map.of("text", "Behind"))
                    .expect(201);
        }
        admin.post(Desk.path(from) + "/merge", Map.of("into_id", to)).expect(200);
        assertThat(admin.get(Desk.path(to)).at("/data/details/checklist")).hasSize(4);
        admin.post("/api/categories", Map.of("name", "Far", "position", Integer.MAX_VALUE))
                .refuses(422, "VALIDATION_ERROR");
    }

    private UUID ticket() {
        var ticket = Desk.ticket("Checked", "branch_id", branch);
        return admin.post("/api/tickets", ticket).expect(201).id();
    }
}
