package io.smartbiz.tickets.ticket;

import io.smartbiz.database.desk.tables.records.TicketsRecord;
import io.smartbiz.files.Attachments;
import io.smartbiz.files.FileOwner;
import io.smartbiz.files.FileView;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.index.TicketIndexRepository;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The files of tickets. Whoever may see a ticket may see its files; searches find a ticket by their names. */
@Component
public class TicketFiles implements FileOwner {

    public static final String TYPE = "ticket";

    private final TicketRepository repository;
    private final TicketIndexRepository index;
    private final Attachments attachments;
    private final Pipeline pipeline;
    private final Clock clock;

    TicketFiles(
            TicketRepository repository,
            TicketIndexRepository index,
            Attachments attachments,
            Pipeline pipeline,
            Clock clock) {
        this.repository = repository;
        this.index = index;
        this.attachments = attachments;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<UUID> living(UUID organizationId, Collection<UUID> recordIds) {
        return repository.living(organizationId, recordIds);
    }

    @Override
    public boolean maySee(Caller caller, UUID recordId) {
        TicketsRecord ticket = repository.find(caller, recordId);
        return ticket != null && TicketAccess.sees(caller, ticket.getBranchId(), ticket.getRequesterId());
    }

    /** Until the ticket is archived: those who work on it, and the member who uploaded the file. */
    @Override
    public boolean mayDelete(Caller caller, UUID recordId, FileView file) {
        TicketsRecord ticket = repository.find(caller, recordId);
        boolean own = file.uploadedById() != null && file.uploadedById().equals(caller.memberId());
        return ticket != null
                && ticket.getArchivedAt() == null
                && (own || TicketAccess.works(caller, ticket.getBranchId()));
    }

    @Override
    public void fileDeleted(Caller caller, UUID recordId, UUID fileId) {
        try (var batch = pipeline.join()) {
            index.remove(batch, recordId, fileId);
            batch.send();
        }
    }

    /** Attaches files that the caller has uploaded. @throws Failure {@code FORBIDDEN} for one who only looks on */
    @Override
    public void attach(Caller caller, UUID ticketId, List<UUID> fileIds) {
        var ticket = new LockedTicket(caller, repository.lock(caller, ticketId));
        ticket.rules().requireUnmerged();
        if (!ticket.works() && !ticket.isRequester()) {
            throw Failure.forbidden();
        }
        attach(ticket, fileIds);
        repository.touch(ticket, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** Attaches files that the caller has uploaded, as a part of another change. */
    public void attach(LockedTicket ticket, List<UUID> fileIds) {
        attachments.attach(ticket.caller(), TYPE, ticket.id(), "attachments", fileIds);
        try (var batch = pipeline.join()) {
            for (FileView file : attachments.uploaded(ticket.caller(), fileIds)) {
                index.indexText(batch, ticket.indexed(), file.id(), false, file.filename());
            }
            batch.send();
        }
    }

    /** Gives a ticket copies of the files of another record, such as a comment. */
    public void copy(LockedTicket ticket, String ownerType, UUID recordId) {
        List<FileView> files = attachments.copy(ticket.caller(), ownerType, recordId, TYPE, ticket.id());
        try (var batch = pipeline.join()) {
            for (FileView file : files) {
                index.indexText(batch, ticket.indexed(), file.id(), false, file.filename());
            }
            batch.send();
        }
    }

    /** The files of a ticket, without those of its comments. */
    public List<FileView> of(SeenTicket ticket) {
        Map<UUID, List<FileView>> files = attachments.of(ticket.caller(), TYPE, List.of(ticket.id()));
        return files.getOrDefault(ticket.id(), List.of());
    }

    /** Gives the files of a ticket to another. */
    public void move(LockedTicket from, LockedTicket to) {
        attachments.move(from.caller(), TYPE, from.id(), to.id());
    }
}
