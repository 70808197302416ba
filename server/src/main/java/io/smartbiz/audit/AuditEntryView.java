package io.smartbiz.audit;

import java.time.Instant;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * One change.
 *
 * @param memberId who made it; null for the system
 * @param address from which network address
 * @param program with which client
 * @param changes the changed fields, each with {@code old} and {@code now}
 * @param traceId what the log calls the request; null where there was none
 */
public record AuditEntryView(
        UUID id,
        Instant happenedAt,
        @Nullable UUID memberId,
        @Nullable String memberName,
        @Nullable String address,
        @Nullable String program,
        String action,
        String entityType,
        @Nullable UUID entityId,
        @Nullable String entityName,
        @Nullable UUID branchId,
        JSONB changes,
        boolean isImportant,
        @Nullable String traceId) {}
