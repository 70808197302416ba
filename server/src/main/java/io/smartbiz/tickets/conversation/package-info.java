/** What is said on a ticket: comments and files; and what ties tickets: links, merging, splitting. */
@NamedInterface("conversation")
@NullMarked
package io.smartbiz.tickets.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
