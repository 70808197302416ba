package io.smartbiz.tickets.ticket;

import io.smartbiz.database.desk.tables.records.TicketsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.index.IndexedTicket;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket that the caller may see, as it was when it was read. Others may change it at any time. */
public sealed class SeenTicket permits LockedTicket {

    private final Caller caller;
    private final TicketsRecord row;

    SeenTicket(Caller caller, TicketsRecord row) {
        this.caller = caller;
        this.row = row;
    }

    TicketsRecord row() {
        return row;
    }

    /** The caller who reads or changes it. */
    public Caller caller() {
        return caller;
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

    public String description() {
        return row.getDescription();
    }

    public TicketSource source() {
        return TicketSource.of(row.getSource());
    }

    public Instant createdAt() {
        return row.getCreatedAt();
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

    public @Nullable UUID assigneeId() {
        return row.getAssigneeId();
    }

    public @Nullable UUID teamId() {
        return row.getTeamId();
    }

    public @Nullable UUID assetId() {
        return row.getAssetId();
    }

    /** What the device or room is called if it is not in the register; null otherwise. */
    public @Nullable String assetName() {
        return row.getAssetName();
    }

    public TicketPriority priority() {
        return TicketPriority.of(row.getPriority());
    }

    public TicketStatus status() {
        return TicketStatus.of(row.getStatus());
    }

    public List<String> tags() {
        return List.of(row.getTags());
    }

    /** The values of the category's form, as JSON. */
    public String fields() {
        return row.getFields().data();
    }

    /** From 1 to 5; null when the requester has not rated it. */
    public @Nullable Integer rating() {
        return row.getRating() == null ? null : row.getRating().intValue();
    }

    /** What every text of the ticket is indexed with. */
    public IndexedTicket indexed() {
        return new IndexedTicket(
                row.getOrganizationId(), row.getId(), row.getBranchId(), row.getCreatedAt(), row.getTitle());
    }

    /** Whether the caller works on the tickets of its branch. */
    public boolean works() {
        return TicketAccess.works(caller, branchId());
    }

    /** Whether the caller may read internal comments on it. */
    public boolean seesInternal() {
        return TicketAccess.seesInternal(caller, branchId());
    }

    /** Whether the caller is the one who asked for help. */
    public boolean isRequester() {
        return requesterId().equals(caller.memberId());
    }
}
