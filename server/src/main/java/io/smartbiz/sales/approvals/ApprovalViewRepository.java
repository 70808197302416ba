package io.smartbiz.sales.approvals;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.APPROVALS;
import static io.smartbiz.database.shop.Tables.APPROVAL_LINES;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.smartbiz.database.core.tables.Members;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.sales.approvals.ApprovalView.LineView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Reads approvals. */
@Repository
class ApprovalViewRepository {

    private static final Members DECIDERS = MEMBERS.as("deciders");

    private static final Field<List<LineView>> LINES = multiset(select(
                            APPROVAL_LINES.LINE,
                            APPROVAL_LINES.PRODUCT_ID,
                            APPROVAL_LINES.VARIANT_ID,
                            APPROVAL_LINES.PRODUCT_NAME,
                            APPROVAL_LINES.SIZE,
                            APPROVAL_LINES.UNIT,
                            APPROVAL_LINES.QUANTITY,
                            APPROVAL_LINES.UNIT_PRICE,
                            APPROVAL_LINES.LIST_AMOUNT,
                            APPROVAL_LINES.AMOUNT)
                    .from(APPROVAL_LINES)
                    .where(APPROVAL_LINES.ORGANIZATION_ID.eq(APPROVALS.ORGANIZATION_ID))
                    .and(APPROVAL_LINES.APPROVAL_ID.eq(APPROVALS.ID))
                    .orderBy(APPROVAL_LINES.LINE))
            .as("lines")
            .convertFrom(rows -> rows.map(Records.mapping(LineView::new)));
    private static final List<Field<?>> COLUMNS = List.of(
            APPROVALS.ID,
            APPROVALS.BRANCH_ID,
            BRANCHES.NAME,
            APPROVALS.REQUESTED_BY,
            MEMBERS.FULL_NAME,
            APPROVALS.NOTE,
            APPROVALS.CREATED_AT,
            APPROVALS.LIST_AMOUNT,
            APPROVALS.AMOUNT,
            APPROVALS.DISCOUNT_PERCENT,
            APPROVALS.STATE,
            APPROVALS.EXPIRES_AT,
            APPROVALS.DECIDED_BY,
            DECIDERS.FULL_NAME,
            APPROVALS.DECIDED_AT,
            APPROVALS.DECISION_NOTE,
            APPROVALS.SALE_ID,
            APPROVALS.USED_AT,
            LINES);
    private static final Table<?> FROM = APPROVALS
            .leftJoin(BRANCHES)
            .on(BRANCHES.ORGANIZATION_ID.eq(APPROVALS.ORGANIZATION_ID))
            .and(BRANCHES.ID.eq(APPROVALS.BRANCH_ID))
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(APPROVALS.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(APPROVALS.REQUESTED_BY))
            .leftJoin(DECIDERS)
            .on(DECIDERS.ORGANIZATION_ID.eq(APPROVALS.ORGANIZATION_ID))
            .and(DECIDERS.ID.eq(APPROVALS.DECIDED_BY));
    private static final Listing LIST =
            new Listing(APPROVALS.ID, "-created_at").sortableBy("created_at", APPROVALS.CREATED_AT);

    private final DSLContext db;
    private final Transactions transactions;
    private final Clock clock;

