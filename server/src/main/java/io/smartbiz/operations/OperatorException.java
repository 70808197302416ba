package io.smartbiz.operations;

/** What stops a command: one sentence for the person at the keyboard. */
public final class OperatorException extends RuntimeException {

    public OperatorException(String message) {
        super(message);
    }

    public OperatorException(String message, Throwable cause) {
        super(message, cause);
    }
}
