/** Sums of days that are over, and answers built from them. */
@NullMarked
package io.smartbiz.platform.sums;

import org.jspecify.annotations.NullMarked;
