package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.tickets.care.TicketCareRepository;
import io.smartbiz.tickets.index.TicketIndexRepository;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.TicketFiles;
import org.springframework.stereotype.Component;

/** Moves the comments, files and time entries of a ticket to another one, with their texts in the search index. */
@Component
class ConversationMove {

    private final CommentRepository comments;
    private final TicketFiles files;
    private final TicketCareRepository care;
    private final TicketIndexRepository index;
    private final Pipeline pipeline;

    ConversationMove(
            CommentRepository comments,
            TicketFiles files,
            TicketCareRepository care,
            TicketIndexRepository index,
            Pipeline pipeline) {
        this.comments = comments;
        this.files = files;
        this.care = care;
        this.index = index;
        this.pipeline = pipeline;
    }

    void move(LockedTicket from, LockedTicket to) {
        comments.move(from.caller(), from.id(), to.id());
        files.move(from, to);
        care.moveTime(from.caller(), from.id(), to.id());
        try (var batch = pipeline.join()) {
            index.removeTexts(batch, from.id());
            index.reindex(batch, to.indexed(), to.description());
            batch.send();
        }
    }
}
