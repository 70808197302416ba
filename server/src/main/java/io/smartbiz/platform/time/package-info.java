/** Days, ranges and the clock. */
@NullMarked
package io.smartbiz.platform.time;

import org.jspecify.annotations.NullMarked;
