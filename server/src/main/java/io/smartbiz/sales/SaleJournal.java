package io.smartbiz.sales;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.sums.SummedDays.BranchDay;
import io.smartbiz.sales.sums.SalesSumsRepository;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a sale known where its rows are not read: to the sums of its day, the audit log and the listeners. */
@Component
class SaleJournal {

    private final SalesSumsRepository sums;
    private final AuditTrail audit;
    private final Events events;

    SaleJournal(SalesSumsRepository sums, AuditTrail audit, Events events) {
        this.sums = sums;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What is said of a sale beside its figures.
     *
     * @param review why somebody should look at it; null for no reason
     * @param approval the superior's; null for none
     */
    record Remarks(@Nullable Review review, @Nullable Approval approval) {}

    /** Queues all of it; the rows of the sale precede. */
    void enter(Batch batch, Caller caller, Sale sale, Remarks remarks) {
        UUID branchId = sale.branch().id();
        if (sale.moment().isPast()) {
            sums.reopen(batch, new BranchDay(branchId, sale.moment().day()));
        }
        note(batch, caller, sale, remarks);
        var recorded = new SaleRecorded(
                sale.id(),
                branchId,
                sale.seller().id(),
                sale.total(),
                sale.moment().at());
        events.publish(batch, caller.organizationId(), recorded);
    }

    private void note(Batch batch, Caller caller, Sale sale, Remarks remarks) {
        audit.record(
                batch,
                caller,
                new AuditTrail.Entry(
                        Action.CREATE,
                        "sale",
                        sale.id(),
                        SaleRepository.numberOf(sale.id()),
                        sale.branch().id(),
                        changes(sale, remarks),
                        remarks.review() != null || sale.isBelowCostByPromotion() || isLarge(caller, sale)));
    }

    private static boolean isLarge(Caller caller, Sale sale) {
        BigDecimal limit = caller.organization().settings(SaleSettings.class).importantSaleAmount();
        return limit.signum() > 0 && sale.total().compareTo(limit) >= 0;
    }

    private static Map<String, Change> changes(Sale sale, Remarks remarks) {
        Map<String, Change> changes = changes(sale);
        Approval approval = remarks.approval();
        if (approval != null) {
            changes.put("approval_id", new Change(null, approval.id()));
            changes.put("approved_by", new Change(null, approval.decidedByName()));
        }
        if (remarks.review() != null) {
            remarks.review().mark(changes);
        }
        return changes;
    }

    private static Map<String, Change> changes(Sale sale) {
        var changes = new LinkedHashMap<String, Change>();
        changes.put("amount", new Change(null, sale.total()));
        changes.put("lines", new Change(null, sale.lines().size()));
        if (sale.discount().signum() > 0) {
            changes.put("discount", new Change(null, sale.discount()));
        }
        if (sale.isBelowCostByPromotion()) {
            changes.put("below_cost", new Change(null, true));
        }
        if (sale.unpaid().signum() > 0) {
            changes.put("unpaid_amount", new Change(null, sale.unpaid()));
        }
        if (sale.exchangedFor() != null) {
            changes.put("return_id", new Change(null, sale.exchangedFor()));
        }
        if (sale.moment().hasWaited()) {
            changes.put("sold_at", new Change(null, sale.moment().at()));
        }
        return changes;
    }
}
