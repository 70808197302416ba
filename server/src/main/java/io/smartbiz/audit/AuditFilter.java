package io.smartbiz.audit;

import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which changes are listed. */
@QueryParameters
record AuditFilter(
        List<UUID> memberId,
        List<String> entityType,
        @Nullable UUID entityId,
        List<String> action,
        @Nullable Boolean important,
        Period.@Nullable Range range,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
