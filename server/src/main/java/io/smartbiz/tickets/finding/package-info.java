/** Finding tickets: lists with filters, the search, counts and saved searches. */
@NamedInterface("finding")
@NullMarked
package io.smartbiz.tickets.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
