package io.smartbiz.shifts;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.Events;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Makes what happens in shifts known to the audit log and the listeners. */
@Component
class ShiftJournal {

    private final AuditTrail audit;
    private final Events events;

    ShiftJournal(AuditTrail audit, Events events) {
        this.audit = audit;
        this.events = events;
    }

    void opened(Batch batch, Caller caller, ShiftView shift) {
        var changes = new LinkedHashMap<String, Change>();
        changes.put("till_id", new Change(null, shift.place().tillId()));
        changes.put("opening_float", new Change(null, shift.openingFloat()));
        note(batch, caller, Action.CREATE, shift, changes, false);
        publish(
                batch,
                caller,
                new ShiftOpened(
                        shift.id(), shift.place().branchId(), shift.place().tillId(), shift.openedBy()));
    }

    void moved(Batch batch, Caller caller, ShiftView shift, ShiftCashView cash) {
        boolean isOut = cash.type() == ShiftCashView.Type.CASH_OUT;
        var changes = new LinkedHashMap<String, Change>();
        changes.put(cash.type().code(), new Change(null, cash.amount()));
        changes.put("reason", new Change(null, cash.reason()));
        note(batch, caller, Action.UPDATE, shift, changes, isOut);
        BigDecimal amount = isOut ? cash.amount().negate() : cash.amount();
        publish(batch, caller, new ShiftCashMoved(shift.id(), shift.place().branchId(), cash.id(), amount));
    }

    void closed(Batch batch, Caller caller, ShiftView shift) {
        ShiftView.Closing closing = shift.closing();
        BigDecimal difference = Objects.requireNonNull(closing.difference());
        var changes = new LinkedHashMap<String, Change>();
        changes.put("status", new Change(ShiftStatus.OPEN, ShiftStatus.CLOSED));
        changes.put("expected_cash", new Change(null, closing.expectedCash()));
        changes.put("counted_cash", new Change(null, closing.countedCash()));
        changes.put("difference", new Change(null, difference));
        note(batch, caller, Action.UPDATE, shift, changes, difference.signum() != 0);
        var member = Objects.requireNonNull(closing.closedBy());
        publish(
                batch,
                caller,
                new ShiftClosed(
                        shift.id(), shift.place().branchId(), shift.place().tillId(), member, difference));
    }

    private void note(
            Batch batch,
            Caller caller,
            Action action,
            ShiftView shift,
            Map<String, Change> changes,
            boolean isImportant) {
        String label = shift.place().tillName() + " · " + shift.number();
        var entry = new AuditTrail.Entry(
                action, "shift", shift.id(), label, shift.place().branchId(), changes, isImportant);
        audit.record(batch, caller, entry);
    }

    private void publish(Batch batch, Caller caller, Event event) {
        events.publish(batch, caller.organizationId(), event);
    }
}
