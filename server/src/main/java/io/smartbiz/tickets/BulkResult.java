package io.smartbiz.tickets;

/** How many tickets a change of many has changed. */
public record BulkResult(int changed) {}
