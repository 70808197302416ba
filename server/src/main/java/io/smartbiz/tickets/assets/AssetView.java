package io.smartbiz.tickets.assets;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing or room of a branch that tickets are about.
 *
 * @param code what is written on it
 * @param place where it stands
 */
record AssetView(
        UUID id,
        UUID branchId,
        String name,
        @Nullable String code,
        @Nullable String place,
        int version) {}