    ApprovalViewRepository(DSLContext db, Transactions transactions, Clock clock) {
        this.db = db;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the caller has asked for or may decide, the newest first. @param branches empty for no limit */
    Page<ApprovalView> list(Caller caller, ApprovalFilter filter, List<UUID> branches, ListRequest request) {
        Instant now = clock.instant();
        Condition where = visible(caller)
                .and(branches.isEmpty() ? noCondition() : APPROVALS.BRANCH_ID.in(branches))
                .and(filter.requestedBy().isEmpty() ? noCondition() : APPROVALS.REQUESTED_BY.in(filter.requestedBy()))
                .and(filter.mine() == null ? noCondition() : isOf(caller, filter.mine()))
                .and(
                        filter.status().isEmpty()
                                ? noCondition()
                                : DSL.or(filter.status().stream()
                                        .map(status -> isOf(status, now))
                                        .toList()));
        return transactions.read(() -> LIST.fetch(db, COLUMNS, FROM, where, request, row -> view(row, now)));
    }

    private static Condition isOf(Caller caller, boolean mine) {
        Condition own = APPROVALS.REQUESTED_BY.eq(caller.requireMember());
        return mine ? own : own.not();
    }

    private static Condition isOf(ApprovalStatus status, Instant now) {
        return switch (status) {
            case PENDING, APPROVED ->
                APPROVALS
                        .STATE
                        .eq(status.code())
                        .and(APPROVALS.USED_AT.isNull())
                        .and(APPROVALS.EXPIRES_AT.gt(now));
            case REJECTED -> APPROVALS.STATE.eq(status.code());
            case EXPIRED ->
                APPROVALS
                        .STATE
                        .ne(ApprovalStatus.REJECTED.code())
                        .and(APPROVALS.USED_AT.isNull())
                        .and(APPROVALS.EXPIRES_AT.le(now));
            case USED -> APPROVALS.USED_AT.isNotNull();
        };
    }

    /** One that the caller has asked for or may decide. @throws Failure {@code NOT_FOUND} */
    ApprovalView get(Caller caller, UUID id) {
        return transactions.read(() -> one(visible(caller), id));
    }

    /** One for the transaction that changes it. */
    ApprovalView changed(Caller caller, UUID id) {
        return one(APPROVALS.ORGANIZATION_ID.eq(caller.organizationId()), id);
    }

    private ApprovalView one(Condition which, UUID id) {
        Instant now = clock.instant();
        return db.select(COLUMNS)
                .from(FROM)
                .where(which.and(APPROVALS.ID.eq(id)))
                .fetchOptional(row -> view(row, now))
                .orElseThrow(Failure::notFound);
    }

    /** Own requests, and all of the branches for which the caller may decide. */
    private static Condition visible(Caller caller) {
        Condition inOrganization = APPROVALS.ORGANIZATION_ID.eq(caller.organizationId());
        BranchScope decided = caller.scope(Permission.DISCOUNTS_APPROVE);
        if (decided.everywhere()) {
            return inOrganization;
        }
        Condition own = APPROVALS
                .REQUESTED_BY
                .eq(caller.requireMember())
                .and(caller.scope(Permission.SALES_CREATE).covers(APPROVALS.BRANCH_ID));
        return inOrganization.and(own.or(decided.covers(APPROVALS.BRANCH_ID)));
    }

    private static ApprovalView view(Record row, Instant now) {
        return new ApprovalView(
                row.get(APPROVALS.ID),
                row.get(APPROVALS.BRANCH_ID),
                row.get(BRANCHES.NAME),
                new ApprovalView.Request(
                        row.get(APPROVALS.REQUESTED_BY),
                        row.get(MEMBERS.FULL_NAME),
                        row.get(APPROVALS.NOTE),
                        row.get(APPROVALS.CREATED_AT)),
                new ApprovalView.Amounts(
                        row.get(APPROVALS.LIST_AMOUNT), row.get(APPROVALS.AMOUNT), row.get(APPROVALS.DISCOUNT_PERCENT)),
                ApprovalStatus.of(
                        row.get(APPROVALS.STATE), row.get(APPROVALS.EXPIRES_AT), row.get(APPROVALS.USED_AT), now),
                row.get(APPROVALS.EXPIRES_AT),
                new ApprovalView.Decision(
                        row.get(APPROVALS.DECIDED_BY),
                        row.get(DECIDERS.FULL_NAME),
                        row.get(APPROVALS.DECIDED_AT),
                        row.get(APPROVALS.DECISION_NOTE)),
                new ApprovalView.Use(row.get(APPROVALS.SALE_ID), row.get(APPROVALS.USED_AT)),
                row.get(LINES));
    }
}
