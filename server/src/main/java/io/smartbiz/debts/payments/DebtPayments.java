package io.smartbiz.debts.payments;

import io.smartbiz.debts.DebtRow;
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
import io.smartbiz.platform.text.PlainNumber;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final AuditTrail audit;
    private final Events events;
    private final Clock clock;

    DebtPayments(DebtPaymentRepository repository, AuditTrail audit, Events events, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A locked debt with its plan. */
    private record Locked(DebtRow debt, List<PlannedPart> parts) {

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
     * @throws Failure {@code NOT_FOUND}, {@code VALIDATION_ERROR} for more than is left
     */
    public Created<DebtPaymentView> pay(Batch batch, Caller caller, UUID debtId, PayDebt command) {
        Locked locked = lock(batch, caller, Permission.DEBTS_PAY, debtId);
        requireNotAbove(locked.debt(), command.amount(), "amount");
        UUID id = Ids.next();
        var view = write(
                batch,
                caller,
                locked,
                entry(caller, id, Kind.PAYMENT, command.amount(), command.method(), command.note(), null, id));
        return new Created<>(view.id(), view);
    }

    private Locked lock(Batch batch, Caller caller, Permission permission, UUID debtId) {
        caller.require(permission);
        Rows<DebtRow> debts = repository.lock(batch, debtId);
        Rows<PlannedPart> parts = repository.plan(batch, debtId);
        batch.send();
        DebtRow debt = debts.first();
        if (debt == null || !caller.scope(permission).contains(debt.branchId())) {
            throw Failure.notFound();
        }
        return new Locked(debt, parts.list());
    }

    private static void requireNotAbove(DebtRow debt, BigDecimal amount, String field) {
        BigDecimal remaining = debt.remaining();
        if (remaining.signum() == 0) {
            throw Failure.invalid(field, "debt.nothing_left");
        }
        if (amount.compareTo(remaining) > 0) {
            throw Failure.invalid(field, "debt.more_than_left", PlainNumber.of(remaining));
        }
    }

    /**
     * Takes money of a customer for several debts in the caller's branches: what is due first is paid first, or as told.
     *
     * @throws Failure {@code VALIDATION_ERROR} for more than is left, or for shares that do not make the amount
     */
    public Created<CustomerPaymentView> spread(Batch batch, Caller caller, UUID customerId, PayDebts command) {
        caller.require(Permission.DEBTS_PAY);
        Rows<DebtRow> debts = repository.lockOpen(batch, customerId, caller.scope(Permission.DEBTS_PAY));
        Rows<PartOf> parts = repository.plansOf(batch, customerId);
        batch.send();
        Map<UUID, List<PlannedPart>> plans = parts.list().stream()
                .collect(Collectors.groupingBy(
                        PartOf::debtId,
                        Collectors.mapping(
                                part -> new PlannedPart(part.dueDate(), part.amount()), Collectors.toList())));
        Map<UUID, BigDecimal> shares = command.shares() == null
                ? inOrder(debts.list(), command.amount())
                : asTold(debts.list(), command, command.shares());
        UUID receipt = Ids.next();
        var views = new ArrayList<DebtPaymentView>();
        for (DebtRow debt : debts.list()) {
            BigDecimal share = shares.get(debt.id());
            if (share != null) {
                var locked = new Locked(debt, plans.getOrDefault(debt.id(), List.of()));
                UUID id = Ids.next();
                views.add(write(
                        batch,
                        caller,
                        locked,
                        entry(caller, id, Kind.PAYMENT, share, command.method(), command.note(), null, receipt)));
            }
        }
        return new Created<>(receipt, new CustomerPaymentView(receipt, customerId, command.amount(), views));
    }

    private static Map<UUID, BigDecimal> inOrder(List<DebtRow> debts, BigDecimal amount) {
        BigDecimal owed = debts.stream().map(DebtRow::remaining).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (owed.signum() == 0) {
            throw Failure.invalid("amount", "debt.nothing_left");
        }
        if (amount.compareTo(owed) > 0) {
            throw Failure.invalid("amount", "debt.more_than_left", PlainNumber.of(owed));
        }
        var shares = new LinkedHashMap<UUID, BigDecimal>();
        BigDecimal left = amount;
        var oldestFirst = Comparator.<DebtRow, LocalDate>comparing(debt -> Objects.requireNonNull(debt.dueOn()))
                .thenComparing(DebtRow::incurredOn)
                .thenComparing(DebtRow::id);
        for (DebtRow debt : debts.stream().sorted(oldestFirst).toList()) {
            BigDecimal share = left.min(debt.remaining());
            if (share.signum() > 0) {
                shares.put(debt.id(), share);
                left = left.subtract(share);
            }
        }
        return shares;
    }

    private static Map<UUID, BigDecimal> asTold(List<DebtRow> debts, PayDebts command, List<PayDebts.Share> told) {
        var shares = new LinkedHashMap<UUID, BigDecimal>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < told.size(); i++) {
            PayDebts.Share share = told.get(i);
            String place = "shares[" + i + "].";
            DebtRow debt = debts.stream()
                    .filter(one -> one.id().equals(share.debtId()))
                    .findFirst()
                    .orElseThrow(() -> Failure.invalid(place + "debt_id", "debt.not_open"));
            if (shares.putIfAbsent(debt.id(), share.amount()) != null) {
                throw Failure.invalid(place + "debt_id", "field.given_twice");
            }
            requireNotAbove(debt, share.amount(), place + "amount");
            sum = sum.add(share.amount());
        }
        if (sum.compareTo(command.amount()) != 0) {
            throw Failure.invalid(
                    "shares", "debt.shares_are_not_the_amount", PlainNumber.of(sum), PlainNumber.of(command.amount()));
        }
        return shares;
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
        batch.send();
        Recorded payment = payments.first();
        if (payment == null) {
            throw Failure.notFound();
        }
        if (payment.reversesId() != null || payment.reversedById() != null || payment.kind() == Kind.RETURN) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("debt.cannot_be_reversed"));
        }
        UUID id = Ids.next();
        var view = write(
                batch,
                caller,
                locked,
                entry(
                        caller,
                        id,
                        payment.kind(),
                        payment.amount().negate(),
                        payment.paymentType(),
                        command.reason(),
                        paymentId,
                        id));
        return new Created<>(view.id(), view);
    }

    private Entry entry(
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
                now,
                caller.organization().today(clock));
    }

    private DebtPaymentView write(Batch batch, Caller caller, Locked locked, Entry entry) {
        DebtRow before = locked.debt();
        DebtRow after = locked.after(entry.kind(), entry.amount());
        UUID member = caller.requireMember();
        repository.lower(batch, member, before, after, entry);
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
                member,
                caller.name(),
                after.remaining(),
                entry.reversesId(),
                null,
                entry.receiptId());
    }

    /** Money that was taken is ordinary; what takes it back or gives it up is for the director's eye. */
    private void note(Batch batch, Caller caller, DebtRow before, DebtRow after, Entry entry) {
        boolean isImportant = entry.kind() != Kind.PAYMENT || entry.reversesId() != null;
        var changes = new LinkedHashMap<String, Change>();
        if (entry.kind() == Kind.PAYMENT) {
            changes.put(
                    "paid_amount", new Change(before.sums().paid(), after.sums().paid()));
        } else {
            changes.put(
                    "written_off_amount",
                    new Change(before.sums().writtenOff(), after.sums().writtenOff()));
        }
        changes.put("remaining_amount", new Change(before.remaining(), after.remaining()));
        if (isImportant) {
            changes.put("reason", new Change(null, entry.note()));
        }
        audit.record(
                batch,
                caller,
                new AuditTrail.Entry(
                        Action.UPDATE,
                        "debt",
                        before.id(),
                        before.customer().customerName(),
                        before.branchId(),
                        changes,
                        isImportant));
    }
}
