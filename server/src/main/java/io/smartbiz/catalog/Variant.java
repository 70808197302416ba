package io.smartbiz.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product in one size: what has a price and stock. */
public record Variant(UUID id, UUID productId, @Nullable String size) {}
