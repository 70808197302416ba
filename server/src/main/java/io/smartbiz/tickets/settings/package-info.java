/** How a desk is set up: categories with their forms, teams and canned replies. */
@NamedInterface("settings")
@NullMarked
package io.smartbiz.tickets.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
