package io.smartbiz.commissions.rates;

import io.smartbiz.database.shop.tables.records.CommissionRatesRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.text.Message;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rates. They hold in every branch, so they are the matter of those who manage commissions in every branch. */
@Service
@Transactional
public class CommissionRates {

    private final CommissionRateRepository repository;
    private final CommissionRateViewRepository views;
    private final Clock clock;

    CommissionRates(CommissionRateRepository repository, CommissionRateViewRepository views, Clock clock) {
        this.repository = repository;
        this.views = views;
        this.clock = clock;
    }

    /** @throws Failure {@code FORBIDDEN} */
    @Transactional(readOnly = true)
    Page<CommissionRateView> list(Caller caller, CommissionRateFilter filter, ListRequest request) {
        requireManage(caller);
        return views.list(caller, filter, today(caller), request);
    }

    /** @throws Failure {@code FORBIDDEN}, {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    public CommissionRateView get(Caller caller, UUID id) {
        requireManage(caller);
        return views.get(caller, id, today(caller));
    }

    /** @throws Failure {@code FORBIDDEN}, {@code ALREADY_EXISTS}, {@code QUOTA_EXCEEDED}, {@code VALIDATION_ERROR} */
    public CommissionRateView create(Caller caller, EditCommissionRate command) {
        requireManage(caller);
        LocalDate start = requireWhole(caller, command, null);
        repository.requireRoom(caller, today(caller));
        UUID id = repository.insert(caller, command, start);
        return views.get(caller, id, today(caller));
    }

    /**
     * Changes a rate; what was counted by it stays.
     *
     * @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}, otherwise as for {@link #create}
     */
    CommissionRateView update(Caller caller, UUID id, Edit<EditCommissionRate> edit) {
        requireManage(caller);
        CommissionRatesRecord row = repository.lock(caller, id);
        EditCommissionRate whole = edit.onto(EditCommissionRate.of(row), EditCommissionRate::check);
        LocalDate start = requireWhole(caller, whole, row);
        if (!whole.isForTheSameAs(row) && repository.isUsed(row)) {
            throw Failure.invalid("basis", "commission.rate_is_used");
        }
        if (row.getLastDay().isBefore(today(caller))) {
            repository.requireRoom(caller, today(caller));
        }
        repository.edit(caller, row, edit, whole, start);
        return views.get(caller, id, today(caller));
    }

    /** Deletes a rate that nothing was counted by. @throws Failure {@code NOT_FOUND}, {@code IN_USE} */
    void delete(Caller caller, UUID id) {
        requireManage(caller);
        CommissionRatesRecord row = repository.lock(caller, id);
        if (repository.isUsed(row)) {
            throw Failure.of(ErrorCode.IN_USE, Message.of("commission.rate_in_use"));
        }
        repository.delete(caller, id);
    }

    /** @return the first day */
    private LocalDate requireWhole(Caller caller, EditCommissionRate command, @Nullable CommissionRatesRecord before) {
        LocalDate start = Objects.requireNonNullElseGet(
                command.startDate(), () -> before == null ? today(caller) : before.getStartDate());
        LocalDate end = command.endDate();
        var errors = new FieldErrors();
        command.check(errors);
        errors.addIf(!Bounds.hold(start), "start_date", "field.invalid")
                .addIf(end != null && !Bounds.hold(end), "end_date", "field.invalid")
                .addIf(
                        command.startDate() == null && end != null && end.isBefore(start),
                        "end_date",
                        "field.before_start_date")
                .throwIfAny();
        repository.requireKnown(caller, command, before);
        return start;
    }

    private static void requireManage(Caller caller) {
        if (!caller.scope(Permission.COMMISSIONS_MANAGE).everywhere()) {
            throw Failure.forbidden();
        }
    }

    private LocalDate today(Caller caller) {
        return caller.organization().today(clock);
    }
}
