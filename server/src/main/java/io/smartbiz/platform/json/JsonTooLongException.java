package io.smartbiz.platform.json;

import tools.jackson.core.exc.StreamConstraintsException;

/** A JSON document has more elements or parts than {@link Bounds} allow. */
public final class JsonTooLongException extends StreamConstraintsException {

    private static final long serialVersionUID = 1;

    JsonTooLongException() {
        super("Too many elements");
    }
}
