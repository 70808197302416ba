package io.smartbiz.customers;

import io.smartbiz.platform.http.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are listed.
 *
 * @param q part of the name, or digits of the phone such as the last four
 * @param hasDebt whether the customer owes something in the branches whose debts the caller may see
 */
@QueryParameters
record CustomerFilter(@Nullable String q, @Nullable Boolean hasDebt) {}
