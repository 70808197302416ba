package io.smartbiz.shifts;

import static io.smartbiz.database.shop.Tables.SHIFT_CASH;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Sql;
import org.springframework.stereotype.Repository;

/** Cash that is put into tills or taken out of them. */
@Repository
class ShiftCashRepository implements ShiftMoney {

    private static final Sql MOVED = Sql.of("""
            select c.shift_id, c.type as kind, 'cash' as type, count(*)::int as count,
                sum(case c.type when 'cash_in' then c.amount else -c.amount end) as amount
            from shop.shift_cash c
            where c.organization_id = :organization and c.shift_id in (:shifts)
            group by c.shift_id, c.type""");

    @Override
    public Sql moved(Sql shifts) {
        return MOVED.with("shifts", shifts);
    }

    void insert(Batch batch, ShiftView shift, ShiftCashView cash) {
        batch.insert(
                SHIFT_CASH,
                row -> row.set(SHIFT_CASH.ID, cash.id())
                        .set(SHIFT_CASH.BRANCH_ID, shift.place().branchId())
                        .set(SHIFT_CASH.SHIFT_ID, shift.id())
                        .set(SHIFT_CASH.TYPE, cash.type().code())
                        .set(SHIFT_CASH.AMOUNT, cash.amount())
                        .set(SHIFT_CASH.REASON, cash.reason())
                        .set(SHIFT_CASH.RECORDED_AT, cash.recordedAt())
                        .set(SHIFT_CASH.RECORDED_BY, cash.recordedBy()));
    }
}
