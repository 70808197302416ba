package io.smartbiz.commissions.payouts;

import io.smartbiz.commissions.payouts.PayoutRepository.Payable;
import io.smartbiz.database.shop.tables.records.CommissionPayoutsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Room;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.text.Message;
import io.smartbiz.platform.text.PlainNumber;
import io.smartbiz.platform.time.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays commissions out. What is paid is locked first, so that of two who pay the same at once one is refused. */
@Service
@Transactional
public class Payouts {

    /** A year of a seller who sells thirty times a day. */
    private static final int MOST_AT_ONCE = 10_000;

    private final PayoutRepository repository;
    private final AuditTrail audit;
    private final Events events;
    private final Pipeline pipeline;
    private final Clock clock;

    Payouts(PayoutRepository repository, AuditTrail audit, Events events, Pipeline pipeline, Clock clock) {
        this.repository = repository;
        this.audit = audit;
        this.events = events;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<PayoutView> list(Caller caller, PayoutFilter filter, @Nullable Period period, ListRequest request) {
        return repository.list(caller, filter, period, request);
    }

    /** @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    public PayoutView get(Caller caller, UUID id) {
        return repository.get(caller, id);
    }

    /**
     * Pays one commission.
     *
     * @throws Failure {@code NOT_FOUND}; {@code INVALID_TRANSITION} for one that is paid, or below 0
     */
    public PayoutView pay(Caller caller, UUID id, @Nullable String note) {
        caller.require(Permission.COMMISSIONS_PAY);
        List<Payable> locked = repository.lock(caller, List.of(id));
        if (locked.isEmpty()) {
            throw Failure.notFound();
        }
        return pay(caller, locked, note);
    }

    /**
     * Pays pending commissions of one seller together: those that are named, or all of some days.
     *
     * @throws Failure {@code INVALID_TRANSITION} if one of them is paid, or none is pending, or if they make less than 0;
     *     {@code QUOTA_EXCEEDED} for more than can be paid at once; {@code VALIDATION_ERROR}
     */
    public PayoutView pay(Caller caller, MarkPaid command) {
        caller.require(Permission.COMMISSIONS_PAY);
        return pay(caller, command.ids() == null ? pending(caller, command) : named(caller, command), command.note());
    }

    private List<Payable> named(Caller caller, MarkPaid command) {
        List<UUID> ids = Objects.requireNonNull(command.ids());
        new FieldErrors()
                .addIf(command.sellerId() != null, "seller_id", "commission.ids_or_seller")
                .addIf(command.startDate() != null, "start_date", "commission.ids_or_seller")
                .addIf(command.endDate() != null, "end_date", "commission.ids_or_seller")
                .throwIfAny();
        Set<UUID> distinct = new HashSet<>(ids);
        List<Payable> locked = repository.lock(caller, distinct);
        if (locked.size() < distinct.size()) {
            throw Failure.invalid("ids", "field.unknown_reference");
        }
        if (locked.stream().map(Payable::sellerId).distinct().count() > 1) {
            throw Failure.invalid("ids", "commission.one_seller");
        }
        return locked;
    }

    private List<Payable> pending(Caller caller, MarkPaid command) {
        LocalDate end = Objects.requireNonNullElseGet(
                command.endDate(), () -> caller.organization().today(clock));
        LocalDate start = command.startDate();
        new FieldErrors()
                .addIf(command.sellerId() == null, "seller_id", "field.required")
                .addIf(start != null && !Bounds.hold(start), "start_date", "field.invalid")
                .addIf(!Bounds.hold(end), "end_date", "field.invalid")
                .addIf(start != null && end.isBefore(start), "end_date", "field.before_start_date")
                .throwIfAny();
        UUID seller = Objects.requireNonNull(command.sellerId());
        List<Payable> locked = repository.lockPending(caller, seller, start, end, MOST_AT_ONCE + 1);
        Room.require(locked.size(), MOST_AT_ONCE, "commission.too_many_at_once");
        if (locked.isEmpty()) {
            throw repository.hasAny(caller, seller)
                    ? Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("commission.nothing_pending"))
                    : Failure.invalid("seller_id", "field.unknown_reference");
        }
        return locked;
    }

    private PayoutView pay(Caller caller, List<Payable> locked, @Nullable String note) {
        if (locked.stream().anyMatch(one -> one.payoutId() != null)) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("commission.is_paid"));
        }
        BigDecimal amount = locked.stream().map(Payable::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (amount.signum() < 0) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("commission.below_zero", PlainNumber.of(amount)));
        }
        CommissionPayoutsRecord row = payout(caller, locked, amount, note);
        repository.insert(caller, row);
        repository.pay(caller, row.getId(), locked);
        PayoutView view = repository.get(caller, row.getId());
        journal(caller, view);
        return view;
    }

    private CommissionPayoutsRecord payout(
            Caller caller, List<Payable> locked, BigDecimal amount, @Nullable String note) {
        Set<UUID> branches = locked.stream().map(Payable::branchId).collect(Collectors.toSet());
        List<LocalDate> days = locked.stream().map(Payable::earnedOn).sorted().toList();
        var row = new CommissionPayoutsRecord();
        row.setId(Ids.next());
        row.setNumber(repository.nextNumber(caller));
        row.setSellerId(locked.getFirst().sellerId());
        row.setBranchId(branches.size() == 1 ? branches.iterator().next() : null);
        row.setEntries(locked.size());
        row.setAmount(amount);
        row.setStartDate(days.getFirst());
        row.setEndDate(days.getLast());
        row.setNote(note == null || note.isBlank() ? null : note.strip());
        row.setPaidAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
        row.setPaidOn(caller.organization().today(clock));
        row.setPaidBy(caller.requireMember());
        return row;
    }

    private void journal(Caller caller, PayoutView payout) {
        var changes = new LinkedHashMap<String, Change>();
        changes.put("seller_id", new Change(null, payout.sellerId()));
        changes.put("amount", new Change(null, payout.amount()));
        changes.put("count", new Change(null, payout.count()));
        String label = payout.number() + " · " + payout.sellerName();
        try (var batch = pipeline.join()) {
            audit.record(
                    batch,
                    caller,
                    new AuditTrail.Entry(
                            Action.CREATE, "commission_payout", payout.id(), label, payout.branchId(), changes, true));
            events.publish(
                    batch,
                    caller.organizationId(),
                    new CommissionPaid(payout.id(), payout.sellerId(), payout.branchId(), payout.amount()));
            batch.send();
        }
    }
}
