package io.smartbiz.stock;

import io.smartbiz.catalog.Prices;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Size;
import io.smartbiz.organizations.BranchUse;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * The shelf that documents take from and put to: finds what their lines name, with prices, and locks the balances in the
 * order of their ids, so that of two who want the last piece one gets it and none waits for the other in a circle.
 */
@Repository
public class Stock implements BranchUse {

    private static final String FIND = """
            from unnest(?::uuid[], ?::uuid[], ?::text[]) with ordinality as w(variant_id, product_id, size, line)
            cross join lateral (
                select *, 1 as choices from shop.variants
                where organization_id = ? and id = w.variant_id and deleted_at is null
                union all
                select *, count(*) over () from shop.variants
                where organization_id = ? and product_id = w.product_id and w.variant_id is null
                    and (w.size is null or size = w.size) and deleted_at is null) v
            join shop.products p on p.organization_id = ? and p.id = v.product_id and p.deleted_at is null
            """;
    private static final String LOCK_SHELF = """
            select w.line, v.id, v.product_id, p.type, p.name, p.category_id, p.collection_id, v.width, v.length,
                v.sell_price, case when p.type = 'meter' then p.sell_price_per_meter else p.sell_price end,
                c.price_per_square_meter, coalesce(v.buy_price, p.buy_price),
                b.branch_id, b.on_hand, b.reserved, b.value
            """ + FIND + """
            left join shop.collections c on c.organization_id = ? and c.id = p.collection_id
            join shop.stock_balances b
                on b.organization_id = ? and b.branch_id = any(?::uuid[]) and b.variant_id = v.id
            where v.choices = 1
            order by v.id, b.branch_id
            for no key update of b""";
    private static final String RESOLVE = "select w.line, v.id, v.product_id, p.type " + FIND + " order by p.id, v.id";
    /** Goods that come in and the hiding of their product wait for each other. */
    private static final String RESOLVE_AND_HOLD = RESOLVE + " for share of p";

    private static final String MAKE_BALANCE = """
            insert into shop.stock_balances (organization_id, branch_id, variant_id, product_id, updated_at)
            select ?, b.branch_id, v.variant_id, v.product_id, ?
            from unnest(?::uuid[], ?::uuid[]) as v(variant_id, product_id)
            cross join unnest(?::uuid[]) as b(branch_id)
            order by v.variant_id, b.branch_id
            on conflict do nothing
            returning variant_id""";
    /** A roll that is changed twice checks its parent's key, which may lie in another branch: keys stay unlocked. */
    private static final String ROLLS = """
            select id, branch_id, variant_id, product_id, code, width, dye_lot, remaining_length, value, price_per_meter,
                is_remnant
            from shop.rolls
            where organization_id = ? and variant_id = any(?::uuid[]) and branch_id = ? and remaining_length > 0
            order by id
            for no key update""";

    private static final String NUMBER = """
            insert into shop.document_counters as c (organization_id, branch_id, kind, day, last)
            values (?, ?, ?, ?, ?)
            on conflict (organization_id, branch_id, kind, day) do update set last = c.last + excluded.last
            returning last""";

    private static final Sql COUNTED_NUMBER = Sql.of("""
            (select :prefix || lpad(last::text, greatest(4, length(last::text)), '0') from shop.document_counters
            where organization_id = :organization and branch_id = :branch and kind = :kind and day = :day)""");

    private final Pipeline pipeline;
    private final Clock clock;

    Stock(Pipeline pipeline, Clock clock) {
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Override
    public String usedFor() {
        return "stock";
    }

    @Override
    public boolean isUsed(UUID organizationId, UUID branchId) {
        try (var batch = pipeline.join()) {
            Rows<Boolean> used = batch.query("""
                    select exists (select 1 from shop.stock_balances
                        where organization_id = ? and branch_id = ? and on_hand > 0)""", row -> row.getBoolean(1), organizationId, branchId);
            batch.send();
            return used.list().getFirst();
        }
    }

    /** Queues the locking of what lines name in branches where it has lain before. */
    public Rows<ShelfItem> lock(Batch batch, Caller caller, Set<UUID> branchIds, List<Wanted> wanted) {
        UUID organization = caller.organizationId();
        return batch.query(
                LOCK_SHELF,
                Stock::shelfItem,
                variantIds(wanted),
                productIds(wanted),
                sizes(wanted),
                organization,
                organization,
                organization,
                organization,
                organization,
                branchIds.toArray(UUID[]::new));
    }

    private static UUID[] variantIds(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::variantId).toArray(UUID[]::new);
    }

