/** Finding tickets: lists with filters, the search, counts and saved searches. */
@NullMarked
package io.smartbiz.tickets.finding;

import org.jspecify.annotations.NullMarked;
