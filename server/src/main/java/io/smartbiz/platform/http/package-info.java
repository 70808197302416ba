/** The conventions of the HTTP API: the envelope, answers that repeat, and what operations say of themselves. */
@NullMarked
package io.smartbiz.platform.http;

import org.jspecify.annotations.NullMarked;
