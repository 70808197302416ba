package io.smartbiz.sales.receipts;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.DEBTS;
import static io.smartbiz.database.shop.Tables.DEBT_INSTALLMENTS;
import static io.smartbiz.database.shop.Tables.LINE_SELLERS;
import static io.smartbiz.database.shop.Tables.RETURNS;
import static io.smartbiz.database.shop.Tables.RETURN_LINES;
import static io.smartbiz.database.shop.Tables.ROLLS;
import static io.smartbiz.database.shop.Tables.SALES;
import static io.smartbiz.database.shop.Tables.SALE_LINES;
import static io.smartbiz.database.shop.Tables.SALE_PAYMENTS;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.one;
import static org.jooq.impl.DSL.select;

import io.smartbiz.database.core.tables.Members;
import io.smartbiz.debts.PlannedPart;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.SearchWords;
import io.smartbiz.platform.time.Period;
import io.smartbiz.sales.PaymentType;
import io.smartbiz.sales.SaleView;
import io.smartbiz.sales.SaleView.LineView;
import io.smartbiz.sales.SaleView.LineView.SellerView;
import io.smartbiz.sales.SaleView.PaidBy;
import io.smartbiz.sales.SaleView.PaymentView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads sales. */
@Repository
class SaleViewRepository {

    private static final String CREDIT = PaidBy.CREDIT.code();

    private static final Field<List<LineView>> LINES_OF_SALE = multiset(select(
                            SALE_LINES.LINE,
                            SALE_LINES.PRODUCT_ID,
                            SALE_LINES.VARIANT_ID,
                            SALE_LINES.ROLL_ID,
                            ROLLS.CODE,
                            SALE_LINES.PRODUCT_NAME,
                            SALE_LINES.SIZE,
                            SALE_LINES.UNIT,
                            SALE_LINES.QUANTITY,
                            SALE_LINES.WASTE,
                            SALE_LINES.UNIT_PRICE,
                            SALE_LINES.LIST_AMOUNT,
                            SALE_LINES.AMOUNT,
                            SALE_LINES.DISCOUNT,
                            SALE_LINES.PROFIT,
                            SALE_LINES.COST,
                            SALE_LINES.DIRECTOR_PROFIT,
                            SALE_LINES.DISCOUNT_ID,
                            SALE_LINES.DISCOUNT_VERSION,
                            SALE_LINES.DISCOUNT_NAME)
                    .from(SALE_LINES)
                    .leftJoin(ROLLS)
                    .on(ROLLS.ORGANIZATION_ID.eq(SALE_LINES.ORGANIZATION_ID))
                    .and(ROLLS.ID.eq(SALE_LINES.ROLL_ID))
                    .where(SALE_LINES.ORGANIZATION_ID.eq(SALES.ORGANIZATION_ID).and(SALE_LINES.SALE_ID.eq(SALES.ID)))
                    .orderBy(SALE_LINES.LINE))
            .as("lines")
            .convertFrom(rows -> rows.map(SaleViewRepository::line));
    private static final Field<List<PaymentView>> PAYMENTS_OF_SALE = multiset(
                    select(SALE_PAYMENTS.TYPE, SALE_PAYMENTS.AMOUNT, SALE_PAYMENTS.GIVEN)
                            .from(SALE_PAYMENTS)
                            .where(SALE_PAYMENTS
                                    .ORGANIZATION_ID
                                    .eq(SALES.ORGANIZATION_ID)
                                    .and(SALE_PAYMENTS.SALE_ID.eq(SALES.ID))
                                    .and(SALE_PAYMENTS.TYPE.ne(CREDIT)))
                            .orderBy(SALE_PAYMENTS.LINE))
            .as("payments")
            .convertFrom(rows -> rows.map(row -> PaymentView.of(
                    PaymentType.of(row.get(SALE_PAYMENTS.TYPE)),
                    row.get(SALE_PAYMENTS.AMOUNT),
                    row.get(SALE_PAYMENTS.GIVEN))));

    /** Who sold a line. */
    private record SoldBy(int line, SellerView seller) {}

