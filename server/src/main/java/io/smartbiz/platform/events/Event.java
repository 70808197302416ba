package io.smartbiz.platform.events;

/**
 * Something that happened, as an immutable record in the module that owns it. It carries {@link EventType}: the code
 * under which it is stored and published. New components may be added when they can be null; any other change needs a new
 * version.
 */
public interface Event {}
