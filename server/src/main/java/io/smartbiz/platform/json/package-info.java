/** How JSON is read and written. */
@NullMarked
package io.smartbiz.platform.json;

import org.jspecify.annotations.NullMarked;
