package io.smartbiz.debts.payments;

import static io.smartbiz.database.shop.Tables.DEBT_PAYMENTS;

import io.smartbiz.database.shop.tables.records.DebtPaymentsRecord;
import io.smartbiz.debts.DebtRow;
import io.smartbiz.debts.DebtView;
import io.smartbiz.debts.DueRepository;
import io.smartbiz.debts.PlannedPart;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Columns;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.shifts.OpenShifts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Locks debts and writes what lowers them. */
@Repository
class DebtPaymentRepository {

    private static final String COLUMNS = """
            d.id, d.branch_id, b.name as branch_name, d.seller_id, m.full_name as seller_name, d.customer_id,
            c.name as customer_name, c.phone as customer_phone, d.sale_id, d.number, d.total, d.paid, d.returned,
            d.written_off, d.state, d.payment_deadline, d.due_on, d.incurred_on, d.note, d.created_at, d.updated_at,
            d.version""";
    private static final String FROM = """
            from shop.debts d
            join core.branches b on b.organization_id = d.organization_id and b.id = d.branch_id
            join core.members m on m.organization_id = d.organization_id and m.id = d.seller_id
            join shop.customers c on c.organization_id = d.organization_id and c.id = d.customer_id
            where d.organization_id = :organization\s""";

    /**
     * A debt is read once it is locked: while it was waited for, its customer may have been merged into another, and the
     * statement that waits would not find that customer.
     */
    private static final Sql LOCK_ONE = Sql.of("""
            select id from shop.debts where organization_id = :organization and id = :id for no key update""");

    private static final Sql LOCK_OF_SALE = Sql.of("""
            select id from shop.debts where organization_id = :organization and sale_id = (:sale)
            for no key update""");
    private static final Sql READ_ONE = Sql.of("select " + COLUMNS + " " + FROM + "and d.id = :id");
    private static final Sql READ_OF_SALE = Sql.of("select " + COLUMNS + " " + FROM + "and d.sale_id = (:sale)");
    private static final Sql PLAN_OF_SALE = Sql.of("""
            select i.due_on as due_date, i.amount from shop.debt_installments i
            join shop.debts d on d.organization_id = i.organization_id and d.id = i.debt_id
            where i.organization_id = :organization and d.organization_id = :organization and d.sale_id = (:sale)
            order by i.line""");
    private static final Sql GIVEN_UP_OF_SALE = Sql.of("""
            select p.id, p.kind, p.amount, p.payment_type, p.note, p.reverses_id, null::uuid as reversed_by_id, p.shift_id
            from shop.debt_payments p
            join shop.debts d on d.organization_id = p.organization_id and d.id = p.debt_id
            where p.organization_id = :organization and d.organization_id = :organization and d.sale_id = (:sale)
                and p.kind = 'write_off' and p.reverses_id is null
                and not exists (select 1 from shop.debt_payments r
                    where r.organization_id = :organization and r.reverses_id = p.id)
            order by p.id desc""");
    private static final Sql LOCK_OPEN = Sql.of("select " + COLUMNS + " " + FROM + """
            and d.customer_id = :customer and d.due_on is not null and d.id in (:which) :branches
            order by d.id for no key update of d""");
    private static final Sql EARLIEST = Sql.of("""
            select d.id from shop.debts d
            where d.organization_id = :organization and d.customer_id = :customer and d.due_on is not null :branches
            order by d.due_on, d.incurred_on, d.id limit :most""");
    private static final Sql THESE = Sql.of("select unnest(:ids::uuid[])");
    private static final Sql IN_BRANCHES = Sql.of("and d.branch_id = any(:branches::uuid[])");
    private static final Sql BRANCH =
            Sql.of("select branch_id from shop.debts where organization_id = :organization and id = :id");
    private static final Sql SALES = Sql.of("""
            select sale_id from shop.debts where organization_id = :organization and id = any(:debts::uuid[])""");
    private static final Sql PLAN = Sql.of("""
            select due_on as due_date, amount from shop.debt_installments
            where organization_id = :organization and debt_id = :id order by line""");
    private static final Sql PLANS = Sql.of("""
            select i.debt_id, i.due_on as due_date, i.amount from shop.debt_installments i
            where i.organization_id = :organization and i.debt_id = any(:debts::uuid[])
            order by i.debt_id, i.line""");

