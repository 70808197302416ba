package io.smartbiz.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A size that products are offered in.
 *
 * @param collectionId the collection it is for; null for all
 * @param width metres
 * @param length metres
 */
public record SizeView(
        UUID id,
        String size,
        BigDecimal width,
        BigDecimal length,
        @Nullable UUID collectionId,
        Instant createdAt,
        int version) {}
