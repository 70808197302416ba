/** What one address may take of the connections, and how long it may take to say what it wants and to upload. */
@NullMarked
package io.smartbiz.platform.http.connections;

import org.jspecify.annotations.NullMarked;
