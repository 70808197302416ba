package io.smartbiz.platform.events;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** An event handed to a listener. Listeners to all events read its code and JSON; others read it as its record. */
public final class Happened {

    private final UUID id;
    private final String code;
    private final int version;
    private final Instant at;
    private final String payload;
    private final JsonMapper json;

    Happened(UUID id, String code, int version, Instant at, String payload, JsonMapper json) {
        this.id = id;
        this.code = code;
        this.version = version;
        this.at = at;
        this.payload = payload;
        this.json = json;
    }

    /** The same in every delivery of this event. */
    public UUID id() {
        return id;
    }

    /** The code of {@link EventType}, such as {@code sale.recorded}. */
    public String code() {
        return code;
    }

    /** The version that the event was stored with. */
    public int version() {
        return version;
    }

    /** When it happened, not when it is delivered. */
    public Instant at() {
        return at;
    }

    /** The event's components as a JSON object. */
    public String payload() {
        return payload;
    }

    /** Whether it is an event of this type, in whatever version. */
    public boolean is(Class<? extends Event> type) {
        return code.equals(Events.typeOf(type).code());
    }

    /** The event itself; components that came later than the event are null. */
    public <E extends Event> E as(Class<E> type) {
        if (!is(type)) {
            throw new IllegalArgumentException("The event " + code + " is no " + type.getSimpleName());
        }
        return json.readValue(payload, type);
    }
}
