/** What makes debts smaller: payments, what is given up, and reversals of both. */
@NamedInterface("payments")
@NullMarked
package io.smartbiz.debts.payments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
