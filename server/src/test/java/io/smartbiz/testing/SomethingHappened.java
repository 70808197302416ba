package io.smartbiz.testing;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;

/**
 * An event that only tests tell.
 *
 * @param failures how often the listener fails before it takes the event
 */
@EventType(code = "something.happened", meaning = "Something happened.")
public record SomethingHappened(String what, int failures) implements Event {}
