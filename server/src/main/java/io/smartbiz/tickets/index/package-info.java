/** The words that tickets are found by. */
@NullMarked
package io.smartbiz.tickets.index;

import org.jspecify.annotations.NullMarked;
