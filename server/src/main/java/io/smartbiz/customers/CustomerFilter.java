package io.smartbiz.customers;

import io.smartbiz.platform.http.QueryParameters;
import org.jspecify.annotations.Nullable;

/**
 * Which customers are listed.
 *
 * @param q part of the name, or digits of the phone such as the last four
 */
@QueryParameters
record CustomerFilter(@Nullable String q) {}
