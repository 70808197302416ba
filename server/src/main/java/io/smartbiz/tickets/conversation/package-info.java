/** Comments and files of tickets; links between tickets, merging and splitting. */
@NamedInterface("conversation")
@NullMarked
package io.smartbiz.tickets.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
