/** What one address may take of the connections, and how long it may take to say what it wants. */
@NullMarked
package io.smartbiz.platform.http.connections;

import org.jspecify.annotations.NullMarked;
