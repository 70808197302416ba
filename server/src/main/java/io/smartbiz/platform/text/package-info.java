/** Texts in four languages and the search normaliser. */
@NullMarked
package io.smartbiz.platform.text;

import org.jspecify.annotations.NullMarked;
