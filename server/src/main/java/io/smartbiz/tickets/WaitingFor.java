package io.smartbiz.tickets;

import java.util.Locale;

/** Whose turn it is while a ticket waits. */
public enum WaitingFor {
    REQUESTER,
    VENDOR,
    BRANCH,
    HEADQUARTERS;

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WaitingFor of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
