package io.smartbiz.tickets.finding;

import io.smartbiz.tickets.TicketStatus;

/**
 * How many tickets there are of a status.
 *
 * @param capped whether there are more than {@code count}
 */
record TicketCount(TicketStatus status, int count, boolean capped) {}
