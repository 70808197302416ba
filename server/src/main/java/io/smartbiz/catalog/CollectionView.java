package io.smartbiz.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A collection of carpets.
 *
 * @param icon an emoji or a short text
 * @param pricePerSquareMeter prices what has no price of its own; null for none
 */
public record CollectionView(
        UUID id,
        String name,
        @Nullable String icon,
        @Nullable BigDecimal pricePerSquareMeter,
        Instant createdAt,
        int version) {}
