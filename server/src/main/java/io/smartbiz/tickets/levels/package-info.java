/** Service levels: working hours, what is promised, and the clocks of tickets that measure it. */
@NamedInterface("levels")
@NullMarked
package io.smartbiz.tickets.levels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
