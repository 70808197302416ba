package io.smartbiz.catalog;

import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.RENAMES;
import static org.jooq.Records.mapping;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Ids;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The new names of categories and collections that have not reached all of their products yet. */
@Repository
class RenameRepository {

    /**
     * A pass misses products that a transaction of the time before is still writing, as imports do for minutes. So only one
     * that begins after the last such transaction has ended can be complete.
     */
    private static final Field<Boolean> IS_COMPLETE = DSL.when(
                    RENAMES.PASSED_THROUGH.isNull(),
                    DSL.field("renamed_in < pg_snapshot_xmin(pg_current_snapshot())", Boolean.class))
            .otherwise(RENAMES.IS_COMPLETE);

    private final DSLContext db;

    RenameRepository(DSLContext db) {
        this.db = db;
    }

    /** @param isComplete whether the pass that is going on has missed no product so far */
    record Rename(
            @Nullable UUID categoryId,
            @Nullable UUID collectionId,
            @Nullable UUID passedThrough,
            boolean isComplete) {}

    /** Notes a new name, in the transaction that gives it. */
    void add(Caller caller, @Nullable UUID categoryId, @Nullable UUID collectionId) {
        db.insertInto(RENAMES)
                .set(RENAMES.ORGANIZATION_ID, caller.organizationId())
                .set(RENAMES.ID, Ids.next())
                .set(RENAMES.CATEGORY_ID, categoryId)
                .set(RENAMES.COLLECTION_ID, collectionId)
                .execute();
    }

    /** The oldest first. */
    List<UUID> all(UUID organizationId) {
        return db.select(RENAMES.ID)
                .from(RENAMES)
                .where(RENAMES.ORGANIZATION_ID.eq(organizationId))
                .orderBy(RENAMES.ID)
                .fetch(RENAMES.ID);
    }

    /** @return null if it is done, or if somebody else is at it */
    @Nullable
    Rename lock(UUID organizationId, UUID id) {
        return db.select(RENAMES.CATEGORY_ID, RENAMES.COLLECTION_ID, RENAMES.PASSED_THROUGH, IS_COMPLETE)
                .from(RENAMES)
                .where(one(organizationId, id))
                .forUpdate()
                .skipLocked()
                .fetchOne(mapping(Rename::new));
    }

    /** The next products of a pass. Those that are deleted get their texts when they are restored. */
    List<UUID> products(UUID organizationId, Rename rename, int most) {
        return db.select(PRODUCTS.ID)
                .from(PRODUCTS)
                .where(PRODUCTS.ORGANIZATION_ID.eq(organizationId))
                .and(
                        rename.categoryId() == null
                                ? PRODUCTS.COLLECTION_ID.eq(rename.collectionId())
                                : PRODUCTS.CATEGORY_ID.eq(rename.categoryId()))
                .and(PRODUCTS.DELETED_AT.isNull())
                .and(rename.passedThrough() == null ? DSL.noCondition() : PRODUCTS.ID.gt(rename.passedThrough()))
                .orderBy(PRODUCTS.ID)
                .limit(most)
                .fetch(PRODUCTS.ID);
    }

    void passed(UUID organizationId, UUID id, UUID through, boolean isComplete) {
        db.update(RENAMES)
                .set(RENAMES.PASSED_THROUGH, through)
                .set(RENAMES.IS_COMPLETE, isComplete)
                .where(one(organizationId, id))
                .execute();
    }

    /** The next pass begins with the first product. */
    void again(UUID organizationId, UUID id) {
        db.update(RENAMES)
                .setNull(RENAMES.PASSED_THROUGH)
                .where(one(organizationId, id))
                .execute();
    }

    void done(UUID organizationId, UUID id) {
        db.deleteFrom(RENAMES).where(one(organizationId, id)).execute();
    }

    private static Condition one(UUID organizationId, UUID id) {
        return RENAMES.ORGANIZATION_ID.eq(organizationId).and(RENAMES.ID.eq(id));
    }
}
