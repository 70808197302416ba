/** Texts in four languages. */
@NullMarked
package io.smartbiz.platform.text;

import org.jspecify.annotations.NullMarked;
