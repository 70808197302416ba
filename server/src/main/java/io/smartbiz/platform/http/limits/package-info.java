/** Limits on the server's work: requests per minute, the size of bodies, free disk space. */
@NullMarked
package io.smartbiz.platform.http.limits;

import org.jspecify.annotations.NullMarked;
