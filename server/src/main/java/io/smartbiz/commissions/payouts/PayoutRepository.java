package io.smartbiz.commissions.payouts;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.COMMISSIONS;
import static io.smartbiz.database.shop.Tables.COMMISSION_PAYOUTS;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import io.smartbiz.database.core.tables.Members;
import io.smartbiz.database.shop.tables.records.CommissionPayoutsRecord;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.NamedLock;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes payments of commissions. */
@Repository
class PayoutRepository {

    private static final Members PAYER = MEMBERS.as("payer");
    private static final Table<?> FROM = COMMISSION_PAYOUTS
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(COMMISSION_PAYOUTS.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(COMMISSION_PAYOUTS.SELLER_ID))
            .leftJoin(PAYER)
            .on(PAYER.ORGANIZATION_ID.eq(COMMISSION_PAYOUTS.ORGANIZATION_ID))
            .and(PAYER.ID.eq(COMMISSION_PAYOUTS.PAID_BY))
            .leftJoin(BRANCHES)
            .on(BRANCHES.ORGANIZATION_ID.eq(COMMISSION_PAYOUTS.ORGANIZATION_ID))
            .and(BRANCHES.ID.eq(COMMISSION_PAYOUTS.BRANCH_ID));
    private static final List<Field<?>> COLUMNS = List.of(
            COMMISSION_PAYOUTS.ID,
            COMMISSION_PAYOUTS.NUMBER,
            COMMISSION_PAYOUTS.SELLER_ID,
            MEMBERS.FULL_NAME,
            COMMISSION_PAYOUTS.BRANCH_ID,
            BRANCHES.NAME,
            COMMISSION_PAYOUTS.ENTRIES,
            COMMISSION_PAYOUTS.AMOUNT,
            COMMISSION_PAYOUTS.START_DATE,
            COMMISSION_PAYOUTS.END_DATE,
            COMMISSION_PAYOUTS.NOTE,
            COMMISSION_PAYOUTS.PAID_AT,
            COMMISSION_PAYOUTS.PAID_ON,
            COMMISSION_PAYOUTS.PAID_BY,
            PAYER.FULL_NAME);
    private static final Listing LIST =
            new Listing(COMMISSION_PAYOUTS.ID, "-paid_at").sortableBy("paid_at", COMMISSION_PAYOUTS.PAID_AT);

    private final DSLContext db;

    PayoutRepository(DSLContext db) {
        this.db = db;
    }

    /** A commission that is to be paid. @param payoutId what has paid it already; null for nothing */
    record Payable(
            UUID id,
            UUID sellerId,
            UUID branchId,
            BigDecimal amount,
            LocalDate earnedOn,
            @Nullable UUID payoutId) {}

    /** Locks commissions in the branches where the caller may pay, in the order of their ids, paid or not. */
    List<Payable> lock(Caller caller, Collection<UUID> ids) {
        return lock(caller, COMMISSIONS.ID.in(ids), Integer.MAX_VALUE);
    }

    /** Locks what a seller has pending of some days, {@code most} at most. @param from null for all before, too */
    List<Payable> lockPending(Caller caller, UUID sellerId, @Nullable LocalDate from, LocalDate to, int most) {
        Condition earned = COMMISSIONS
                .SELLER_ID
                .eq(sellerId)
                .and(COMMISSIONS.PAYOUT_ID.isNull())
                .and(from == null ? noCondition() : COMMISSIONS.EARNED_ON.ge(from))
                .and(COMMISSIONS.EARNED_ON.le(to));
        return lock(caller, earned, most);
    }

