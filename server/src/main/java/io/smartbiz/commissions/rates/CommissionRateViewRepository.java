package io.smartbiz.commissions.rates;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.CATEGORIES;
import static io.smartbiz.database.shop.Tables.COLLECTIONS;
import static io.smartbiz.database.shop.Tables.COMMISSION_LINES;
import static io.smartbiz.database.shop.Tables.COMMISSION_RATES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import io.smartbiz.commissions.Basis;
import io.smartbiz.commissions.rates.CommissionRateView.Stamps;
import io.smartbiz.commissions.rates.CommissionRateView.Target;
import io.smartbiz.database.core.tables.Members;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads rates. */
@Repository
class CommissionRateViewRepository {

    private static final Members CREATOR = MEMBERS.as("creator");
    private static final Listing LIST = new Listing(COMMISSION_RATES.ID, "-start_date")
            .sortableBy("start_date", COMMISSION_RATES.START_DATE)
            .sortableBy("percent", COMMISSION_RATES.PERCENT);
    private static final Table<?> FROM = COMMISSION_RATES
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(COMMISSION_RATES.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(COMMISSION_RATES.MEMBER_ID))
            .leftJoin(CATEGORIES)
            .on(CATEGORIES.ORGANIZATION_ID.eq(COMMISSION_RATES.ORGANIZATION_ID))
            .and(CATEGORIES.ID.eq(COMMISSION_RATES.CATEGORY_ID))
            .leftJoin(COLLECTIONS)
            .on(COLLECTIONS.ORGANIZATION_ID.eq(COMMISSION_RATES.ORGANIZATION_ID))
            .and(COLLECTIONS.ID.eq(COMMISSION_RATES.COLLECTION_ID))
            .leftJoin(CREATOR)
            .on(CREATOR.ORGANIZATION_ID.eq(COMMISSION_RATES.ORGANIZATION_ID))
            .and(CREATOR.ID.eq(COMMISSION_RATES.CREATED_BY));
    private static final Field<Boolean> USED = field(exists(selectOne()
                    .from(COMMISSION_LINES)
                    .where(COMMISSION_LINES.ORGANIZATION_ID.eq(COMMISSION_RATES.ORGANIZATION_ID))
                    .and(COMMISSION_LINES.RATE_ID.eq(COMMISSION_RATES.ID))))
            .as("used");

    private final DSLContext db;

    CommissionRateViewRepository(DSLContext db) {
        this.db = db;
    }

    Page<CommissionRateView> list(Caller caller, CommissionRateFilter filter, LocalDate today, ListRequest request) {
        Condition where = living(caller)
                .and(
                        filter.status().isEmpty()
                                ? noCondition()
                                : DSL.or(filter.status().stream()
                                        .map(status -> isOf(status, today))
                                        .toList()))
                .and(
                        filter.basis().isEmpty()
                                ? noCondition()
                                : COMMISSION_RATES.BASIS.in(
                                        filter.basis().stream().map(Basis::code).toList()))
                .and(filter.memberId().isEmpty() ? noCondition() : COMMISSION_RATES.MEMBER_ID.in(filter.memberId()))
                .and(
                        filter.categoryId().isEmpty()
                                ? noCondition()
                                : COMMISSION_RATES.CATEGORY_ID.in(filter.categoryId()))
                .and(
                        filter.collectionId().isEmpty()
                                ? noCondition()
                                : COMMISSION_RATES.COLLECTION_ID.in(filter.collectionId()));
        return LIST.fetch(db, columns(caller, today), FROM, where, request, row -> view(row, today));
    }

    private static Condition isOf(RateStatus status, LocalDate today) {
        Condition replaced = CommissionRateRepository.isReplaced(today);
        Condition begun = COMMISSION_RATES.START_DATE.le(today).and(COMMISSION_RATES.LAST_DAY.ge(today));
        return switch (status) {
            case COMING -> COMMISSION_RATES.START_DATE.gt(today);
            case ENDED -> COMMISSION_RATES.LAST_DAY.lt(today);
            case REPLACED -> begun.and(replaced);
            case RUNNING -> begun.andNot(replaced);
        };
    }

    /** A living rate. @throws Failure {@code NOT_FOUND} */
    CommissionRateView get(Caller caller, UUID id, LocalDate today) {
        return db.select(columns(caller, today))
                .from(FROM)
                .where(living(caller))
                .and(COMMISSION_RATES.ID.eq(id))
                .fetchOptional(row -> view(row, today))
                .orElseThrow(Failure::notFound);
    }

    private static Condition living(Caller caller) {
        return COMMISSION_RATES.ORGANIZATION_ID.eq(caller.organizationId()).and(COMMISSION_RATES.DELETED_AT.isNull());
    }

    private static List<Field<?>> columns(Caller caller, LocalDate today) {
        Field<String> category = coalesce(
                        jsonbGetAttributeAsText(
                                CATEGORIES.NAMES, caller.language().code()),
                        CATEGORIES.NAME)
                .as("category_name");
        return List.of(
                COMMISSION_RATES.ID,
                COMMISSION_RATES.NAME,
                COMMISSION_RATES.MEMBER_ID,
                MEMBERS.FULL_NAME,
                COMMISSION_RATES.CATEGORY_ID,
                category,
                COMMISSION_RATES.COLLECTION_ID,
                COLLECTIONS.NAME,
                COMMISSION_RATES.BASIS,
                COMMISSION_RATES.PERCENT,
                COMMISSION_RATES.START_DATE,
                COMMISSION_RATES.END_DATE,
                COMMISSION_RATES.LAST_DAY,
                field(CommissionRateRepository.isReplaced(today)).as("replaced"),
                USED,
                COMMISSION_RATES.CREATED_BY,
                CREATOR.FULL_NAME,
                COMMISSION_RATES.CREATED_AT,
                COMMISSION_RATES.UPDATED_AT,
                COMMISSION_RATES.VERSION);
    }

    private static CommissionRateView view(Record row, LocalDate today) {
        return new CommissionRateView(
                row.get(COMMISSION_RATES.ID),
                row.get(COMMISSION_RATES.NAME),
                new Target(
                        row.get(COMMISSION_RATES.MEMBER_ID),
                        row.get(MEMBERS.FULL_NAME),
                        row.get(COMMISSION_RATES.CATEGORY_ID),
                        row.get("category_name", String.class),
                        row.get(COMMISSION_RATES.COLLECTION_ID),
                        row.get(COLLECTIONS.NAME)),
                Basis.of(row.get(COMMISSION_RATES.BASIS)),
                row.get(COMMISSION_RATES.PERCENT),
                row.get(COMMISSION_RATES.START_DATE),
                row.get(COMMISSION_RATES.END_DATE),
                status(row, today),
                row.get(USED),
                new Stamps(
                        row.get(COMMISSION_RATES.CREATED_BY),
                        row.get(CREATOR.FULL_NAME),
                        row.get(COMMISSION_RATES.CREATED_AT),
                        row.get(COMMISSION_RATES.UPDATED_AT),
                        row.get(COMMISSION_RATES.VERSION)));
    }

    private static RateStatus status(Record row, LocalDate today) {
        if (row.get(COMMISSION_RATES.START_DATE).isAfter(today)) {
            return RateStatus.COMING;
        }
        if (row.get(COMMISSION_RATES.LAST_DAY).isBefore(today)) {
            return RateStatus.ENDED;
        }
        return row.get("replaced", Boolean.class) ? RateStatus.REPLACED : RateStatus.RUNNING;
    }
}
