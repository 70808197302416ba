package io.smartbiz.debts.payments;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.shop.Tables.DEBTS;
import static io.smartbiz.database.shop.Tables.DEBT_PAYMENTS;

import io.smartbiz.debts.payments.DebtPaymentView.Kind;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Reads what was paid of debts. */
@Repository
class DebtPaymentViewRepository {

    private static final io.smartbiz.database.shop.tables.DebtPayments REVERSAL = DEBT_PAYMENTS.as("reversal");
    private static final List<Field<?>> PAYMENT_COLUMNS = List.of(
            DEBT_PAYMENTS.ID,
            DEBT_PAYMENTS.DEBT_ID,
            DEBT_PAYMENTS.KIND,
            DEBT_PAYMENTS.AMOUNT,
            DEBT_PAYMENTS.PAYMENT_TYPE,
            DEBT_PAYMENTS.NOTE,
            DEBT_PAYMENTS.PAID_AT,
            DEBT_PAYMENTS.RECORDED_BY,
            MEMBERS.FULL_NAME,
            DEBT_PAYMENTS.REMAINING,
            DEBT_PAYMENTS.REVERSES_ID,
            REVERSAL.ID,
            DEBT_PAYMENTS.RECEIPT_ID,
            DEBT_PAYMENTS.SHIFT_ID);
    private static final Table<?> PAYMENTS = DEBT_PAYMENTS
            .join(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(DEBT_PAYMENTS.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(DEBT_PAYMENTS.RECORDED_BY))
            .leftJoin(REVERSAL)
            .on(REVERSAL.ORGANIZATION_ID.eq(DEBT_PAYMENTS.ORGANIZATION_ID))
            .and(REVERSAL.REVERSES_ID.eq(DEBT_PAYMENTS.ID));
    private static final Listing PAYMENT_LIST =
            new Listing(DEBT_PAYMENTS.ID, "payment_date").sortableBy("payment_date", DEBT_PAYMENTS.PAID_AT);

    private final DSLContext db;
    private final Transactions transactions;

    DebtPaymentViewRepository(DSLContext db, Transactions transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    /** What was paid of a debt that the caller may see, the first payment first. @throws Failure {@code NOT_FOUND} */
    Page<DebtPaymentView> payments(Caller caller, UUID debtId, ListRequest request) {
        return transactions.read(() -> {
            requireVisible(caller, debtId);
            Condition where =
                    DEBT_PAYMENTS.ORGANIZATION_ID.eq(caller.organizationId()).and(DEBT_PAYMENTS.DEBT_ID.eq(debtId));
            return PAYMENT_LIST.fetch(
                    db, PAYMENT_COLUMNS, PAYMENTS, where, request, DebtPaymentViewRepository::payment);
        });
    }

    private void requireVisible(Caller caller, UUID debtId) {
        Condition visible = DEBTS.ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(DEBTS.ID.eq(debtId))
                .and(caller.scope(Permission.DEBTS_VIEW).covers(DEBTS.BRANCH_ID));
        if (!db.fetchExists(DEBTS, visible)) {
            throw Failure.notFound();
        }
    }

    /** A payment for somebody who has recorded it. @throws Failure {@code NOT_FOUND} */
    DebtPaymentView recorded(Caller caller, Permission permission, UUID id) {
        List<DebtPaymentView> found = recorded(caller, permission, DEBT_PAYMENTS.ID.eq(id));
        if (found.isEmpty()) {
            throw Failure.notFound();
        }
        return found.getFirst();
    }

    /** The parts of a payment that was spread over several debts. @throws Failure {@code NOT_FOUND} */
    CustomerPaymentView spread(Caller caller, UUID customerId, UUID receiptId) {
        List<DebtPaymentView> parts = recorded(
                caller,
                Permission.DEBTS_PAY,
                DEBT_PAYMENTS.RECEIPT_ID.eq(receiptId).and(DEBT_PAYMENTS.CUSTOMER_ID.eq(customerId)));
        if (parts.isEmpty()) {
            throw Failure.notFound();
        }
        BigDecimal amount = parts.stream().map(DebtPaymentView::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new CustomerPaymentView(receiptId, customerId, amount, parts);
    }

    private List<DebtPaymentView> recorded(Caller caller, Permission permission, Condition which) {
        BranchScope scope = caller.scope(permission).plus(caller.scope(Permission.DEBTS_VIEW));
        return transactions.read(() -> db.select(PAYMENT_COLUMNS)
                .from(PAYMENTS)
                .where(DEBT_PAYMENTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(scope.covers(DEBT_PAYMENTS.BRANCH_ID))
                .and(which)
                .orderBy(DEBT_PAYMENTS.ID)
                .fetch(DebtPaymentViewRepository::payment));
    }

    private static DebtPaymentView payment(Record row) {
        String method = row.get(DEBT_PAYMENTS.PAYMENT_TYPE);
        return new DebtPaymentView(
                row.get(DEBT_PAYMENTS.ID),
                row.get(DEBT_PAYMENTS.DEBT_ID),
                Kind.valueOf(row.get(DEBT_PAYMENTS.KIND).toUpperCase(Locale.ROOT)),
                row.get(DEBT_PAYMENTS.AMOUNT),
                method == null ? null : PaymentMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                row.get(DEBT_PAYMENTS.NOTE),
                row.get(DEBT_PAYMENTS.PAID_AT),
                row.get(DEBT_PAYMENTS.PAID_AT),
                row.get(DEBT_PAYMENTS.RECORDED_BY),
                row.get(MEMBERS.FULL_NAME),
                row.get(DEBT_PAYMENTS.REMAINING),
                row.get(DEBT_PAYMENTS.REVERSES_ID),
                row.get(REVERSAL.ID),
                row.get(DEBT_PAYMENTS.RECEIPT_ID),
                row.get(DEBT_PAYMENTS.SHIFT_ID));
    }
}
