/** Passwords, sign-in attempts, and the sessions that they open. */
@NullMarked
package io.smartbiz.identity.credentials;

import org.jspecify.annotations.NullMarked;
