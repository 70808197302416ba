/** Limits on the connections of one address, and on the time that a request's head and an upload may take. */
@NullMarked
package io.smartbiz.platform.http.connections;

import org.jspecify.annotations.NullMarked;
