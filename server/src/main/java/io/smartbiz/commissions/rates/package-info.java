/** The rates of commissions, as they are managed. */
@NamedInterface("rates")
@NullMarked
package io.smartbiz.commissions.rates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
