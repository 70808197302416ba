package io.smartbiz.catalog;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.search.SearchText;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds removed sizes of products, and brings them back. */
@Repository
class SoldSizeRepository {

    private static final Sql LOCK = Sql.of("""
            select p.id from shop.products p
            where p.organization_id = :organization and p.id in (
                select v.product_id from shop.variants v
                where v.organization_id = :organization and v.id = any(:variants::uuid[]))
            order by p.id
            for no key update""");

    /** The sizes of a deleted product were hidden at the same moment as the product. */
    private static final Sql REMOVED = Sql.of("""
            select v.id, v.product_id, v.size, p.name as product_name, array(
                select coalesce(o.size, '') from shop.variants o
                where o.organization_id = :organization and o.product_id = v.product_id
                    and o.deleted_at is not distinct from p.deleted_at
                order by o.position, o.id) as offered
            from shop.variants v
            join shop.products p on p.organization_id = :organization and p.id = v.product_id
            where v.organization_id = :organization and v.id = any(:variants::uuid[])
                and v.deleted_at is distinct from p.deleted_at
            order by v.product_id, v.position, v.id""");

    /** Another product may have the code by now. */
    private static final Sql BRING_BACK = Sql.of("""
            update shop.variants v
            set deleted_at = p.deleted_at,
                position = (select max(o.position) + 1 from shop.variants o
                    where o.organization_id = :organization and o.product_id = :product),
                barcode = case when not exists (select 1 from shop.variants o
                        where o.organization_id = :organization and o.barcode = v.barcode and o.deleted_at is null)
                    and not exists (select 1 from shop.products o
                        where o.organization_id = :organization and o.barcode = v.barcode and o.id <> :product
                            and o.deleted_at is null)
                    then v.barcode end
            from shop.products p
            where v.organization_id = :organization and v.id = :id
                and p.organization_id = :organization and p.id = :product""");

    private static final Sql CHANGE = Sql.of("""
            update shop.products
            set search_text = search_text || ' ' || :size, updated_at = :now, updated_by = :member, version = version + 1
            where organization_id = :organization and id = :product""");

    /** Queues the locking of the products of some variants, so that their sizes stay as they are. */
    void lock(Batch batch, Collection<UUID> variantIds) {
        batch.add(LOCK.withIds("variants", variantIds));
    }

    /** Queues the finding of those variants that their products, which are locked, do not come in any more. */
    Rows<RemovedSize> removed(Batch batch, Collection<UUID> variantIds) {
        return batch.fetch(REMOVED.withIds("variants", variantIds), SoldSizeRepository::removedSize);
    }

    private static RemovedSize removedSize(Row row) {
        return new RemovedSize(
                row.uuid("id"),
                row.uuid("product_id"),
                row.text("product_name"),
                row.textOrNull("size"),
                row.texts("offered"));
    }

    /** Queues the return of a size, behind those that are offered. */
    void bringBack(Batch batch, RemovedSize removed) {
        batch.add(BRING_BACK.with("product", removed.productId()).with("id", removed.variantId()));
    }

    /** Queues the change of a product that comes in one size more. */
    void change(Batch batch, UUID productId, String size, @Nullable UUID member, Instant now) {
        batch.add(CHANGE.with("product", productId)
                .with("size", SearchText.index(size))
                .with("now", now)
                .with("member", member));
    }
}
