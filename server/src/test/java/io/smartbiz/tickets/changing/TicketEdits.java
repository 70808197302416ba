package io.smartbiz.tickets.changing;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Edits tickets for the tests of other packages. */
public final class TicketEdits {

    private final TicketEditing editing = TestInstallation.get().bean(TicketEditing.class);
    private final BulkChanges bulk = TestInstallation.get().bean(BulkChanges.class);

    public TicketView edit(
            Caller caller, UUID id, String title, UUID categoryId, TicketPriority priority, UUID branchId) {
        return edit(caller, id, title, categoryId, null, priority, branchId);
    }

    public TicketView edit(
            Caller caller, UUID id, String title, String category, TicketPriority priority, UUID branchId) {
        return edit(caller, id, title, null, category, priority, branchId);
    }

    private TicketView edit(
            Caller caller,
            UUID id,
            String title,
            @Nullable UUID categoryId,
            @Nullable String category,
            TicketPriority priority,
            UUID branchId) {
        var command = new EditTicket(
                title, null, categoryId, category, priority, branchId, null, null, null, null, null, null);
        return editing.edit(caller, id, command);
    }

    public BulkResult changeAll(
            Caller caller, List<UUID> ids, @Nullable TicketStatus status, UUID categoryId, TicketPriority priority) {
        var command = new BulkChange(ids, status, null, null, null, categoryId, priority, null, null);
        return bulk.change(caller, command);
    }
}
