package io.smartbiz.platform.events;

import java.util.UUID;

/**
 * Hears of events of one type after they were committed, at least once and also after a crash. The same event can come
 * twice: a listener does no harm then, for example by remembering the event's id.
 */
public interface EventListener<E extends Event> {

    /** A stable name; deliveries that wait are found by it. */
    String name();

    Class<E> eventType();

    /**
     * Does what follows from an event, in a transaction of the event's organisation. What it throws leads to a further
     * try after a growing pause.
     */
    void on(UUID eventId, E event);
}
