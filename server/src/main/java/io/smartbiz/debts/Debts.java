package io.smartbiz.debts;

import io.smartbiz.database.shop.tables.records.DebtsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.text.Message;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Debts that are entered by hand, and changes of debts. */
@Service
public class Debts {

    private final Lending lending;
    private final DebtRepository repository;
    private final DueRepository dues;
    private final DebtViewRepository views;
    private final Pipeline pipeline;
    private final Clock clock;

    Debts(
            Lending lending,
            DebtRepository repository,
            DueRepository dues,
            DebtViewRepository views,
            Pipeline pipeline,
            Clock clock) {
        this.lending = lending;
        this.repository = repository;
        this.dues = dues;
        this.views = views;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /**
     * Enters an old debt.
     *
     * @throws Failure {@code NOT_FOUND} for a branch where the caller may not, {@code CREDIT_LIMIT_EXCEEDED},
     *     {@code VALIDATION_ERROR}
     */
    public Created<DebtView> enter(Batch batch, Caller caller, NewDebt command) {
        caller.require(Permission.DEBTS_CREATE);
        UUID branchId = branch(caller, command);
        var wanted = new Lending.Wanted(command.customerId(), command.customerName(), command.customerPhone());
        Lending.Asked asked = lending.ask(batch, caller, branchId, wanted);
        Rows<DebtRepository.Place> branch = repository.branch(batch, branchId);
        batch.send();
        Lending.Loan loan = loan(caller, branchId, requireActive(branch.first()), command);
        var terms = new Lending.Terms("", command.paymentDeadline(), command.installments());
        Debtor debtor = asked.debtor();
        Lending.Agreed agreed = lending.agree(debtor, loan, terms);
        lending.addIfNew(batch, caller, debtor);
        DebtView debt = lending.lend(batch, caller, agreed);
        return new Created<>(debt.id(), debt);
    }

    /** The caller's own branch when none is named. */
    private static UUID branch(Caller caller, NewDebt command) {
        UUID branchId = command.branchId() == null ? caller.branchId() : command.branchId();
        if (branchId == null) {
            throw Failure.invalid("branch_id", "field.required");
        }
        return branchId;
    }

    private static DebtRepository.Place requireActive(DebtRepository.@Nullable Place branch) {
        if (branch == null) {
            throw Failure.notFound();
        }
        if (!branch.isActive()) {
            throw Failure.invalid("branch_id", "branch.not_active");
        }
        return branch;
    }

    private Lending.Loan loan(Caller caller, UUID branchId, DebtRepository.Place branch, NewDebt command) {
        return new Lending.Loan(
                branchId,
                branch.name(),
                caller.requireMember(),
                caller.name(),
                null,
                null,
                command.totalAmount(),
                command.note(),
                today(caller),
                now());
    }

    private LocalDate today(Caller caller) {
        return caller.organization().today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Changes the deadline, the plan or the note.
     *
     * @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}, {@code INVALID_TRANSITION} for the deadline of a debt of which
     *     nothing is left, {@code VALIDATION_ERROR}
     */
    @Transactional
    public DebtView update(Caller caller, UUID id, Edit<EditDebt> edit) {
        DebtsRecord row = repository.lockForEdit(caller, id);
        caller.requireIn(Permission.DEBTS_UPDATE, row.getBranchId());
        var before = new Plan(row.getPaymentDeadline(), repository.plan(caller, id));
        EditDebt whole = edit.onto(new EditDebt(before.deadline(), before.parts(), row.getNote(), null, null));
        Plan after = changed(row, before, whole, today(caller));
        boolean isMoved = !after.isSameAs(before);
        if (isMoved) {
            try (var batch = pipeline.join()) {
                dues.move(batch, row, before, after);
                batch.send();
            }
        }
        repository.edit(
                caller,
                row,
                edit,
                debt -> {
                    debt.setNote(whole.note());
                    if (isMoved) {
                        debt.setPaymentDeadline(after.deadline());
                        debt.setHasPlan(!after.parts().isEmpty());
                        debt.setDueOn(after.dueOn(debt.getTotal(), debt.getRemaining()));
                    }
                },
                isMoved ? after.parts() : null,
                isMoved ? changes(before, after, whole.reason()) : Map.of());
        return views.one(caller, id);
    }

    private static Plan changed(DebtsRecord row, Plan before, EditDebt whole, LocalDate today) {
        Plan wanted = wanted(row, before, whole);
        if (wanted.isSameAs(before)) {
            return before;
        }
        if (row.getDueOn() == null) {
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("debt.is_settled"));
        }
        return before.replacedBy(wanted, row.getTotal(), row.getRemaining(), today);
    }

    /** A new plan counts, else a new deadline, which replaces the plan. */
    private static Plan wanted(DebtsRecord row, Plan before, EditDebt whole) {
        var sent = new Plan(before.deadline(), whole.installments());
        if (!whole.installments().isEmpty() && !sent.isSameAs(before)) {
            LocalDate deadline = whole.paymentDeadline().equals(before.deadline()) ? null : whole.paymentDeadline();
            return Plan.anew(deadline, whole.installments(), row.getTotal(), row.getRemaining());
        }
        if (!whole.paymentDeadline().equals(before.deadline())
                || whole.installments().isEmpty()) {
            return new Plan(whole.paymentDeadline(), List.of());
        }
        return before;
    }

    private static Map<String, Change> changes(Plan before, Plan after, @Nullable String reason) {
        var changes = new LinkedHashMap<String, Change>();
        if (reason != null && !reason.isBlank()) {
            changes.put("reason", new Change(null, reason));
        }
        if (!before.parts().isEmpty() || !after.parts().isEmpty()) {
            changes.put("installments", new Change(before.parts(), after.parts()));
        }
        return changes;
    }
}
