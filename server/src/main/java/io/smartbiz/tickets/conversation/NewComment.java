package io.smartbiz.tickets.conversation;

import io.smartbiz.tickets.TicketSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A comment before it is written; its author is the caller. @param quotedId the comment that it answers; null for none */
record NewComment(
        UUID id,
        String body,
        boolean isInternal,
        TicketSource source,
        @Nullable UUID quotedId) {}
