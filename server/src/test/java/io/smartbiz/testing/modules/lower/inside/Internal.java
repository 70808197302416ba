package io.smartbiz.testing.modules.lower.inside;

/** What a module keeps to itself, although the compiler cannot tell. */
public record Internal() {}
