package io.smartbiz.dashboard;

import io.smartbiz.dashboard.DashboardView.Activity;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Counts what needs attention, and finds what happened last. */
@Repository
class DashboardRepository {

    private static final Sql LOW_STOCK = Sql.of("""
            select count(*)::int as count from (
                select p.id from shop.products p
                join shop.stock_balances b on b.organization_id = p.organization_id and b.product_id = p.id :branches
                where p.organization_id = :organization and p.deleted_at is null and p.low_stock_threshold is not null
                group by p.id, p.low_stock_threshold
                having sum(b.on_hand) > 0 and sum(b.on_hand) <= p.low_stock_threshold) low""");

    private static final Sql OVERDUE_DEBTS = Sql.of("""
            select coalesce(sum(d.debts), 0)::int as count, coalesce(sum(d.amount), 0) as amount
            from shop.debt_dues d
            where d.organization_id = :organization and d.due_on < :today :branches""");

    private static final Sql PENDING_RETURNS = Sql.of("""
            select count(*)::int as count from shop.returns b
            where b.organization_id = :organization and b.status = 'pending' :branches""");

    // Each is limited before names are looked up.
    private static final Sql SALES = Sql.of("""
            (select 'sale' as kind, s.id, s.number, null as title, s.total as amount, s.seller_id as member_id,
                s.branch_id, s.sold_at as at
            from shop.sales s where s.organization_id = :organization :branches
            order by s.sold_at desc, s.id desc limit :most)""");
    private static final Sql PAYMENTS = Sql.of("""
            (select 'debt_payment', d.id, d.number, null, p.amount, p.recorded_by, d.branch_id, p.paid_at
            from (select b.* from shop.debt_payments b
                where b.organization_id = :organization and b.kind = 'payment' and b.amount > 0 :branches
                order by b.paid_on desc, b.paid_at desc limit :most) p
            join shop.debts d on d.organization_id = p.organization_id and d.id = p.debt_id)""");
    private static final Sql RETURNS = Sql.of("""
            (select 'return', b.id, b.number, null, b.amount, b.created_by, b.branch_id, b.created_at
            from shop.returns b where b.organization_id = :organization and b.status <> 'rejected' :branches
            order by b.created_at desc, b.id desc limit :most)""");
    private static final Sql TICKETS = Sql.of("""
            (select 'ticket', t.id, t.number, t.title, null, t.requester_id, t.branch_id, t.created_at
            from desk.tickets t where t.organization_id = :organization and t.deleted_at is null :branches
            order by t.created_at desc, t.id desc limit :most)""");
    private static final Sql ACTIVITIES = Sql.of("""
            select a.kind, a.id, a.number, a.title, a.amount, m.full_name as member_name, b.name as branch_name, a.at
            from (select * from (:parts) parts order by at desc, id limit :most) a
            join core.branches b on b.organization_id = :organization and b.id = a.branch_id
            left join core.members m on m.organization_id = :organization and m.id = a.member_id
            order by a.at desc, a.id""");

    private static final Sql IN_BRANCHES = Sql.of("and :table.branch_id = any(:ids::uuid[])");

    private static final int MOST = 10;

    /** How many, and of how much money. */
    record Owed(int count, BigDecimal amount) {}

    /** Queues how many products run low. */
    Rows<Integer> lowStock(Batch batch, BranchScope scope) {
        return batch.fetch(LOW_STOCK.with("branches", in(scope, "b")), row -> row.integer("count"));
    }

    /** Queues what is late on a day. */
    Rows<Owed> overdueDebts(Batch batch, BranchScope scope, LocalDate today) {
        return batch.fetch(OVERDUE_DEBTS.with("today", today).with("branches", in(scope, "d")), Owed.class);
    }

    /** Queues how many returns wait for a decision. */
    Rows<Integer> pendingReturns(Batch batch, BranchScope scope) {
        return batch.fetch(PENDING_RETURNS.with("branches", in(scope, "b")), row -> row.integer("count"));
    }

    /** Where things that happened may be seen; nowhere for none of them. */
    record Seen(BranchScope sales, BranchScope payments, BranchScope returns, BranchScope tickets) {}

    /** Queues what happened last. */
    Rows<Activity> activities(Batch batch, Seen seen) {
        Sql most = Sql.literal(MOST);
        List<Sql> parts = List.of(
                SALES.with("branches", in(seen.sales(), "s")).with("most", most),
                PAYMENTS.with("branches", in(seen.payments(), "b")).with("most", most),
                RETURNS.with("branches", in(seen.returns(), "b")).with("most", most),
                TICKETS.with("branches", in(seen.tickets(), "t")).with("most", most));
        Sql query = ACTIVITIES.with("parts", Sql.join("\nunion all\n", parts)).with("most", most);
        return batch.fetch(query, Activity.class);
    }

    private static Sql in(BranchScope scope, String table) {
        return scope.everywhere()
                ? Sql.NOTHING
                : IN_BRANCHES
                        .with("table", Sql.of(table))
                        .withIds("ids", scope.branches().stream().sorted().toList());
    }
}
