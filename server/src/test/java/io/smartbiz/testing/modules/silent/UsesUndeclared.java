package io.smartbiz.testing.modules.silent;

import io.smartbiz.testing.modules.lower.Shown;

/** Breaks a rule, for its test. */
public record UsesUndeclared(Shown used) {}
