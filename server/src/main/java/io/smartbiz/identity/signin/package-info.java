/** Signing in and out, staying signed in by tokens, and finding out who sends a request. */
@NullMarked
package io.smartbiz.identity.signin;

import org.jspecify.annotations.NullMarked;
