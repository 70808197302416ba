/** Rolls as people see and label them, and which of them a length is best cut from. */
@NullMarked
package io.smartbiz.stock.rolls;

import org.jspecify.annotations.NullMarked;
