package io.smartbiz.commissions.earned;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.CATEGORIES;
import static io.smartbiz.database.shop.Tables.COLLECTIONS;
import static io.smartbiz.database.shop.Tables.COMMISSIONS;
import static io.smartbiz.database.shop.Tables.COMMISSION_LINES;
import static io.smartbiz.database.shop.Tables.COMMISSION_PAYOUTS;
import static io.smartbiz.database.shop.Tables.COMMISSION_RATES;
import static io.smartbiz.database.shop.Tables.COMMISSION_SHARES;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.sum;

import io.smartbiz.commissions.Accrual;
import io.smartbiz.commissions.Basis;
import io.smartbiz.commissions.Kind;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads what was earned. */
@Repository
public class CommissionViewRepository {

    private static final int MOST_SELLERS = 200;
    private static final int MOST_PRINTED = 2_000;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Table<?> FROM = COMMISSIONS
            .leftJoin(COMMISSION_SHARES)
            .on(COMMISSION_SHARES.ORGANIZATION_ID.eq(COMMISSIONS.ORGANIZATION_ID))
            .and(COMMISSION_SHARES.SALE_ID.eq(COMMISSIONS.SALE_ID))
            .and(COMMISSION_SHARES.MEMBER_ID.eq(COMMISSIONS.SELLER_ID))
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(COMMISSIONS.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(COMMISSIONS.SELLER_ID))
            .leftJoin(BRANCHES)
            .on(BRANCHES.ORGANIZATION_ID.eq(COMMISSIONS.ORGANIZATION_ID))
            .and(BRANCHES.ID.eq(COMMISSIONS.BRANCH_ID))
            .leftJoin(COMMISSION_PAYOUTS)
            .on(COMMISSION_PAYOUTS.ORGANIZATION_ID.eq(COMMISSIONS.ORGANIZATION_ID))
            .and(COMMISSION_PAYOUTS.ID.eq(COMMISSIONS.PAYOUT_ID));
    private static final List<Field<?>> COLUMNS = List.of(
            COMMISSIONS.ID,
            COMMISSIONS.SELLER_ID,
            MEMBERS.FULL_NAME,
            COMMISSIONS.SALE_ID,
            COMMISSION_SHARES.NUMBER,
            COMMISSIONS.BRANCH_ID,
            BRANCHES.NAME,
            COMMISSIONS.KIND,
            COMMISSION_SHARES.FULL_AMOUNT,
            COMMISSION_SHARES.BASE,
            COMMISSIONS.AMOUNT,
            COMMISSIONS.EARNED_ON,
            COMMISSIONS.PAYOUT_ID,
            COMMISSION_PAYOUTS.PAID_AT,
            COMMISSION_PAYOUTS.NUMBER,
            COMMISSIONS.CAUSE_ID,
            COMMISSIONS.CREATED_AT);
    private static final Listing LIST = new Listing(COMMISSIONS.ID, "-earned_on")
            .sortableBy("earned_on", COMMISSIONS.EARNED_ON)
            .sortableBy("created_at", COMMISSIONS.CREATED_AT);

    private final DSLContext db;
    private final Transactions transactions;

