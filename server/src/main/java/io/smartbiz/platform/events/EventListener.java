package io.smartbiz.platform.events;

import java.util.Set;

/**
 * Hears events after the commit, at least once, even after a crash. The same event can arrive twice, and the second
 * delivery must change nothing. A listener can remember the event's id, for example.
 */
public interface EventListener {

    /** A stable name; deliveries that wait are found by it. */
    String name();

    /** The events that it hears; empty for all of them, including those of modules that it does not know. */
    Set<Class<? extends Event>> hears();

    /**
     * Whether {@link #on} runs in a transaction. Return false for slow work; open short transactions yourself, so that the
     * work holds no connection.
     */
    default boolean isTransactional() {
        return true;
    }

    /**
     * Does what follows from an event, in a transaction of the event's organisation. If it throws, the event is delivered
     * again after a growing pause.
     */
    void on(Happened event);
}
