/** Asking a superior for a price beyond one's limit, and deciding about it. */
@NullMarked
package io.smartbiz.sales.approvals;

import org.jspecify.annotations.NullMarked;
