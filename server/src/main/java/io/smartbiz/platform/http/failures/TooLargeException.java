package io.smartbiz.platform.http.failures;

import java.io.IOException;

/** The body went past its limit while it was read. */
public final class TooLargeException extends IOException {}
