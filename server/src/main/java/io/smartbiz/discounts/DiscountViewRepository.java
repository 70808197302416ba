package io.smartbiz.discounts;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.CATEGORIES;
import static io.smartbiz.database.shop.Tables.COLLECTIONS;
import static io.smartbiz.database.shop.Tables.PRODUCTS;
import static io.smartbiz.database.shop.Tables.SEARCHED_DISCOUNTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;

import io.smartbiz.database.shop.tables.SearchedDiscounts;
import io.smartbiz.discounts.DiscountView.Stamps;
import io.smartbiz.discounts.DiscountView.Target;
import io.smartbiz.discounts.DiscountView.Times;
import io.smartbiz.discounts.DiscountView.Usage;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.SearchWords;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads promotions. */
@Repository
class DiscountViewRepository {

    private static final SearchedDiscounts DISCOUNTS = SEARCHED_DISCOUNTS;

    private static final Listing LIST = new Listing(DISCOUNTS.ID, "-start_date")
            .sortableBy("start_date", DISCOUNTS.STARTS_AT)
            .sortableBy("created_at", DISCOUNTS.CREATED_AT)
            .sortableBy("name", DISCOUNTS.NAME);
    private static final Table<?> FROM = DISCOUNTS
            .leftJoin(BRANCHES)
            .on(BRANCHES.ORGANIZATION_ID.eq(DISCOUNTS.ORGANIZATION_ID))
            .and(BRANCHES.ID.eq(DISCOUNTS.BRANCH_ID))
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(DISCOUNTS.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(DISCOUNTS.CREATED_BY))
            .leftJoin(CATEGORIES)
            .on(CATEGORIES.ORGANIZATION_ID.eq(DISCOUNTS.ORGANIZATION_ID))
            .and(CATEGORIES.ID.eq(DISCOUNTS.TARGET_ID))
            .and(DISCOUNTS.APPLICABLE_TO.eq(ApplicableTo.CATEGORY.code()))
            .leftJoin(COLLECTIONS)
            .on(COLLECTIONS.ORGANIZATION_ID.eq(DISCOUNTS.ORGANIZATION_ID))
            .and(COLLECTIONS.ID.eq(DISCOUNTS.TARGET_ID))
            .and(DISCOUNTS.APPLICABLE_TO.eq(ApplicableTo.COLLECTION.code()))
            .leftJoin(PRODUCTS)
            .on(PRODUCTS.ORGANIZATION_ID.eq(DISCOUNTS.ORGANIZATION_ID))
            .and(PRODUCTS.ID.eq(DISCOUNTS.TARGET_ID))
            .and(DISCOUNTS.APPLICABLE_TO.eq(ApplicableTo.PRODUCT.code()));

    private final DSLContext db;
    private final Clock clock;

    DiscountViewRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The promotions that the caller may see. @param branches limits the list to what holds there; empty for no limit */
    Page<DiscountView> list(Caller caller, DiscountFilter filter, List<UUID> branches, ListRequest request) {
        Instant now = clock.instant();
        Condition where = inside(caller, caller.scope(Permission.DISCOUNTS_VIEW))
                .and(request.deleted() ? DISCOUNTS.DELETED_AT.isNotNull() : DISCOUNTS.DELETED_AT.isNull())
                .and(
                        branches.isEmpty()
                                ? noCondition()
                                : DISCOUNTS.BRANCH_ID.isNull().or(DISCOUNTS.BRANCH_ID.in(branches)))
                .and(
                        filter.status().isEmpty()
                                ? noCondition()
                                : DSL.or(filter.status().stream()
                                        .map(status -> isOf(status, now))
                                        .toList()))
                .and(
                        filter.discountType().isEmpty()
                                ? noCondition()
                                : DISCOUNTS.DISCOUNT_TYPE.in(filter.discountType().stream()
                                        .map(DiscountType::code)
                                        .toList()))
                .and(
                        filter.applicableTo().isEmpty()
                                ? noCondition()
                                : DISCOUNTS.APPLICABLE_TO.in(filter.applicableTo().stream()
                                        .map(ApplicableTo::code)
                                        .toList()))
                .and(filter.targetId().isEmpty() ? noCondition() : DISCOUNTS.TARGET_ID.in(filter.targetId()))
                .and(filter.isActive() == null ? noCondition() : DISCOUNTS.IS_ACTIVE.eq(filter.isActive()))
                .and(SearchWords.filter(filter.q(), DISCOUNTS.SEARCH_TEXT));
        return LIST.fetch(db, columns(caller), FROM, where, request, row -> view(caller, row, now));
    }

