/** Transactions bound to one organisation, the audited write path, pipelined statements. */
@NullMarked
package io.smartbiz.platform.data;

import org.jspecify.annotations.NullMarked;
