package io.smartbiz.platform.data;

import static io.smartbiz.database.core.Tables.AUDIT_LOGS;

import io.smartbiz.platform.access.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was changed by whom, in the transaction of the change itself. */
@Component
public class AuditTrail {

    private final JsonMapper json;
    private final Clock clock;

    AuditTrail(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Every kind of record that entries are about. */
    public static final Set<String> KINDS = Set.of(
            "approval",
            "asset",
            "branch",
            "canned_reply",
            "category",
            "collection",
            "comment",
            "commission_payout",
            "commission_rate",
            "customer",
            "debt",
            "discount",
            "file",
            "member",
            "organization",
            "price",
            "price_change",
            "product",
            "return",
            "role",
            "roll",
            "sale",
            "saved_search",
            "service_level",
            "session",
            "shift",
            "size",
            "stock_document",
            "team",
            "ticket",
            "ticket_category",
            "till",
            "time_entry",
            "working_calendar");

    /** What was done. */
    public enum Action {
        CREATE,
        UPDATE,
        DELETE,
        RESTORE,
        LOGIN,
        LOGIN_FAILED,
        LOGOUT,
        /** A refresh token was used twice, so the session was ended. */
        TOKEN_REUSED,
        EXPORT,
        /** A request was refused, and the director should know. */
        REFUSE;

        /** The name on the wire and in the database. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A field before and after; null where there was or is nothing. */
    public record Change(@Nullable Object old, @Nullable Object now) {}

    /**
     * What is kept of a change.
     *
     * @param entityType the kind of record, such as {@code product}: one of {@link #KINDS}
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
            boolean important) {

        public Entry {
            if (!KINDS.contains(entityType)) {
                throw new IllegalArgumentException("an unknown kind of record: " + entityType);
            }
        }
    }

    /** Queues the row of {@code entry}. */
    public void record(Batch batch, Caller caller, Entry entry) {
        record(batch, caller, List.of(entry));
    }

    /** Queues the rows of several entries, in one statement. */
    public void record(Batch batch, Caller caller, List<Entry> entries) {
        batch.insert(AUDIT_LOGS, entries, (entry, row) -> {
            row.set(AUDIT_LOGS.ID, Ids.next())
                    .set(AUDIT_LOGS.HAPPENED_AT, clock.instant())
                    .set(AUDIT_LOGS.MEMBER_ID, caller.memberId())
                    .set(AUDIT_LOGS.MEMBER_NAME, caller.name())
                    .set(AUDIT_LOGS.ADDRESS, caller.origin().address())
                    .set(AUDIT_LOGS.PROGRAM, caller.origin().program())
                    .set(AUDIT_LOGS.ACTION, entry.action().code())
                    .set(AUDIT_LOGS.ENTITY_TYPE, entry.entityType())
                    .set(AUDIT_LOGS.ENTITY_ID, entry.entityId())
                    .set(AUDIT_LOGS.BRANCH_ID, entry.branchId())
                    .set(AUDIT_LOGS.CHANGES, JSONB.valueOf(json.writeValueAsString(entry.changes())))
                    .set(AUDIT_LOGS.IS_IMPORTANT, entry.important())
                    .set(AUDIT_LOGS.TRACE_ID, caller.origin().traceId());
            switch (entry.entityName()) {
                case Sql expression -> row.set(AUDIT_LOGS.ENTITY_NAME, expression);
                case String name -> row.set(AUDIT_LOGS.ENTITY_NAME, name);
                case null -> row.set(AUDIT_LOGS.ENTITY_NAME, (String) null);
                default -> throw new IllegalArgumentException("Not a name: " + entry.entityName());
            }
        });
    }
}
