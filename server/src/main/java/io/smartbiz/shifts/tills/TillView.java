package io.smartbiz.shifts.tills;

import java.time.Instant;
import java.util.UUID;

/** A till of a branch: a drawer for which somebody is responsible. */
record TillView(
        UUID id,
        UUID branchId,
        String branchName,
        String name,
        boolean isActive,
        Instant createdAt,
        Instant updatedAt,
        int version) {}
