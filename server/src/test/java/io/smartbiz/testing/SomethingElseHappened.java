package io.smartbiz.testing;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;

/** Another event that only tests tell, in its second version. */
@EventType(code = "something_else.happened", version = 2, meaning = "Something else happened.")
public record SomethingElseHappened(String what) implements Event {}
