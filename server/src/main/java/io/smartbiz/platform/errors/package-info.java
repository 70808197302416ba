/** One catalogue of error codes, and how a failure reaches the caller. */
@NullMarked
package io.smartbiz.platform.errors;

import org.jspecify.annotations.NullMarked;
