package io.smartbiz.testing;

import io.smartbiz.platform.events.Event;

/**
 * An event that only tests tell.
 *
 * @param failures how often the listener fails before it takes the event
 */
public record SomethingHappened(String what, int failures) implements Event {}
