package io.smartbiz.tickets;

import io.smartbiz.platform.data.Sql;

/** Pieces of statements about open tickets. */
public final class OpenTicketQuery {

    /** Their statuses, to be put in brackets after {@code status in}. */
    public static final Sql STATUSES = Sql.literals(TicketStatus.OPEN_CODES);

    private OpenTicketQuery() {}
}
