package io.smartbiz.tickets.conversation;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.tickets.TicketView;
import java.util.UUID;

/** Merges tickets for the tests of other packages. */
public final class TicketMerges {

    private final TicketMerging merging = TestInstallation.get().bean(TicketMerging.class);

    public TicketView merge(Caller caller, UUID id, UUID into) {
        return merging.merge(caller, id, new MergeTicket(into, null));
    }
}
