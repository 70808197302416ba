/** Transactions bound to one organisation, the audited write path, the pipelined write path, lists. */
@NullMarked
package io.smartbiz.platform.data;

import org.jspecify.annotations.NullMarked;
