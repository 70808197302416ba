/** Opening tickets. */
@NamedInterface("opening")
@NullMarked
package io.smartbiz.tickets.opening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
