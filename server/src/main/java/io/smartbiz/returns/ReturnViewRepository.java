package io.smartbiz.returns;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.DEBTS;
import static io.smartbiz.database.shop.Tables.RETURNS;
import static io.smartbiz.database.shop.Tables.RETURN_LINES;
import static io.smartbiz.database.shop.Tables.RETURN_REFUNDS;
import static io.smartbiz.database.shop.Tables.ROLLS;
import static io.smartbiz.database.shop.Tables.SALES;
import static io.smartbiz.database.shop.Tables.SALE_LINES;
import static io.smartbiz.database.shop.Tables.SALE_PAYMENTS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.smartbiz.database.core.tables.Members;
import io.smartbiz.database.shop.tables.ReturnRefunds;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import io.smartbiz.returns.ReturnView.LineView;
import io.smartbiz.returns.ReturnView.RefundView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads returns. */
@Repository
class ReturnViewRepository {

    private static final Members SELLERS = MEMBERS.as("sellers");
    private static final Members DECIDERS = MEMBERS.as("deciders");
    private static final io.smartbiz.database.shop.tables.Returns EARLIER = RETURNS.as("earlier");
    private static final ReturnRefunds GIVEN_BACK = RETURN_REFUNDS.as("given_back");

    private static final Field<List<LineView>> LINES = multiset(select(
                            RETURN_LINES.LINE,
                            RETURN_LINES.PRODUCT_ID,
                            RETURN_LINES.VARIANT_ID,
                            SALE_LINES.PRODUCT_NAME,
                            SALE_LINES.SIZE,
                            SALE_LINES.UNIT,
                            RETURN_LINES.QUANTITY,
                            RETURN_LINES.CONDITION,
                            RETURN_LINES.AMOUNT,
                            RETURN_LINES.COST,
                            RETURN_LINES.ROLL_ID,
                            ROLLS.CODE)
                    .from(RETURN_LINES)
                    .join(SALE_LINES)
                    .on(SALE_LINES.ORGANIZATION_ID.eq(RETURN_LINES.ORGANIZATION_ID))
                    .and(SALE_LINES.SALE_ID.eq(RETURN_LINES.SALE_ID))
                    .and(SALE_LINES.LINE.eq(RETURN_LINES.LINE))
                    .leftJoin(ROLLS)
                    .on(ROLLS.ORGANIZATION_ID.eq(RETURN_LINES.ORGANIZATION_ID))
                    .and(ROLLS.ID.eq(RETURN_LINES.ROLL_ID))
                    .where(RETURN_LINES.ORGANIZATION_ID.eq(RETURNS.ORGANIZATION_ID))
                    .and(RETURN_LINES.RETURN_ID.eq(RETURNS.ID))
                    .orderBy(RETURN_LINES.LINE))
            .as("lines")
            .convertFrom(rows -> rows.map(ReturnViewRepository::line));
    private static final Field<List<RefundView>> REFUNDS = multiset(
                    select(RETURN_REFUNDS.TYPE, RETURN_REFUNDS.AMOUNT, RETURN_REFUNDS.SHIFT_ID)
                            .from(RETURN_REFUNDS)
                            .where(RETURN_REFUNDS.ORGANIZATION_ID.eq(RETURNS.ORGANIZATION_ID))
                            .and(RETURN_REFUNDS.RETURN_ID.eq(RETURNS.ID))
                            .orderBy(RETURN_REFUNDS.LINE))
            .as("refunds")
            .convertFrom(rows -> rows.map(row -> new RefundView(
                    RefundType.of(row.get(RETURN_REFUNDS.TYPE)),
                    row.get(RETURN_REFUNDS.AMOUNT),
                    row.get(RETURN_REFUNDS.SHIFT_ID))));

