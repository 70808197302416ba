package io.smartbiz.shifts;

import static io.smartbiz.database.shop.Tables.SHIFTS;
import static io.smartbiz.database.shop.Tables.SHIFT_COUNTS;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Opens and closes shifts. */
@Repository
class ShiftRepository {

    /** Of those who open a till at once, each waits for the one before. */
    private static final Sql LOCK_TILLS = Sql.of("""
            select t.id, t.name, t.is_active, t.branch_id, b.name as branch_name,
                b.is_active as is_branch_open
            from shop.tills t
            join core.branches b on b.organization_id = t.organization_id and b.id = t.branch_id and b.deleted_at is null
            where t.organization_id = :organization and :which
            order by t.id for no key update of t""");

    private static final Sql ONE_TILL = Sql.of("t.id = :till");
    private static final Sql TILLS_OF_BRANCH = Sql.of("t.branch_id = :branch");
    private static final Sql LAST = Sql.of("""
            select t.id as till_id,
                coalesce((select max(s.number) from shop.shifts s
                    where s.organization_id = :organization and s.till_id = t.id), 0) as number,
                exists(select 1 from shop.shifts s
                    where s.organization_id = :organization and s.till_id = t.id and s.closed_at is null) as is_open
            from shop.tills t
            where t.organization_id = :organization and :which""");

    private static final Sql ONE = Sql.of("""
            select s.id, s.number, s.branch_id, b.name as branch_name, s.till_id, t.name as till_name, s.opened_at,
                s.opened_by, m.full_name as opened_by_name, s.opening_float, s.closed_at is not null as is_closed
            from shop.shifts s
            join core.branches b on b.organization_id = s.organization_id and b.id = s.branch_id
            join shop.tills t on t.organization_id = s.organization_id and t.id = s.till_id
            join core.members m on m.organization_id = s.organization_id and m.id = s.opened_by
            where s.organization_id = :organization and s.id = :id""");

    /** Waits for everybody who writes into the shift, and lets nobody begin to. */
    private static final Sql LOCK = Sql.of(":one for update of s");

    private static final Sql HOLD = Sql.of(":one for key share of s");
    private static final Sql COUNT_CASH = Sql.of("""
            select count(*)::int as count from shop.shift_cash where organization_id = :organization and shift_id = :id""");
    private static final Sql CLOSE = Sql.of("""
            update shop.shifts set closed_at = :at, closed_by = :member, expected_cash = :expected,
                counted_cash = :counted, note = :note
            where organization_id = :organization and id = :id and closed_at is null""");

    private final DSLContext db;

    ShiftRepository(DSLContext db) {
        this.db = db;
    }

    /** A till that is locked. */
    record Till(UUID id, String name, boolean isActive, UUID branchId, String branchName, boolean isBranchOpen) {}

    /** The last shift of a till. @param number 0 if there was none */
    record Last(UUID tillId, int number, boolean isOpen) {}

    /** @param tillId null for all tills of a branch */
    Rows<Till> lockTills(Batch batch, @Nullable UUID branchId, @Nullable UUID tillId) {
        return batch.fetch(LOCK_TILLS.with("which", which(branchId, tillId)), Till.class);
    }

    /** Must be read after the tills are locked. */
    Rows<Last> last(Batch batch, @Nullable UUID branchId, @Nullable UUID tillId) {
        return batch.fetch(LAST.with("which", which(branchId, tillId)), Last.class);
    }

    private static Sql which(@Nullable UUID branchId, @Nullable UUID tillId) {
        return tillId == null ? TILLS_OF_BRANCH.with("branch", branchId) : ONE_TILL.with("till", tillId);
    }

    void insert(Batch batch, ShiftView shift, LocalDate day) {
        batch.insert(
                SHIFTS,
                row -> row.set(SHIFTS.ID, shift.id())
                        .set(SHIFTS.BRANCH_ID, shift.place().branchId())
                        .set(SHIFTS.TILL_ID, shift.place().tillId())
                        .set(SHIFTS.NUMBER, shift.number())
                        .set(SHIFTS.OPENED_AT, shift.openedAt())
                        .set(SHIFTS.OPENED_ON, day)
                        .set(SHIFTS.OPENED_BY, shift.openedBy())
                        .set(SHIFTS.OPENING_FLOAT, shift.openingFloat()));
    }

    /** Queues the locking of a shift; what moved in it must be read after it. */
    Rows<ShiftView> lock(Batch batch, UUID id) {
        return batch.fetch(LOCK.with("one", ONE.with("id", id)), ShiftRepository::shift);
    }

    /** Queues the reading of a shift, which stays as it is until the transaction ends. */
    Rows<ShiftView> hold(Batch batch, UUID id) {
        return batch.fetch(HOLD.with("one", ONE.with("id", id)), ShiftRepository::shift);
    }

    private static ShiftView shift(Row row) {
        return new ShiftView(
                row.uuid("id"),
                row.integer("number"),
                row.flag("is_closed") ? ShiftStatus.CLOSED : ShiftStatus.OPEN,
                new ShiftView.Place(
                        row.uuid("branch_id"), row.text("branch_name"), row.uuid("till_id"), row.text("till_name")),
                row.instant("opened_at"),
                row.uuid("opened_by"),
                row.text("opened_by_name"),
                row.number("opening_float"),
                ShiftView.Closing.NONE);
    }

    Rows<Integer> cashCount(Batch batch, UUID id) {
        return batch.fetch(COUNT_CASH.with("id", id), row -> row.integer("count"));
    }

    void close(Batch batch, ShiftView closed) {
        ShiftView.Closing closing = closed.closing();
        batch.add(CLOSE.with("at", closing.closedAt())
                .with("member", closing.closedBy())
                .with("expected", closing.expectedCash())
                .with("counted", closing.countedCash())
                .with("note", closing.note())
                .with("id", closed.id()));
        batch.insert(
                SHIFT_COUNTS,
                closing.counted(),
                (count, row) -> row.set(SHIFT_COUNTS.SHIFT_ID, closed.id())
                        .set(SHIFT_COUNTS.TYPE, count.type().code())
                        .set(SHIFT_COUNTS.EXPECTED, count.expected())
                        .set(SHIFT_COUNTS.COUNTED, count.counted()));
    }

    boolean hasOpen(UUID organizationId, UUID branchId) {
        return db.fetchExists(
                SHIFTS,
                SHIFTS.ORGANIZATION_ID
                        .eq(organizationId)
                        .and(SHIFTS.BRANCH_ID.eq(branchId))
                        .and(SHIFTS.CLOSED_AT.isNull()));
    }
}