    /** The debts that one payment is spread over, which are locked meanwhile. */
    private static final int MOST_AT_ONCE = 200;

    private static final Sql LOWER = Sql.of("""
            update shop.debts set paid = paid + :paid, returned = returned + :returned,
                written_off = written_off + :written_off, state = :state, due_on = :due_on, updated_at = :now,
                updated_by = :member, version = version + 1
            where organization_id = :organization and id = :id""");
    private static final Sql PAYMENT = Sql.of("""
            select p.id, p.kind, p.amount, p.payment_type, p.note, p.reverses_id, r.id as reversed_by_id, p.shift_id
            from shop.debt_payments p
            left join shop.debt_payments r on r.organization_id = p.organization_id and r.reverses_id = p.id
            where p.organization_id = :organization and p.debt_id = :debt and p.id = :id""");

    /** A part of the plan of some debt. */
    record PartOf(UUID debtId, LocalDate dueDate, BigDecimal amount) {}

    /** A payment as it was recorded. */
    record Recorded(
            UUID id,
            DebtPaymentView.Kind kind,
            BigDecimal amount,
            @Nullable PaymentMethod paymentType,
            @Nullable String note,
            @Nullable UUID reversesId,
            @Nullable UUID reversedById,
            @Nullable UUID shiftId) {}

    /** What is put down of a payment. */
    record Entry(
            UUID id,
            DebtPaymentView.Kind kind,
            BigDecimal amount,
            @Nullable PaymentMethod method,
            @Nullable String note,
            @Nullable UUID reversesId,
            UUID receiptId,
            @Nullable UUID shiftId,
            Instant at,
            LocalDate day) {

        /** The same in a shift. @param place null without one */
        Entry in(OpenShifts.@Nullable Place place) {
            UUID shift = place == null ? null : place.shiftId();
            return new Entry(id, kind, amount, method, note, reversesId, receiptId, shift, at, day);
        }
    }

    private final DueRepository dues;

    DebtPaymentRepository(DueRepository dues) {
        this.dues = dues;
    }

    /** A query of the id of a debt's branch. */
    static Sql branchOf(UUID debtId) {
        return BRANCH.with("id", debtId);
    }

    /** A query of the ids of the sales that debts come from. */
    static Sql salesOf(List<UUID> debtIds) {
        return SALES.withIds("debts", debtIds);
    }

    /** Queues the locking of a debt; the plan must be read after it. */
    Rows<DebtRow> lock(Batch batch, UUID id) {
        batch.add(LOCK_ONE.with("id", id));
        return batch.fetch(READ_ONE.with("id", id), DebtPaymentRepository::debt);
    }

    /** Queues the locking of the debt of a sale. @param sale the sale's id, or a query of it */
    Rows<DebtRow> lockOfSale(Batch batch, Sql sale) {
        batch.add(LOCK_OF_SALE.with("sale", sale));
        return batch.fetch(READ_OF_SALE.with("sale", sale), DebtPaymentRepository::debt);
    }

    Rows<PlannedPart> planOfSale(Batch batch, Sql sale) {
        return batch.fetch(PLAN_OF_SALE.with("sale", sale), PlannedPart.class);
    }

    /** Queues the reading of what was given up of a sale's debt and not taken back, the latest first. */
    Rows<Recorded> givenUpOfSale(Batch batch, Sql sale) {
        return batch.fetch(GIVEN_UP_OF_SALE.with("sale", sale), Recorded.class);
    }

    Rows<PlannedPart> plan(Batch batch, UUID id) {
        return batch.fetch(PLAN.with("id", id), PlannedPart.class);
    }