    CommissionViewRepository(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    /** Commissions in the branches that the caller may see. @param period null for all time */
    Page<CommissionView> list(
            Caller caller, CommissionFilter filter, List<UUID> branches, @Nullable Period period, ListRequest request) {
        return page(
                in(caller, caller.scope(Permission.COMMISSIONS_VIEW)).and(matching(filter, branches, period)), request);
    }

    /** The caller's own commissions, in every branch. */
    Page<CommissionView> own(Caller caller, CommissionFilter filter, @Nullable Period period, ListRequest request) {
        return page(own(caller).and(matching(filter, List.of(), period)), request);
    }

    private Page<CommissionView> page(Condition where, ListRequest request) {
        return transactions.read(() -> LIST.fetch(db, COLUMNS, FROM, where, request, CommissionViewRepository::view));
    }

    private static Condition matching(CommissionFilter filter, List<UUID> branches, @Nullable Period period) {
        boolean isPending = filter.status().contains(CommissionStatus.PENDING);
        return (branches.isEmpty() ? noCondition() : COMMISSIONS.BRANCH_ID.in(branches))
                .and(filter.sellerId().isEmpty() ? noCondition() : COMMISSIONS.SELLER_ID.in(filter.sellerId()))
                .and(
                        filter.status().isEmpty() || filter.status().contains(CommissionStatus.PAID) && isPending
                                ? noCondition()
                                : isPending ? COMMISSIONS.PAYOUT_ID.isNull() : COMMISSIONS.PAYOUT_ID.isNotNull())
                .and(
                        filter.kind().isEmpty()
                                ? noCondition()
                                : COMMISSIONS.KIND.in(
                                        filter.kind().stream().map(Kind::code).toList()))
                .and(filter.saleId().isEmpty() ? noCondition() : COMMISSIONS.SALE_ID.in(filter.saleId()))
                .and(filter.payoutId().isEmpty() ? noCondition() : COMMISSIONS.PAYOUT_ID.in(filter.payoutId()))
                .and(period == null ? noCondition() : COMMISSIONS.EARNED_ON.between(period.from(), period.to()));
    }

    private static Condition in(Caller caller, BranchScope scope) {
        return COMMISSIONS.ORGANIZATION_ID.eq(caller.organizationId()).and(scope.covers(COMMISSIONS.BRANCH_ID));
    }

    private static Condition own(Caller caller) {
        UUID member = caller.memberId();
        boolean may = member != null && caller.may(Permission.COMMISSIONS_VIEW_OWN);
        return COMMISSIONS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(may ? COMMISSIONS.SELLER_ID.eq(member) : falseCondition());
    }

    /** Those in the branches that the caller may see, and the own ones. */
    private static Condition visible(Caller caller) {
        return in(caller, caller.scope(Permission.COMMISSIONS_VIEW)).or(own(caller));
    }

    /** Sums of what the caller may see. @param period null for all time */
    CommissionSummaryView summary(
            Caller caller, CommissionFilter filter, List<UUID> branches, @Nullable Period period) {
        Condition where = visible(caller).and(matching(filter, branches, period));
        return transactions.read(() -> {
            List<SummedSeller> summed = sellers(where);
            List<CommissionSummaryView.Seller> sellers =
                    summed.stream().map(SummedSeller::seller).toList();
            return new CommissionSummaryView(
                    summed.isEmpty()
                            ? CommissionSummaryView.Totals.NONE
                            : summed.getFirst().totals(),
                    sellers);
        });
    }

    /** The sums of a seller, and those of all sellers, also of those beyond the most that are listed. */
    private record SummedSeller(CommissionSummaryView.Seller seller, CommissionSummaryView.Totals totals) {}

    /** Commissions are read once: what all sellers earned is the sum over their sums. */
    private List<SummedSeller> sellers(Condition where) {
        Condition pending = COMMISSIONS.PAYOUT_ID.isNull();
        Field<Integer> pendingCount = count().filterWhere(pending);
        Field<BigDecimal> pendingAmount = coalesce(sum(COMMISSIONS.AMOUNT).filterWhere(pending), BigDecimal.ZERO);
        Field<Integer> count = count();
        Field<BigDecimal> amount = coalesce(sum(COMMISSIONS.AMOUNT), BigDecimal.ZERO);
        return db.select(
                        MEMBERS.ID,
                        MEMBERS.FULL_NAME,
                        pendingCount,
                        pendingAmount,
                        count,
                        amount,
                        sum(pendingCount).over(),
                        sum(pendingAmount).over(),
                        sum(count).over(),
                        sum(amount).over())
                .from(COMMISSIONS)
                .join(MEMBERS)
                .on(MEMBERS.ORGANIZATION_ID.eq(COMMISSIONS.ORGANIZATION_ID))
                .and(MEMBERS.ID.eq(COMMISSIONS.SELLER_ID))
                .where(where)
                .groupBy(MEMBERS.ID, MEMBERS.FULL_NAME)
                .orderBy(amount.desc(), MEMBERS.ID)
                .limit(inline(MOST_SELLERS))
                .fetch(row -> new SummedSeller(
                        new CommissionSummaryView.Seller(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5() - row.value3(),
                                row.value6().subtract(row.value4()),
                                row.value6()),
                        totals(
                                row.value7().intValueExact(),
                                row.value8(),
                                row.value9().intValueExact(),
                                row.value10())));
    }

    private static CommissionSummaryView.Totals totals(
            int pendingCount, BigDecimal pendingAmount, int count, BigDecimal amount) {
        return new CommissionSummaryView.Totals(
                pendingCount, pendingAmount, count - pendingCount, amount.subtract(pendingAmount), amount);
    }

    /** A commission that the caller may see, with what it is counted from. @throws Failure {@code NOT_FOUND} */
    CommissionDetailView get(Caller caller, UUID id) {
        return transactions.read(() -> {
            CommissionView commission = one(visible(caller), id);
            Condition share = COMMISSION_SHARES
                    .ORGANIZATION_ID
                    .eq(caller.organizationId())
                    .and(COMMISSION_SHARES.SALE_ID.eq(commission.saleId()))
                    .and(COMMISSION_SHARES.MEMBER_ID.eq(commission.sellerId()));
            return db.selectFrom(COMMISSION_SHARES)
                    .where(share)
                    .fetchSingle(row -> new CommissionDetailView(
                            commission,
                            Accrual.valueOf(row.getAccrual().toUpperCase(Locale.ROOT)),
                            row.getBase(),
                            row.getFullAmount(),
                            row.getKeptAmount(),
                            row.getAccrued(),
                            lines(caller, commission)));
        });
    }

    private List<CommissionDetailView.Line> lines(Caller caller, CommissionView commission) {
        Field<String> category = coalesce(
                jsonbGetAttributeAsText(CATEGORIES.NAMES, caller.language().code()), CATEGORIES.NAME);
        return db.select(COMMISSION_LINES.fields())
                .select(COMMISSION_RATES.NAME, COMMISSION_RATES.MEMBER_ID, category, COLLECTIONS.NAME)
                .from(COMMISSION_LINES)
                .join(COMMISSION_RATES)
                .on(COMMISSION_RATES.ORGANIZATION_ID.eq(COMMISSION_LINES.ORGANIZATION_ID))
                .and(COMMISSION_RATES.ID.eq(COMMISSION_LINES.RATE_ID))
                .leftJoin(CATEGORIES)
                .on(CATEGORIES.ORGANIZATION_ID.eq(COMMISSION_RATES.ORGANIZATION_ID))
                .and(CATEGORIES.ID.eq(COMMISSION_RATES.CATEGORY_ID))
                .leftJoin(COLLECTIONS)
                .on(COLLECTIONS.ORGANIZATION_ID.eq(COMMISSION_RATES.ORGANIZATION_ID))
                .and(COLLECTIONS.ID.eq(COMMISSION_RATES.COLLECTION_ID))
                .where(COMMISSION_LINES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(COMMISSION_LINES.SALE_ID.eq(commission.saleId()))
                .and(COMMISSION_LINES.MEMBER_ID.eq(commission.sellerId()))
                .orderBy(COMMISSION_LINES.LINE, COMMISSION_LINES.BASIS)
                .fetch(row -> new CommissionDetailView.Line(
                        row.get(COMMISSION_LINES.LINE),
                        Basis.of(row.get(COMMISSION_LINES.BASIS)),
                        row.get(COMMISSION_LINES.RATE_ID),
                        row.get(COMMISSION_RATES.NAME),
                        row.get(COMMISSION_RATES.MEMBER_ID) != null,
                        row.get(category),
                        row.get(COLLECTIONS.NAME),
                        row.get(COMMISSION_LINES.PERCENT),
                        row.get(COMMISSION_LINES.SHARE),
                        row.get(COMMISSION_LINES.BASE),
                        row.get(COMMISSION_LINES.AMOUNT),
                        row.get(COMMISSION_LINES.KEPT_BASE),
                        row.get(COMMISSION_LINES.KEPT_AMOUNT)));
    }

    /** A commission for somebody who has paid it. @throws Failure {@code NOT_FOUND} */
    public CommissionView paid(Caller caller, UUID id) {
        BranchScope scope = caller.scope(Permission.COMMISSIONS_PAY).plus(caller.scope(Permission.COMMISSIONS_VIEW));
        return transactions.read(() -> one(in(caller, scope), id));
    }

    /** What a payment pays, as it is printed; the first of very many. The caller may see the payment. */
    public List<CommissionView> paidBy(Caller caller, UUID payoutId) {
        return transactions.read(() -> db.select(COLUMNS)
                .from(FROM)
                .where(in(caller, BranchScope.EVERYWHERE))
                .and(COMMISSIONS.PAYOUT_ID.eq(payoutId))
                .orderBy(COMMISSIONS.EARNED_ON, COMMISSIONS.ID)
                .limit(inline(MOST_PRINTED))
                .fetch(CommissionViewRepository::view));
    }

    private CommissionView one(Condition visible, UUID id) {
        return db.select(COLUMNS)
                .from(FROM)
                .where(visible.and(COMMISSIONS.ID.eq(id)))
                .fetchOptional(CommissionViewRepository::view)
                .orElseThrow(Failure::notFound);
    }

    private static CommissionView view(Record row) {
        UUID payout = row.get(COMMISSIONS.PAYOUT_ID);
        return new CommissionView(
                row.get(COMMISSIONS.ID),
                row.get(COMMISSIONS.SELLER_ID),
                row.get(MEMBERS.FULL_NAME),
                row.get(COMMISSIONS.SALE_ID),
                row.get(COMMISSION_SHARES.NUMBER),
                row.get(COMMISSIONS.BRANCH_ID),
                row.get(BRANCHES.NAME),
                Kind.of(row.get(COMMISSIONS.KIND)),
                rate(row.get(COMMISSION_SHARES.FULL_AMOUNT), row.get(COMMISSION_SHARES.BASE)),
                row.get(COMMISSIONS.AMOUNT),
                payout == null ? CommissionStatus.PENDING : CommissionStatus.PAID,
                row.get(COMMISSIONS.EARNED_ON),
                new CommissionView.PaidOut(
                        row.get(COMMISSION_PAYOUTS.PAID_AT), payout, row.get(COMMISSION_PAYOUTS.NUMBER)),
                row.get(COMMISSIONS.CAUSE_ID),
                row.get(COMMISSIONS.CREATED_AT));
    }

    private static BigDecimal rate(BigDecimal full, BigDecimal base) {
        return Objects.requireNonNull(full).multiply(HUNDRED).divide(base, 2, RoundingMode.HALF_UP);
    }
}
