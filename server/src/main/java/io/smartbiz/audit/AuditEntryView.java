package io.smartbiz.audit;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.FieldView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change.
 *
 * @param userId who made it; null for the system
 * @param address from which network address
 * @param userAgent with which client
 * @param entityName what people call the record; null if the reader may not see it
 * @param changes the changed fields that the reader may see, each with {@code old} and {@code now}, which are null where there was or is nothing; in a list, those of long values
 *     are texts with only their beginning, and {@code is_cut} is true
 * @param traceId what the log calls the request; null where there was none
 */
record AuditEntryView(
        UUID id,
        Instant timestamp,
        @Nullable UUID userId,
        @Nullable String userName,
        @Nullable String ipAddress,
        @Nullable String userAgent,
        String action,
        String entityType,
        @Nullable UUID entityId,
        @Nullable String entityName,
        @Nullable UUID branchId,
        JSONB changes,
        boolean isImportant,
        @Nullable String traceId) {

    /** This without the fields that the record hides from the caller, and with null where there was or is nothing. */
    AuditEntryView visibleTo(Caller caller, JsonMapper json) {
        boolean isOwn = caller.requireMember().equals(userId);
        boolean isNamed = FieldView.showsName(caller, entityType, branchId, isOwn);
        return (isNamed ? this : with(null, changes)).withFieldsFor(caller, json);
    }

    private AuditEntryView withFieldsFor(Caller caller, JsonMapper json) {
        if (!(json.readTree(changes.data()) instanceof ObjectNode fields)) {
            return this;
        }
        List<String> hidden = fields.propertyNames().stream()
                .filter(field -> !FieldView.showsHistory(caller, entityType, field, branchId))
                .toList();
        fields.remove(hidden);
        boolean isCompleted = false;
        for (JsonNode change : fields) {
            isCompleted |= change instanceof ObjectNode object && complete(object);
        }
        return hidden.isEmpty() && !isCompleted
                ? this
                : with(entityName, JSONB.valueOf(json.writeValueAsString(fields)));
    }

    /** Older entries leave null out. */
    private static boolean complete(ObjectNode change) {
        boolean lacks = !change.has("old") || !change.has("now");
        change.putIfAbsent("old", change.nullNode());
        change.putIfAbsent("now", change.nullNode());
        return lacks;
    }

    private AuditEntryView with(@Nullable String name, JSONB shown) {
        return new AuditEntryView(
                id,
                timestamp,
                userId,
                userName,
                ipAddress,
                userAgent,
                action,
                entityType,
                entityId,
                name,
                branchId,
                shown,
                isImportant,
                traceId);
    }
}
