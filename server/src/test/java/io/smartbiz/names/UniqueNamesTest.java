package io.smartbiz.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import io.smartbiz.testing.StockDraft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names are unique by what they show: every one that the schema has. */
class UniqueNamesTest {

    /** Unique texts that no person makes up, or that have one spelling before they are stored. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("core.organizations_slug_unique", "a check allows small Latin letters only"),
            Map.entry("core.branches_code_unique", "a check allows capital Latin letters only"),
            Map.entry("core.members_username_unique", "compared by core.username_key, which goes further"),
            Map.entry("core.members_phone_number_unique", "stored in one form (E.164)"),
            Map.entry("core.members_email_unique", "stored without signs that nobody sees"),
            Map.entry("core.roles_built_in_unique", "a word of the program"),
            Map.entry("core.file_contents_sha256_unique", "made by the program"),
            Map.entry("shop.sizes_size_unique", "written in one way (Size)"),
            Map.entry("shop.variants_size_unique", "written in one way (Size)"),
            Map.entry("shop.products_barcode_unique", "stored as scanners read it (PlainCode)"),
            Map.entry("shop.products_sku_unique", "stored as scanners read it (PlainCode)"),
            Map.entry("shop.variants_barcode_unique", "stored as scanners read it (PlainCode)"),
            Map.entry("shop.price_change_items_unique", "a word of the program"),
            Map.entry("shop.stock_documents_number_unique", "made by the program"),
            Map.entry("shop.customers_phone_unique", "stored in one form (E.164)"),
            Map.entry("shop.sales_number_unique", "made by the program"),
            Map.entry("shop.returns_number_unique", "made by the program"),
            Map.entry("shop.commission_rates_start_date_unique", "a word of the program"),
            Map.entry("desk.ticket_categories_code_unique", "a check allows small Latin letters only"),
            Map.entry("desk.tickets_number_unique", "made by the program"),
            Map.entry("desk.service_levels_target_unique", "a word of the program"));

    private final Desk desk = new Desk();
    private final Shop shop = desk.shop();
    private final Client admin = desk.admin();

    /** Makes a record of a name, by the index that keeps the name unique. */
    private final Map<String, Function<String, Answer>> makers = makers();

    private Map<String, Function<String, Answer>> makers() {
        var all = new HashMap<String, Function<String, Answer>>();
        all.put("core.branches_name_unique", name -> admin.post("/api/branches", Map.of("name", name)));
        all.put(
                "core.roles_name_unique",
                name -> admin.post("/api/roles", Map.of("name", name, "permissions", List.of())));
        all.put("shop.categories_name_unique", name -> admin.post("/api/categories", Map.of("name", name)));
        all.put("shop.collections_name_unique", name -> admin.post("/api/collections", Map.of("name", name)));
        all.put("shop.rolls_code_unique", this::roll);
        all.put(
                "shop.tills_name_unique",
                name -> admin.post("/api/tills", Map.of("branch_id", desk.branch(), "name", name)));
        all.put("desk.teams_name_unique", name -> admin.post("/api/teams", Map.of("name", name)));
        all.put(
                "desk.ticket_categories_name_unique",
                name -> admin.post("/api/ticket-categories", Map.of("name", name)));
        all.put(
                "desk.assets_name_unique",
                name -> admin.post("/api/assets", Map.of("branch_id", desk.branch(), "name", name)));
        all.put(
                "desk.canned_replies_name_unique",
                name -> admin.post("/api/canned-replies", Map.of("name", name, "body", "Hello")));
        all.put(
                "desk.saved_searches_name_unique",
                name -> admin.post("/api/saved-searches", Map.of("name", name, "filter", Map.of())));
        all.put("desk.working_calendars_name_unique", name -> admin.post("/api/working-calendars", calendar(name)));
        return all;
    }

    private static Map<String, Object> calendar(String name) {
        var hours = Map.of("monday", List.of(Map.of("from", "08:00", "to", "17:00")));
        return Map.of("name", name, "hours", hours, "is_default", false);
    }

    private Answer roll(String code) {
        UUID carpet = shop.product().byMeter().create();
        return StockDraft.receipt(desk.branch())
                .line(carpet, 10, "roll_code", code)
                .by(admin);
    }

    private record UniqueIndex(String name, String definition) {}

    private static List<UniqueIndex> uniqueTexts() {
        try (var sql = new Sql(UUID.randomUUID())) {
            return sql.rows("""
                    select n.nspname || '.' || c.relname, pg_get_indexdef(i.indexrelid)
                    from pg_index i
                    join pg_class c on c.oid = i.indexrelid
                    join pg_namespace n on n.oid = c.relnamespace
                    where i.indisunique and not i.indisprimary and n.nspname in ('core', 'shop', 'desk') and exists (
                        select 1 from pg_attribute a
                        where a.attrelid = i.indexrelid and a.atttypid in ('text'::regtype, 'varchar'::regtype))
                    order by 1""").stream()
                    .map(row -> new UniqueIndex(row.get(0), row.get(1)))
                    .toList();
        }
    }

    @Test
    void areAllUniqueByTheirKeys() {
        List<UniqueIndex> indexes = uniqueTexts();
        assertThat(indexes).extracting(UniqueIndex::name).containsAll(OTHERS.keySet());
        List<UniqueIndex> byName = indexes.stream()
                .filter(index -> !OTHERS.containsKey(index.name()))
                .toList();
        assertThat(byName)
                .allSatisfy(
                        index -> assertThat(index.definition()).as(index.name()).contains("core.name_key("));
        assertThat(byName.stream().map(UniqueIndex::name).collect(Collectors.toSet()))
                .as("a record of each is made below")
                .isEqualTo(makers.keySet());
    }

    @Test
    void areTakenByOtherSpellingsOfThemAndByNothingElse() {
        makers.forEach((index, make) -> {
            String field = index.contains("_code_") ? "code" : "name";
            make.apply("Koʻk كتاب ۲").expect(201);
            for (String same : List.of("KO'K کتاب 2", " Ko’k\u00a0\u200eکتاب  ٢ ", "koʼk کتاب 2")) {
                Answer refusal = make.apply(same);
                refusal.refuses(409, "ALREADY_EXISTS");
                assertThat(refusal.at("/error/details/fields").propertyNames())
                        .as(index)
                        .containsExactly(field);
            }
            for (String other : List.of("Koʻk کتاب 2+", "Kok کتاب 2", "Koʻk کتاب")) {
                make.apply(other).expect(201);
            }
        });
    }

    @Test
    void showSomething() {
        makers.forEach((index, make) -> {
            if (!index.equals("shop.rolls_code_unique")) {
                make.apply("\u200e\u3164\u00a0").refuses(422, "VALIDATION_ERROR");
            }
        });
        assertThat(roll("\u200f").expect(201).text("/data/movements/0/roll_code"))
                .as("a roll without a code gets one")
                .isNotBlank();
    }
}
