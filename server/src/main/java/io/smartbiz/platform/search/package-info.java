/** What modules contribute to the global search, without it knowing them or they it. */
@NullMarked
package io.smartbiz.platform.search;

import org.jspecify.annotations.NullMarked;
