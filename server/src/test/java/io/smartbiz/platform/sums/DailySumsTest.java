package io.smartbiz.platform.sums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.time.Period;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sums of two selects that name the same columns in different orders. */
class DailySumsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Sql COUNT = Sql.of("""
            select :columns from (select :branch::uuid as branch, :day::date as day) one
            where :organization::uuid is not null and :days""");
    private static final Sql ASK = Sql.of("select key, receipts, total, profit from (:figures) figures order by key");

    private static Shop shop;
    private static UUID branch;

    private final Pipeline pipeline = TestInstallation.get().bean(Pipeline.class);

    record Figures(String key, int receipts, BigDecimal total, BigDecimal profit) {}

    @BeforeAll
    static void openShop() {
        shop = new Shop();
        branch = shop.branch();
    }

    private static CountingQuery counting(String columns) {
        Sql select =
                COUNT.with("columns", Sql.of(columns)).with("branch", branch).with("day", DAY);
        return new CountingQuery(select, "one.branch", "one.day");
    }

    private static DailySums.Dimension dimension(CountingQuery... countings) {
        return new DailySums.Dimension("seller", List.of(countings));
    }

    private static DailySums sums(DailySums.Dimension dimension) {
        return new DailySums(
                "shop.sales",
                List.of("key"),
                List.of(
                        "receipts",
                        "quantity",
                        "list_amount",
                        "total",
                        "discount",
                        "profit",
                        "cost",
                        "director_profit",
                        "returns",
                        "returned"),
                List.of(dimension));
    }

    private List<Figures> ask(DailySums.Dimension dimension) {
        return shop.inside(() -> {
            try (var batch = pipeline.begin()) {
                var sums = sums(dimension);
                var asked = sums.select(sums.summedDays(batch), dimension, new Period(DAY, DAY.plusDays(2)), true);
                Rows<Figures> rows = batch.fetch(ASK.with("figures", asked), Figures.class);
                batch.send();
                return rows.list();
            }
        });
    }

    @Test
    void findsEachFigureByItsNameWhateverTheOrderOfASelect() {
        var dimension = dimension(counting("""
                        branch as branch_id, day as starts_on, 'a' as key, 1 as receipts, 2 as quantity, 3 as list_amount,
                        4 as total, 5 as discount, 6 as profit, 7 as cost, 8 as director_profit, 9 as returns,
                        10 as returned"""), counting("""
                        40 as total, 10 as receipts, 'b' as key, 80 as director_profit, 60 as profit, day as starts_on,
                        100 as returned, 90 as returns, 70 as cost, 50 as discount, 20 as quantity, 30 as list_amount, branch as branch_id"""));
        var expected = List.of(figures("a", 1, 4, 6), figures("b", 10, 40, 60));

        assertThat(ask(dimension)).isEqualTo(expected);

        shop.inside(() -> {
            sums(dimension).bringUpToDate(pipeline, DAY);
            return null;
        });
        assertThat(ask(dimension))
                .usingRecursiveComparison()
                .withEqualsForType((a, b) -> a.compareTo(b) == 0, BigDecimal.class)
                .isEqualTo(expected);
    }

    private static Figures figures(String key, int receipts, int total, int profit) {
        return new Figures(key, receipts, BigDecimal.valueOf(total), BigDecimal.valueOf(profit));
    }

    @Test
    void refusesASelectThatLacksAFigure() {
        var dimension = dimension(counting("""
                branch as branch_id, day as starts_on, 'c' as key, 1 as receipts, 2 as quantity, 3 as list_amount,
                4 as sum, 5 as discount, 6 as profit, 7 as cost, 8 as director_profit, 9 as returns, 10 as returned"""));

        assertThatThrownBy(() -> ask(dimension)).rootCause().hasMessageContaining("column \"total\" does not exist");
    }
}
