/** Sums of sales by day, third of a month and month, and the proof that they are right. */
@NamedInterface("sums")
@NullMarked
package io.smartbiz.sales.sums;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
