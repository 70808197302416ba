package io.smartbiz.debts;

import static io.smartbiz.database.shop.Tables.DEBT_DUES;

import io.smartbiz.database.shop.tables.records.DebtDuesRecord;
import io.smartbiz.database.shop.tables.records.DebtsRecord;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
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

    private final DSLContext db;

    DueRepository(DSLContext db) {
        this.db = db;
    }

    /** Queues what a new debt adds. */
    void add(Batch batch, DebtRow debt, List<PlannedPart> parts) {
        insert(batch, debt, Due.changes(List.of(), due(debt, parts)));
    }

    /** Queues what changes when a debt is lowered or raised. @param parts its plan, which stays */
    public void change(Batch batch, DebtRow before, DebtRow after, List<PlannedPart> parts) {
        insert(batch, after, Due.changes(due(before, parts), due(after, parts)));
    }

    private static List<Due> due(DebtRow debt, List<PlannedPart> parts) {
        return debt.plan(parts).due(debt.sums().total(), debt.remaining());
    }

    private static void insert(Batch batch, DebtRow debt, List<Due> changes) {
        batch.insert(
                DEBT_DUES,
                changes,
                (due, row) -> row.set(DEBT_DUES.ID, Ids.next())
                        .set(DEBT_DUES.BRANCH_ID, debt.branchId())
                        .set(DEBT_DUES.DUE_ON, due.day())
                        .set(DEBT_DUES.DEBTS, due.debts())
                        .set(DEBT_DUES.AMOUNT, due.amount()));
    }

    /** Writes what changes when an open debt is due at other times. */
    void move(DebtsRecord debt, Plan before, Plan after) {
        BigDecimal total = debt.getTotal();
        BigDecimal remaining = debt.getRemaining();
        List<Due> changes = Due.changes(before.due(total, remaining), after.due(total, remaining));
        db.batchInsert(changes.stream().map(due -> row(debt, due)).toList()).execute();
    }

    private static DebtDuesRecord row(DebtsRecord debt, Due due) {
        var row = new DebtDuesRecord();
        row.setOrganizationId(debt.getOrganizationId());
        row.setId(Ids.next());
        row.setBranchId(debt.getBranchId());
        row.setDueOn(due.day());
        row.setDebts(due.debts());
        row.setAmount(due.amount());
        return row;
    }

    /** Queues making one row of the rows of a day. @param most how many days @return how many days had several rows */
    Rows<Integer> fold(Batch batch, int most) {
        return batch.fetch(FOLD.with("most", Sql.literal(most)), row -> row.integer("days"));
    }
}
