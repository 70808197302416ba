package io.smartbiz.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.organizations.OneBranch;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.text.Language;
import io.smartbiz.testing.Shop;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of products are walked by the indexes of the alphabet that they are sorted by, from a cursor on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductOrderTest {

    private static final Sql EXPLAIN = Sql.of("explain (costs off) :query");

    /** Copies of a product, so that one index is clearly better than another. */
    private static final String COPIES = """
            insert into shop.products
            select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'name', 'گل ' || i))).*
            from shop.products p, generate_series(1, 3000) i where p.id = '%s'""";

    private static final Sql BY_INDEX = Sql.of("set local enable_seqscan = off");

    private static final Sql WITHOUT_BITMAP = Sql.of("set local enable_bitmapscan = off");
    private static final Sql IN_ORDER = Sql.of("set local enable_sort = off");

    private final Shop shop = new Shop();

    @BeforeAll
    void fill() throws SQLException {
        try (var connection = TestInstallation.get().connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(COPIES.formatted(shop.product().create()));
            statement.execute("analyze shop.products");
        }
    }

    private static Caller speaking(Caller caller, Language language) {
        Organization our = caller.organization();
        var organization = new Organization(
                our.id(),
                our.slug(),
                our.name(),
                our.modules(),
                language,
                our.timeZone(),
                our.currency(),
                our.weekStart(),
                our.calendar(),
                our.settings());
        return new Caller(
                organization,
                caller.memberId(),
                caller.sessionId(),
                caller.name(),
                language,
                caller.branchId(),
                caller.rights(),
                caller.origin());
    }

    private static ProductChoice choice(List<UUID> categories, List<UUID> collections, @Nullable UUID branch) {
        Boolean inStock = branch == null ? null : Boolean.TRUE;
        var filter = new ProductFilter(
                new OneBranch(null, branch),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                inStock,
                null,
                null,
                null,
                null);
        return new ProductChoice(branch, categories, collections, filter);
    }

    /** How the database reads the page after a cursor. */
    private String plan(Language language, ProductChoice choice, boolean descending) {
        Caller caller = speaking(shop.system(), language);
        var order = new ProductOrder("name", descending);
        String cursor = Listing.encode(
                List.of(order.signature(), "گل", UUID.randomUUID().toString()));
        Sql query = new ProductQuery(caller, LookedBranches.of(caller, choice.branchId(), false), false)
                .filter(choice)
                .page(new ListRequest(1, 50, cursor, List.of(), false), order);
        return shop.inside(() -> {
            try (var batch = TestInstallation.get().bean(Pipeline.class).beginReading()) {
                batch.add(BY_INDEX).add(WITHOUT_BITMAP).add(IN_ORDER);
                var lines = batch.fetch(EXPLAIN.with("query", query), row -> row.text("QUERY PLAN"));
                batch.commit();
                return String.join("\n", lines.list());
            }
        });
    }

    private static void assertWalked(String plan, String index, boolean descending) {
        String scan = descending ? "Index Scan Backward using " : "Index Scan using ";
        assertThat(plan).contains(scan + index + " on products");
        assertThat(plan.substring(plan.indexOf(scan + index)).lines().skip(1).findFirst())
                .hasValueSatisfying(condition -> assertThat(condition).contains("Index Cond:", "ROW(", "name"));
    }

    @ParameterizedTest
    @CsvSource({"FA, '', false", "RU, '', true", "UZ, _uz, false", "UZ, _uz, true"})
    void usesTheIndexOfTheAlphabet(Language language, String alphabet, boolean descending) {
        List<UUID> one = List.of(UUID.randomUUID());
        assertWalked(
                plan(language, choice(List.of(), List.of(), null), descending), "products_name" + alphabet, descending);
        assertWalked(
                plan(language, choice(one, List.of(), null), descending), "products_category" + alphabet, descending);
        assertWalked(
                plan(language, choice(List.of(), one, null), descending),
                "products_collection_name" + alphabet,
                descending);
    }

    @ParameterizedTest
    @CsvSource({"FA, ''", "UZ, _uz"})
    void usesItForTheGoodsOfABranch(Language language, String alphabet) {
        assertWalked(
                plan(language, choice(List.of(), List.of(), shop.branch()), false), "products_name" + alphabet, false);
    }
}
