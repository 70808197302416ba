package io.smartbiz.postgres;

/** Why the embedded PostgreSQL could not be started or stopped; the message is a sentence for the person who installs. */
public final class EmbeddedPostgresException extends RuntimeException {

    EmbeddedPostgresException(String message) {
        super(message);
    }

    EmbeddedPostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
