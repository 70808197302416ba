/** What bounds the work of the server: requests a minute, the size of a body, the free disk. */
@NullMarked
package io.smartbiz.platform.http.limits;

import org.jspecify.annotations.NullMarked;