    private List<Payable> lock(Caller caller, Condition which, int most) {
        return db.select(
                        COMMISSIONS.ID,
                        COMMISSIONS.SELLER_ID,
                        COMMISSIONS.BRANCH_ID,
                        COMMISSIONS.AMOUNT,
                        COMMISSIONS.EARNED_ON,
                        COMMISSIONS.PAYOUT_ID)
                .from(COMMISSIONS)
                .where(COMMISSIONS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(caller.scope(Permission.COMMISSIONS_PAY).covers(COMMISSIONS.BRANCH_ID))
                .and(which)
                .orderBy(COMMISSIONS.ID)
                .limit(most)
                .forNoKeyUpdate()
                .fetch(Records.mapping(Payable::new));
    }

    /** Whether a seller has commissions in the branches where the caller may pay. */
    boolean hasAny(Caller caller, UUID sellerId) {
        return db.fetchExists(
                COMMISSIONS,
                COMMISSIONS
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(COMMISSIONS.SELLER_ID.eq(sellerId))
                        .and(caller.scope(Permission.COMMISSIONS_PAY).covers(COMMISSIONS.BRANCH_ID)));
    }

    /** The next number. Others who count wait until the transaction ends. */
    int nextNumber(Caller caller) {
        NamedLock.take(db, DSL.val(caller.organizationId() + "commission_payout"));
        Integer last = db.select(max(COMMISSION_PAYOUTS.NUMBER))
                .from(COMMISSION_PAYOUTS)
                .where(COMMISSION_PAYOUTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .fetchOne(0, Integer.class);
        return last == null ? 1 : last + 1;
    }

    void insert(Caller caller, CommissionPayoutsRecord row) {
        row.setOrganizationId(caller.organizationId());
        row.attach(db.configuration());
        row.insert();
    }

    /** Marks locked commissions as paid. */
    void pay(Caller caller, UUID payoutId, List<Payable> paid) {
        db.update(COMMISSIONS)
                .set(COMMISSIONS.PAYOUT_ID, payoutId)
                .where(COMMISSIONS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(COMMISSIONS.ID.eq(DSL.any(paid.stream().map(Payable::id).toArray(UUID[]::new))))
                .execute();
    }

    /** The payments that the caller may see. @param period null for all time */
    Page<PayoutView> list(Caller caller, PayoutFilter filter, @Nullable Period period, ListRequest request) {
        Condition where = visible(caller)
                .and(filter.sellerId().isEmpty() ? noCondition() : COMMISSION_PAYOUTS.SELLER_ID.in(filter.sellerId()))
                .and(period == null ? noCondition() : COMMISSION_PAYOUTS.PAID_ON.between(period.from(), period.to()));
        return LIST.fetch(db, COLUMNS, FROM, where, request, PayoutRepository::view);
    }

    /** A payment that the caller may see. @throws Failure {@code NOT_FOUND} */
    PayoutView get(Caller caller, UUID id) {
        return db.select(COLUMNS)
                .from(FROM)
                .where(visible(caller))
                .and(COMMISSION_PAYOUTS.ID.eq(id))
                .fetchOptional(PayoutRepository::view)
                .orElseThrow(Failure::notFound);
    }

    /** What was earned in the caller's branches, one's own, and what one has paid oneself. */
    private static Condition visible(Caller caller) {
        UUID member = caller.memberId();
        Condition own = member != null && caller.may(Permission.COMMISSIONS_VIEW_OWN)
                ? COMMISSION_PAYOUTS.SELLER_ID.eq(member)
                : falseCondition();
        Condition paid = member != null && caller.may(Permission.COMMISSIONS_PAY)
                ? COMMISSION_PAYOUTS.PAID_BY.eq(member)
                : falseCondition();
        BranchScope scope = caller.scope(Permission.COMMISSIONS_VIEW);
        Condition inside = COMMISSION_PAYOUTS.ORGANIZATION_ID.eq(caller.organizationId());
        return scope.everywhere()
                ? inside
                : inside.and(scope.covers(COMMISSION_PAYOUTS.BRANCH_ID).or(own).or(paid));
    }

    private static PayoutView view(Record row) {
        return new PayoutView(
                row.get(COMMISSION_PAYOUTS.ID),
                row.get(COMMISSION_PAYOUTS.NUMBER),
                row.get(COMMISSION_PAYOUTS.SELLER_ID),
                row.get(MEMBERS.FULL_NAME),
                row.get(COMMISSION_PAYOUTS.BRANCH_ID),
                row.get(BRANCHES.NAME),
                row.get(COMMISSION_PAYOUTS.ENTRIES),
                row.get(COMMISSION_PAYOUTS.AMOUNT),
                row.get(COMMISSION_PAYOUTS.START_DATE),
                row.get(COMMISSION_PAYOUTS.END_DATE),
                row.get(COMMISSION_PAYOUTS.NOTE),
                row.get(COMMISSION_PAYOUTS.PAID_AT),
                row.get(COMMISSION_PAYOUTS.PAID_ON),
                row.get(COMMISSION_PAYOUTS.PAID_BY),
                row.get(PAYER.FULL_NAME));
    }
}
