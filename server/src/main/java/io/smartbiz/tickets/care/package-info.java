/** What accompanies a ticket: watchers, checklist, time spent, rating. */
@NamedInterface("care")
@NullMarked
package io.smartbiz.tickets.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
