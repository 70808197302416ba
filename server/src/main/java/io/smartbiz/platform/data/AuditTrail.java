package io.smartbiz.platform.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smartbiz.platform.access.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was changed by whom, in the transaction of the change itself. */
@Component
public class AuditTrail {

    private static final String INSERT = """
            insert into core.audit_logs (organization_id, id, happened_at, member_id, member_name, address, program,
                action, entity_type, entity_id, entity_name, branch_id, changes, is_important, trace_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""";

    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** What was done. */
    public enum Action {
        CREATE,
        UPDATE,
        DELETE,
        RESTORE,
        LOGIN,
        LOGIN_FAILED,
        LOGOUT,
        EXPORT;

        /** The name on the wire and in the database. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A field before and after; null where there was or is nothing. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(@Nullable Object old, @Nullable Object now) {}

    /**
     * What is kept of a change.
     *
     * @param entityType the kind of record, such as {@code product}
     * @param entityName how people call the record: a text, or an expression that gives it
     * @param branchId the branch it belongs to; null when it belongs to none
     * @param changes the changed fields by their names on the wire; secrets are never among them
     * @param important whether it is marked for the director's eye
     */
    public record Entry(
            Action action,
            String entityType,
            @Nullable UUID entityId,
            @Nullable Object entityName,
            @Nullable UUID branchId,
            Map<String, Change> changes,
            boolean important) {}

    /** Queues the row of {@code entry}. */
    public void record(Pipeline.Batch batch, Caller caller, Entry entry) {
        Instant now = clock.instant();
        batch.add(
                INSERT,
                caller.organizationId(),
                Ids.next(),
                now,
                Pipeline.orNull(caller.memberId()),
                caller.name(),
                Pipeline.orNull(caller.origin().address()),
                Pipeline.orNull(caller.origin().program()),
                entry.action().code(),
                entry.entityType(),
                Pipeline.orNull(entry.entityId()),
                entry.entityName() == null ? Pipeline.orNull((String) null) : entry.entityName(),
                Pipeline.orNull(entry.branchId()),
                json.writeValueAsString(entry.changes()),
                entry.important(),
                Pipeline.orNull(caller.origin().traceId()));
    }
}
