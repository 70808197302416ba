package io.smartbiz.shifts;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.SHIFTS;
import static io.smartbiz.database.shop.Tables.SHIFT_CASH;
import static io.smartbiz.database.shop.Tables.SHIFT_COUNTS;
import static io.smartbiz.database.shop.Tables.TILLS;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import io.smartbiz.shifts.OpenShiftRepository.Held;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads shifts. */
@Repository
public class ShiftViewRepository {

    private static final io.smartbiz.database.core.tables.Members CLOSER = MEMBERS.as("closer");
    private static final Field<List<ShiftView.Count>> COUNTED = multiset(
                    select(SHIFT_COUNTS.TYPE, SHIFT_COUNTS.EXPECTED, SHIFT_COUNTS.COUNTED, SHIFT_COUNTS.DIFFERENCE)
                            .from(SHIFT_COUNTS)
                            .where(SHIFT_COUNTS.ORGANIZATION_ID.eq(SHIFTS.ORGANIZATION_ID))
                            .and(SHIFT_COUNTS.SHIFT_ID.eq(SHIFTS.ID))
                            .orderBy(SHIFT_COUNTS.TYPE))
            .as("counted")
            .convertFrom(rows -> rows.map(row -> new ShiftView.Count(
                    ShiftMoney.Type.valueOf(row.get(SHIFT_COUNTS.TYPE).toUpperCase(Locale.ROOT)),
                    row.get(SHIFT_COUNTS.EXPECTED),
                    row.get(SHIFT_COUNTS.COUNTED),
                    row.get(SHIFT_COUNTS.DIFFERENCE))));
    private static final List<Field<?>> COLUMNS = List.of(
            SHIFTS.ID,
            SHIFTS.NUMBER,
            SHIFTS.BRANCH_ID,
            BRANCHES.NAME,
            SHIFTS.TILL_ID,
            TILLS.NAME,
            SHIFTS.OPENED_AT,
            SHIFTS.OPENED_BY,
            MEMBERS.FULL_NAME,
            SHIFTS.OPENING_FLOAT,
            SHIFTS.CLOSED_AT,
            SHIFTS.CLOSED_BY,
            CLOSER.FULL_NAME,
            SHIFTS.EXPECTED_CASH,
            SHIFTS.COUNTED_CASH,
            SHIFTS.DIFFERENCE,
            SHIFTS.NOTE,
            COUNTED);
    private static final Table<?> FROM = SHIFTS.leftJoin(BRANCHES)
            .on(BRANCHES.ORGANIZATION_ID.eq(SHIFTS.ORGANIZATION_ID))
            .and(BRANCHES.ID.eq(SHIFTS.BRANCH_ID))
            .leftJoin(TILLS)
            .on(TILLS.ORGANIZATION_ID.eq(SHIFTS.ORGANIZATION_ID))
            .and(TILLS.ID.eq(SHIFTS.TILL_ID))
            .leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(SHIFTS.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(SHIFTS.OPENED_BY))
            .leftJoin(CLOSER)
            .on(CLOSER.ORGANIZATION_ID.eq(SHIFTS.ORGANIZATION_ID))
            .and(CLOSER.ID.eq(SHIFTS.CLOSED_BY));
    private static final Listing LIST = new Listing(SHIFTS.ID, "-opened_at").sortableBy("opened_at", SHIFTS.OPENED_AT);

    private final DSLContext db;
    private final Transactions transactions;

