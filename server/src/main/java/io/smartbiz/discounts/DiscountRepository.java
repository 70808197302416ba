package io.smartbiz.discounts;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.shop.Tables.CATEGORIES;
import static io.smartbiz.database.shop.Tables.COLLECTIONS;
import static io.smartbiz.database.shop.Tables.DISCOUNTS;
import static io.smartbiz.database.shop.Tables.DISCOUNT_TERMS;
import static io.smartbiz.database.shop.Tables.PRODUCTS;

import io.smartbiz.database.shop.tables.records.DiscountTermsRecord;
import io.smartbiz.database.shop.tables.records.DiscountsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.search.SearchText;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes promotions, and the terms that sales look up. */
@Repository
class DiscountRepository {

    static final EntityType<DiscountsRecord> DISCOUNT = EntityType.of("discount", DISCOUNTS, DISCOUNTS.NAME)
            .ofBranch(DISCOUNTS.BRANCH_ID)
            .important(
                    DISCOUNTS.DISCOUNT_TYPE,
                    DISCOUNTS.DISCOUNT_VALUE,
                    DISCOUNTS.APPLICABLE_TO,
                    DISCOUNTS.TARGET_ID,
                    DISCOUNTS.BRANCH_ID)
            .called(DISCOUNTS.STARTS_AT, "start_date")
            .called(DISCOUNTS.ENDS_AT, "end_date")
            .unaudited(DISCOUNTS.SEARCH_TEXT);

    /** Every sale reads those that run. */
    private static final int MOST_NOT_ENDED = 1_000;

    private final DSLContext db;
    private final AuditedRows rows;

    DiscountRepository(DSLContext db, AuditedRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** When a promotion holds. */
    record Times(Instant from, @Nullable Instant until) {}

    DiscountsRecord insert(Caller caller, EditDiscount command, Times times, Instant now) {
        DiscountsRecord row = rows.create(DISCOUNT);
        fill(row, command, times);
        rows.insert(caller, DISCOUNT, row);
        addTerms(row, now);
        return row;
    }

    /** @throws Failure {@code NOT_FOUND} */
    DiscountsRecord lock(Caller caller, UUID id) {
        return rows.lock(caller, DISCOUNT, id);
    }

    /** Changes a locked promotion. The terms before are kept. */
    void edit(Caller caller, DiscountsRecord row, Edit<?> edit, EditDiscount whole, Times times, Instant now) {
        int before = row.getVersion();
        rows.edit(caller, DISCOUNT, row, edit, changed -> fill(changed, whole, times), Map.of());
        if (row.getVersion() != before) {
            endTerms(row, now);
            addTerms(row, now);
        }
    }

    void delete(Caller caller, DiscountsRecord row, Instant now) {
        rows.delete(caller, DISCOUNT, row.getId());
        endTerms(row, now);
    }

    DiscountsRecord restore(Caller caller, UUID id, Instant now) {
        DiscountsRecord row = rows.restore(caller, DISCOUNT, id);
        addTerms(row, now);
        return row;
    }

    private static void fill(DiscountsRecord row, EditDiscount command, Times times) {
        row.setName(command.name().strip());
        row.setBranchId(command.branchId());
        row.setDiscountType(command.discountType().code());
        row.setDiscountValue(command.discountValue().setScale(2, RoundingMode.UNNECESSARY));
        row.setApplicableTo(command.applicableTo().code());
        row.setTargetId(command.targetId());
        row.setStartsAt(times.from());
        row.setEndsAt(times.until());
        row.setIsActive(command.active());
        row.setSearchText(SearchText.index(row.getName()));
    }

    private void endTerms(DiscountsRecord row, Instant now) {
        db.update(DISCOUNT_TERMS)
                .set(DISCOUNT_TERMS.VALID_UNTIL, now)
                .where(DISCOUNT_TERMS.ORGANIZATION_ID.eq(row.getOrganizationId()))
                .and(DISCOUNT_TERMS.DISCOUNT_ID.eq(row.getId()))
                .and(DISCOUNT_TERMS.VALID_UNTIL.isNull())
                .execute();
    }

    private void addTerms(DiscountsRecord row, Instant now) {
        if (!row.getIsActive()) {
            return;
        }
        var terms = new DiscountTermsRecord();
        terms.attach(db.configuration());
        terms.setOrganizationId(row.getOrganizationId());
        terms.setDiscountId(row.getId());
        terms.setVersion(row.getVersion());
        terms.setName(row.getName());
        terms.setBranchId(row.getBranchId());
        terms.setDiscountType(row.getDiscountType());
        terms.setDiscountValue(row.getDiscountValue());
        terms.setApplicableTo(row.getApplicableTo());
        terms.setTargetId(row.getTargetId());
        terms.setStartsAt(row.getStartsAt());
        terms.setEndsAt(row.getEndsAt());
        terms.setValidFrom(now);
        terms.insert();
    }

    /** @throws Failure {@code QUOTA_EXCEEDED} when the organisation has as many that have not ended as it may have */
    void requireRoom(Caller caller, Instant now) {
        Condition isNotOver = DISCOUNTS.ENDS_AT.isNull().or(DISCOUNTS.ENDS_AT.gt(now));
        rows.requireRoom(caller, DISCOUNT, isNotOver, 1, MOST_NOT_ENDED);
    }

    boolean hasBranch(Caller caller, UUID id) {
        return db.fetchExists(
                BRANCHES,
                BRANCHES.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(BRANCHES.ID.eq(id))
                        .and(BRANCHES.DELETED_AT.isNull()));
    }

    boolean hasTarget(Caller caller, ApplicableTo applicableTo, UUID id) {
        UUID organization = caller.organizationId();
        return switch (applicableTo) {
            case ALL -> false;
            case CATEGORY ->
                db.fetchExists(
                        CATEGORIES,
                        CATEGORIES
                                .ORGANIZATION_ID
                                .eq(organization)
                                .and(CATEGORIES.ID.eq(id))
                                .and(CATEGORIES.DELETED_AT.isNull()));
            case COLLECTION ->
                db.fetchExists(
                        COLLECTIONS,
                        COLLECTIONS
                                .ORGANIZATION_ID
                                .eq(organization)
                                .and(COLLECTIONS.ID.eq(id))
                                .and(COLLECTIONS.DELETED_AT.isNull()));
            case PRODUCT ->
                db.fetchExists(
                        PRODUCTS,
                        PRODUCTS.ORGANIZATION_ID
                                .eq(organization)
                                .and(PRODUCTS.ID.eq(id))
                                .and(PRODUCTS.DELETED_AT.isNull()));
        };
    }

    /** Whether a branch has a promotion of its own that has not ended. */
    boolean isUsed(UUID organizationId, UUID branchId, Instant now) {
        return db.fetchExists(
                DISCOUNTS,
                DISCOUNTS
                        .ORGANIZATION_ID
                        .eq(organizationId)
                        .and(DISCOUNTS.BRANCH_ID.eq(branchId))
                        .and(DISCOUNTS.DELETED_AT.isNull())
                        .and(DISCOUNTS.ENDS_AT.isNull().or(DISCOUNTS.ENDS_AT.gt(now))));
    }
}
