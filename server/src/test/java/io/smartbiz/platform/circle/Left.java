package io.smartbiz.platform.circle;

import io.smartbiz.platform.otherside.Right;

/** One side of a circle, for the test of the rule. */
public record Left(Right right) {}
