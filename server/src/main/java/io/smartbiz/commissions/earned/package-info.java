/** What was earned, as it is read. */
@NullMarked
package io.smartbiz.commissions.earned;

import org.jspecify.annotations.NullMarked;
