package io.smartbiz.returns;

import io.smartbiz.platform.data.Sql;
import io.smartbiz.shifts.ShiftMoney;
import org.springframework.stereotype.Repository;

/** What returns take out of shifts. What pays for other goods comes back by the sale of the exchange. */
@Repository
class ReturnMoneyRepository implements ShiftMoney {

    private static final Sql MOVED = Sql.of("""
            select f.shift_id, 'refund' as kind, f.type, count(*)::int as count, -sum(f.amount) as amount
            from shop.return_refunds f
            where f.organization_id = :organization and f.shift_id in (:shifts)
            group by f.shift_id, f.type""");

    @Override
    public Sql moved(Sql shifts) {
        return MOVED.with("shifts", shifts);
    }
}
