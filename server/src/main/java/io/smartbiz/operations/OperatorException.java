package io.smartbiz.operations;

/** What stops a command: one sentence for the person at the keyboard. */
final class OperatorException extends RuntimeException {

    OperatorException(String message) {
        super(message);
    }

    OperatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
