package io.smartbiz.tickets.settings;

/** A canned reply, filled in for a ticket. */
record RenderedReply(String text) {}
