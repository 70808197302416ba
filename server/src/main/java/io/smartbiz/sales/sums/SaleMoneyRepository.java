package io.smartbiz.sales.sums;

import io.smartbiz.platform.data.Sql;
import io.smartbiz.shifts.ShiftMoney;
import org.springframework.stereotype.Repository;

/** What sales bring into shifts: their payments count, not the change that was given back. */
@Repository
class SaleMoneyRepository implements ShiftMoney {

    private static final Sql MOVED = Sql.of("""
            select p.shift_id, 'sale' as kind, p.type, count(*)::int as count, sum(p.amount) as amount
            from shop.sale_payments p
            where p.organization_id = :organization and p.shift_id in (:shifts)
            group by p.shift_id, p.type
            union all
            select s.shift_id, case when s.is_late then 'late_receipt' else 'receipt' end, null, count(*)::int,
                sum(s.total)
            from shop.sales s
            where s.organization_id = :organization and s.shift_id in (:shifts)
            group by s.shift_id, s.is_late""");

    @Override
    public Sql moved(Sql shifts) {
        return MOVED.with("shifts", shifts);
    }
}
