package io.smartbiz.commissions.payouts;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is said of a payment. */
record PayNote(@Nullable @Size(max = 1000) String note) {}
