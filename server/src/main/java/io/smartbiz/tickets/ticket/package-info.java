/**
 * A ticket: its rules, its row and page, its history, and who may see it. The other packages of this module build on it; other
 * modules use their operations.
 */
@NullMarked
package io.smartbiz.tickets.ticket;

import org.jspecify.annotations.NullMarked;
