package io.smartbiz.testing.modules.lower;

/** What a module shows. */
public record Shown() {}
