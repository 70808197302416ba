package io.smartbiz.platform.data;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.FieldView;
import io.smartbiz.platform.data.AuditTrail.Change;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** What the audit keeps of a record's columns, and what a stale editor is shown. */
final class RowChanges {

    private static final Set<String> UNAUDITED = Set.of(
            "id",
            "organization_id",
            "version",
            "created_at",
            "created_by",
            "updated_at",
            "updated_by",
            "deleted_at",
            "deleted_by");

    private RowChanges() {}

    /** The values of a new record. */
    static <R extends UpdatableRecord<R>> Map<String, Change> created(EntityType<R> type, R row) {
        var changes = new LinkedHashMap<String, Change>();
        for (Field<?> field : row.fields()) {
            Object value = row.get(field);
            if (value != null && isAudited(type, field)) {
                changes.put(type.nameOf(field), new Change(null, value));
            }
        }
        return changes;
    }

    /** @param before the record's values by their columns */
    static <R extends UpdatableRecord<R>> Map<String, Change> between(
            EntityType<R> type, Map<String, Object> before, R row) {
        var changes = new LinkedHashMap<String, Change>();
        for (Field<?> field : row.fields()) {
            Object old = before.get(field.getName());
            Object now = row.get(field);
            if (isAudited(type, field) && !same(old, now)) {
                changes.put(type.nameOf(field), new Change(old, now));
            }
        }
        return changes;
    }

    /** The record as it is now, as far as the caller may see it. */
    static <R extends UpdatableRecord<R>> Map<String, Object> current(Caller caller, EntityType<R> type, R row) {
        UUID branch = type.branch() == null ? null : row.get(type.branch());
        var current = new LinkedHashMap<String, Object>();
        for (Field<?> field : row.fields()) {
            boolean isShown = !type.unaudited().contains(field)
                    && !field.getName().equals("organization_id")
                    && FieldView.showsChanged(caller, type.name(), field.getName(), branch);
            if (isShown) {
                current.put(type.nameOf(field), row.get(field));
            }
        }
        return current;
    }

    private static boolean same(@Nullable Object old, @Nullable Object now) {
        if (old instanceof BigDecimal before && now instanceof BigDecimal after) {
            return before.compareTo(after) == 0;
        }
        return Objects.deepEquals(old, now);
    }

    private static boolean isAudited(EntityType<?> type, Field<?> field) {
        return !UNAUDITED.contains(field.getName()) && !type.unaudited().contains(field);
    }
}
