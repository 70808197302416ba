package io.smartbiz.platform.otherside;

import io.smartbiz.platform.circle.Left;

/** The other side of a circle, for the test of the rule. */
public record Right(Left left) {}