    private static final Members COLLEAGUE = MEMBERS.as("colleague");
    private static final Field<List<SoldBy>> SELLERS_OF_SALE = multiset(
                    select(LINE_SELLERS.LINE, LINE_SELLERS.MEMBER_ID, COLLEAGUE.FULL_NAME, LINE_SELLERS.SHARE)
                            .from(LINE_SELLERS)
                            .join(COLLEAGUE)
                            .on(COLLEAGUE.ORGANIZATION_ID.eq(LINE_SELLERS.ORGANIZATION_ID))
                            .and(COLLEAGUE.ID.eq(LINE_SELLERS.MEMBER_ID))
                            .where(LINE_SELLERS
                                    .ORGANIZATION_ID
                                    .eq(SALES.ORGANIZATION_ID)
                                    .and(LINE_SELLERS.SALE_ID.eq(SALES.ID)))
                            .orderBy(LINE_SELLERS.LINE, LINE_SELLERS.POSITION))
            .as("sellers")
            .convertFrom(rows -> rows.map(
                    row -> new SoldBy(row.value1(), new SellerView(row.value2(), row.value3(), row.value4()))));

    private static final Field<List<PlannedPart>> PLAN_OF_SALE = multiset(
                    select(DEBT_INSTALLMENTS.DUE_ON, DEBT_INSTALLMENTS.AMOUNT)
                            .from(DEBT_INSTALLMENTS)
                            .where(DEBT_INSTALLMENTS.ORGANIZATION_ID.eq(SALES.ORGANIZATION_ID))
                            .and(DEBT_INSTALLMENTS.DEBT_ID.eq(DEBTS.ID))
                            .and(DEBTS.HAS_PLAN)
                            .orderBy(DEBT_INSTALLMENTS.LINE))
            .as("plan")
            .convertFrom(rows -> rows.map(Records.mapping(PlannedPart::new)));

    /** What came back of a line, and what somebody has asked to give back. */
    private record Back(int line, BigDecimal returned, BigDecimal pending, BigDecimal amount) {}

    private static final Field<List<Back>> RETURNED = multiset(
                    select(RETURN_LINES.LINE, RETURNS.STATUS, RETURN_LINES.QUANTITY, RETURN_LINES.AMOUNT)
                            .from(RETURN_LINES)
                            .join(RETURNS)
                            .on(RETURNS.ORGANIZATION_ID.eq(RETURN_LINES.ORGANIZATION_ID))
                            .and(RETURNS.ID.eq(RETURN_LINES.RETURN_ID))
                            .where(RETURN_LINES.ORGANIZATION_ID.eq(SALES.ORGANIZATION_ID))
                            .and(RETURN_LINES.SALE_ID.eq(SALES.ID))
                            .and(RETURNS.STATUS.ne(inline("rejected"))))
            .as("returned")
            .convertFrom(rows -> rows.map(SaleViewRepository::back));

    private static final List<Field<?>> COLUMNS = List.of(
            SALES.ID,
            SALES.NUMBER,
            SALES.BRANCH_ID,
            BRANCHES.NAME,
            SALES.SELLER_ID,
            MEMBERS.FULL_NAME,
            SALES.CUSTOMER_ID,
            SALES.CUSTOMER_NAME,
            SALES.CUSTOMER_PHONE,
            SALES.SOLD_AT,
            SALES.SOLD_ON,
            SALES.CREATED_AT,
            SALES.LIST_AMOUNT,
            SALES.DISCOUNT,
            SALES.PROFIT,
            SALES.TOTAL,
            SALES.COST,
            SALES.DIRECTOR_PROFIT,
            SALES.NOTE,
            LINES_OF_SALE,
            PAYMENTS_OF_SALE,
            RETURNED,
            SELLERS_OF_SALE,
            DEBTS.ID,
            DEBTS.TOTAL,
            DEBTS.PAYMENT_DEADLINE,
            PLAN_OF_SALE,
            SALES.SHIFT_ID,
            SALES.IS_LATE,
            SALES.LATE_FROM_SHIFT_ID);
    private static final Table<?> FROM = SALES.leftJoin(BRANCHES)
            .on(BRANCHES.ORGANIZATION_ID.eq(SALES.ORGANIZATION_ID))
            .and(BRANCHES.ID.eq(SALES.BRANCH_ID))
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(SALES.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(SALES.SELLER_ID))
            .leftJoin(DEBTS)
            .on(DEBTS.ORGANIZATION_ID.eq(SALES.ORGANIZATION_ID))
            .and(DEBTS.SALE_ID.eq(SALES.ID));
    private static final Listing LIST = new Listing(SALES.ID, "-date").sortableBy("date", SALES.SOLD_AT);

    private final DSLContext db;
    private final Transactions transactions;