    /** What came in for the sale and was not given back. */
    private static final Field<BigDecimal> REFUNDABLE = none(select(sum(SALE_PAYMENTS.AMOUNT))
                    .from(SALE_PAYMENTS)
                    .where(SALE_PAYMENTS.ORGANIZATION_ID.eq(RETURNS.ORGANIZATION_ID))
                    .and(SALE_PAYMENTS.SALE_ID.eq(RETURNS.SALE_ID))
                    .and(SALE_PAYMENTS.TYPE.ne(inline("credit"))))
            .plus(coalesce(DEBTS.PAID, inline(BigDecimal.ZERO)))
            .minus(none(select(sum(GIVEN_BACK.AMOUNT))
                    .from(EARLIER)
                    .join(GIVEN_BACK)
                    .on(GIVEN_BACK.ORGANIZATION_ID.eq(EARLIER.ORGANIZATION_ID))
                    .and(GIVEN_BACK.RETURN_ID.eq(EARLIER.ID))
                    .where(EARLIER.ORGANIZATION_ID.eq(RETURNS.ORGANIZATION_ID))
                    .and(EARLIER.SALE_ID.eq(RETURNS.SALE_ID))))
            .as("refundable");

    private static final List<Field<?>> COLUMNS = List.of(
            RETURNS.ID,
            RETURNS.NUMBER,
            RETURNS.SALE_ID,
            SALES.NUMBER,
            RETURNS.BRANCH_ID,
            BRANCHES.NAME,
            RETURNS.SELLER_ID,
            SELLERS.FULL_NAME,
            SALES.CUSTOMER_ID,
            SALES.CUSTOMER_NAME,
            SALES.CUSTOMER_PHONE,
            RETURNS.REASON,
            RETURNS.REASON_NOTE,
            RETURNS.STATUS,
            LINES,
            RETURNS.AMOUNT,
            RETURNS.DEBT_AMOUNT,
            RETURNS.REFUND_AMOUNT,
            RETURNS.GIVEN_UP_AMOUNT,
            DEBTS.REMAINING,
            REFUNDABLE,
            REFUNDS,
            RETURNS.EXCHANGE_SALE_ID,
            RETURNS.CREATED_BY,
            MEMBERS.FULL_NAME,
            RETURNS.CREATED_AT,
            RETURNS.DECIDED_BY,
            DECIDERS.FULL_NAME,
            RETURNS.DECIDED_AT,
            RETURNS.DECISION_NOTE);
    private static final Table<?> FROM = RETURNS.leftJoin(SALES)
            .on(SALES.ORGANIZATION_ID.eq(RETURNS.ORGANIZATION_ID))
            .and(SALES.ID.eq(RETURNS.SALE_ID))
            .leftJoin(BRANCHES)
            .on(BRANCHES.ORGANIZATION_ID.eq(RETURNS.ORGANIZATION_ID))
            .and(BRANCHES.ID.eq(RETURNS.BRANCH_ID))
            .leftJoin(SELLERS)
            .on(SELLERS.ORGANIZATION_ID.eq(RETURNS.ORGANIZATION_ID))
            .and(SELLERS.ID.eq(RETURNS.SELLER_ID))
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(RETURNS.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(RETURNS.CREATED_BY))
            .leftJoin(DECIDERS)
            .on(DECIDERS.ORGANIZATION_ID.eq(RETURNS.ORGANIZATION_ID))
            .and(DECIDERS.ID.eq(RETURNS.DECIDED_BY))
            .leftJoin(DEBTS)
            .on(DEBTS.ORGANIZATION_ID.eq(RETURNS.ORGANIZATION_ID))
            .and(DEBTS.SALE_ID.eq(RETURNS.SALE_ID));
    private static final Listing LIST =
            new Listing(RETURNS.ID, "-created_at").sortableBy("created_at", RETURNS.CREATED_AT);

    private final DSLContext db;
    private final Transactions transactions;

