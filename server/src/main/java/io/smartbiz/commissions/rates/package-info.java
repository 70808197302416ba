/** The rates of commissions, as they are managed. */
@NullMarked
package io.smartbiz.commissions.rates;

import org.jspecify.annotations.NullMarked;
