/** Tells load balancers, monitors and operators how the server is. */
@NullMarked
package io.smartbiz.operations.health;

import org.jspecify.annotations.NullMarked;
