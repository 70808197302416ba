package io.smartbiz.tickets.settings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A canned reply.
 *
 * @param body with placeholders such as {@code {{requester}}}
 * @param language the language it is written in; null for any
 * @param categoryId the category it is meant for; null for any
 */
record CannedReplyView(
        UUID id,
        String name,
        String body,
        @Nullable String language,
        @Nullable UUID categoryId,
        int version) {}
