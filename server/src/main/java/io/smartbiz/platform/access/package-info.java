/** Who calls, for which organisation, with which request, and what they may do where. */
@NullMarked
package io.smartbiz.platform.access;

import org.jspecify.annotations.NullMarked;
