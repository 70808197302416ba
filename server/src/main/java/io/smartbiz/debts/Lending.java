package io.smartbiz.debts;

import io.smartbiz.customers.CustomerAdding;
import io.smartbiz.identity.PhoneNumbers;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.Events;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets customers owe something, in the transaction of a sale or of its own. The customer is locked first, so nobody else lends
 * to the same customer meanwhile, and the credit limit holds.
 */
@Component
public class Lending {

    private final DebtorRepository debtors;
    private final DebtRepository repository;
    private final CustomerAdding customers;
    private final AuditTrail audit;
    private final Events events;

    Lending(
            DebtorRepository debtors,
            DebtRepository repository,
            CustomerAdding customers,
            AuditTrail audit,
            Events events) {
        this.debtors = debtors;
        this.repository = repository;
        this.customers = customers;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Who is to owe, as a request says it.
     *
     * @param customerId a known customer
     * @param name if none is known: the name of the one who may have to be added
     * @param phone likewise; a customer who has this phone is known
     */
    public record Wanted(
            @Nullable UUID customerId,
            @Nullable String name,
            @Nullable String phone) {}

    /** A customer who is being locked; {@link #debtor} is there once the batch has been sent. */
    public static final class Asked {

        private final Wanted wanted;
        private final @Nullable String phone;
        private final DebtorRepository.Asked rows;
        private final boolean isShown;

        private Asked(Wanted wanted, @Nullable String phone, DebtorRepository.Asked rows, boolean isShown) {
            this.wanted = wanted;
            this.phone = phone;
            this.rows = rows;
            this.isShown = isShown;
        }

        /** @throws Failure {@code VALIDATION_ERROR} for an unknown id */
        public Debtor debtor() {
            String given = wanted.name() == null ? "" : wanted.name().strip();
            var found = rows.customer().first();
            if (found != null) {
                Debtor debtor = Debtor.of(found, rows.owed().list().getFirst());
                return isShown ? debtor : debtor.called(given);
            }
            if (wanted.customerId() != null) {
                throw Failure.invalid("customer_id", "field.unknown_reference");
            }
            return new Debtor(Ids.next(), given, phone, true, null, BigDecimal.ZERO, true);
        }
    }

    /**
     * When and how much.
     *
     * @param saleId the sale, if there is one, with what gives its {@code number}
     * @param day the day on which the debt begins
     */
    public record Loan(
            UUID branchId,
            String branchName,
            UUID sellerId,
            String sellerName,
            @Nullable UUID saleId,
            @Nullable Sql number,
            BigDecimal amount,
            @Nullable String note,
            LocalDate day,
            Instant recordedAt) {}

    /** When it is to be paid back, as a request says it. */
    public record Terms(
            String prefix,
            @Nullable LocalDate paymentDeadline,
            @Nullable List<PlannedPart> installments) {}

    /**
     * Queues the locking of the customer.
     *
     * @throws Failure {@code FORBIDDEN}, {@code NOT_FOUND} for a branch where the caller may not lend, {@code VALIDATION_ERROR}
     *     when nobody is named
     */
    public Asked ask(Batch batch, Caller caller, UUID branchId, Wanted wanted) {
        caller.requireIn(Permission.DEBTS_CREATE, branchId);
        if (wanted.customerId() != null) {
            // The answer shows the customer's name and phone.
            caller.require(Permission.CUSTOMERS_VIEW);
            return new Asked(wanted, null, debtors.byId(batch, wanted.customerId()), true);
        }
        String phone = PhoneNumbers.normalize("customer_phone", wanted.phone(), caller.organization());
        if (phone == null || wanted.name() == null || wanted.name().isBlank()) {
            throw Failure.invalid("customer_id", "debt.customer_needed");
        }
        return new Asked(wanted, phone, debtors.byPhone(batch, caller, phone), caller.may(Permission.CUSTOMERS_VIEW));
    }

    /** Queues a customer whom nobody knew; the rows that name the customer follow. */
    public void addIfNew(Batch batch, Caller caller, Debtor debtor) {
        if (debtor.isNew()) {
            customers.add(batch, caller, debtor.id(), debtor.name(), debtor.phone());
        }
    }

    /** A debt that nothing speaks against: who is to owe what, and when it is to be paid back. */
    public static final class Agreed {

        private final Debtor debtor;
        private final Loan loan;
        private final Plan plan;

        private Agreed(Debtor debtor, Loan loan, Plan plan) {
            this.debtor = debtor;
            this.loan = loan;
            this.plan = plan;
        }
    }

    /**
     * Checks a debt. A sale does so before it checks its price, so that no refusal of a debt tells whether a price would have been
     * allowed.
     *
     * @throws Failure {@code CREDIT_LIMIT_EXCEEDED}, {@code VALIDATION_ERROR}
     */
    public Agreed agree(Debtor debtor, Loan loan, Terms terms) {
        Plan plan = Plan.of(terms.prefix(), terms.paymentDeadline(), terms.installments(), loan.amount(), loan.day());
        debtor.requireCredit(loan.amount());
        return new Agreed(debtor, loan, plan);
    }

    /** Queues a debt; its customer and its sale precede. @return the debt as it begins */
    public DebtView lend(Batch batch, Caller caller, Agreed agreed) {
        Loan loan = agreed.loan;
        Plan plan = agreed.plan;
        DebtRow debt = debt(agreed.debtor, loan, plan);
        repository.insert(batch, caller, debt, plan.parts(), loan.number());
        note(batch, caller, debt);
        var recorded =
                new DebtRecorded(debt.id(), debt.branchId(), debt.customer().customerId(), loan.amount());
        events.publish(batch, caller.organizationId(), recorded);
        return DebtView.of(debt, plan.parts(), loan.day());
    }

    private static DebtRow debt(Debtor debtor, Loan loan, Plan plan) {
        return new DebtRow(
                Ids.next(),
                new DebtView.Origin(loan.branchId(), loan.branchName(), loan.sellerId(), loan.sellerName()),
                new DebtView.Owner(debtor.id(), debtor.name(), debtor.phone()),
                loan.saleId(),
                null,
                DebtRow.Sums.of(loan.amount()),
                DebtRow.OPEN,
                plan.deadline(),
                plan.dueOn(loan.amount(), loan.amount()),
                loan.day(),
                loan.note(),
                new DebtView.Stamps(loan.recordedAt(), loan.recordedAt(), 1));
    }

    private void note(Batch batch, Caller caller, DebtRow debt) {
        audit.record(
                batch,
                caller,
                new AuditTrail.Entry(
                        Action.CREATE,
                        "debt",
                        debt.id(),
                        debt.customer().customerName(),
                        debt.branchId(),
                        changes(debt),
                        false));
    }

    private static Map<String, Change> changes(DebtRow debt) {
        var changes = new LinkedHashMap<String, Change>();
        changes.put("total_amount", new Change(null, debt.sums().total()));
        changes.put("payment_deadline", new Change(null, debt.paymentDeadline()));
        changes.put("customer_id", new Change(null, debt.customer().customerId()));
        return changes;
    }
}
