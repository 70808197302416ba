/** Lists rolls, changes their labels, and ranks them for a length to cut. */
@NullMarked
package io.smartbiz.stock.rolls;

import org.jspecify.annotations.NullMarked;
