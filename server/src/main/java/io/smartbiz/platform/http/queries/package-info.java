/** Reads query parameters, strictly. */
@NullMarked
package io.smartbiz.platform.http.queries;

import org.jspecify.annotations.NullMarked;
