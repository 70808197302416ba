package io.smartbiz.discounts;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds the promotions of a moment, for sales and previews. */
@Repository
public class PromotionRepository {

    /**
     * The index leads to terms that may still be applied. Where none are, nothing else is read. A branch may have one promotion
     * for each product or category, so these are narrowed down to the goods.
     */
    private static final Sql RUNNING = Sql.of("""
            select t.discount_id as id, t.version, t.name, t.discount_type, t.discount_value, t.applicable_to, t.target_id,
                case when t.applicable_to = 'category' then shop.categories_below(:organization, t.target_id) end as categories,
                t.valid_until is null or t.valid_until > :at as is_present
            from shop.discount_terms t
            where t.organization_id = :organization and t.applied_until > :known_since
                and t.starts_at <= :at and (t.ends_at is null or t.ends_at > :at)
                and t.valid_from <= :at and (t.valid_until is null or t.valid_until > :known_since)
                and (t.branch_id is null or t.branch_id = :branch)
                and (t.applicable_to <> 'product' or t.target_id = any((select :goods)::uuid[]))
                and (t.applicable_to <> 'category'
                    or t.target_id = any((select shop.categories_of(:organization, :goods))::uuid[]))
            order by t.discount_id, t.version""");

    private static final Sql GOODS = Sql.of("shop.products_of(:organization, :products::uuid[], :variants::uuid[])");

    /**
     * Queues the reading of what runs in a branch.
     *
     * @param branchId null for what runs in every branch
     * @param knownSince terms that were replaced after this moment are found, too; {@code at} for none of them
     * @param products those whose own promotions are wanted
     * @param variants likewise, by their sizes
     */
    public Rows<Promotion> running(
            Batch batch,
            @Nullable UUID branchId,
            Instant at,
            Instant knownSince,
            Collection<UUID> products,
            Collection<UUID> variants) {
        return batch.fetch(
                RUNNING.with("goods", GOODS.withIds("products", products).withIds("variants", variants))
                        .with("at", at)
                        .with("known_since", knownSince)
                        .with("branch", branchId),
                PromotionRepository::promotion);
    }

    private static Promotion promotion(Row row) {
        return new Promotion(
                row.uuid("id"),
                row.integer("version"),
                row.text("name"),
                DiscountType.of(row.text("discount_type")),
                row.number("discount_value"),
                ApplicableTo.of(row.text("applicable_to")),
                row.uuidOrNull("target_id"),
                Set.copyOf(row.uuids("categories")),
                row.flag("is_present"));
    }
}
