/** What a request passes before its operation: trace, version, access, caller. */
@NullMarked
package io.smartbiz.platform.http.requests;

import org.jspecify.annotations.NullMarked;
