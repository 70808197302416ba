/** Sums of days that are over, and answers put together from them. */
@NullMarked
package io.smartbiz.platform.sums;

import org.jspecify.annotations.NullMarked;
