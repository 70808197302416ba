/** The conventions of the HTTP API: the envelope, idempotency, and the annotations of operations. */
@NullMarked
package io.smartbiz.platform.http;

import org.jspecify.annotations.NullMarked;
