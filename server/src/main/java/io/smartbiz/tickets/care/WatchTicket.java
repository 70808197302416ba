package io.smartbiz.tickets.care;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets somebody follow a ticket, or no more.
 *
 * @param memberId the caller when it is left out
 * @param watching true when it is left out
 */
record WatchTicket(@Nullable UUID memberId, @Nullable Boolean watching) {}
