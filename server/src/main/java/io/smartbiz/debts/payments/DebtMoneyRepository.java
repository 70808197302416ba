package io.smartbiz.debts.payments;

import io.smartbiz.platform.data.Sql;
import io.smartbiz.shifts.ShiftMoney;
import org.springframework.stereotype.Repository;

/** What payments of debts bring into shifts, and reversals take out again. */
@Repository
class DebtMoneyRepository implements ShiftMoney {

    private static final Sql MOVED = Sql.of("""
            select p.shift_id, case when p.reverses_id is null then 'debt_payment' else 'debt_reversal' end as kind,
                p.payment_type as type, count(*)::int as count, sum(p.amount) as amount
            from shop.debt_payments p
            where p.organization_id = :organization and p.shift_id in (:shifts)
            group by p.shift_id, p.reverses_id is null, p.payment_type""");

    @Override
    public Sql moved(Sql shifts) {
        return MOVED.with("shifts", shifts);
    }
}
