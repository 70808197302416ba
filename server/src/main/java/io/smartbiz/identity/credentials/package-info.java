/** Passwords, attempts to sign in, and the sessions that were opened by them. */
@NullMarked
package io.smartbiz.identity.credentials;

import org.jspecify.annotations.NullMarked;
