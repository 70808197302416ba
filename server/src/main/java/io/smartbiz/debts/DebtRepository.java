package io.smartbiz.debts;

import static io.smartbiz.database.shop.Tables.DEBTS;
import static io.smartbiz.database.shop.Tables.DEBT_INSTALLMENTS;
import static io.smartbiz.database.shop.Tables.DEBT_PAYMENTS;

import io.smartbiz.database.shop.tables.records.DebtInstallmentsRecord;
import io.smartbiz.database.shop.tables.records.DebtsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Columns;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.json.Edit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes debts. */
@Repository
class DebtRepository {

    static final EntityType<DebtsRecord> DEBT = EntityType.of("debt", DEBTS, DEBTS.NUMBER)
            .ofBranch(DEBTS.BRANCH_ID)
            .important(DEBTS.PAYMENT_DEADLINE)
            .called(DEBTS.TOTAL, "total_amount")
            .called(DEBTS.PAID, "paid_amount")
            .called(DEBTS.RETURNED, "returned_amount")
            .called(DEBTS.WRITTEN_OFF, "written_off_amount")
            .called(DEBTS.NUMBER, "sale_number")
            .called(DEBTS.INCURRED_ON, "date")
            .unaudited(DEBTS.REMAINING, DEBTS.STATE, DEBTS.DUE_ON, DEBTS.DUE_ORDER, DEBTS.HAS_PLAN);

    private static final Sql BRANCH = Sql.of("""
            select name, is_active from core.branches
            where organization_id = :organization and id = :id and deleted_at is null""");
    private final DSLContext db;
    private final AuditedRows rows;
    private final DueRepository dues;

    DebtRepository(DSLContext db, AuditedRows rows, DueRepository dues) {
        this.db = db;
        this.rows = rows;
        this.dues = dues;
    }

    /** A branch where a debt is entered. */
    record Place(String name, boolean isActive) {}

    Rows<Place> branch(Batch batch, UUID id) {
        return batch.fetch(BRANCH.with("id", id), Place.class);
    }

    /** Queues a new debt. @param number gives the number of its sale; null without one */
    void insert(Batch batch, Caller caller, DebtRow debt, List<PlannedPart> parts, @Nullable Sql number) {
        batch.insert(DEBTS, row -> {
            setLoan(row, debt);
            setTerms(row, debt, !parts.isEmpty());
            setStamps(row, caller, debt);
            if (number != null) {
                row.set(DEBTS.SALE_ID, debt.saleId()).set(DEBTS.NUMBER, number);
            }
        });
        insertPlan(batch, debt, parts);
        dues.add(batch, debt, parts);
    }

    private static void setLoan(Columns<DebtsRecord> row, DebtRow debt) {
        row.set(DEBTS.ID, debt.id())
                .set(DEBTS.BRANCH_ID, debt.branchId())
                .set(DEBTS.SELLER_ID, debt.origin().sellerId())
                .set(DEBTS.CUSTOMER_ID, debt.customer().customerId())
                .set(DEBTS.TOTAL, debt.sums().total())
                .set(DEBTS.STATE, debt.state());
    }

    private static void setTerms(Columns<DebtsRecord> row, DebtRow debt, boolean hasPlan) {
        row.set(DEBTS.PAYMENT_DEADLINE, debt.paymentDeadline())
                .set(DEBTS.DUE_ON, debt.dueOn())
                .set(DEBTS.HAS_PLAN, hasPlan)
                .set(DEBTS.INCURRED_ON, debt.incurredOn())
                .set(DEBTS.NOTE, debt.note());
    }

    private static void setStamps(Columns<DebtsRecord> row, Caller caller, DebtRow debt) {
        row.set(DEBTS.CREATED_AT, debt.stamps().createdAt())
                .set(DEBTS.CREATED_BY, caller.memberId())
                .set(DEBTS.UPDATED_AT, debt.stamps().createdAt())
                .set(DEBTS.UPDATED_BY, caller.memberId());
    }

