/** The tills of branches. */
@NullMarked
package io.smartbiz.shifts.tills;

import org.jspecify.annotations.NullMarked;
