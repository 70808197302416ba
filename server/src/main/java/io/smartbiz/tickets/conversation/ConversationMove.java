package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.tickets.index.TicketIndexRepository;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.TicketFiles;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Moves the comments and files of a ticket to another one, with their texts in the search index. */
@Component
class ConversationMove {

    private final CommentRepository comments;
    private final TicketFiles files;
    private final TicketIndexRepository index;
    private final Pipeline pipeline;

    ConversationMove(CommentRepository comments, TicketFiles files, TicketIndexRepository index, Pipeline pipeline) {
        this.comments = comments;
        this.files = files;
        this.index = index;
        this.pipeline = pipeline;
    }

    /** Moves the comments and files; title and description become the first of the comments. */
    void move(LockedTicket from, LockedTicket to, Instant now) {
        comments.move(from.caller(), from.id(), to.id());
        files.move(from, to);
        try (var batch = pipeline.join()) {
            comments.insertDescription(batch, from, to, Ids.next(), now);
            batch.send();
            index.removeTexts(batch, from.id());
            index.reindex(batch, to.indexed(), to.description());
            batch.send();
        }
    }
}
