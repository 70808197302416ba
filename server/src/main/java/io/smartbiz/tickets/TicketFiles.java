package io.smartbiz.tickets;

import io.smartbiz.database.desk.tables.records.TicketsRecord;
import io.smartbiz.files.Attachments;
import io.smartbiz.files.FileOwner;
import io.smartbiz.files.FileView;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files of tickets. Whoever sees a ticket sees them; they are found by their names. */
@Component
class TicketFiles implements FileOwner {

    static final String TYPE = "ticket";
    static final String FIELD = "attachments";

    private final TicketRepository repository;
    private final Attachments attachments;
    private final Pipeline pipeline;

    TicketFiles(TicketRepository repository, Attachments attachments, Pipeline pipeline) {
        this.repository = repository;
        this.attachments = attachments;
        this.pipeline = pipeline;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean maySee(Caller caller, UUID recordId) {
        TicketsRecord ticket = repository.find(caller, recordId);
        return ticket != null && TicketAccess.sees(caller, ticket.getBranchId(), ticket.getRequesterId());
    }

    /** Those who work on a ticket can delete its files, and whoever uploaded one can take it back, while the ticket lives. */
    @Override
    public boolean mayDelete(Caller caller, UUID recordId, FileView file) {
        TicketsRecord ticket = repository.find(caller, recordId);
        boolean own = file.uploadedBy() != null && file.uploadedBy().equals(caller.memberId());
        return ticket != null
                && ticket.getArchivedAt() == null
                && (own || TicketAccess.works(caller, ticket.getBranchId()));
    }

    @Override
    public void fileDeleted(Caller caller, UUID recordId, UUID fileId) {
        try (var batch = pipeline.join()) {
            repository.unindex(batch, caller, recordId, fileId);
            batch.send();
        }
    }

    /** Gives a ticket files that the caller has uploaded. */
    void attach(Caller caller, TicketsRecord ticket, List<UUID> fileIds) {
        attachments.attach(caller, TYPE, ticket.getId(), FIELD, fileIds);
        try (var batch = pipeline.join()) {
            for (FileView file : attachments.uploaded(caller, fileIds)) {
                repository.indexText(batch, caller, ticket, file.id(), false, file.name());
            }
            batch.send();
        }
    }

    List<FileView> of(Caller caller, UUID ticketId) {
        Map<UUID, List<FileView>> files = attachments.of(caller, TYPE, List.of(ticketId));
        return files.getOrDefault(ticketId, List.of());
    }

    /** Gives the files of a duplicate to the ticket that goes on. */
    void move(Caller caller, UUID from, UUID to) {
        attachments.move(caller, TYPE, from, to);
    }

    void ticketDeleted(Caller caller, UUID ticketId) {
        attachments.ownerDeleted(caller, TYPE, ticketId);
    }

    void ticketRestored(Caller caller, UUID ticketId) {
        attachments.ownerRestored(caller, TYPE, ticketId);
    }
}
