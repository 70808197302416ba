package io.smartbiz.organizations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A branch: a shop or a site of the organisation. */
public record BranchView(
        UUID id,
        String name,
        @Nullable String nameEn,
        String code,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String workingHours,
        boolean isActive,
        Instant createdAt,
        Instant updatedAt,
        int version) {}
