package io.smartbiz.testing.modules.prying;

import io.smartbiz.testing.modules.lower.inside.Internal;

/** Breaks a rule, for its test. */
public record UsesInternals(Internal used) {}