    ShiftViewRepository(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    /**
     * The shifts that the caller may see, the newest first.
     *
     * @param branches limits the list to these; empty for no limit
     * @param period null for all time
     */
    Page<ShiftView> list(
            Caller caller, ShiftFilter filter, List<UUID> branches, @Nullable Period period, ListRequest request) {
        Condition where = visible(caller)
                .and(branches.isEmpty() ? noCondition() : SHIFTS.BRANCH_ID.in(branches))
                .and(filter.tillId().isEmpty() ? noCondition() : SHIFTS.TILL_ID.in(filter.tillId()))
                .and(filter.openedBy().isEmpty() ? noCondition() : SHIFTS.OPENED_BY.in(filter.openedBy()))
                .and(filter.status() == null ? noCondition() : isOf(filter.status()))
                .and(filter.withDifference() == null ? noCondition() : differs(filter.withDifference()))
                .and(period == null ? noCondition() : SHIFTS.OPENED_ON.between(period.from(), period.to()));
        return transactions.read(() -> LIST.fetch(db, COLUMNS, FROM, where, request, ShiftViewRepository::view));
    }

    private static Condition isOf(ShiftStatus status) {
        return status == ShiftStatus.OPEN ? SHIFTS.CLOSED_AT.isNull() : SHIFTS.CLOSED_AT.isNotNull();
    }

    private static Condition differs(boolean differs) {
        return differs ? SHIFTS.DIFFERENCE.ne(BigDecimal.ZERO) : SHIFTS.DIFFERENCE.eq(BigDecimal.ZERO);
    }

    /** A shift that the caller may see. @throws Failure {@code NOT_FOUND} */
    public ShiftView get(Caller caller, UUID id) {
        return transactions.read(() -> one(visible(caller), id));
    }

    /** The open shift that the caller's sales in a branch go into; null without one, or if it is not clear which. */
    @Nullable
    ShiftView current(Caller caller, UUID branchId, @Nullable UUID tillId) {
        List<ShiftView> open = transactions.read(() -> db.select(COLUMNS)
                .from(FROM)
                .where(SHIFTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(SHIFTS.BRANCH_ID.eq(branchId))
                .and(SHIFTS.CLOSED_AT.isNull())
                .fetch(ShiftViewRepository::view));
        Held chosen = new ShiftChoice(tillId, caller.memberId(), false)
                .of(open.stream().map(ShiftViewRepository::held).toList());
        return open.stream()
                .filter(shift -> chosen != null && shift.id().equals(chosen.id()))
                .findFirst()
                .orElse(null);
    }

    private static Held held(ShiftView shift) {
        ShiftView.Place place = shift.place();
        return new Held(shift.id(), place.branchId(), place.tillId(), shift.openedBy(), shift.openedAt());
    }

    /** Cash that the caller has moved. @throws Failure {@code NOT_FOUND} */
    ShiftCashView moved(Caller caller, UUID shiftId, UUID id) {
        return cash(caller, shiftId).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    /** All cash that was put into a shift or taken out of it, if the caller may see the shift. @throws Failure {@code NOT_FOUND} */
    public List<ShiftCashView> cash(Caller caller, UUID shiftId) {
        return transactions.read(() -> {
            one(visible(caller), shiftId);
            return db.select(
                            SHIFT_CASH.ID,
                            SHIFT_CASH.TYPE,
                            SHIFT_CASH.AMOUNT,
                            SHIFT_CASH.REASON,
                            SHIFT_CASH.RECORDED_AT,
                            SHIFT_CASH.RECORDED_BY,
                            MEMBERS.FULL_NAME)
                    .from(SHIFT_CASH)
                    .join(MEMBERS)
                    .on(MEMBERS.ORGANIZATION_ID.eq(SHIFT_CASH.ORGANIZATION_ID))
                    .and(MEMBERS.ID.eq(SHIFT_CASH.RECORDED_BY))
                    .where(SHIFT_CASH.ORGANIZATION_ID.eq(caller.organizationId()))
                    .and(SHIFT_CASH.SHIFT_ID.eq(shiftId))
                    .orderBy(SHIFT_CASH.RECORDED_AT, SHIFT_CASH.ID)
                    .fetch(row -> new ShiftCashView(
                            row.get(SHIFT_CASH.ID),
                            shiftId,
                            ShiftCashView.Type.of(row.get(SHIFT_CASH.TYPE)),
                            row.get(SHIFT_CASH.AMOUNT),
                            row.get(SHIFT_CASH.REASON),
                            row.get(SHIFT_CASH.RECORDED_AT),
                            row.get(SHIFT_CASH.RECORDED_BY),
                            row.get(MEMBERS.FULL_NAME)));
        });
    }

    private ShiftView one(Condition visible, UUID id) {
        return db.select(COLUMNS)
                .from(FROM)
                .where(visible.and(SHIFTS.ID.eq(id)))
                .fetchOptional(ShiftViewRepository::view)
                .orElseThrow(Failure::notFound);
    }

    /** Whoever works in shifts sees the own ones; all of a branch are seen by those who may see or manage them. */
    private static Condition visible(Caller caller) {
        BranchScope all = caller.scope(Permission.SHIFTS_VIEW).plus(caller.scope(Permission.SHIFTS_MANAGE));
        Condition inOrganization = SHIFTS.ORGANIZATION_ID.eq(caller.organizationId());
        if (all.everywhere()) {
            return inOrganization;
        }
        Condition own = SHIFTS.OPENED_BY
                .eq(caller.memberId())
                .and(caller.scope(Permission.SHIFTS_WORK).covers(SHIFTS.BRANCH_ID));
        return inOrganization.and(all.covers(SHIFTS.BRANCH_ID).or(own));
    }

    private static ShiftView view(Record row) {
        return new ShiftView(
                row.get(SHIFTS.ID),
                row.get(SHIFTS.NUMBER),
                row.get(SHIFTS.CLOSED_AT) == null ? ShiftStatus.OPEN : ShiftStatus.CLOSED,
                new ShiftView.Place(
                        row.get(SHIFTS.BRANCH_ID),
                        row.get(BRANCHES.NAME),
                        row.get(SHIFTS.TILL_ID),
                        row.get(TILLS.NAME)),
                row.get(SHIFTS.OPENED_AT),
                row.get(SHIFTS.OPENED_BY),
                row.get(MEMBERS.FULL_NAME),
                row.get(SHIFTS.OPENING_FLOAT),
                new ShiftView.Closing(
                        row.get(SHIFTS.CLOSED_AT),
                        row.get(SHIFTS.CLOSED_BY),
                        row.get(CLOSER.FULL_NAME),
                        row.get(SHIFTS.EXPECTED_CASH),
                        row.get(SHIFTS.COUNTED_CASH),
                        row.get(SHIFTS.DIFFERENCE),
                        row.get(COUNTED),
                        row.get(SHIFTS.NOTE)));
    }
}
