package io.smartbiz.returns;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.events.Events;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes returns known to the audit log and the listeners. */
@Component
class ReturnJournal {

    private static final String KIND = "return";
    private static final String STATUS = "status";

    private final AuditTrail audit;
    private final Events events;

    ReturnJournal(AuditTrail audit, Events events) {
        this.audit = audit;
        this.events = events;
    }

    void requested(Batch batch, Caller caller, GoodsReturn goods) {
        Map<String, Change> changes = request(goods);
        changes.put("amount", new Change(null, goods.total().amount()));
        note(batch, caller, Action.CREATE, goods.id(), goods.branchId(), changes, false);
        events.publish(
                batch,
                caller.organizationId(),
                new ReturnRequested(
                        goods.id(),
                        goods.sale().id(),
                        goods.branchId(),
                        goods.createdBy(),
                        goods.total().amount()));
    }

    /** @param isNew whether it was not asked for before */
    void approved(Batch batch, Caller caller, GoodsReturn goods, Outcome outcome, boolean isNew) {
        Map<String, Change> changes = isNew ? request(goods) : new LinkedHashMap<>();
        changes.put(STATUS, new Change(isNew ? null : ReturnStatus.PENDING.code(), ReturnStatus.APPROVED.code()));
        changes.put("amount", new Change(null, goods.total().amount()));
        Settlement settlement = outcome.settlement();
        put(changes, "debt_amount", settlement.debtAmount());
        put(changes, "refund_amount", settlement.refundAmount());
        put(changes, "given_up_amount", settlement.givenUpAmount());
        if (goods.lines().stream().anyMatch(line -> line.condition() == GoodsCondition.WRITE_OFF)) {
            changes.put("condition", new Change(null, GoodsCondition.WRITE_OFF.code()));
        }
        if (outcome.exchangeSaleId() != null) {
            changes.put("exchange_sale_id", new Change(null, outcome.exchangeSaleId()));
        }
        if (outcome.decision().note() != null) {
            changes.put("decision_note", new Change(null, outcome.decision().note()));
        }
        boolean isImportant = isOwn(caller, goods, isNew);
        Action action = isNew ? Action.CREATE : Action.UPDATE;
        note(batch, caller, action, goods.id(), goods.branchId(), changes, isImportant);
        decided(batch, caller, goods, outcome);
    }

    private void decided(Batch batch, Caller caller, GoodsReturn goods, Outcome outcome) {
        events.publish(
                batch,
                caller.organizationId(),
                new ReturnDecided(
                        goods.id(),
                        goods.sale().id(),
                        goods.branchId(),
                        caller.requireMember(),
                        true,
                        goods.total().amount(),
                        outcome.settlement().refundAmount()));
    }

    /** Nobody else has looked at it: who approves has sold the goods, or asked for the return. */
    private static boolean isOwn(Caller caller, GoodsReturn goods, boolean isNew) {
        UUID member = caller.requireMember();
        return goods.sale().sellerId().equals(member)
                || !isNew && goods.createdBy().equals(member);
    }

    void rejected(Batch batch, Caller caller, ReturnRepository.Locked row, String reason) {
        var changes = new LinkedHashMap<String, Change>();
        changes.put(STATUS, new Change(ReturnStatus.PENDING.code(), ReturnStatus.REJECTED.code()));
        changes.put("decision_note", new Change(null, reason));
        note(batch, caller, Action.UPDATE, row.id(), row.branchId(), changes, false);
        events.publish(
                batch,
                caller.organizationId(),
                new ReturnDecided(
                        row.id(),
                        row.saleId(),
                        row.branchId(),
                        caller.requireMember(),
                        false,
                        row.amount(),
                        BigDecimal.ZERO));
    }

    private static Map<String, Change> request(GoodsReturn goods) {
        var changes = new LinkedHashMap<String, Change>();
        changes.put("sale_number", new Change(null, goods.sale().number()));
        changes.put("reason", new Change(null, goods.reason().code()));
        if (goods.reasonNote() != null) {
            changes.put("reason_note", new Change(null, goods.reasonNote()));
        }
        changes.put(
                "lines",
                new Change(
                        null,
                        goods.lines().stream()
                                .map(line -> line.sold().goods().productName())
                                .toList()));
        return changes;
    }

    private static void put(Map<String, Change> changes, String name, BigDecimal amount) {
        if (amount.signum() > 0) {
            changes.put(name, new Change(null, amount));
        }
    }

    private void note(
            Batch batch,
            Caller caller,
            Action action,
            UUID id,
            UUID branchId,
            Map<String, Change> changes,
            boolean isImportant) {
        audit.record(
                batch,
                caller,
                new AuditTrail.Entry(action, KIND, id, ReturnRepository.numberOf(id), branchId, changes, isImportant));
    }
}