    private static Condition isOf(DiscountStatus status, Instant now) {
        Condition isNotOver = DISCOUNTS.ENDS_AT.isNull().or(DISCOUNTS.ENDS_AT.gt(now));
        return switch (status) {
            case INACTIVE -> DISCOUNTS.IS_ACTIVE.isFalse();
            case ENDED -> DISCOUNTS.IS_ACTIVE.isTrue().and(DISCOUNTS.ENDS_AT.le(now));
            case COMING -> DISCOUNTS.IS_ACTIVE.isTrue().and(isNotOver).and(DISCOUNTS.STARTS_AT.gt(now));
            case RUNNING -> DISCOUNTS.IS_ACTIVE.isTrue().and(isNotOver).and(DISCOUNTS.STARTS_AT.le(now));
        };
    }

    /** A promotion that the caller may see, holding one of the permissions. @throws Failure {@code NOT_FOUND} */
    DiscountView get(Caller caller, BranchScope scope, UUID id) {
        Instant now = clock.instant();
        return db.select(columns(caller))
                .from(FROM)
                .where(inside(caller, scope))
                .and(DISCOUNTS.ID.eq(id))
                .and(DISCOUNTS.DELETED_AT.isNull())
                .fetchOptional(row -> view(caller, row, now))
                .orElseThrow(Failure::notFound);
    }

    /** Promotions of every branch are seen by whoever may see those of one. */
    private static Condition inside(Caller caller, BranchScope scope) {
        return DISCOUNTS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(
                        scope.everywhere()
                                ? noCondition()
                                : DISCOUNTS.BRANCH_ID.isNull().or(scope.covers(DISCOUNTS.BRANCH_ID)));
    }

    private static Field<String> targetName(Caller caller) {
        return coalesce(
                        jsonbGetAttributeAsText(
                                CATEGORIES.NAMES, caller.language().code()),
                        CATEGORIES.NAME,
                        COLLECTIONS.NAME,
                        PRODUCTS.NAME)
                .as("target_name");
    }

    private static List<Field<?>> columns(Caller caller) {
        return List.of(
                DISCOUNTS.ID,
                DISCOUNTS.NAME,
                DISCOUNTS.DISCOUNT_TYPE,
                DISCOUNTS.DISCOUNT_VALUE,
                DISCOUNTS.APPLICABLE_TO,
                DISCOUNTS.TARGET_ID,
                targetName(caller),
                DISCOUNTS.BRANCH_ID,
                BRANCHES.NAME,
                DISCOUNTS.STARTS_AT,
                DISCOUNTS.ENDS_AT,
                DISCOUNTS.IS_ACTIVE,
                DISCOUNTS.CREATED_BY,
                MEMBERS.FULL_NAME,
                DISCOUNTS.CREATED_AT,
                DISCOUNTS.UPDATED_AT,
                DISCOUNTS.VERSION);
    }

    private static DiscountView view(Caller caller, Record row, Instant now) {
        Instant endsAt = row.get(DISCOUNTS.ENDS_AT);
        return new DiscountView(
                row.get(DISCOUNTS.ID),
                row.get(DISCOUNTS.NAME),
                DiscountType.of(row.get(DISCOUNTS.DISCOUNT_TYPE)),
                row.get(DISCOUNTS.DISCOUNT_VALUE),
                new Target(
                        ApplicableTo.of(row.get(DISCOUNTS.APPLICABLE_TO)),
                        row.get(DISCOUNTS.TARGET_ID),
                        row.get("target_name", String.class)),
                row.get(DISCOUNTS.BRANCH_ID),
                row.get(BRANCHES.NAME),
                new Times(row.get(DISCOUNTS.STARTS_AT), endsAt, lastDay(caller, endsAt)),
                row.get(DISCOUNTS.IS_ACTIVE),
                DiscountStatus.of(row.get(DISCOUNTS.IS_ACTIVE), row.get(DISCOUNTS.STARTS_AT), endsAt, now),
                Usage.HIDDEN,
                new Stamps(
                        row.get(DISCOUNTS.CREATED_BY),
                        row.get(MEMBERS.FULL_NAME),
                        row.get(DISCOUNTS.CREATED_AT),
                        row.get(DISCOUNTS.UPDATED_AT),
                        row.get(DISCOUNTS.VERSION)));
    }

    private static @Nullable LocalDate lastDay(Caller caller, @Nullable Instant endsAt) {
        return endsAt == null
                ? null
                : LocalDate.ofInstant(
                        endsAt.minusNanos(1), caller.organization().timeZone());
    }
}