    /**
     * Queues the locking of what a customer owes in some branches, in the order of the debts' ids. The plans must be read after
     * it.
     *
     * @param told the debts; null for those that are due first, {@value #MOST_AT_ONCE} at most
     */
    Rows<DebtRow> lockOpen(Batch batch, UUID customerId, BranchScope scope, @Nullable List<UUID> told) {
        Sql branches = scope.everywhere()
                ? Sql.NOTHING
                : IN_BRANCHES.withIds(
                        "branches", scope.branches().stream().sorted().toList());
        Sql which = told == null
                ? EARLIEST.with("customer", customerId)
                        .with("branches", branches)
                        .with("most", Sql.literal(MOST_AT_ONCE))
                : THESE.withIds("ids", told);
        return batch.fetch(
                LOCK_OPEN.with("customer", customerId).with("which", which).with("branches", branches),
                DebtPaymentRepository::debt);
    }

    private static DebtRow debt(Row row) {
        return new DebtRow(
                row.uuid("id"),
                new DebtView.Origin(
                        row.uuid("branch_id"), row.text("branch_name"), row.uuid("seller_id"), row.text("seller_name")),
                new DebtView.Owner(
                        row.uuid("customer_id"), row.text("customer_name"), row.textOrNull("customer_phone")),
                row.uuidOrNull("sale_id"),
                row.textOrNull("number"),
                new DebtRow.Sums(
                        row.number("total"), row.number("paid"), row.number("returned"), row.number("written_off")),
                row.text("state"),
                row.date("payment_deadline"),
                row.dateOrNull("due_on"),
                row.date("incurred_on"),
                row.textOrNull("note"),
                new DebtView.Stamps(row.instant("created_at"), row.instant("updated_at"), row.integer("version")));
    }

    Rows<PartOf> plansOf(Batch batch, List<DebtRow> debts) {
        return batch.fetch(
                PLANS.withIds("debts", debts.stream().map(DebtRow::id).toList()), PartOf.class);
    }

    Rows<Recorded> payment(Batch batch, UUID debtId, UUID id) {
        return batch.fetch(PAYMENT.with("debt", debtId).with("id", id), Recorded.class);
    }

    /** Queues what lowers a locked debt, or raises it again. @param after the debt as it is then */
    void lower(Batch batch, UUID member, DebtPayments.Locked locked, DebtRow after, Entry entry) {
        DebtRow before = locked.debt();
        batch.insert(DEBT_PAYMENTS, row -> setPayment(row, member, after, entry));
        DebtRow.Sums sums = after.sums();
        batch.add(LOWER.with("paid", sums.paid().subtract(before.sums().paid()))
                .with("returned", sums.returned().subtract(before.sums().returned()))
                .with("written_off", sums.writtenOff().subtract(before.sums().writtenOff()))
                .with("state", after.state())
                .with("due_on", after.dueOn())
                .with("now", entry.at())
                .with("member", member)
                .with("id", before.id()));
        dues.change(batch, before, after, locked.parts());
    }

    private static void setPayment(Columns<DebtPaymentsRecord> row, UUID member, DebtRow debt, Entry entry) {
        row.set(DEBT_PAYMENTS.ID, entry.id())
                .set(DEBT_PAYMENTS.DEBT_ID, debt.id())
                .set(DEBT_PAYMENTS.CUSTOMER_ID, debt.customer().customerId())
                .set(DEBT_PAYMENTS.BRANCH_ID, debt.branchId())
                .set(DEBT_PAYMENTS.KIND, entry.kind().code())
                .set(DEBT_PAYMENTS.AMOUNT, entry.amount())
                .set(
                        DEBT_PAYMENTS.PAYMENT_TYPE,
                        entry.method() == null ? null : entry.method().code())
                .set(DEBT_PAYMENTS.NOTE, entry.note())
                .set(DEBT_PAYMENTS.REVERSES_ID, entry.reversesId())
                .set(DEBT_PAYMENTS.RECEIPT_ID, entry.receiptId())
                .set(DEBT_PAYMENTS.SHIFT_ID, entry.shiftId())
                .set(DEBT_PAYMENTS.REMAINING, debt.remaining())
                .set(DEBT_PAYMENTS.PAID_AT, entry.at())
                .set(DEBT_PAYMENTS.PAID_ON, entry.day())
                .set(DEBT_PAYMENTS.RECORDED_BY, member);
    }
}
