package io.smartbiz.platform.data;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;

import io.smartbiz.database.core.tables.records.BranchesRecord;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final Sql SEEN = Sql.of("""
            select :a::int as line_number, :b::numeric as price, 'meter' as unit, :c::text as note, :d::date as day,
                array[:organization]::uuid[] as owners""");

    private static final Sql NAMES = Sql.of("""
            select name from core.branches where organization_id = :organization and id = any(:ids) order by id""");

    private static Shop shop;

    private final Pipeline pipeline = TestInstallation.get().bean(Pipeline.class);

    enum Unit {
        PIECE,
        METER
    }

    record Seen(
            int lineNumber,
            BigDecimal price,
            Unit unit,
            @Nullable String note,
            @Nullable LocalDate day) {}

    record Branch(UUID id, String name) {}

    @BeforeAll
    static void openShop() {
        shop = new Shop();
    }

    private <T> T inBatch(Function<Batch, T> work) {
        return shop.inside(() -> {
            try (var batch = pipeline.begin()) {
                return work.apply(batch);
            }
        });
    }

    private static Sql seen(@Nullable String note) {
        return SEEN.with("a", 7)
                .with("b", new BigDecimal("1.50"))
                .with("c", note)
                .with("d", (@Nullable LocalDate) null);
    }

    @Test
    void readsColumnsIntoTheComponentsOfARecord() {
        var read = inBatch(batch -> {
            Rows<Seen> rows = batch.fetch(seen("x"), Seen.class);
            batch.send();
            return rows.first();
        });

        assertThat(read).isEqualTo(new Seen(7, new BigDecimal("1.50"), Unit.METER, "x", null));
    }

    @Test
    void readsColumnsByTheirNames() {
        var owners = inBatch(batch -> {
            Rows<List<UUID>> rows = batch.fetch(seen(null), row -> row.uuids("owners"));
            batch.send();
            return rows.first();
        });

        assertThat(owners).containsExactly(shop.organizationId());
    }

    @Test
    void sendsMoreValuesThanOneMessageHolds() {
        var counts = inBatch(batch -> {
            var sent = new ArrayList<Rows<Integer>>();
            for (int i = 0; i < 80; i++) {
                List<Sql> values =
                        Collections.nCopies(1_000, Sql.of(":value::int").with("value", i));
                sent.add(batch.fetch(
                        Sql.of("select count(*) from (values (:values)) one").with("values", Sql.join("), (", values)),
                        row -> row.integer("count")));
            }
            batch.send();
            return sent.stream().map(Rows::first).toList();
        });

        assertThat(counts).hasSize(80).containsOnly(1_000);
    }

    @Test
    void namesTheColumnThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> inBatch(batch -> {
                    batch.fetch(seen(null), row -> row.text("note"));
                    batch.send();
                    return null;
                }))
                .withMessageContaining("note");
    }

    @Test
    void readsWhatWasInsertedInTheSameTripByAQueryOfJooq() {
        var query = Query.of(select(BRANCHES.ID, BRANCHES.NAME)
                .from(BRANCHES)
                .where(BRANCHES.ORGANIZATION_ID.eq(Query.ORGANIZATION))
                .and(BRANCHES.ID.eq(param("id", UUID.class))));
        var ids = List.of(Ids.next(), Ids.next());
        var found = inBatch(batch -> {
            batch.insert(
                    BRANCHES,
                    ids,
                    (id, row) -> row.set(BRANCHES.ID, id)
                            .set(BRANCHES.CODE, "C" + ids.indexOf(id))
                            .set(BRANCHES.CREATED_AT, Instant.EPOCH)
                            .set(BRANCHES.UPDATED_AT, Instant.EPOCH)
                            .set(BRANCHES.NAME, Sql.of(":name || '!'").with("name", "Branch " + ids.indexOf(id))));
            Rows<Branch> rows = batch.fetch(query.with("id", ids.getLast()), mapping(Branch::new));
            batch.send();
            return rows.list();
        });

        assertThat(found).containsExactly(new Branch(ids.getLast(), "Branch 1!"));
    }

    private static Columns<BranchesRecord> setBranch(Columns<BranchesRecord> row, UUID id, String name) {
        return row.set(BRANCHES.ID, id)
                .set(BRANCHES.CODE, id.toString().substring(24).toUpperCase(Locale.ROOT))
                .set(BRANCHES.NAME, name)
                .set(BRANCHES.CREATED_AT, Instant.EPOCH)
                .set(BRANCHES.UPDATED_AT, Instant.EPOCH);
    }

    @Test
    void insertsOnlyTheRowsThatDoNotExist() {
        var ids = List.of(Ids.next(), Ids.next());
        var inserted = inBatch(batch -> {
            Rows<Boolean> first = batch.tryInsert(BRANCHES, row -> setBranch(row, ids.getFirst(), "First"));
            batch.insertIfAbsent(BRANCHES, ids, (id, row) -> setBranch(row, id, "Both"));
            Rows<Boolean> again = batch.tryInsert(BRANCHES, row -> setBranch(row, ids.getFirst(), "Again"));
            Rows<String> names = batch.fetch(NAMES.withIds("ids", ids), row -> row.text("name"));
            batch.send();
            return List.of(first.list(), again.list(), names.list());
        });

        assertThat(inserted).containsExactly(List.of(true), List.of(), List.of("First", "Both"));
    }

    @Test
    void setsTheColumnsOfARowThatExists() {
        UUID id = Ids.next();
        var name = inBatch(batch -> {
            batch.insertOrUpdate(BRANCHES, row -> setBranch(row, id, "Old"));
            batch.insertOrUpdate(BRANCHES, row -> setBranch(row, id, "New"));
            Rows<String> names = batch.fetch(NAMES.withIds("ids", List.of(id)), row -> row.text("name"));
            batch.send();
            return names.list();
        });

        assertThat(name).containsExactly("New");
    }
}
