package io.smartbiz.tickets.opening;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.ticket.TicketFiles;
import io.smartbiz.tickets.ticket.Tickets;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Opens the tickets that members ask for, with files and an assignee too, each in the transaction that it needs. */
@Service
public class RequestedOpening {

    private final TicketOpening opening;
    private final Tickets tickets;
    private final TicketFiles files;
    private final Transactions transactions;
    private final Pipeline pipeline;

    RequestedOpening(
            TicketOpening opening, Tickets tickets, TicketFiles files, Transactions transactions, Pipeline pipeline) {
        this.opening = opening;
        this.tickets = tickets;
        this.files = files;
        this.transactions = transactions;
        this.pipeline = pipeline;
    }

    /**
     * Opens a ticket.
     *
     * @return its id
     * @throws Failure as {@link TicketOpening#open}
     */
    public UUID open(Caller caller, OpenTicket command) {
        if (command.needsTransaction()) {
            return transactions.write(() -> openInTransaction(caller, command)).id();
        }
        try (var batch = pipeline.begin()) {
            UUID id = opening.open(batch, caller, command).id();
            batch.commit();
            return id;
        }
    }

    /**
     * Opens the ticket of a request over HTTP, once for each idempotency key.
     *
     * @throws Failure as {@link TicketOpening#open}; also {@code VALIDATION_ERROR} for a source that only the server sets
     */
    Answer<TicketView> openOnce(Caller caller, Repeatable request, OpenTicket command) {
        if (command.source() == TicketSource.TELEGRAM || command.source() == TicketSource.EMAIL) {
            throw Failure.invalid("source", "ticket.source_says_itself");
        }
        return command.needsTransaction()
                ? request.create(command, () -> openInTransaction(caller, command), id -> tickets.get(caller, id))
                : request.createPipelined(
                        command, batch -> opening.open(batch, caller, command), id -> tickets.get(caller, id));
    }

    private Created<TicketView> openInTransaction(Caller caller, OpenTicket command) {
        try (var batch = pipeline.join()) {
            UUID id = opening.open(batch, caller, command).id();
            batch.send();
            if (command.attachments() != null && !command.attachments().isEmpty()) {
                files.attach(tickets.lock(caller, id), command.attachments());
            }
            return new Created<>(id, tickets.get(caller, id));
        }
    }
}
