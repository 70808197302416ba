package io.smartbiz.platform.search;

/** A piece of a text, and whether it is one of the words searched for. */
public record Segment(String text, boolean hit) {}
