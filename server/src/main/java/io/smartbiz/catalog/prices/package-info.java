/** Changes of many prices at once: preview, change, history and undo. */
@NullMarked
package io.smartbiz.catalog.prices;

import org.jspecify.annotations.NullMarked;