    ReturnViewRepository(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    private static Field<BigDecimal> none(Select<? extends Record1<BigDecimal>> query) {
        return coalesce(field(query), inline(BigDecimal.ZERO));
    }

    /**
     * The returns of the branches that the caller may see, the newest first.
     *
     * @param branches limits the list to these; empty for no limit
     * @param period null for all time
     */
    Page<ReturnView> list(
            Caller caller, ReturnFilter filter, List<UUID> branches, @Nullable Period period, ListRequest request) {
        Condition where = inside(caller, caller.scope(Permission.RETURNS_VIEW))
                .and(ReturnFilterQuery.of(caller, filter, branches, period));
        return transactions.read(() ->
                LIST.fetch(db, COLUMNS, FROM, where, request, row -> view(row).visibleTo(caller)));
    }

    /** One that the caller may see. @throws Failure {@code NOT_FOUND} */
    ReturnView get(Caller caller, UUID id) {
        return transactions.read(() -> one(caller, caller.scope(Permission.RETURNS_VIEW), id));
    }

    /** One for those who ask for returns or decide about them, who need not be allowed to see others. */
    ReturnView known(Caller caller, UUID id) {
        BranchScope scope = caller.scope(Permission.RETURNS_VIEW)
                .plus(caller.scope(Permission.RETURNS_CREATE))
                .plus(caller.scope(Permission.RETURNS_APPROVE));
        return transactions.read(() -> one(caller, scope, id));
    }

    private ReturnView one(Caller caller, BranchScope scope, UUID id) {
        return db.select(COLUMNS)
                .from(FROM)
                .where(inside(caller, scope).and(RETURNS.ID.eq(id)))
                .fetchOptional(row -> view(row).visibleTo(caller))
                .orElseThrow(Failure::notFound);
    }

    private static Condition inside(Caller caller, BranchScope scope) {
        return RETURNS.ORGANIZATION_ID.eq(caller.organizationId()).and(scope.covers(RETURNS.BRANCH_ID));
    }

    private static ReturnView view(Record row) {
        ReturnStatus status = ReturnStatus.of(row.get(RETURNS.STATUS));
        return new ReturnView(
                row.get(RETURNS.ID),
                row.get(RETURNS.NUMBER),
                new ReturnView.OfSale(
                        row.get(RETURNS.SALE_ID),
                        row.get(SALES.NUMBER),
                        row.get(RETURNS.BRANCH_ID),
                        row.get(BRANCHES.NAME),
                        row.get(RETURNS.SELLER_ID),
                        row.get(SELLERS.FULL_NAME)),
                new ReturnView.Buyer(
                        row.get(SALES.CUSTOMER_ID), row.get(SALES.CUSTOMER_NAME), row.get(SALES.CUSTOMER_PHONE)),
                ReturnReason.of(row.get(RETURNS.REASON)),
                row.get(RETURNS.REASON_NOTE),
                status,
                row.get(LINES),
                ReturnView.InShort.of(row.get(LINES)),
                ReturnView.Amounts.of(row.get(RETURNS.AMOUNT), settlement(row, status)),
                row.get(REFUNDS),
                row.get(RETURNS.EXCHANGE_SALE_ID),
                new ReturnView.Request(
                        row.get(RETURNS.CREATED_BY),
                        row.get(MEMBERS.FULL_NAME),
                        row.get(RETURNS.CREATED_AT),
                        Objects.requireNonNullElse(row.get(RETURNS.DECIDED_AT), row.get(RETURNS.CREATED_AT))),
                ReturnView.Decision.of(
                        status,
                        row.get(RETURNS.DECIDED_BY),
                        row.get(DECIDERS.FULL_NAME),
                        row.get(RETURNS.DECIDED_AT),
                        row.get(RETURNS.DECISION_NOTE)));
    }

    /** That of its approval; until then, how it would be settled now. */
    private static Settlement settlement(Record row, ReturnStatus status) {
        if (status != ReturnStatus.PENDING) {
            return new Settlement(
                    row.get(RETURNS.DEBT_AMOUNT), row.get(RETURNS.REFUND_AMOUNT), row.get(RETURNS.GIVEN_UP_AMOUNT));
        }
        BigDecimal remaining = row.get(DEBTS.REMAINING);
        return Settlement.of(
                row.get(RETURNS.AMOUNT), remaining == null ? BigDecimal.ZERO : remaining, row.get(REFUNDABLE));
    }

    private static LineView line(Record row) {
        return new LineView(
                row.get(RETURN_LINES.LINE),
                row.get(RETURN_LINES.PRODUCT_ID),
                row.get(RETURN_LINES.VARIANT_ID),
                row.get(SALE_LINES.PRODUCT_NAME),
                row.get(SALE_LINES.SIZE),
                row.get(SALE_LINES.UNIT),
                row.get(RETURN_LINES.QUANTITY),
                GoodsCondition.of(row.get(RETURN_LINES.CONDITION)),
                row.get(RETURN_LINES.AMOUNT),
                row.get(RETURN_LINES.COST),
                row.get(RETURN_LINES.ROLL_ID),
                row.get(ROLLS.CODE));
    }
}
