package io.smartbiz.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SaleTest {

    private final Shop shop = new Shop();
    private final UUID branch = shop.branch();
    private final Client seller = shop.member("seller", branch);

    @Test
    void sellsOneProductInTheShortForm() {
        UUID product = shop.product().stocked(branch, 5).create();
        Answer sale = seller.post("/api/sales", Shop.sale(branch, product, 2)).expect(201);
        assertThat(sale.number("/data/amount")).isEqualByComparingTo("300000");
        assertThat(sale.text("/data/payments/0/type")).isEqualTo("cash");
        assertThat(sale.header("Location")).isEqualTo("/api/sales/" + sale.id());
        assertThat(shop.onHand(branch, product)).isEqualByComparingTo("3");
    }

    @Test
    void keepsAllFiguresOfAMixedSale() {
        UUID carpet = shop.product()
                .with("sell_price", 333_333)
                .with("buy_price", 200_000)
                .stocked(branch, 3)
                .create();
        UUID runner = shop.product().roll(branch, "20").create();
        Answer sale = SaleDraft.in(branch)
                .line(carpet, 1, "amount", 350_000)
                .line(runner, 6.5, "unit_price", 140_000, "waste", 0.1)
                .cash(1_000_000)
                .pay("CARD", 260_000)
                .by(shop.admin())
                .expect(201);
        assertThat(sale.number("/data/amount")).isEqualByComparingTo("1260000");
        assertThat(sale.number("/data/list_amount")).isEqualByComparingTo("1308333");
        assertThat(sale.number("/data/profit")).isEqualByComparingTo("16667");
        assertThat(sale.number("/data/discount")).isEqualByComparingTo("65000");
        assertThat(sale.number("/data/cost")).isEqualByComparingTo("850000");
        assertThat(sale.number("/data/margin")).isEqualByComparingTo("410000");
        assertThat(sale.number("/data/director_profit")).isEqualByComparingTo("458333");
        assertThat(shop.onHand(branch, runner)).isEqualByComparingTo("13.4");
        assertThat(shop.admin().get("/api/sales/" + sale.id()).expect(200).data())
                .isEqualTo(sale.data());
    }

    @Test
    void refusesMoreThanThereIsAndChangesNothing() {
        UUID product = shop.product().stocked(branch, 1).create();
        seller.post("/api/sales", Shop.sale(branch, product, 1)).expect(201);
        Answer refusal =
                seller.post("/api/sales", Shop.sale(branch, product, 1)).refuses(409, "INSUFFICIENT_STOCK");
        assertThat(refusal.text("/error/details/available")).isEqualTo("0");
        assertThat(refusal.text("/error/details/unit")).isEqualTo("piece");
        assertThat(shop.onHand(branch, product)).isEqualByComparingTo("0");
    }

    @Test
    void hidesCostsFromSellers() {
        UUID product = shop.product().stocked(branch, 2).create();
        Answer sale = seller.post("/api/sales", Shop.sale(branch, product, 1)).expect(201);
        assertThat(sale.data().hasNonNull("cost")).isFalse();
        assertThat(sale.at("/data/lines/0").hasNonNull("cost")).isFalse();
        assertThat(seller.get("/api/sales/" + sale.id()).expect(200).data().hasNonNull("margin"))
                .isFalse();
    }
}
