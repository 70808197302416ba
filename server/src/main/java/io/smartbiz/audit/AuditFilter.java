package io.smartbiz.audit;

import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.DateRange;
import io.smartbiz.platform.http.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which changes are listed.
 *
 * @param entityType kinds of records, such as {@code product}
 */
@QueryParameters
record AuditFilter(
        List<UUID> userId,
        List<String> entityType,
        @Nullable UUID entityId,
        List<AuditTrail.Action> action,
        @Nullable Boolean important,
        DateRange dates) {

    /** The kinds of records in lower case. @throws Failure {@code VALIDATION_ERROR} for one that does not exist */
    List<String> kinds() {
        List<String> kinds =
                entityType.stream().map(kind -> kind.toLowerCase(Locale.ROOT)).toList();
        if (!AuditTrail.KINDS.containsAll(kinds)) {
            throw Failure.invalid(
                    "entity_type", "field.not_one_of", String.join(", ", new TreeSet<>(AuditTrail.KINDS)));
        }
        return kinds;
    }
}
