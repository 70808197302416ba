package io.smartbiz.tickets.changing;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.testing.Edits;
import io.smartbiz.testing.Fields;
import io.smartbiz.tickets.TicketView;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Edits tickets for the tests of other packages. Fields are named as on the wire, each before its value. */
public final class TicketEdits {

    private final TicketEditing editing = TestInstallation.get().bean(TicketEditing.class);
    private final BulkChanges bulk = TestInstallation.get().bean(BulkChanges.class);
    private final JsonMapper json = TestInstallation.get().bean(JsonMapper.class);

    public TicketView edit(Caller caller, UUID id, Object... fields) {
        return editing.edit(caller, id, Edits.of(EditTicket.class, Fields.of(fields)));
    }

    public BulkResult changeAll(Caller caller, Object... fields) {
        return bulk.change(caller, command(BulkChange.class, fields));
    }

    private <T> T command(Class<T> type, Object... fields) {
        return json.readValue(json.writeValueAsString(Fields.of(fields)), type);
    }
}