    SaleViewRepository(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    /**
     * The sales of the branches that the caller may see, the newest first by default.
     *
     * @param branches limits the list to these; empty for no limit
     * @param period null for all time
     */
    Page<SaleView> list(
            Caller caller, SaleFilter filter, List<UUID> branches, @Nullable Period period, ListRequest request) {
        Condition where = visible(caller)
                .and(branches.isEmpty() ? noCondition() : SALES.BRANCH_ID.in(branches))
                .and(filter.sellerId().isEmpty() ? noCondition() : SALES.SELLER_ID.in(filter.sellerId()))
                .and(period == null ? noCondition() : SALES.SOLD_ON.between(period.from(), period.to()))
                .and(filter.paymentType().isEmpty() ? noCondition() : isPaidBy(filter.paymentType()))
                .and(filter.customerId().isEmpty() ? noCondition() : SALES.CUSTOMER_ID.in(filter.customerId()))
                .and(filter.shiftId().isEmpty() ? noCondition() : SALES.SHIFT_ID.in(filter.shiftId()))
                .and(filter.onCredit() == null ? noCondition() : isOnCredit(filter.onCredit()))
                .and(filter.productId().isEmpty() ? noCondition() : isOf(caller, filter.productId()))
                .and(filter.q() == null || filter.q().isBlank() ? noCondition() : says(filter.q()));
        return transactions.read(() ->
                LIST.fetch(db, COLUMNS, FROM, where, request, row -> view(row).visibleTo(caller)));
    }

    private static Condition isPaidBy(List<PaidBy> ways) {
        Condition inOneOf = exists(select(one())
                .from(SALE_PAYMENTS)
                .where(isOfSale())
                .and(SALE_PAYMENTS.TYPE.in(ways.stream().map(PaidBy::code).toList())));
        return ways.contains(PaidBy.MIXED) ? inOneOf.or(isMixed()) : inOneOf;
    }

    private static Condition isMixed() {
        return exists(select(one())
                .from(SALE_PAYMENTS)
                .where(isOfSale())
                .having(countDistinct(SALE_PAYMENTS.TYPE).gt(1)));
    }

    private static Condition isOfSale() {
        return SALE_PAYMENTS.ORGANIZATION_ID.eq(SALES.ORGANIZATION_ID).and(SALE_PAYMENTS.SALE_ID.eq(SALES.ID));
    }

    private static Condition isOnCredit(boolean onCredit) {
        return onCredit ? DEBTS.ID.isNotNull() : DEBTS.ID.isNull();
    }

    private static Condition isOf(Caller caller, List<UUID> productIds) {
        return SALES.ID.in(select(SALE_LINES.SALE_ID)
                .from(SALE_LINES)
                .where(SALE_LINES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(SALE_LINES.PRODUCT_ID.in(productIds)));
    }

    private static Condition says(String text) {
        var words = SearchWords.of(text);
        if (words.isEmpty()) {
            return falseCondition();
        }
        String number = String.join("-", words.words()).toUpperCase(Locale.ROOT);
        return SALES.NUMBER.contains(number).or(words.within(SALES.CUSTOMER_TEXT));
    }

    /** A sale that the caller may see. @throws Failure {@code NOT_FOUND} */
    SaleView get(Caller caller, UUID id) {
        return get(caller, visible(caller), id);
    }

    /** A sale for its seller, who need not be allowed to see others. @throws Failure {@code NOT_FOUND} */
    SaleView recorded(Caller caller, UUID id) {
        BranchScope scope = caller.scope(Permission.SALES_VIEW).plus(caller.scope(Permission.SALES_CREATE));
        return get(caller, inside(caller, scope), id);
    }

    private SaleView get(Caller caller, Condition visible, UUID id) {
        return transactions.read(() -> db.select(COLUMNS)
                .from(FROM)
                .where(visible.and(SALES.ID.eq(id)))
                .fetchOptional(row -> view(row).visibleTo(caller))
                .orElseThrow(Failure::notFound));
    }

    /** The condition that limits every read to the sales that the caller may see. */
    private static Condition visible(Caller caller) {
        return inside(caller, caller.scope(Permission.SALES_VIEW));
    }

    private static Condition inside(Caller caller, BranchScope scope) {
        return SALES.ORGANIZATION_ID.eq(caller.organizationId()).and(scope.covers(SALES.BRANCH_ID));
    }

    private static SaleView view(Record row) {
        return new SaleView(
                row.get(SALES.ID),
                row.get(SALES.NUMBER),
                row.get(SALES.BRANCH_ID),
                row.get(BRANCHES.NAME),
                row.get(SALES.SELLER_ID),
                row.get(MEMBERS.FULL_NAME),
                new SaleView.Buyer(
                        row.get(SALES.CUSTOMER_ID), row.get(SALES.CUSTOMER_NAME), row.get(SALES.CUSTOMER_PHONE)),
                new SaleView.Times(row.get(SALES.SOLD_AT), row.get(SALES.SOLD_ON), row.get(SALES.CREATED_AT)),
                SaleView.InShort.of(row.get(LINES_OF_SALE), row.get(PAYMENTS_OF_SALE), row.get(DEBTS.ID) != null),
                amounts(row),
                row.get(SALES.NOTE),
                lines(row),
                row.get(PAYMENTS_OF_SALE),
                debt(row),
                new SaleView.InShift(
                        row.get(SALES.SHIFT_ID), row.get(SALES.IS_LATE), row.get(SALES.LATE_FROM_SHIFT_ID)));
    }

    private static SaleView.@Nullable OnCredit debt(Record row) {
        return row.get(DEBTS.ID) == null
                ? null
                : new SaleView.OnCredit(
                        row.get(DEBTS.ID),
                        row.get(DEBTS.TOTAL),
                        row.get(DEBTS.PAYMENT_DEADLINE),
                        row.get(PLAN_OF_SALE));
    }

    private static SaleView.Amounts amounts(Record row) {
        BigDecimal total = row.get(SALES.TOTAL);
        BigDecimal cost = row.get(SALES.COST);
        return new SaleView.Amounts(
                row.get(SALES.LIST_AMOUNT),
                row.get(SALES.DISCOUNT),
                row.get(SALES.PROFIT),
                total,
                cost,
                total.subtract(cost),
                row.get(SALES.DIRECTOR_PROFIT),
                sum(row.get(RETURNED), Back::amount));
    }

    private static BigDecimal sum(List<Back> all, Function<Back, BigDecimal> figure) {
        return all.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Back back(Record row) {
        BigDecimal quantity = row.get(RETURN_LINES.QUANTITY);
        boolean isBack = !row.get(RETURNS.STATUS).equals("pending");
        return new Back(
                row.get(RETURN_LINES.LINE),
                isBack ? quantity : BigDecimal.ZERO,
                isBack ? BigDecimal.ZERO : quantity,
                isBack ? row.get(RETURN_LINES.AMOUNT) : BigDecimal.ZERO);
    }

    private static List<LineView> lines(Record row) {
        List<LineView> lines = row.get(LINES_OF_SALE);
        List<SoldBy> sold = row.get(SELLERS_OF_SALE);
        List<Back> back = row.get(RETURNED);
        return sold.isEmpty() && back.isEmpty()
                ? lines
                : lines.stream()
                        .map(line -> line.with(backOf(line, back), sellersOf(line, sold)))
                        .toList();
    }

    private static List<SellerView> sellersOf(LineView line, List<SoldBy> all) {
        return all.stream()
                .filter(one -> one.line() == line.line())
                .map(SoldBy::seller)
                .toList();
    }

    private static LineView.Back backOf(LineView line, List<Back> all) {
        List<Back> back = all.stream().filter(one -> one.line() == line.line()).toList();
        BigDecimal returned = sum(back, Back::returned);
        return new LineView.Back(returned, line.quantity().subtract(returned).subtract(sum(back, Back::pending)));
    }

    private static LineView line(Record row) {
        return new LineView(
                row.get(SALE_LINES.LINE),
                row.get(SALE_LINES.PRODUCT_ID),
                row.get(SALE_LINES.VARIANT_ID),
                row.get(SALE_LINES.ROLL_ID),
                row.get(ROLLS.CODE),
                row.get(SALE_LINES.PRODUCT_NAME),
                row.get(SALE_LINES.SIZE),
                row.get(SALE_LINES.UNIT),
                row.get(SALE_LINES.QUANTITY),
                row.get(SALE_LINES.WASTE),
                amountsOfLine(row),
                new LineView.ByPromotion(
                        row.get(SALE_LINES.DISCOUNT_ID),
                        row.get(SALE_LINES.DISCOUNT_VERSION),
                        row.get(SALE_LINES.DISCOUNT_NAME)),
                new LineView.Back(BigDecimal.ZERO, row.get(SALE_LINES.QUANTITY)),
                List.of());
    }

    private static LineView.Amounts amountsOfLine(Record row) {
        return new LineView.Amounts(
                row.get(SALE_LINES.UNIT_PRICE),
                row.get(SALE_LINES.LIST_AMOUNT),
                row.get(SALE_LINES.AMOUNT),
                row.get(SALE_LINES.DISCOUNT),
                row.get(SALE_LINES.PROFIT),
                row.get(SALE_LINES.COST),
                row.get(SALE_LINES.DIRECTOR_PROFIT));
    }
}
