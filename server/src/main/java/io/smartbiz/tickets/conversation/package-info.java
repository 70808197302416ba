/** What is said and done on a ticket: comments, watchers, links, time, checklist, rating. */
@NamedInterface("conversation")
@NullMarked
package io.smartbiz.tickets.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
