/** What sales come to: sums by day, third and month, and the proof that they are right. */
@NamedInterface("sums")
@NullMarked
package io.smartbiz.sales.sums;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
