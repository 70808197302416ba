package io.smartbiz.discounts;

import io.smartbiz.database.shop.tables.records.DiscountsRecord;
import io.smartbiz.discounts.DiscountRepository.Times;
import io.smartbiz.discounts.DiscountView.Usage;
import io.smartbiz.organizations.BranchUse;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.json.AskedDate;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The promotions. One of every branch is the matter of those who manage promotions in every branch. */
@Service
@Transactional
public class Discounts implements BranchUse {

    private final DiscountRepository repository;
    private final DiscountViewRepository views;
    private final DiscountUse use;
    private final Events events;
    private final Pipeline pipeline;
    private final Clock clock;

    Discounts(
            DiscountRepository repository,
            DiscountViewRepository views,
            DiscountUse use,
            Events events,
            Pipeline pipeline,
            Clock clock) {
        this.repository = repository;
        this.views = views;
        this.use = use;
        this.events = events;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Page<DiscountView> list(Caller caller, DiscountFilter filter, List<UUID> branches, ListRequest request) {
        if (request.deleted()) {
            caller.require(Permission.DISCOUNTS_MANAGE);
        }
        Page<DiscountView> page = views.list(caller, filter, branches, request);
        return new Page<>(withUsage(caller, page.items()), page.info());
    }

    /** @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    public DiscountView get(Caller caller, UUID id) {
        caller.require(Permission.DISCOUNTS_VIEW);
        return one(caller, caller.scope(Permission.DISCOUNTS_VIEW), id);
    }

    /** A promotion for somebody who has just changed it, and who need not be allowed to see others. */
    @Transactional(readOnly = true)
    DiscountView shown(Caller caller, UUID id) {
        BranchScope scope = caller.scope(Permission.DISCOUNTS_VIEW).plus(caller.scope(Permission.DISCOUNTS_MANAGE));
        if (scope.equals(BranchScope.NOWHERE)) {
            throw Failure.forbidden();
        }
        return one(caller, scope, id);
    }

    private DiscountView one(Caller caller, BranchScope scope, UUID id) {
        return withUsage(caller, List.of(views.get(caller, scope, id))).getFirst();
    }

    private List<DiscountView> withUsage(Caller caller, List<DiscountView> discounts) {
        if (discounts.isEmpty() || !DiscountView.showsUsage(caller)) {
            return discounts;
        }
        Instant since = discounts.stream()
                .map(one -> one.stamps().createdAt())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Map<UUID, DiscountUse.Used> used =
                use.used(caller, discounts.stream().map(DiscountView::id).toList(), since);
        return discounts.stream()
                .map(one -> one.with(Usage.of(used.getOrDefault(one.id(), DiscountUse.Used.NEVER))))
                .toList();
    }

    /** @throws Failure {@code FORBIDDEN}, {@code NOT_FOUND} for a branch of others, {@code VALIDATION_ERROR} */
    public DiscountView create(Caller caller, EditDiscount command) {
        var errors = new FieldErrors();
        command.check(errors);
        errors.throwIfAny();
        requireManage(caller, command.branchId());
        Times times = times(caller, command, now());
        requireKnown(caller, command, null);
        repository.requireRoom(caller, now());
        DiscountsRecord row = repository.insert(caller, command, times, now());
        return changed(caller, row);
    }

    /** @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}, otherwise as for {@link #create} */
    DiscountView update(Caller caller, UUID id, Edit<EditDiscount> edit) {
        DiscountsRecord row = repository.lock(caller, id);
        requireManage(caller, row.getBranchId());
        EditDiscount before = EditDiscount.of(row);
        EditDiscount whole = edit.onto(before, EditDiscount::check);
        if (!Objects.equals(whole.branchId(), row.getBranchId())) {
            requireManage(caller, whole.branchId());
        }
        Times times = times(caller, whole, row.getStartsAt());
        requireKnown(caller, whole, row);
        if (isOver(row.getEndsAt()) && !isOver(times.until())) {
            repository.requireRoom(caller, now());
        }
        repository.edit(caller, row, edit, whole, times, now());
        return changed(caller, row);
    }

    /** @throws Failure {@code NOT_FOUND} */
    void delete(Caller caller, UUID id) {
        DiscountsRecord row = repository.lock(caller, id);
        requireManage(caller, row.getBranchId());
        repository.delete(caller, row, now());
        publish(caller, row);
    }

    /** @throws Failure {@code NOT_FOUND} */
    DiscountView restore(Caller caller, UUID id) {
        repository.requireRoom(caller, now());
        DiscountsRecord row = repository.restore(caller, id, now());
        requireManage(caller, row.getBranchId());
        return changed(caller, row);
    }

    private DiscountView changed(Caller caller, DiscountsRecord row) {
        publish(caller, row);
        return one(caller, BranchScope.EVERYWHERE, row.getId());
    }

    private void publish(Caller caller, DiscountsRecord row) {
        try (var batch = pipeline.join()) {
            events.publish(batch, caller.organizationId(), new DiscountChanged(row.getId(), row.getBranchId()));
            batch.send();
        }
    }

    private static void requireManage(Caller caller, @Nullable UUID branchId) {
        if (branchId != null) {
            caller.requireIn(Permission.DISCOUNTS_MANAGE, branchId);
        } else if (!caller.scope(Permission.DISCOUNTS_MANAGE).everywhere()) {
            throw Failure.forbidden();
        }
    }

    private void requireKnown(Caller caller, EditDiscount command, @Nullable DiscountsRecord before) {
        UUID branch = command.branchId();
        if (branch != null && !repository.hasBranch(caller, branch)) {
            throw Failure.notFound();
        }
        UUID target = command.targetId();
        boolean isKept = before != null && Objects.equals(before.getTargetId(), target);
        if (target != null && !isKept && !repository.hasTarget(caller, command.applicableTo(), target)) {
            throw Failure.invalid("target_id", "field.unknown_reference");
        }
    }

    private static Times times(Caller caller, EditDiscount command, Instant otherwise) {
        ZoneId zone = caller.organization().timeZone();
        Instant from = command.startDate() == null ? otherwise : start(command.startDate(), zone);
        Instant until = command.endDate() == null ? null : end(command.endDate(), zone);
        new FieldErrors()
                .addIf(!Bounds.hold(from), "start_date", "field.invalid")
                .addIf(until != null && !Bounds.hold(until), "end_date", "field.invalid")
                .throwIfAny();
        if (until != null && !until.isAfter(from)) {
            throw Failure.invalid("end_date", "field.before_start_date");
        }
        return new Times(from, until);
    }

    private static Instant start(AskedDate asked, ZoneId zone) {
        Instant moment = asked.moment(zone);
        return moment == null ? asked.day(zone).atStartOfDay(zone).toInstant() : moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** A day is included, so it ends at the start of the next. */
    private static Instant end(AskedDate asked, ZoneId zone) {
        Instant moment = asked.moment(zone);
        return moment == null
                ? asked.day(zone).plusDays(1).atStartOfDay(zone).toInstant()
                : moment.truncatedTo(ChronoUnit.MICROS);
    }

    private boolean isOver(@Nullable Instant endsAt) {
        return endsAt != null && !endsAt.isAfter(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String usedFor() {
        return "discounts";
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUsed(UUID organizationId, UUID branchId) {
        return repository.isUsed(organizationId, branchId, now());
    }
}
