package io.smartbiz.tickets.changing;

/** How many tickets a change of many has changed. */
public record BulkResult(int changed) {}
