/** What moved in a shift, summed: while it is open, and as the Z report when it is closed. */
@NullMarked
package io.smartbiz.shifts.reports;

import org.jspecify.annotations.NullMarked;
