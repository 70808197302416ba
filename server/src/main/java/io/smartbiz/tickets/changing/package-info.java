/** Changes of tickets: by people, one or many at once, and by the job that acts as time passes. */
@NamedInterface("changing")
@NullMarked
package io.smartbiz.tickets.changing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
