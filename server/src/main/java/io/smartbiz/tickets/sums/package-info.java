/** Sums of tickets by day, and the spread of the times that they took. */
@NamedInterface("sums")
@NullMarked
package io.smartbiz.tickets.sums;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