    private static UUID[] productIds(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::productId).toArray(UUID[]::new);
    }

    private static String[] sizes(List<Wanted> wanted) {
        return wanted.stream()
                .map(one -> one.size() == null
                        ? null
                        : Size.parse(one.fieldOf("size"), one.size()).toString())
                .toArray(String[]::new);
    }

    private static ShelfItem shelfItem(ResultSet row) throws SQLException {
        var variantId = row.getObject(2, UUID.class);
        var productId = row.getObject(3, UUID.class);
        var width = row.getBigDecimal(8);
        return new ShelfItem(
                row.getInt(1) - 1,
                variantId,
                productId,
                ProductType.of(row.getString(4)),
                row.getString(5),
                row.getObject(6, UUID.class),
                row.getObject(7, UUID.class),
                width == null ? null : new Size(width, row.getBigDecimal(9)),
                new Prices(row.getBigDecimal(10), row.getBigDecimal(11), row.getBigDecimal(12)),
                row.getBigDecimal(13),
                new Balance(
                        row.getObject(14, UUID.class),
                        variantId,
                        productId,
                        row.getBigDecimal(15),
                        row.getBigDecimal(16),
                        row.getBigDecimal(17)));
    }

    /**
     * Puts the locked items in the order of the lines. Several lines of one variant share its balance.
     *
     * @throws Failure for a line that names nothing, or more than one size, or something that the branch never had
     */
    public List<ShelfItem> inOrder(Batch batch, Caller caller, List<Wanted> wanted, List<ShelfItem> locked) {
        var balances = new java.util.HashMap<List<UUID>, Balance>();
        var items = new ArrayList<ShelfItem>();
        for (int line = 0; line < wanted.size(); line++) {
            int current = line;
            List<ShelfItem> found =
                    locked.stream().filter(item -> item.line() == current).toList();
            if (found.isEmpty()) {
                throw missing(batch, caller, wanted.get(line));
            }
            ShelfItem item = found.getFirst();
            Balance shared =
                    balances.computeIfAbsent(List.of(item.balance().branchId(), item.variantId()), _ -> item.balance());
            items.add(new ShelfItem(
                    item.line(),
                    item.variantId(),
                    item.productId(),
                    item.type(),
                    item.productName(),
                    item.categoryId(),
                    item.collectionId(),
                    item.size(),
                    item.prices(),
                    item.buyPrice(),
                    shared));
        }
        return items;
    }

    private static Failure severalSizes(Wanted wanted) {
        return Failure.invalid(wanted.fieldOf("size"), "stock.choose_size");
    }

    /** Tells what is not there at all, or comes in several sizes, from what the branch has none of. */
    private static Failure missing(Batch batch, Caller caller, Wanted wanted) {
        Rows<Found> resolved = resolve(RESOLVE, batch, caller, List.of(wanted));
        batch.send();
        Found found = resolved.first();
        if (resolved.list().size() > 1) {
            return severalSizes(wanted);
        }
        return found == null
                ? unknown(wanted)
                : Moves.insufficient(BigDecimal.ZERO, found.type() == ProductType.METER ? "meter" : "piece");
    }

    private static Failure unknown(Wanted wanted) {
        return Failure.invalid(
                wanted.fieldOf(wanted.variantId() == null ? "product_id" : "variant_id"), "field.unknown_reference");
    }

    private record Found(int line, UUID variantId, UUID productId, ProductType type) {}

    private static Rows<Found> resolve(String sql, Batch batch, Caller caller, List<Wanted> wanted) {
        UUID organization = caller.organizationId();
        return batch.query(
                sql,
                row -> new Found(
                        row.getInt(1) - 1,
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        ProductType.of(row.getString(4))),
                variantIds(wanted),
                productIds(wanted),
                sizes(wanted),
                organization,
                organization,
                organization);
    }

    /** Locks what lines name in branches, where it may lie for the first time. Takes two round trips. */
    List<ShelfItem> lockOrMake(Batch batch, Caller caller, List<UUID> branchIds, List<Wanted> wanted) {
        Rows<Found> found = resolve(RESOLVE_AND_HOLD, batch, caller, wanted);
        batch.send();
        for (int line = 0; line < wanted.size(); line++) {
            int current = line;
            long variants =
                    found.list().stream().filter(one -> one.line() == current).count();
            if (variants == 0) {
                throw unknown(wanted.get(line));
            }
            if (variants > 1) {
                throw severalSizes(wanted.get(line));
            }
        }
        batch.add(
                MAKE_BALANCE,
                caller.organizationId(),
                clock.instant(),
                found.list().stream().map(Found::variantId).toArray(UUID[]::new),
                found.list().stream().map(Found::productId).toArray(UUID[]::new),
                branchIds.toArray(UUID[]::new));
        Rows<ShelfItem> shelf = lock(batch, caller, new LinkedHashSet<>(branchIds), wanted);
        batch.send();
        return shelf.list();
    }

    /** Queues the rolls of variants in a branch that have something left; their balances are locked already. */
    public Rows<Roll> rolls(Batch batch, Caller caller, UUID branchId, Set<UUID> variantIds) {
        return batch.query(ROLLS, Stock::roll, caller.organizationId(), variantIds.toArray(UUID[]::new), branchId);
    }

    static Roll roll(ResultSet row) throws SQLException {
        return new Roll(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getBigDecimal(6),
                row.getString(7),
                row.getBigDecimal(8),
                row.getBigDecimal(9),
                row.getBigDecimal(10),
                row.getBoolean(11));
    }

    /**
     * Queues the counting of the next number of a kind of document in a branch on a day. Whoever counts next in the branch
     * waits until the commit, so this comes as late as possible.
     */
    public void count(Batch batch, Caller caller, UUID branchId, String kind, LocalDate day) {
        nextNumbers(batch, caller, branchId, kind, day, 1);
    }

    /** The number that {@link #count} has counted in the same batch, as {@link #documentNumber} writes it. */
    public static Sql countedNumber(String branchCode, UUID branchId, String kind, LocalDate day) {
        return COUNTED_NUMBER
                .with("prefix", numberPrefix(branchCode, null, day))
                .with("branch", branchId)
                .with("kind", kind)
                .with("day", day);
    }

    /** Queues the counting of several numbers at once; the result is the last of them. */
    Rows<Integer> nextNumbers(Batch batch, Caller caller, UUID branchId, String kind, LocalDate day, int count) {
        return batch.query(NUMBER, row -> row.getInt(1), caller.organizationId(), branchId, kind, day, count);
    }

    /** What a document needs to know of its branch. */
    public record DocumentBranch(UUID id, String code, String name, boolean isActive) {}

    /** Queues the reading of a branch; no row when there is none. */
    public Rows<DocumentBranch> branch(Batch batch, Caller caller, UUID branchId) {
        return batch.query(
                """
                select id, code, name, is_active from core.branches
                where organization_id = ? and id = ? and deleted_at is null""",
                row -> new DocumentBranch(
                        row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4)),
                caller.organizationId(),
                branchId);
    }

    /** {@code CHL-20261121-0042}: branch, day and the number counted that day, at least four digits wide. */
    static String documentNumber(String branchCode, @Nullable String mark, LocalDate day, int number) {
        return numberPrefix(branchCode, mark, day) + "%04d".formatted(number);
    }

    private static String numberPrefix(String branchCode, @Nullable String mark, LocalDate day) {
        return branchCode + (mark == null ? "" : "-" + mark) + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-";
    }
}
