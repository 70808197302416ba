package io.smartbiz.stock;

import static io.smartbiz.database.shop.Tables.STOCK_BALANCES;

import io.smartbiz.catalog.Prices;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Size;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Finds and locks what documents need. All statements lock in the order of the ids, so that no two transactions wait for
 * each other.
 */
@Repository
class ShelfRepository {

    private static final Sql BRANCH = Sql.of("""
            select id, code, name, is_active from core.branches
            where organization_id = :organization and id = :branch and deleted_at is null""");

    /**
     * Each step is finished before the next begins. Where a table has no statistics of an organisation yet, as within an
     * import, PostgreSQL expects one product in all, and would look the lines up anew for each product.
     */
    private static final Sql WANTED = Sql.of("""
            with wanted as materialized (
                select w.line - 1 as line, v.id, v.product_id, v.width, v.length, v.sell_price, v.buy_price, v.choices
                from unnest(:variants::uuid[], :products::uuid[], :sizes::text[]) with ordinality
                    as w(variant_id, product_id, size, line)
                cross join lateral (
                    select *, 1 as choices from shop.variants
                    where organization_id = :organization and id = w.variant_id and deleted_at is null
                    union all
                    select *, count(*) over () from shop.variants
                    where organization_id = :organization and product_id = w.product_id and w.variant_id is null
                        and (w.size is null or size = w.size) and deleted_at is null) v)
            """);

    private static final Sql LOCK = Sql.of("""
            :wanted, goods as materialized (
                select v.line, v.id as variant_id, v.product_id, p.type, p.name as product_name, p.category_id,
                    p.collection_id, v.width, v.length, v.sell_price as variant_price,
                    case when p.type = 'meter' then p.sell_price_per_meter else p.sell_price end as product_price,
                    c.price_per_square_meter, coalesce(v.buy_price, p.buy_price) as buy_price
                from wanted v
                join shop.products p
                    on p.organization_id = :organization and p.id = v.product_id and p.deleted_at is null
                left join shop.collections c on c.organization_id = :organization and c.id = p.collection_id
                where v.choices = 1 or v.id = (
                    select min(s.variant_id::text)::uuid from shop.stock_balances s
                    where s.organization_id = :organization and s.branch_id = any(:branches::uuid[])
                        and s.product_id = v.product_id and s.on_hand > 0
                    having count(*) = 1))
            select g.*, b.branch_id, b.on_hand, b.reserved, b.value
            from goods g
            join shop.stock_balances b on b.organization_id = :organization
                and b.branch_id = any(:branches::uuid[]) and b.variant_id = g.variant_id
            order by g.variant_id, b.branch_id
            for no key update of b""");
    private static final Sql BALANCES = Sql.of("""
            select branch_id, variant_id, product_id, on_hand, reserved, value from shop.stock_balances
            where organization_id = :organization and branch_id = :branch and variant_id = any(:variants::uuid[])
            order by variant_id
            for no key update""");
    private static final Sql HOLD = Sql.of("""
            :wanted
            select b.variant_id from shop.stock_balances b
            where b.organization_id = :organization and b.branch_id = :branch
                and (b.variant_id = any(:variants::uuid[]) or b.variant_id in (select id from wanted))
            order by b.variant_id
            for no key update of b""");
    private static final Sql RESOLVE = Sql.of("""
            :wanted
            select v.line, v.id as variant_id, v.product_id, p.type
            from wanted v
            join shop.products p
                on p.organization_id = :organization and p.id = v.product_id and p.deleted_at is null
            order by p.id, v.id""");
    private static final Sql RESOLVE_AND_HOLD = Sql.of(":resolve for share of p");

    private static final Sql ONLY_SIZES = Sql.of("""
            select w.line - 1 as line, min(s.variant_id::text)::uuid as variant_id
            from unnest(:products::uuid[]) with ordinality as w(product_id, line)
            join shop.stock_balances s on s.organization_id = :organization and s.branch_id = :branch
                and s.product_id = w.product_id and s.on_hand > 0
            group by w.line
            having count(*) = 1""");

    /**
     * Does not lock the keys: a roll that changes twice checks its parent's key, and the parent may be in another branch.
     */
    private static final Sql ROLLS = Sql.of("""
            select id, branch_id, variant_id, product_id, code, width, dye_lot, remaining_length as remaining, value,
                price_per_meter, is_remnant
            from shop.rolls
            where organization_id = :organization and variant_id = any(:variants::uuid[]) and branch_id = :branch
                and remaining_length > 0
            order by id
            for no key update""");

    private final DSLContext db;
    private final Clock clock;

    ShelfRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What a line of a document names; several when a product comes in several sizes. */
    record Found(int line, UUID variantId, UUID productId, ProductType type) {}

    /** The key of a balance, with its product. */
    private record BalanceKey(UUID variantId, UUID branchId, UUID productId) {
        static final Comparator<BalanceKey> BY_ID =
                Comparator.comparing(BalanceKey::variantId).thenComparing(BalanceKey::branchId);
    }

