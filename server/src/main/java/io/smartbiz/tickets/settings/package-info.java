/** What a desk is set up with: categories and their forms, teams, the things that tickets are about, ready answers. */
@NamedInterface("settings")
@NullMarked
package io.smartbiz.tickets.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
