/** How a failure becomes an answer. */
@NullMarked
package io.smartbiz.platform.http.failures;

import org.jspecify.annotations.NullMarked;
