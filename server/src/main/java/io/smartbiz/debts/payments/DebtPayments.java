package io.smartbiz.debts.payments;

import io.smartbiz.commissions.Commissions;
import io.smartbiz.customers.KnownCustomer;
import io.smartbiz.customers.KnownCustomerRepository;
import io.smartbiz.debts.DebtRow;
import io.smartbiz.debts.DebtRow.Sums;
import io.smartbiz.debts.PlannedPart;
import io.smartbiz.debts.payments.DebtPaymentRepository.Entry;
import io.smartbiz.debts.payments.DebtPaymentRepository.PartOf;
import io.smartbiz.debts.payments.DebtPaymentRepository.Recorded;
import io.smartbiz.debts.payments.DebtPaymentView.Kind;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.text.Message;
import io.smartbiz.shifts.OpenShifts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What makes debts smaller. The debt is locked first, so of two payments of the rest that come at once one is refused. Nothing
 * that was recorded is changed: a reversal is recorded beside it.
 */
@Component
public class DebtPayments {

    private final DebtPaymentRepository repository;
    private final KnownCustomerRepository customers;
    private final OpenShifts shifts;
    private final Commissions commissions;
    private final AuditTrail audit;
    private final Events events;
    private final Clock clock;

    DebtPayments(
            DebtPaymentRepository repository,
            KnownCustomerRepository customers,
            OpenShifts shifts,
            Commissions commissions,
            AuditTrail audit,
            Events events,
            Clock clock) {
        this.repository = repository;
        this.customers = customers;
        this.shifts = shifts;
        this.commissions = commissions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A locked debt with its plan, and what sellers earn as it is paid. */
    record Locked(DebtRow debt, List<PlannedPart> parts, Commissions.Growing earning) {

        /** The debt after this much more was paid, returned and given up. */
        DebtRow after(Kind kind, BigDecimal amount) {
            BigDecimal paid = kind == Kind.PAYMENT ? amount : BigDecimal.ZERO;
            BigDecimal returned = kind == Kind.RETURN ? amount : BigDecimal.ZERO;
            BigDecimal writtenOff = kind == Kind.WRITE_OFF ? amount : BigDecimal.ZERO;
            return debt.lowered(paid, returned, writtenOff, parts);
        }
    }

    /**
     * Takes money for a debt.
     *
     * @throws Failure {@code NOT_FOUND}, {@code SHIFT_REQUIRED}, {@code VALIDATION_ERROR} for more than is left
     */
    public Created<DebtPaymentView> pay(Batch batch, Caller caller, UUID debtId, PayDebt command) {
        OpenShifts.Asked shift =
                shifts.askInBranchOf(batch, caller, DebtPaymentRepository.branchOf(debtId), command.tillId());
        Locked locked = lock(batch, caller, Permission.DEBTS_PAY, debtId);
        Shares.requireNotAbove(locked.debt().remaining(), command.amount(), "amount");
        UUID id = Ids.next();
        var view = write(
                batch,
                caller,
                locked,
                entry(caller, id, Kind.PAYMENT, command.amount(), command.method(), command.note(), null, id)
                        .in(shift.in(locked.debt().branchId())));
        return new Created<>(view.id(), view);
    }

    private Locked lock(Batch batch, Caller caller, Permission permission, UUID debtId) {
        caller.require(permission);
        Rows<DebtRow> debts = repository.lock(batch, debtId);
        Rows<PlannedPart> parts = repository.plan(batch, debtId);
        Commissions.Growing earning = commissions.lock(batch, DebtPaymentRepository.salesOf(List.of(debtId)));
        batch.send();
        DebtRow debt = debts.first();
        if (debt == null || !caller.scope(permission).contains(debt.branchId())) {
            throw Failure.notFound();
        }
        return new Locked(debt, parts.list(), earning);
    }

    /**
     * Takes money of a customer for several debts in the caller's branches, 200 at most: what is due first is paid first, or
     * as told.
     *
     * @throws Failure {@code NOT_FOUND}; {@code SHIFT_REQUIRED}; {@code VALIDATION_ERROR} for more than is left, for shares that
     *     do not make the amount, or for one of a debt that is not this customer's
     */
    public Created<CustomerPaymentView> spread(Batch batch, Caller caller, UUID customerId, PayDebts command) {
        caller.require(Permission.DEBTS_PAY);
        Rows<DebtRow> locked =
                repository.lockOpen(batch, customerId, caller.scope(Permission.DEBTS_PAY), command.debts());
        Rows<KnownCustomer> customer = customers.known(batch, customerId);
        batch.send();
        requireSame(customer.first(), customerId);
        List<DebtRow> debts = locked.list();
        Rows<PartOf> parts = repository.plansOf(batch, debts);
        List<UUID> ids = debts.stream().map(DebtRow::id).toList();
        Commissions.Growing earning = commissions.lock(batch, DebtPaymentRepository.salesOf(ids));
        OpenShifts.Asked shift = shifts.askIn(batch, caller, branches(debts), command.tillId());
        batch.send();
        Map<UUID, List<PlannedPart>> plans = plans(parts.list());
        UUID receipt = Ids.next();
        var views = new ArrayList<DebtPaymentView>();
        Shares.of(debts, command).forEach((debt, share) -> {
            var open = new Locked(debt, plans.getOrDefault(debt.id(), List.of()), earning);
            Entry entry = entry(caller, share, command, receipt).in(shift.in(debt.branchId()));
            views.add(write(batch, caller, open, entry));
        });
        return new Created<>(receipt, new CustomerPaymentView(receipt, customerId, command.amount(), views));
    }

    /** A double that was merged has no debts any more, and is no longer there. */
    private static void requireSame(@Nullable KnownCustomer customer, UUID id) {
        if (customer == null || !customer.id().equals(id)) {
            throw Failure.notFound();
        }
    }

    private static Set<UUID> branches(List<DebtRow> debts) {
        return debts.stream().map(DebtRow::branchId).collect(Collectors.toSet());
    }

    private static Map<UUID, List<PlannedPart>> plans(List<PartOf> parts) {
        return parts.stream()
                .collect(Collectors.groupingBy(
                        PartOf::debtId,
                        Collectors.mapping(
                                part -> new PlannedPart(part.dueDate(), part.amount()), Collectors.toList())));
    }

    private Entry entry(Caller caller, BigDecimal share, PayDebts command, UUID receipt) {
        return entry(caller, Ids.next(), Kind.PAYMENT, share, command.method(), command.note(), null, receipt);
    }

    /** Gives up what is left. @throws Failure {@code NOT_FOUND}, {@code INVALID_TRANSITION} when nothing is left */
    public Created<DebtPaymentView> writeOff(Batch batch, Caller caller, UUID debtId, WriteOff command) {
        Locked locked = lock(batch, caller, Permission.DEBTS_WRITE_OFF, debtId);
        BigDecimal remaining = locked.debt().remaining();
        if (remaining.signum() == 0) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("debt.is_settled"));
        }
        UUID id = Ids.next();
        var view = write(
                batch, caller, locked, entry(caller, id, Kind.WRITE_OFF, remaining, null, command.reason(), null, id));
        return new Created<>(view.id(), view);
    }

    /**
     * Takes a payment or what was given up back; the debt is open again.
     *
     * @throws Failure {@code NOT_FOUND}, {@code INVALID_TRANSITION} for a reversal, a return, and what was reversed before
     */
    public Created<DebtPaymentView> reverse(
            Batch batch, Caller caller, UUID debtId, UUID paymentId, ReversePayment command) {
        Locked locked = lock(batch, caller, Permission.DEBTS_REVERSE, debtId);
        Rows<Recorded> payments = repository.payment(batch, debtId, paymentId);
        UUID branchId = locked.debt().branchId();
        OpenShifts.Asked shift = shifts.askIfOpen(batch, caller, branchId);
        batch.send();
        Recorded payment = requireReversible(payments.first());
        UUID id = Ids.next();
        BigDecimal back = payment.amount().negate();
        Entry reversal =
                entry(caller, id, payment.kind(), back, payment.paymentType(), command.reason(), paymentId, id);
        boolean isMoney = payment.kind() == Kind.PAYMENT;
        return new Created<>(
                id,
                write(batch, caller, locked, isMoney ? reversal.in(shift.in(branchId, payment.shiftId())) : reversal));
    }

    private static Recorded requireReversible(@Nullable Recorded payment) {
        if (payment == null) {
            throw Failure.notFound();
        }
        if (payment.reversesId() != null || payment.reversedById() != null || payment.kind() == Kind.RETURN) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("debt.cannot_be_reversed"));
        }
        return payment;
    }

    Entry entry(
            Caller caller,
            UUID id,
            Kind kind,
            BigDecimal amount,
            @Nullable PaymentMethod method,
            @Nullable String note,
            @Nullable UUID reverses,
            UUID receipt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Entry(
                id,
                kind,
                amount,
                method,
                note,
                reverses,
                receipt,
                null,
                now,
                caller.organization().today(clock));
    }

    DebtPaymentView write(Batch batch, Caller caller, Locked locked, Entry entry) {
        DebtRow before = locked.debt();
        DebtRow after = locked.after(entry.kind(), entry.amount());
        UUID member = caller.requireMember();
        repository.lower(batch, member, locked, after, entry);
        if (entry.kind() == Kind.PAYMENT && before.saleId() != null) {
            var money = new Commissions.Money(entry.id(), entry.amount(), entry.day(), entry.at());
            commissions.paid(batch, caller, locked.earning(), before.saleId(), money);
        }
        note(batch, caller, before, after, entry);
        var paid = new DebtPaid(before.id(), before.branchId(), entry.id(), entry.amount());
        events.publish(batch, caller.organizationId(), paid);
        return new DebtPaymentView(
                entry.id(),
                before.id(),
                entry.kind(),
                entry.amount(),
                entry.method(),
                entry.note(),
                entry.at(),
                entry.at(),
                member,
                caller.name(),
                after.remaining(),
                entry.reversesId(),
                null,
                entry.receiptId(),
                entry.shiftId());
    }

    private void note(Batch batch, Caller caller, DebtRow before, DebtRow after, Entry entry) {
        audit.record(
                batch,
                caller,
                new AuditTrail.Entry(
                        Action.UPDATE,
                        "debt",
                        before.id(),
                        before.customer().customerName(),
                        before.branchId(),
                        changes(before.sums(), after.sums(), entry),
                        isImportant(entry)));
    }

    /** Money that was taken is ordinary; what takes it back or gives it up is for the director's eye. */
    private static boolean isImportant(Entry entry) {
        return entry.kind() != Kind.PAYMENT || entry.reversesId() != null;
    }

    private static Map<String, Change> changes(Sums before, Sums after, Entry entry) {
        var changes = new LinkedHashMap<String, Change>();
        switch (entry.kind()) {
            case PAYMENT -> changes.put("paid_amount", new Change(before.paid(), after.paid()));
            case RETURN -> changes.put("returned_amount", new Change(before.returned(), after.returned()));
            case WRITE_OFF -> changes.put("written_off_amount", new Change(before.writtenOff(), after.writtenOff()));
        }
        changes.put("remaining_amount", new Change(before.remaining(), after.remaining()));
        if (isImportant(entry) && entry.note() != null) {
            changes.put("reason", new Change(null, entry.note()));
        }
        return changes;
    }
}
