/** Service levels: working hours, what is promised, and the clocks of tickets that measure it. */
@NullMarked
package io.smartbiz.tickets.levels;

import org.jspecify.annotations.NullMarked;
