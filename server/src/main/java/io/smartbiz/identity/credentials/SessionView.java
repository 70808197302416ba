package io.smartbiz.identity.credentials;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place where a member is signed in. */
public record SessionView(
        UUID id,
        @Nullable String address,
        @Nullable String program,
        Instant createdAt,
        Instant lastSeenAt,
        Instant expiresAt,
        boolean isCurrent) {}
