package io.smartbiz.platform.events;

/**
 * Something that happened, as an immutable record in the module that owns it. Its simple class name is the type that is
 * stored, so it never changes; new components may be added when they can be null.
 */
public interface Event {}
