package io.smartbiz.tickets;

import io.smartbiz.database.desk.tables.records.TicketsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import java.time.Instant;
import java.util.UUID;

/** A ticket that the caller sees, held until the transaction's end while something is added to it. */
public final class LockedTicket {

    private final TicketsRecord row;
    private final Caller caller;

    LockedTicket(Caller caller, TicketsRecord row) {
        this.caller = caller;
        this.row = row;
    }

    TicketsRecord row() {
        return row;
    }

    public UUID id() {
        return row.getId();
    }

    public String number() {
        return row.getNumber();
    }

    public String title() {
        return row.getTitle();
    }

    public UUID branchId() {
        return row.getBranchId();
    }

    public UUID requesterId() {
        return row.getRequesterId();
    }

    public UUID categoryId() {
        return row.getCategoryId();
    }

    public TicketPriority priority() {
        return TicketPriority.of(row.getPriority());
    }

    public TicketStatus status() {
        return TicketStatus.of(row.getStatus());
    }

    /** The values of the category's form, as JSON. */
    public String fields() {
        return row.getFields().data();
    }

    public int version() {
        return row.getVersion();
    }

    public Instant createdAt() {
        return row.getCreatedAt();
    }

    public boolean works() {
        return TicketAccess.works(caller, branchId());
    }

    public boolean seesInternal() {
        return TicketAccess.seesInternal(caller, branchId());
    }

    public boolean isRequester() {
        return requesterId().equals(caller.memberId());
    }

    /** @throws Failure {@code FORBIDDEN} for one who does not work on it */
    public void requireWorks() {
        if (!works()) {
            throw Failure.forbidden();
        }
    }

    /** @throws Failure {@code INVALID_TRANSITION} for a ticket that is kept to be read only */
    public void requireLiving() {
        TicketRepository.ticket(row).requireLiving();
    }

    /** @throws Failure {@code INVALID_TRANSITION} for a ticket that is kept to be read only or goes on under another number */
    public void requireUnmerged() {
        TicketRepository.ticket(row).requireUnmerged();
    }
}
