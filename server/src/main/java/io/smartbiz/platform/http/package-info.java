/** The conventions of the HTTP API: envelope, lists, versions, limits, strict parameters. */
@NullMarked
package io.smartbiz.platform.http;

import org.jspecify.annotations.NullMarked;
