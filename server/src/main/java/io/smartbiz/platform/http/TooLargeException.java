package io.smartbiz.platform.http;

import java.io.IOException;

/** The body went past its limit while it was read. */
final class TooLargeException extends IOException {}
