package io.smartbiz.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a member is signed in. */
public record SessionView(
        UUID id,
        @Nullable String address,
        @Nullable String program,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        boolean isCurrent) {}
