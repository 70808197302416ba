package io.smartbiz.platform.errors;

/**
 * Every code that a failure can carry. A code never changes once published; its text in each language is
 * {@code error.<CODE>} in the texts.
 */
public enum ErrorCode {
    MALFORMED_REQUEST(400),
    UNSUPPORTED_API_VERSION(400),
    UNAUTHENTICATED(401),
    TOKEN_EXPIRED(401),
    INVALID_CREDENTIALS(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    ALREADY_EXISTS(409),
    IN_USE(409),
    INSUFFICIENT_STOCK(409),
    CREDIT_LIMIT_EXCEEDED(409),
    SHIFT_REQUIRED(409),
    INVALID_TRANSITION(409),
    STALE_VERSION(409),
    REQUEST_IN_PROGRESS(409),
    PAYLOAD_TOO_LARGE(413),
    QUOTA_EXCEEDED(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VALIDATION_ERROR(422),
    IDEMPOTENCY_KEY_REUSED(422),
    ACCOUNT_LOCKED(423),
    RATE_LIMITED(429),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status that the code is answered with. */
    public int status() {
        return status;
    }
}
