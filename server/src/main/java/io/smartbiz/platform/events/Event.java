package io.smartbiz.platform.events;

/**
 * Something that happened, as an immutable record in the module that owns it. It carries {@link EventType}: the code by which
 * it is stored and told. New components may be added when they can be null; any other change needs a new version.
 */
public interface Event {}