    private static void insertPlan(Batch batch, DebtRow debt, List<PlannedPart> parts) {
        List<Integer> lines = IntStream.range(0, parts.size()).boxed().toList();
        batch.insert(
                DEBT_INSTALLMENTS,
                lines,
                (line, row) -> row.set(DEBT_INSTALLMENTS.DEBT_ID, debt.id())
                        .set(DEBT_INSTALLMENTS.LINE, line)
                        .set(DEBT_INSTALLMENTS.DUE_ON, parts.get(line).dueDate())
                        .set(DEBT_INSTALLMENTS.AMOUNT, parts.get(line).amount()));
    }

    DebtsRecord lockForEdit(Caller caller, UUID id) {
        return rows.lock(caller, DEBT, id);
    }

    List<PlannedPart> plan(Caller caller, UUID id) {
        return db.select(DEBT_INSTALLMENTS.DUE_ON, DEBT_INSTALLMENTS.AMOUNT)
                .from(DEBT_INSTALLMENTS)
                .where(DEBT_INSTALLMENTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(DEBT_INSTALLMENTS.DEBT_ID.eq(id))
                .orderBy(DEBT_INSTALLMENTS.LINE)
                .fetch(Records.mapping(PlannedPart::new));
    }

    /** Changes a locked debt. @param parts the new plan; null if it stays */
    void edit(
            Caller caller,
            DebtsRecord debt,
            Edit<EditDebt> edit,
            Consumer<DebtsRecord> change,
            @Nullable List<PlannedPart> parts,
            Map<String, Change> more) {
        if (parts != null) {
            replacePlan(caller, debt, parts);
        }
        rows.edit(caller, DEBT, debt, edit, change, more);
    }

    private void replacePlan(Caller caller, DebtsRecord debt, List<PlannedPart> parts) {
        db.deleteFrom(DEBT_INSTALLMENTS)
                .where(DEBT_INSTALLMENTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(DEBT_INSTALLMENTS.DEBT_ID.eq(debt.getId()))
                .execute();
        db.batchInsert(IntStream.range(0, parts.size())
                        .mapToObj(line -> part(caller, debt, line, parts.get(line)))
                        .toList())
                .execute();
    }

    private static DebtInstallmentsRecord part(Caller caller, DebtsRecord debt, int line, PlannedPart part) {
        var row = new DebtInstallmentsRecord();
        row.setOrganizationId(caller.organizationId());
        row.setDebtId(debt.getId());
        row.setLine(line);
        row.setDueOn(part.dueDate());
        row.setAmount(part.amount());
        return row;
    }

    boolean owes(UUID organizationId, UUID customerId) {
        return db.fetchExists(
                DEBTS,
                DEBTS.ORGANIZATION_ID
                        .eq(organizationId)
                        .and(DEBTS.CUSTOMER_ID.eq(customerId))
                        .and(DEBTS.DUE_ON.isNotNull()));
    }

    boolean hasOpen(UUID organizationId, UUID branchId) {
        return db.fetchExists(
                DEBTS,
                DEBTS.ORGANIZATION_ID
                        .eq(organizationId)
                        .and(DEBTS.BRANCH_ID.eq(branchId))
                        .and(DEBTS.DUE_ON.isNotNull()));
    }

    /** Gives what a customer owes and has paid to another. */
    void moveCustomer(Caller caller, UUID from, UUID to) {
        lockAll(caller, from);
        db.update(DEBTS)
                .set(DEBTS.CUSTOMER_ID, to)
                .where(DEBTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(DEBTS.CUSTOMER_ID.eq(from))
                .execute();
        db.update(DEBT_PAYMENTS)
                .set(DEBT_PAYMENTS.CUSTOMER_ID, to)
                .where(DEBT_PAYMENTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(DEBT_PAYMENTS.CUSTOMER_ID.eq(from))
                .execute();
    }

    /** In the order in which payments lock, so that neither waits for the other in a circle. */
    private void lockAll(Caller caller, UUID customerId) {
        db.select(DEBTS.ID)
                .from(DEBTS)
                .where(DEBTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(DEBTS.CUSTOMER_ID.eq(customerId))
                .orderBy(DEBTS.ID)
                .forNoKeyUpdate()
                .fetch();
    }
}
