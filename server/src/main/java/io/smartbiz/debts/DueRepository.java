package io.smartbiz.debts;

import static io.smartbiz.database.shop.Tables.DEBT_DUES;

import io.smartbiz.database.shop.tables.records.DebtsRecord;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Sums what is left of all debts by the day on which it is due. */
@Repository
public class DueRepository {

    private static final Sql FOLD = Sql.of("""
            with days as (
                select d.due_on, d.branch_id from shop.debt_dues d where d.organization_id = :organization
                group by d.due_on, d.branch_id having count(*) > 1 limit :most),
            gone as (
                delete from shop.debt_dues d using days
                where d.organization_id = :organization and d.due_on = days.due_on and d.branch_id = days.branch_id
                returning d.due_on, d.branch_id, d.debts, d.amount),
            folded as (
                insert into shop.debt_dues (organization_id, due_on, branch_id, id, debts, amount)
                select :organization, due_on, branch_id, gen_random_uuid(), sum(debts), sum(amount) from gone
                group by due_on, branch_id having sum(debts) <> 0 or sum(amount) <> 0)
            select count(*)::int as days from days""");

    /** Queues what a new debt adds. */
    void add(Batch batch, DebtRow debt, List<PlannedPart> parts) {
        insert(batch, debt.branchId(), List.of(), due(debt, parts));
    }

    /** Queues what changes when a debt is lowered or raised. @param parts its plan, which stays */
    public void change(Batch batch, DebtRow before, DebtRow after, List<PlannedPart> parts) {
        insert(batch, after.branchId(), due(before, parts), due(after, parts));
    }

    /** Queues what changes when an open debt is due at other times. */
    void move(Batch batch, DebtsRecord debt, Plan before, Plan after) {
        BigDecimal total = debt.getTotal();
        BigDecimal remaining = debt.getRemaining();
        insert(batch, debt.getBranchId(), before.due(total, remaining), after.due(total, remaining));
    }

    private static List<Due> due(DebtRow debt, List<PlannedPart> parts) {
        return debt.plan(parts).due(debt.sums().total(), debt.remaining());
    }

    private static void insert(Batch batch, UUID branchId, List<Due> before, List<Due> after) {
        batch.insert(
                DEBT_DUES,
                Due.changes(before, after),
                (due, row) -> row.set(DEBT_DUES.ID, Ids.next())
                        .set(DEBT_DUES.BRANCH_ID, branchId)
                        .set(DEBT_DUES.DUE_ON, due.day())
                        .set(DEBT_DUES.DEBTS, due.debts())
                        .set(DEBT_DUES.AMOUNT, due.amount()));
    }

    /** Queues making one row of the rows of a day. @param most how many days @return how many days had several rows */
    Rows<Integer> fold(Batch batch, int most) {
        return batch.fetch(FOLD.with("most", Sql.literal(most)), row -> row.integer("days"));
    }
}
