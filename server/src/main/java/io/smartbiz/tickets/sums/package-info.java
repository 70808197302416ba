/** What tickets come to: sums by day, and the spread of the times they took. */
@NamedInterface("sums")
@NullMarked
package io.smartbiz.tickets.sums;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
