package io.smartbiz.customers;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Ends a double.
 *
 * @param intoId the customer who stays, with all that belongs to both
 */
record MergeCustomer(@NotNull UUID intoId) {}
