/** Many prices changed at once: previewed, made, looked at and undone. */
@NullMarked
package io.smartbiz.catalog.prices;

import org.jspecify.annotations.NullMarked;