    /** Queues the reading of a branch; no row when there is none. */
    Rows<DocumentBranch> branch(Batch batch, UUID branchId) {
        return batch.fetch(BRANCH.with("branch", branchId), DocumentBranch.class);
    }

    /**
     * Queues the locking of the balances that lines name, in the branches that have had these goods before. A line that names no
     * size of a product with several means the only one that is in stock.
     */
    Rows<ShelfItem> lock(Batch batch, Collection<UUID> branchIds, List<Wanted> wanted) {
        return batch.fetch(
                LOCK.with("wanted", goods(wanted)).withIds("branches", branchIds), ShelfRepository::shelfItem);
    }

    /** Queues the locking of balances by their variants. */
    Rows<Balance> lockBalances(Batch batch, UUID branchId, Collection<UUID> variantIds) {
        return batch.fetch(BALANCES.with("branch", branchId).withIds("variants", variantIds), ShelfRepository::balance);
    }

    /** Queues the locking of all balances that {@link #lock} might lock, and of some variants. */
    void hold(Batch batch, UUID branchId, List<Wanted> wanted, Collection<UUID> variantIds) {
        batch.add(HOLD.with("wanted", goods(wanted)).with("branch", branchId).withIds("variants", variantIds));
    }

    /** Queues the finding of what lines name. */
    Rows<Found> resolve(Batch batch, List<Wanted> wanted) {
        return batch.fetch(RESOLVE.with("wanted", goods(wanted)), Found.class);
    }

    /** The only variant of a product that a branch has in stock. */
    record OnlySize(int line, UUID variantId) {}

    /** Queues the finding of the only sizes in stock; null stands for a line that is not looked for. */
    Rows<OnlySize> onlySizes(Batch batch, UUID branchId, @Nullable UUID[] products) {
        return batch.fetch(ONLY_SIZES.with("branch", branchId).with("products", products), OnlySize.class);
    }

    /** As {@link #resolve}; the products cannot be hidden until the transaction ends. */
    Rows<Found> resolveAndHold(Batch batch, List<Wanted> wanted) {
        return batch.fetch(RESOLVE_AND_HOLD.with("resolve", RESOLVE.with("wanted", goods(wanted))), Found.class);
    }

    /** Queues the creation of balances, in the branches that never had these goods. */
    void makeBalances(Batch batch, Collection<UUID> branchIds, List<Found> goods) {
        Instant now = clock.instant();
        List<BalanceKey> keys = goods.stream()
                .flatMap(found ->
                        branchIds.stream().map(branch -> new BalanceKey(found.variantId(), branch, found.productId())))
                .sorted(BalanceKey.BY_ID)
                .toList();
        batch.insertIfAbsent(
                STOCK_BALANCES,
                keys,
                (key, row) -> row.set(STOCK_BALANCES.BRANCH_ID, key.branchId())
                        .set(STOCK_BALANCES.VARIANT_ID, key.variantId())
                        .set(STOCK_BALANCES.PRODUCT_ID, key.productId())
                        .set(STOCK_BALANCES.UPDATED_AT, now));
    }

    /** Queues the locking of the rolls that have something left, of variants whose balances are locked already. */
    Rows<Roll> rolls(Batch batch, UUID branchId, Collection<UUID> variantIds) {
        return batch.fetch(ROLLS.withIds("variants", variantIds).with("branch", branchId), Roll.class);
    }

    /** Whether a branch has anything in stock. */
    boolean hasGoods(UUID organizationId, UUID branchId) {
        return db.fetchExists(
                STOCK_BALANCES,
                STOCK_BALANCES
                        .ORGANIZATION_ID
                        .eq(organizationId)
                        .and(STOCK_BALANCES.BRANCH_ID.eq(branchId))
                        .and(STOCK_BALANCES.ON_HAND.gt(BigDecimal.ZERO)));
    }

    private static Sql goods(List<Wanted> wanted) {
        return WANTED.with("variants", wanted.stream().map(Wanted::variantId).toArray(UUID[]::new))
                .with("products", wanted.stream().map(Wanted::productId).toArray(UUID[]::new))
                .with("sizes", wanted.stream().map(Wanted::normalSize).toArray(String[]::new));
    }

    private static ShelfItem shelfItem(Row row) {
        BigDecimal width = row.numberOrNull("width");
        return new ShelfItem(
                row.integer("line"),
                row.uuid("variant_id"),
                row.uuid("product_id"),
                ProductType.of(row.text("type")),
                row.text("product_name"),
                row.uuid("category_id"),
                row.uuidOrNull("collection_id"),
                width == null ? null : new Size(width, row.number("length")),
                new Prices(
                        row.numberOrNull("variant_price"),
                        row.numberOrNull("product_price"),
                        row.numberOrNull("price_per_square_meter")),
                row.number("buy_price"),
                balance(row));
    }

    private static Balance balance(Row row) {
        return new Balance(
                row.uuid("branch_id"),
                row.uuid("variant_id"),
                row.uuid("product_id"),
                row.number("on_hand"),
                row.number("reserved"),
                row.number("value"));
    }
}
