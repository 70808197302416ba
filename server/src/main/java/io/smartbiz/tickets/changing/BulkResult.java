package io.smartbiz.tickets.changing;

/** How many tickets a change of many has changed. */
record BulkResult(int changed) {}
