package io.smartbiz.tickets.settings;

/** A ready answer for one ticket. */
record RenderedReply(String text) {}
