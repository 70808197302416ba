package io.smartbiz.stock.rolls;

import static io.smartbiz.database.shop.Tables.ROLLS;
import static io.smartbiz.database.shop.Tables.VARIANTS;

import io.smartbiz.database.shop.tables.records.RollsRecord;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.text.PlainCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads rolls, and changes what is written on their labels. */
@Repository
class RollRepository {

    static final EntityType<RollsRecord> ROLL =
            EntityType.of("roll", ROLLS, ROLLS.CODE).ofBranch(ROLLS.BRANCH_ID).important(ROLLS.PRICE_PER_METER);

    /** More than this nobody looks through; a list of all that an import can bring would be too large. */
    private static final int LISTED = 2_000;

    private final DSLContext db;
    private final AuditedRows rows;

    RollRepository(DSLContext db, AuditedRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** The rolls of a product with something left, in the branches that the caller may see; {@value #LISTED} at most. */
    List<RollsRecord> ofProduct(Caller caller, UUID productId, @Nullable UUID branchId) {
        BranchScope visible = caller.may(Permission.STOCK_VIEW_OTHER_BRANCHES)
                ? BranchScope.EVERYWHERE
                : caller.scope(Permission.STOCK_VIEW);
        return db.selectFrom(ROLLS)
                .where(ROLLS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(ROLLS.PRODUCT_ID.eq(productId))
                .and(isOfVariants(caller, productId))
                .and(ROLLS.REMAINING_LENGTH.gt(BigDecimal.ZERO))
                .and(branchId == null ? DSL.noCondition() : ROLLS.BRANCH_ID.eq(branchId))
                .and(visible.covers(ROLLS.BRANCH_ID))
                .orderBy(ROLLS.BRANCH_ID, ROLLS.CODE)
                .limit(LISTED)
                .fetch();
    }

    /** The index of rolls begins with the variant. */
    private static Condition isOfVariants(Caller caller, UUID productId) {
        return ROLLS.VARIANT_ID.in(DSL.select(VARIANTS.ID)
                .from(VARIANTS)
                .where(VARIANTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(VARIANTS.PRODUCT_ID.eq(productId)));
    }

    /** Changes a roll. @return the roll as it is then */
    RollsRecord update(Caller caller, UUID id, Edit<EditRoll> edit) {
        return rows.edit(caller, ROLL, id, edit, EditRoll::of, (roll, command) -> {
            roll.setCode(PlainCode.of(command.code()));
            roll.setDyeLot(PlainCode.shownOrNull(command.dyeLot()));
            roll.setWidth(command.width());
            roll.setPricePerMeter(command.pricePerMeter());
        });
    }

    /** @throws Failure {@code NOT_FOUND} for a roll of a branch in which the caller may not adjust stock */
    void requireAdjustable(Caller caller, UUID id) {
        Condition adjustable = ROLLS.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(ROLLS.ID.eq(id))
                .and(caller.scope(Permission.STOCK_ADJUST).covers(ROLLS.BRANCH_ID));
        if (!db.fetchExists(ROLLS, adjustable)) {
            throw Failure.notFound();
        }
    }
}
