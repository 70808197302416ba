/** Payments of commissions. */
@NamedInterface("payouts")
@NullMarked
package io.smartbiz.commissions.payouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
