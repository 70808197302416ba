/** Who calls, and what they may do where. */
@NullMarked
package io.smartbiz.platform.access;

import org.jspecify.annotations.NullMarked;
