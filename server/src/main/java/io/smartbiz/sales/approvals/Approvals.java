package io.smartbiz.sales.approvals;

import io.smartbiz.database.shop.tables.records.ApprovalsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Room;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.text.Message;
import io.smartbiz.platform.text.PlainNumber;
import io.smartbiz.sales.Quote;
import io.smartbiz.sales.Sales;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prices beyond a seller's limit, for which a superior is asked. A superior approves what they could give themselves, and never
 * what they have asked for. An approval holds for the goods and prices that were asked for, for one sale, and not for long.
 */
@Service
public class Approvals {

    /** How long a request can be decided and, once it is approved, used. */
    static final Duration LIFE = Duration.ofMinutes(30);

    /** What one seller may have asked for without an answer. */
    private static final int MOST_PENDING = 100;

    private final Sales sales;
    private final ApprovalRepository repository;
    private final ApprovalViewRepository views;
    private final AuditTrail audit;
    private final Events events;
    private final Pipeline pipeline;
    private final Clock clock;

    Approvals(
            Sales sales,
            ApprovalRepository repository,
            ApprovalViewRepository views,
            AuditTrail audit,
            Events events,
            Pipeline pipeline,
            Clock clock) {
        this.sales = sales;
        this.repository = repository;
        this.views = views;
        this.audit = audit;
        this.events = events;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /**
     * Asks for prices. They are those that a sale of this moment would have.
     *
     * @throws Failure {@code INSUFFICIENT_STOCK}, {@code QUOTA_EXCEEDED} for too many requests without an answer, {@code
     *     VALIDATION_ERROR} where nothing needs to be approved
     */
    @Transactional
    ApprovalView ask(Caller caller, AskApproval command) {
        Instant now = now();
        Room.require(repository.countPending(caller, now), 1, MOST_PENDING);
        try (var batch = pipeline.join()) {
            Quote quote = sales.quote(batch, caller, command.branchId(), command.lines());
            AskedPrices asked = asked(caller, command, quote, now);
            repository.insert(batch, asked);
            note(
                    batch,
                    caller,
                    Action.CREATE,
                    asked.id(),
                    asked.branchId(),
                    Map.of(
                            "amount", new Change(asked.listAmount(), asked.amount()),
                            "discount_percent", new Change(null, asked.discountPercent())));
            events.publish(
                    batch,
                    caller.organizationId(),
                    new ApprovalRequested(asked.id(), asked.branchId(), asked.requestedBy(), asked.discountPercent()));
            batch.send();
            return views.changed(caller, asked.id());
        }
    }

    private static AskedPrices asked(Caller caller, AskApproval command, Quote quote, Instant now) {
        List<AskedPrices.Line> lines = quote.lines().stream()
                .map(line -> AskedPrices.Line.of(line, command.discountPercent()))
                .toList();
        if (lines.stream().noneMatch(AskedPrices.Line::isDiscount)) {
            throw Failure.invalid("lines", "approval.nothing_to_approve");
        }
        if (lines.stream().anyMatch(line -> line.amount().signum() <= 0)) {
            throw Failure.invalid("discount_percent", "approval.nothing_left");
        }
        var asked = new AskedPrices(
                Ids.next(), quote.branchId(), caller.requireMember(), command.note(), now, now.plus(LIFE), lines);
        if (!asked.isStorable()) {
            throw Failure.invalid("lines", "field.invalid");
        }
        return asked;
    }

    /**
     * Approves or rejects a request.
     *
     * @throws Failure {@code NOT_FOUND}, {@code FORBIDDEN} for one's own request or more than one may give oneself, {@code
     *     INVALID_TRANSITION} when it is decided or has expired
     */
    @Transactional
    ApprovalView decide(Caller caller, UUID id, boolean approve, @Nullable String note) {
        ApprovalsRecord row = repository.lock(caller, id);
        requireMayDecide(caller, row);
        requirePending(row);
        if (approve) {
            requireWithinOwnLimit(caller, row);
        }
        write(caller, row, approve, note);
        try (var batch = pipeline.join()) {
            note(batch, caller, Action.UPDATE, id, row.getBranchId(), decision(row, approve, note));
            events.publish(
                    batch,
                    caller.organizationId(),
                    new ApprovalDecided(id, row.getBranchId(), row.getRequestedBy(), caller.requireMember(), approve));
            batch.send();
        }
        return views.changed(caller, id);
    }

    private static void requireMayDecide(Caller caller, ApprovalsRecord row) {
        caller.requireIn(Permission.DISCOUNTS_APPROVE, row.getBranchId());
        if (row.getRequestedBy().equals(caller.requireMember())) {
            throw Failure.of(ErrorCode.FORBIDDEN, Message.of("approval.own"));
        }
    }

    private void requirePending(ApprovalsRecord row) {
        ApprovalStatus status = ApprovalStatus.of(row.getState(), row.getExpiresAt(), row.getUsedAt(), now());
        if (status != ApprovalStatus.PENDING) {
            String why = status == ApprovalStatus.EXPIRED ? "approval.expired" : "approval.is_decided";
            throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of(why));
        }
    }

    /** Nobody approves what they could not give. */
    private static void requireWithinOwnLimit(Caller caller, ApprovalsRecord row) {
        UUID branch = row.getBranchId();
        BigDecimal limit = caller.scope(Permission.SALES_DISCOUNT).contains(branch)
                ? caller.rights().maxDiscountPercent().at(branch)
                : BigDecimal.ZERO;
        if (row.getDiscountPercent().compareTo(limit) > 0) {
            throw Failure.of(ErrorCode.FORBIDDEN, Message.of("approval.beyond_own_limit", PlainNumber.of(limit)))
                    .with("limit_percent", limit)
                    .with("discount_percent", row.getDiscountPercent());
        }
    }

    private void write(Caller caller, ApprovalsRecord row, boolean approve, @Nullable String note) {
        Instant now = now();
        row.setState((approve ? ApprovalStatus.APPROVED : ApprovalStatus.REJECTED).code());
        row.setDecidedBy(caller.requireMember());
        row.setDecidedAt(now);
        row.setDecisionNote(note);
        if (approve) {
            row.setExpiresAt(now.plus(LIFE));
            row.setAllowsBelowCost(caller.scope(Permission.SALES_BELOW_COST).contains(row.getBranchId()));
        }
        repository.decide(row);
    }

    private static Map<String, Change> decision(ApprovalsRecord row, boolean approve, @Nullable String note) {
        var changes = new LinkedHashMap<String, Change>();
        changes.put("status", new Change(ApprovalStatus.PENDING.code(), row.getState()));
        if (approve) {
            changes.put("discount_percent", new Change(null, row.getDiscountPercent()));
        }
        if (note != null) {
            changes.put("decision_note", new Change(null, note));
        }
        return changes;
    }

    private void note(Batch batch, Caller caller, Action action, UUID id, UUID branchId, Map<String, Change> changes) {
        boolean isImportant = action == Action.UPDATE;
        audit.record(batch, caller, new AuditTrail.Entry(action, "approval", id, null, branchId, changes, isImportant));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
