package io.smartbiz.commissions;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Finds the rates that hold on the day of a sale. */
@Repository
class RatesInForceRepository {

    /**
     * The index leads to rates that have not ended. Where there are none, nothing else is read. There may be one for each
     * member and category, so these are narrowed down to the sellers and the goods.
     */
    private static final Sql IN_FORCE = Sql.of("""
            select r.id, r.member_id, r.collection_id,
                case when r.category_id is not null then shop.categories_below(:organization, r.category_id) end as categories,
                r.basis, r.percent, r.start_date
            from shop.commission_rates r
            where r.organization_id = :organization and r.last_day >= :day and r.start_date <= :day
                and r.deleted_at is null
                and (r.member_id is null or r.member_id = any(:sellers::uuid[]))
                and (r.collection_id is null or r.collection_id in (
                    select p.collection_id from shop.products p
                    where p.organization_id = :organization and p.id = any((select :goods)::uuid[])))
                and (r.category_id is null
                    or r.category_id = any((select shop.categories_of(:organization, :goods))::uuid[]))
            order by r.id""");

    private static final Sql GOODS = Sql.of("shop.products_of(:organization, :products::uuid[], :variants::uuid[])");

    /** Who is meant to have sold. @param mayWork whether they are active and work in the branch */
    record Seller(UUID id, String name, boolean mayWork) {}

    private static final Sql SELLERS = Sql.of("""
            select m.id, m.full_name as name, m.is_active and m.deleted_at is null
                and (m.branch_id = :branch or exists (select 1 from core.member_roles r
                    where r.organization_id = :organization and r.member_id = m.id
                        and (r.branch_ids = '{}' or :branch = any(r.branch_ids)))) as may_work
            from core.members m
            where m.organization_id = :organization and m.id = any(:sellers::uuid[])""");

    /** Queues the reading of the rates for what some members sell. */
    Rows<Rate> inForce(
            Batch batch,
            LocalDate day,
            Collection<UUID> sellers,
            Collection<UUID> products,
            Collection<UUID> variants) {
        Sql goods = GOODS.withIds("products", products).withIds("variants", variants);
        return batch.fetch(
                IN_FORCE.with("day", day).withIds("sellers", sellers).with("goods", goods),
                RatesInForceRepository::rate);
    }

    private static Rate rate(Row row) {
        return new Rate(
                row.uuid("id"),
                row.uuidOrNull("member_id"),
                row.uuidOrNull("collection_id"),
                Set.copyOf(row.uuids("categories")),
                Basis.of(row.text("basis")),
                row.number("percent"),
                row.date("start_date"));
    }

    /** Queues the reading of members who are named as sellers in a branch. */
    Rows<Seller> sellers(Batch batch, UUID branchId, Collection<UUID> ids) {
        return batch.fetch(SELLERS.with("branch", branchId).withIds("sellers", ids), Seller.class);
    }
}
