package io.smartbiz.customers;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer, as other modules need one.
 *
 * @param phone E.164; null if it is not known
 */
public record KnownCustomer(UUID id, String name, @Nullable String phone) {}
