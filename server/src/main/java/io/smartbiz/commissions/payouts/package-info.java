/** Payments of commissions. */
@NullMarked
package io.smartbiz.commissions.payouts;

import org.jspecify.annotations.NullMarked;
