/** Reports the health of the server. */
@NullMarked
package io.smartbiz.operations.health;

import org.jspecify.annotations.NullMarked;
