package io.smartbiz.commissions.rates;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.CATEGORIES;
import static io.smartbiz.database.shop.Tables.COLLECTIONS;
import static io.smartbiz.database.shop.Tables.COMMISSION_LINES;
import static io.smartbiz.database.shop.Tables.COMMISSION_RATES;

import io.smartbiz.database.shop.tables.CommissionRates;
import io.smartbiz.database.shop.tables.records.CommissionRatesRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes rates. */
@Repository
class CommissionRateRepository {

    private static final EntityType<CommissionRatesRecord> RATE = EntityType.of(
                    "commission_rate", COMMISSION_RATES, COMMISSION_RATES.NAME)
            .important(
                    COMMISSION_RATES.MEMBER_ID,
                    COMMISSION_RATES.CATEGORY_ID,
                    COMMISSION_RATES.COLLECTION_ID,
                    COMMISSION_RATES.BASIS,
                    COMMISSION_RATES.PERCENT,
                    COMMISSION_RATES.START_DATE)
            .unaudited(COMMISSION_RATES.LAST_DAY);

    /** Every sale reads those that are for its sellers and goods. */
    private static final int MOST_NOT_ENDED = 1_000;

    private final DSLContext db;
    private final AuditedRows rows;

    CommissionRateRepository(DSLContext db, AuditedRows rows) {
        this.db = db;
        this.rows = rows;
    }

    UUID insert(Caller caller, EditCommissionRate command, LocalDate start) {
        CommissionRatesRecord row = rows.create(RATE);
        fill(row, command, start);
        return rows.insert(caller, RATE, row).getId();
    }

    /** @throws Failure {@code NOT_FOUND} */
    CommissionRatesRecord lock(Caller caller, UUID id) {
        return rows.lock(caller, RATE, id);
    }

    void edit(Caller caller, CommissionRatesRecord row, Edit<?> edit, EditCommissionRate whole, LocalDate start) {
        rows.edit(caller, RATE, row, edit, changed -> fill(changed, whole, start), Map.of());
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, RATE, id);
    }

    private static void fill(CommissionRatesRecord row, EditCommissionRate command, LocalDate start) {
        row.setName(
                command.name() == null || command.name().isBlank()
                        ? null
                        : command.name().strip());
        row.setMemberId(command.memberId());
        row.setCategoryId(command.categoryId());
        row.setCollectionId(command.collectionId());
        row.setBasis(command.basis().code());
        row.setPercent(command.percent().setScale(2, RoundingMode.UNNECESSARY));
        row.setStartDate(start);
        row.setEndDate(command.endDate());
    }

    /** @throws Failure {@code QUOTA_EXCEEDED} when the organisation has as many that may still be used as it may have */
    void requireRoom(Caller caller, LocalDate today) {
        Condition mayBeUsed = COMMISSION_RATES.LAST_DAY.ge(today).andNot(isReplaced(today));
        rows.requireRoom(caller, RATE, mayBeUsed, 1, MOST_NOT_ENDED);
    }

    /** Whether another rate for the same began later, and lasts as long. */
    static Condition isReplaced(LocalDate today) {
        CommissionRates later = COMMISSION_RATES.as("later");
        return DSL.exists(DSL.selectOne()
                .from(later)
                .where(later.ORGANIZATION_ID.eq(COMMISSION_RATES.ORGANIZATION_ID))
                .and(later.DELETED_AT.isNull())
                .and(later.BASIS.eq(COMMISSION_RATES.BASIS))
                .and(later.MEMBER_ID.isNotDistinctFrom(COMMISSION_RATES.MEMBER_ID))
                .and(later.CATEGORY_ID.isNotDistinctFrom(COMMISSION_RATES.CATEGORY_ID))
                .and(later.COLLECTION_ID.isNotDistinctFrom(COMMISSION_RATES.COLLECTION_ID))
                .and(later.START_DATE.gt(COMMISSION_RATES.START_DATE))
                .and(later.START_DATE.le(today))
                .and(later.LAST_DAY.ge(COMMISSION_RATES.LAST_DAY)));
    }

    boolean isUsed(CommissionRatesRecord row) {
        return db.fetchExists(
                COMMISSION_LINES,
                COMMISSION_LINES
                        .ORGANIZATION_ID
                        .eq(row.getOrganizationId())
                        .and(COMMISSION_LINES.RATE_ID.eq(row.getId())));
    }

    /** Whether what a rate is for exists. Who or what it was for before is not asked for again. */
    void requireKnown(Caller caller, EditCommissionRate command, @Nullable CommissionRatesRecord before) {
        UUID organization = caller.organizationId();
        if (isNew(command.memberId(), before == null ? null : before.getMemberId())) {
            requireExists(
                    MEMBERS.ORGANIZATION_ID
                            .eq(organization)
                            .and(MEMBERS.ID.eq(command.memberId()))
                            .and(MEMBERS.DELETED_AT.isNull()),
                    MEMBERS,
                    "member_id");
        }
        if (isNew(command.categoryId(), before == null ? null : before.getCategoryId())) {
            requireExists(
                    CATEGORIES
                            .ORGANIZATION_ID
                            .eq(organization)
                            .and(CATEGORIES.ID.eq(command.categoryId()))
                            .and(CATEGORIES.DELETED_AT.isNull()),
                    CATEGORIES,
                    "category_id");
        }
        if (isNew(command.collectionId(), before == null ? null : before.getCollectionId())) {
            requireExists(
                    COLLECTIONS
                            .ORGANIZATION_ID
                            .eq(organization)
                            .and(COLLECTIONS.ID.eq(command.collectionId()))
                            .and(COLLECTIONS.DELETED_AT.isNull()),
                    COLLECTIONS,
                    "collection_id");
        }
    }

    private static boolean isNew(@Nullable UUID named, @Nullable UUID before) {
        return named != null && !Objects.equals(named, before);
    }

    private void requireExists(Condition which, org.jooq.Table<?> table, String field) {
        if (!db.fetchExists(table, which)) {
            throw Failure.invalid(field, "field.unknown_reference");
        }
    }
}
